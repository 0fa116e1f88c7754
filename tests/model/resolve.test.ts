// What claims add up to: laws that hold for any set of claims, however they contradict one another.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../model/claims/records.ts";
import type { Relation } from "../../model/claims/relation.ts";
import { resolve } from "../../model/claims/resolve.ts";
import { typeRow } from "../../model/vocabulary/types.ts";
import { allTypes, claimSets } from "../support/arbitraries.ts";

const runs = { numRuns: 400 };
const some = claimSets();
const all = claimSets(allTypes);

/** Claims with a place each, to be shuffled by. */
const shuffled = (claims: fc.Arbitrary<Claim[]>) =>
  claims.chain((drawn) => fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })));

const claimsOf = (relation: Relation, claims: readonly Claim[]): Claim[] =>
  claims.filter((claim) => relation.claims.includes(claim.id));

describe("resolve", () => {
  test("of no claims is no relation", () => {
    expect(resolve([])).toEqual([]);
    expect(resolve([], new Set())).toEqual([]);
    expect(resolve([], new Set(["no such fact"]))).toEqual([]);
  });

  test("never throws, and gives every relation an id of its own", () => {
    fc.assert(
      fc.property(all, (claims) => {
        const ids = resolve(claims).map((relation) => relation.id);
        return new Set(ids).size === ids.length;
      }),
      runs,
    );
  });

  test("does not depend on the order of claims", () => {
    fc.assert(
      fc.property(shuffled(some), ([claims, others]) => {
        expect(resolve(others)).toEqual(resolve(claims));
      }),
      runs,
    );
  });

  test("gives the same for the same claims twice", () => {
    fc.assert(
      fc.property(some, (claims) => {
        expect(resolve(claims)).toEqual(resolve(claims));
        expect(resolve([...claims, ...claims])).toEqual(resolve(claims));
      }),
      runs,
    );
  });

  test("leaves the claims as they are", () => {
    fc.assert(
      fc.property(some, (claims) => {
        const before = JSON.stringify(claims);
        resolve(claims);
        return JSON.stringify(claims) === before;
      }),
    );
  });

  test("of some facts is what the whole says of these facts", () => {
    fc.assert(
      fc.property(some, fc.func(fc.boolean()), (claims, isWanted) => {
        const facts = new Set(claims.map((claim) => claim.fact).filter((fact) => isWanted(fact)));
        const whole = resolve(claims).filter((relation) => facts.has(factOf(relation, claims)));
        expect(resolve(claims, facts)).toEqual(whole);
      }),
      runs,
    );
  });

  test("needs of other facts only the answers and what may take them back", () => {
    fc.assert(
      fc.property(some, (claims) => {
        for (const fact of new Set(claims.map((claim) => claim.fact))) {
          const few = withAnswers(claims, fact);
          expect(resolve(few, new Set([fact]))).toEqual(resolve(claims, new Set([fact])));
        }
      }),
      runs,
    );
  });
});

describe("a relation", () => {
  test("has an accepted claim that is not taken back", () => {
    fc.assert(
      fc.property(some, fc.func(fc.constantFrom("accepted", "proposed", "rejected")), (claims, statusOf) => {
        const mixed = claims.map((claim) => ({ ...claim, status: statusOf(claim.id) }));
        for (const relation of resolve(mixed)) {
          const own = claimsOf(relation, mixed);
          expect(own.length).toBeGreaterThan(0);
          expect(own.every((claim) => claim.status === "accepted" && claim.stance !== "retracts")).toBe(true);
        }
      }),
      runs,
    );
  });

  test("is only what all its claims are about", () => {
    fc.assert(
      fc.property(some, (claims) => {
        for (const relation of resolve(claims)) {
          const own = claimsOf(relation, claims);
          expect(new Set(own.map((claim) => claim.fact)).size).toBe(1);
          expect(own.every((claim) => claim.type === relation.type)).toBe(true);
        }
      }),
      runs,
    );
  });

  test("carries every accepted claim that is not taken back, and each supporting one exactly once", () => {
    fc.assert(
      fc.property(some, (claims) => {
        const carried = resolve(claims).flatMap((relation) => relation.claims);
        const isTakenBack = (claim: Claim): boolean =>
          claims.some((other) => other.stance === "retracts" && other !== claim);
        for (const claim of claims) {
          const times = carried.filter((id) => id === claim.id).length;
          if (claim.stance === "retracts") expect(times).toBe(0);
          else if (!isTakenBack(claim)) expect(times).toBeGreaterThan(0);
          if (claim.stance !== "denies") expect(times).toBeLessThan(2);
        }
      }),
      runs,
    );
  });

  test("is asserted or disputed-though-asserted only if somebody asserts it", () => {
    fc.assert(
      fc.property(all, (claims) => {
        for (const relation of resolve(claims)) {
          const stances = new Set(claimsOf(relation, claims).map((claim) => claim.stance));
          if (relation.status === "asserted") expect(stances.has("asserts")).toBe(true);
          if (relation.status === "denied") expect([...stances]).toEqual(["denies"]);
          if (relation.status !== "denied" && relation.status !== "disputed") expect(stances.has("denies")).toBe(false);
        }
      }),
      runs,
    );
  });

  test("with an answer that denies it is disputed, or its content is, and it shows the denial", () => {
    fc.assert(
      fc.property(some, (claims) => {
        for (const relation of resolve(claims)) {
          if (relation.denials.length === 0) continue;
          const isContent = typeRow(relation.type).carriesContent === true;
          if (isContent) expect(relation.contentStatus).toBe("disputed");
          else expect(["disputed", "denied"]).toContain(relation.status);
        }
      }),
      runs,
    );
  });

  test("keeps its dates in order and within what its claims say", () => {
    fc.assert(
      fc.property(some, (claims) => {
        for (const relation of resolve(claims)) {
          const own = claimsOf(relation, claims);
          expect(relation.fromMin).toBeLessThanOrEqual(relation.fromMax);
          expect(relation.toMin).toBeLessThanOrEqual(relation.toMax);
          expect(own.map((claim) => claim.fromMax)).toContain(relation.fromMax);
          expect(own.map((claim) => claim.toMin)).toContain(relation.toMin);
        }
      }),
      runs,
    );
  });

  test("knows all publishers of its claims", () => {
    fc.assert(
      fc.property(some, (claims) => {
        for (const relation of resolve(claims)) {
          const sources = claimsOf(relation, claims).flatMap((claim) => claim.sources);
          expect(relation.sources).toEqual([...new Set(sources)].toSorted());
        }
      }),
    );
  });
});

function factOf(relation: Relation, claims: readonly Claim[]): string {
  return claims.find((claim) => claim.id === relation.claims[0])?.fact ?? "";
}

/** Claims of a fact, their answers, all of the answers' facts, and answers to the answers. */
function withAnswers(claims: readonly Claim[], fact: string): Claim[] {
  const own = claims.filter((claim) => claim.fact === fact);
  const answering = (to: readonly Claim[]): Claim[] =>
    claims.filter((claim) => to.some((one) => one.id === claim.answers));
  const answers = answering(own);
  const around = claims.filter((claim) => answers.some((answer) => answer.fact === claim.fact));
  return [...own, ...answers, ...around, ...answering(answers)];
}
