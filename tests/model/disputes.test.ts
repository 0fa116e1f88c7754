// Saying, denying and taking back: who can change how a relation stands, and who cannot.
import { describe, expect, test } from "vitest";
import { keepClaim } from "../../model/claims/keep.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import { resolve } from "../../model/claims/resolve.ts";
import { aClaim, aKeptClaim } from "../support/builders.ts";

const accusation = {
  id: "accusation",
  type: "ACCUSED",
  subject: "armenia",
  object: "russia",
  content: "failing to act",
} as const;
const denial = {
  id: "denial",
  type: "DENIED",
  subject: "russia",
  object: "armenia",
  speaker: "russia",
  answers: "accusation",
} as const;
const membership = { id: "membership", speaker: "armenia" } as const;

const relations = (...claims: Partial<ClaimInput>[]) => resolve(claims.map((claim) => aKeptClaim(claim)));
const statuses = (...claims: Partial<ClaimInput>[]) => relations(...claims).map((relation) => relation.status);

describe("a statement", () => {
  test.each([
    ["asserts", "asserted"],
    ["reports", "reported"],
    ["alleges", "alleged"],
    ["intends", "intended"],
    ["speculates", "speculated"],
    ["denies", "denied"],
  ] as const)("that %s makes it %s", (stance, status) => {
    expect(statuses({ stance })).toEqual([status]);
  });

  test("that takes something back makes nothing", () => {
    expect(statuses({ stance: "retracts" })).toEqual([]);
  });

  test("that asserts outweighs those that only report or allege", () => {
    expect(statuses({ stance: "alleges" }, { stance: "reports", id: "b" }, { stance: "asserts", id: "c" })).toEqual([
      "asserted",
    ]);
    expect(statuses({ stance: "alleges" }, { stance: "reports", id: "b" })).toEqual(["reported"]);
  });

  test("that is not accepted counts for nothing", () => {
    expect(resolve([{ ...aKeptClaim(), status: "proposed" }])).toEqual([]);
    expect(resolve([{ ...aKeptClaim(), status: "rejected" }])).toEqual([]);
  });
});

describe("a denial", () => {
  test("of a relation disputes it and stands among its claims", () => {
    const [only, ...others] = relations(membership, { id: "no", stance: "denies", speaker: "russia" });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ status: "disputed", claims: ["membership", "no"] });
  });

  test("that answers from another fact disputes it, and carries a relation of its own", () => {
    const found = relations(membership, { ...denial, answers: "membership" });
    const [member, denied] = ["MEMBER_OF", "DENIED"].map((type) => found.find((relation) => relation.type === type));
    expect(member).toMatchObject({ status: "disputed", denials: ["denial"], claims: ["membership"] });
    expect(denied).toMatchObject({ status: "asserted", claims: ["denial"] });
  });

  test("of an accusation disputes what it says, not that it was made", () => {
    expect(relations(accusation, denial).find((relation) => relation.type === "ACCUSED")).toMatchObject({
      status: "asserted",
      content: "failing to act",
      contentStatus: "disputed",
      denials: ["denial"],
    });
  });

  test("of the act of accusing disputes the act", () => {
    expect(statuses(accusation, { ...accusation, id: "no", stance: "denies", speaker: "armenia" })).toEqual([
      "disputed",
    ]);
  });

  test.each(["alleges", "speculates", "intends", "denies"] as const)(
    "that somebody only %s disputes nothing",
    (stance) => {
      const found = relations(accusation, { ...denial, stance });
      expect(found.find((relation) => relation.type === "ACCUSED")).toMatchObject({
        contentStatus: "alleged",
        denials: [],
      });
    },
  );

  test("of what is not there harms nothing", () => {
    expect(statuses(membership, { ...denial, answers: "nobody" }).toSorted()).toEqual(["asserted", "asserted"]);
  });

  test("of other years leaves these years alone", () => {
    const found = relations(
      { ...membership, when: { from: "2002", to: "2010" } },
      { id: "no", stance: "denies", speaker: "russia", when: { from: "2015", to: "2018" } },
    );
    expect(found.map((relation) => relation.status)).toEqual(["asserted", "denied"]);
  });

  test("of all years disputes every spell and joins none of them", () => {
    const found = relations(
      { id: "first", when: { from: "2007", to: "2009" } },
      { id: "second", when: { from: "2011", to: "2013" } },
      { id: "no", stance: "denies", speaker: "russia", when: { from: "1990", to: "2020" } },
    );
    expect(found.map((relation) => [relation.status, relation.claims])).toEqual([
      ["disputed", ["first", "no"]],
      ["disputed", ["no", "second"]],
    ]);
    expect(found.every((relation) => !relation.datesDisagree)).toBe(true);
  });
});

describe("taking back", () => {
  test("by its speaker removes a relation, whether named or not", () => {
    expect(statuses(membership, { id: "back", stance: "retracts", speaker: "armenia", answers: "membership" })).toEqual(
      [],
    );
    expect(statuses(membership, { id: "back", stance: "retracts", speaker: "armenia" })).toEqual([]);
  });

  test("by anybody else changes nothing", () => {
    expect(statuses(membership, { id: "back", stance: "retracts", speaker: "russia", answers: "membership" })).toEqual([
      "asserted",
    ]);
    expect(statuses(membership, { id: "back", stance: "retracts" })).toEqual(["asserted"]);
  });

  test("of one claim leaves what else the speaker said", () => {
    const other = { ...membership, id: "other", when: { from: "2002" } };
    const back = { id: "back", stance: "retracts", speaker: "armenia", answers: "membership" } as const;
    expect(relations(membership, other, back).map((relation) => relation.claims)).toEqual([["other"]]);
  });

  test("where nobody is named is the publisher's, for its own words only", () => {
    const said = (id: string, more: Partial<ClaimInput>) =>
      keepClaim(aClaim({ id, quotes: [{ document: id }], ...more }), (document) => document.replace(/-.*/, ""));
    const [claim, own, foreign] = [
      said("gazette-1", {}),
      said("gazette-2", { stance: "retracts" }),
      said("herald-1", { stance: "retracts" }),
    ];
    expect(resolve([claim, own])).toEqual([]);
    expect(resolve([claim, foreign])).toHaveLength(1);
  });

  test("of a denial heals what it disputed", () => {
    const back = { ...denial, id: "back", stance: "retracts", answers: "denial" } as const;
    const named = relations(accusation, denial, back);
    expect(named.map((relation) => [relation.type, relation.contentStatus])).toEqual([["ACCUSED", "alleged"]]);
    const unnamed = relations(accusation, denial, { ...back, answers: undefined });
    expect(unnamed.map((relation) => [relation.type, relation.contentStatus])).toEqual([["ACCUSED", "alleged"]]);
  });
});
