// From a claim as it comes to a claim as it is kept: one statement has one id, whoever hands it in and how often.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepClaim } from "../../model/claims/keep.ts";
import { type Claim, type ClaimInput, claimSchema, idSchema } from "../../model/claims/records.ts";
import { relationTypes } from "../../model/vocabulary/types.ts";
import { allTypes, claimSets, publisherOf } from "../support/arbitraries.ts";
import { aClaim, aKeptClaim } from "../support/builders.ts";

const mutual: readonly string[] = relationTypes.filter((type) => !type.directed).map((type) => type.id);
const said = ({ id: _id, seal: _seal, ...rest }: Claim): ClaimInput => rest;

describe("refused is a claim", () => {
  test.each([
    ["without a document", { quotes: [] }],
    ["of a type that is not in the vocabulary", { type: "BEFRIENDED" }],
    ["with a stance of its own", { stance: "hopes" }],
    ["on a day that does not exist", { when: { on: "2024-02-30" } }],
    ["about something without an id", { subject: "" }],
    ["with an id of capital letters", { subject: "Armenia" }],
    ["with a field that is not there", { source: "gazette" }],
    ["with a credibility of 0", { credibility: 0 }],
    ["with a credibility of 7", { credibility: 7 }],
  ])("%s", (_words, more) => {
    expect(claimSchema.safeParse({ ...aClaim(), ...more }).success).toBe(false);
  });
});

describe("an id", () => {
  test.each(["a b", "-a", "a-", "a--b", "A", "", "a/b", "a\u200b", "a".repeat(121)])("cannot be %j", (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });

  test.each(["armenia", "ՀՀ".toLowerCase(), "россия", "nato-2", "un.ga_1:2", "1"])("can be %j", (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });
});

describe("a kept claim", () => {
  test("handed in again is the same", () => {
    fc.assert(
      fc.property(claimSets(allTypes), (claims) => {
        for (const claim of claims) expect(keepClaim(claim, publisherOf)).toEqual(claim);
      }),
    );
  });

  test("without a given id has the hash of all that it says as its id", () => {
    fc.assert(
      fc.property(claimSets(), (claims) => {
        for (const claim of claims) {
          const { id, seal } = keepClaim(said(claim), publisherOf);
          expect(id).toMatch(/^[0-9a-f]{32}$/);
          expect(seal).toBeUndefined();
          expect(claim.seal ?? claim.id).toBe(id);
        }
      }),
    );
  });

  test.each<[string, Partial<ClaimInput>]>([
    ["other ends", { object: "nato" }],
    ["its ends swapped", { subject: "csto", object: "armenia" }],
    ["another type", { type: "LEADS" }],
    ["another stance", { stance: "denies" }],
    ["a speaker", { speaker: "armenia" }],
    ["another status", { qualifier: "observer" }],
    ["no status", { qualifier: undefined }],
    ["an empty status", { qualifier: "" }],
    ["a stage", { stage: "decided" }],
    ["an occurrence", { occurrence: "second" }],
    ["a date", { when: { on: "2024" } }],
    ["another end of the date", { when: { from: "2024" } }],
    ["a wording of the date", { when: { text: "2024" } }],
    ["an answer", { answers: "c1" }],
    ["content", { content: "c1" }],
    ["a judgement", { isEvaluative: true }],
    ["another document", { quotes: [{ document: "issue-2" }] }],
    ["a passage", { quotes: [{ document: "issue-1", quote: "issue-1" }] }],
    ["two documents", { quotes: [{ document: "issue-1" }, { document: "issue-2" }] }],
    ["a note", { note: "c1" }],
  ])("says something else with %s", (_words, more) => {
    expect(aKeptClaim(more).id).not.toBe(aKeptClaim().id);
  });

  test("says the same of A and B as of B and A only for a mutual type", () => {
    for (const type of relationTypes.map((row) => row.id)) {
      const [one, other] = [
        aKeptClaim({ type, subject: "armenia", object: "csto" }),
        aKeptClaim({ type, subject: "csto", object: "armenia" }),
      ];
      expect(one.id === other.id).toBe(mutual.includes(type));
      expect(one.fact === other.fact).toBe(mutual.includes(type));
    }
  });

  test("knows the publishers of its documents, each once and in order", () => {
    const quotes = ["issue-3", "issue-1", "issue-2"].map((document) => ({ document }));
    expect(keepClaim(aClaim({ quotes }), publisherOf).sources).toEqual(["gazette", "herald"]);
    expect(keepClaim(aClaim({ quotes }), () => undefined).sources).toEqual([]);
  });
});
