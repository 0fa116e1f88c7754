// Lining up and spreading evenly, and what lies below the layout along time.
import { describe, expect, test } from "vitest";
import { aligned, alignments, distributed } from "../../client/board/layout/align.ts";
import { beginnings } from "../../client/board/layout/timeline.ts";
import { arrange } from "../../client/board/layout/rows.ts";
import { groundOf } from "../../client/board/layout/taskOf.ts";
import { blocsUnderlay, timeUnderlay } from "../../client/board/layout/underlay.ts";
import { visible } from "../../client/board/visible.ts";
import { aBoard, aCard, aLine, aView } from "./builders.ts";

const places = new Map([
  ["a", { x: 0, y: 5 }],
  ["b", { x: 10, y: 50 }],
  ["c", { x: 90, y: 20 }],
  ["d", { x: 33, y: -7 }],
]);

describe("lining up", () => {
  test("nothing stays nothing", () => {
    for (const how of alignments) expect(aligned(new Map(), how).size).toBe(0);
    expect(distributed(new Map(), "vertically").size).toBe(0);
  });

  test.each([
    ["left", "x", 0],
    ["centre", "x", 45],
    ["right", "x", 90],
    ["top", "y", -7],
    ["middle", "y", 22],
    ["bottom", "y", 50],
  ] as const)("%s puts all at one %s and leaves the other", (how, axis, line) => {
    const other = axis === "x" ? "y" : "x";
    for (const [id, point] of aligned(places, how)) {
      expect(point[axis]).toBe(line);
      expect(point[other]).toBe(places.get(id)?.[other]);
    }
  });
});

describe("spreading", () => {
  test("makes even steps, keeps the order and the outermost two", () => {
    const spread = distributed(places, "horizontally");
    expect([...spread].map(([id, { x }]) => [id, x])).toEqual([
      ["a", 0],
      ["b", 30],
      ["d", 60],
      ["c", 90],
    ]);
    expect(spread.get("d")?.y).toBe(-7);
  });

  test("one or two stay where they are", () => {
    const two = new Map([...places].slice(0, 2));
    expect(distributed(two, "vertically")).toEqual(two);
    expect(distributed(new Map([...places].slice(0, 1)), "vertically").get("a")).toEqual({ x: 0, y: 5 });
  });
});

describe("below the line of time", () => {
  const cards = [
    aCard("armenia"),
    aCard("csto", { kind: "Organisation" }),
    aCard("france"),
    aCard("nato", { kind: "Organisation" }),
  ];
  const lines = [
    aLine({ when: { from: "1994-05-15" } }),
    aLine({ subject: "france", object: "nato", when: { from: "2004" } }),
  ];
  const board = aBoard(cards, lines);

  test("nothing is told when nothing stands at its date", () => {
    expect(timeUnderlay(visible(board, aView()), board.relations)).toBeUndefined();
    expect(timeUnderlay(visible(aBoard([]), aView()), new Map())).toBeUndefined();
  });

  test("years and lanes follow from the places, also when something was moved", () => {
    const ground = groundOf({ cards, lines, positions: new Map(), isFixed: () => false });
    const positions = new Map([...arrange({ layout: "timeline", ...ground }), ["france", { x: 7, y: 7 }] as const]);
    const underlay = timeUnderlay(visible({ ...board, positions }, aView()), board.relations);
    expect(underlay?.lanes.map(({ label }) => label)).toEqual(["states", "organisations"]);
    const years = underlay?.ticks.map(({ label }) => Number(label)) ?? [];
    expect(years).toContain(2000);
    expect(Math.min(...years)).toBeLessThanOrEqual(1994);
    expect(underlay?.ticks.find(({ label }) => label === "2000")?.x).toBe(0);
  });

  test("a beginning is the first day on which something certainly held; open ends say nothing", () => {
    const ground = groundOf({
      cards,
      lines: [...lines, aLine({ when: { to: "1999" } })],
      positions: new Map(),
      isFixed: () => false,
    });
    expect(beginnings(ground).get("armenia")).toBe(lines[0]?.fromMax);
    expect(beginnings(ground).get("france")).toBe(lines[1]?.fromMax);
  });
});

describe("below the layout by bloc", () => {
  test("each body has its members as of the date, with the colour that it has by bloc", () => {
    const cards = [aCard("armenia"), aCard("belarus"), aCard("france"), aCard("csto", { kind: "Organisation" })];
    const lines = ["armenia", "belarus"].map((subject) => aLine({ subject }));
    const over = aLine({ subject: "france", when: { from: "1990", to: "1995" } });
    const board = aBoard(cards, [...lines, over]);
    const { regions } = blocsUnderlay(visible(board, aView()));
    expect(regions.map(({ group, members }) => [group, members.length])).toEqual([[0, 2]]);
    expect(regions[0]?.middle).toEqual(board.positions.get("csto"));
    expect(blocsUnderlay(visible(aBoard([]), aView())).regions).toEqual([]);
  });
});
