// The measures against values worked out by hand on paths and stars, and on nothing at all.
import { describe, expect, test } from "vitest";
import { central } from "../../client/board/measures/centrality.ts";
import { measured } from "../../client/board/measures/networkAside.ts";
import { type Network, networkOf } from "../../client/board/measures/network.ts";
import { measureRow, measures } from "../../client/board/measures/rows.ts";
import { sideOf, sizesOf } from "../../client/board/measures/sizes.ts";
import { dayNumber, farPast } from "../../model/time/days.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const span = { min: dayNumber({ year: 2020, month: 1, day: 1 }), max: dayNumber({ year: 2020, month: 12, day: 31 }) };

function aNetwork(pairs: readonly (readonly [string, string])[], alone: readonly string[] = []): Network {
  const nodes = [...new Set([...pairs.flat(), ...alone])];
  return { nodes, links: pairs.map(([subject, object]) => aLine({ subject, object })), span };
}

const path = aNetwork([
  ["a", "b"],
  ["b", "c"],
  ["c", "d"],
  ["d", "e"],
]);
const star = aNetwork([
  ["hub", "a"],
  ["hub", "b"],
  ["hub", "c"],
]);

describe.each(measures.map(({ id }) => id))("%s", (id) => {
  test("of nothing is nothing, and of things without relations 0", async () => {
    expect((await measured(id, aNetwork([]))).size).toBe(0);
    expect([...(await measured(id, aNetwork([], ["a", "b"]))).values()]).toEqual([0, 0]);
  });

  test("does not mind links to things that are not there, nor loops", async () => {
    const stray: Network = {
      ...aNetwork([["a", "b"]]),
      links: [
        ...aNetwork([
          ["a", "b"],
          ["a", "x"],
          ["b", "b"],
        ]).links,
      ],
    };
    expect([...(await measured(id, stray)).keys()]).toEqual(["a", "b"]);
  });
});

test("an unknown central measure is refused, an unknown measure of an old address is the first", () => {
  expect(() => central("closeness", path)).toThrow("No central measure");
  expect(measureRow("closeness").id).toBe("degree");
});

describe("betweenness", () => {
  test("on a path of five: ends 0, then 3 of 6 pairs, the middle 4 of 6", () => {
    expect(Object.fromEntries(central("betweenness", path))).toEqual({ a: 0, b: 0.5, c: 4 / 6, d: 0.5, e: 0 });
  });

  test("of the hub of a star is 1, of its rays 0", () => {
    expect(Object.fromEntries(central("betweenness", star))).toEqual({ hub: 1, a: 0, b: 0, c: 0 });
  });

  test("does not grow with parallel relations", () => {
    const twice = aNetwork([
      ["a", "b"],
      ["a", "b"],
      ["b", "c"],
    ]);
    expect(central("betweenness", twice).get("b")).toBe(1);
  });
});

describe("PageRank", () => {
  test("on a star solves h = 0.15/4 + 0.85·3r and r = 0.15/4 + 0.85·h/3, and adds up to 1", () => {
    const hub = ((0.15 / 4) * (1 + 3 * 0.85)) / (1 - 0.85 ** 2);
    const values = central("pagerank", star);
    expect(values.get("hub")).toBeCloseTo(hub, 3);
    expect(values.get("a")).toBeCloseTo((1 - hub) / 3, 3);
    expect([...values.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
  });
});

describe("eigenvector", () => {
  test("of a ray of a star with three is 1/√3 of the hub’s", () => {
    const values = central("eigenvector", star);
    expect(values.get("hub")).toBe(1);
    expect(values.get("b")).toBeCloseTo(1 / Math.sqrt(3), 3);
  });
});

describe("counts", () => {
  test("relations on screen are those that the canvas counts, a loop once", async () => {
    const lines = [aLine(), aLine({ object: "armenia" }), aLine({ subject: "csto" })];
    const picture = aPicture([aCard(), aCard("csto", { kind: "Organisation" })], { lines });
    const values = await measured("degree", networkOf(picture, span));
    expect(values.get("armenia")).toBe(picture.entities.get("armenia")?.degree);
    expect(values.get("csto")).toBe(picture.entities.get("csto")?.degree);
  });

  test("strength counts friendly and hostile types alike", async () => {
    const lines = [aLine({ polarity: 0.5 }), aLine({ polarity: -0.25 })];
    const values = await measured("weighted", { nodes: ["armenia"], links: lines, span });
    expect(values.get("armenia")).toBe(0.75);
  });

  test("entries are memberships that surely begun in the five years before, not first listings of unknown age", async () => {
    const day = (year: number): number => dayNumber({ year, month: 3, day: 1 });
    const lines = [
      aLine({ fromMin: day(2018), fromMax: day(2018) }),
      aLine({ fromMin: day(2010), fromMax: day(2010) }),
      aLine({ fromMin: farPast, fromMax: day(2018) }),
      aLine({ fromMin: day(2021), fromMax: day(2021) }),
      aLine({ type: "ALLIED_WITH", fromMin: day(2018), fromMax: day(2018) }),
    ];
    const values = await measured("entries", { nodes: ["armenia", "csto"], links: lines, span });
    expect(Object.fromEntries(values)).toEqual({ armenia: 1, csto: 1 });
  });

  test("claims add up", async () => {
    const lines = [aLine({ claims: 3 }), aLine({ claims: 4 })];
    expect((await measured("claims", { nodes: ["csto"], links: lines, span })).get("csto")).toBe(7);
  });
});

describe("sizes", () => {
  test("are shares of the greatest, and 0 when all are 0", () => {
    const row = measureRow("betweenness");
    expect([
      ...sizesOf(
        row,
        new Map([
          ["a", 2],
          ["b", 8],
        ]),
      ).values(),
    ]).toEqual([0.25, 1]);
    expect([...sizesOf(row, new Map([["a", 0]])).values()]).toEqual([0]);
    expect(sizesOf(row, new Map()).size).toBe(0);
  });

  test("by relations on screen are those of an unstyled board: 30 without any, 46 at the most", () => {
    const sizes = sizesOf(
      measureRow("degree"),
      new Map([
        ["none", 0],
        ["some", 25],
        ["many", 5000],
      ]),
    );
    expect([...sizes.values()].map(sideOf)).toEqual([30, 42, 46]);
  });
});
