// Laws of the membership fold, whatever is told in whatever order.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldMembership } from "../../model/memberships/fold.ts";
import type { Lane, Phase } from "../../model/memberships/phase.ts";
import { toldSets } from "../support/membershipArbitraries.ts";

const pair = { member: "armenia", body: "csto" };

const shuffled = toldSets.chain((told) =>
  fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
);

describe("any relations of one pair", () => {
  test("give the same lane in any order, and when told twice", () => {
    fc.assert(
      fc.property(shuffled, ([told, other]) => {
        const lane = foldMembership(told, pair);
        expect(foldMembership(other, pair)).toEqual(lane);
        expect(foldMembership([...told, ...other], pair)).toEqual(lane);
      }),
    );
  });

  test("are each a reason for exactly one phase, or in a remark; nothing is made up", () => {
    fc.assert(
      fc.property(toldSets, (told) => {
        expect(relationsIn(foldMembership(told, pair))).toEqual(told.map(({ line }) => line.id).toSorted());
      }),
    );
  });

  test("give phases whose days are in order", () => {
    fc.assert(
      fc.property(toldSets, (told) => {
        for (const { fromMin, fromMax, toMin, toMax } of foldMembership(told, pair).phases) {
          expect(fromMin).toBeLessThanOrEqual(fromMax);
          expect(toMin).toBeLessThanOrEqual(toMax);
          expect(fromMin).toBeLessThanOrEqual(toMax);
        }
      }),
    );
  });

  test("give phases that never hold at once in one row", () => {
    fc.assert(
      fc.property(toldSets, (told) => {
        const rows = Map.groupBy(foldMembership(told, pair).phases, ({ track }) => track);
        for (const row of rows.values()) row.forEach((phase, place) => expectApart(phase, row.slice(place + 1)));
      }),
    );
  });

  test("keep a listing's own days: an event never moves what a register says", () => {
    fc.assert(
      fc.property(toldSets, (told) => {
        const listed = foldMembership(told, pair).phases.filter(({ kind }) => kind !== "from events");
        for (const phase of listed) {
          const [first] = phase.evidence;
          expect({ ...told.find(({ line }) => line.id === first?.relation)?.line }).toMatchObject(daysOf(phase));
        }
      }),
    );
  });
});

function expectApart(earlier: Phase, later: readonly Phase[]): void {
  for (const phase of later) {
    expect(earlier.toMin).toBeLessThanOrEqual(phase.fromMax);
    expect(earlier.toMax - 1).toBeLessThanOrEqual(phase.fromMax);
    expect(earlier.fromMin).toBeLessThanOrEqual(phase.fromMin);
  }
}

function relationsIn({ phases, remarks }: Lane): string[] {
  return [
    ...phases.flatMap(({ evidence }) => evidence.map(({ relation }) => relation)),
    ...remarks.flatMap(({ relations }) => relations),
  ].toSorted();
}

function daysOf({ fromMin, fromMax, toMin, toMax }: Phase) {
  return { fromMin, fromMax, toMin, toMax };
}
