// What an expansion chooses: everything unless something is left out, and what is left out is remembered.
import { describe, expect, test } from "vitest";
import {
  choiceOf,
  empty,
  type Facet,
  kindFacets,
  statusRows,
  wayRows,
} from "../../client/features/explore/expandChoice.ts";

const facet = (more: Partial<Facet> = {}): Facet => ({
  type: "MEMBER_OF",
  direction: "in",
  status: "asserted",
  kind: "State",
  count: 2,
  ...more,
});
const facets = [
  facet({ type: "ACCUSED", status: "alleged", kind: "Person" }),
  facet(),
  facet({ status: "alleged", count: 1 }),
];

describe("without any relation", () => {
  test("there is nothing to choose, and nothing is left out", () => {
    expect([wayRows([]), statusRows([], new Set()), kindFacets([], new Set())]).toEqual([[], [], []]);
    expect(choiceOf([], empty)).toMatchObject({ ways: undefined, statuses: undefined, kinds: undefined });
  });
});

test("ways stand in the order of the vocabulary, with their sums", () => {
  expect(wayRows(facets).map(({ key, count }) => [key, count])).toEqual([
    ["MEMBER_OF in", 3],
    ["ACCUSED in", 2],
  ]);
});

test("statuses and kinds count only what the chosen ways have", () => {
  const left = new Set(["ACCUSED in"]);
  expect(statusRows(facets, left)).toEqual([
    { key: "asserted", count: 2 },
    { key: "alleged", count: 1 },
  ]);
  expect(kindFacets(facets, left)).toEqual([{ key: "State", count: 3 }]);
});

test("what is left out is not asked for, and all the rest is", () => {
  const choice = choiceOf(facets, { ...empty, left: new Set(["ACCUSED in", "alleged", "Treaty"]) });
  expect(choice.ways).toEqual([{ type: "MEMBER_OF", direction: "in" }]);
  expect(choice.statuses).toEqual(["asserted"]);
  expect(choice.kinds).toBeUndefined();
});
