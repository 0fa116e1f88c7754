// How things are brought out or held back, and the marks and patterns by which they are told apart.
import { describe, expect, test } from "vitest";
import { looks } from "../../client/board/looks.ts";
import { isRinged, markOf, marksOf, patternOf, sizeByMeasure, sizeOf } from "../../client/canvas/appearance.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation" }), aCard("france")];
const line = aLine();
const picture = aPicture(cards, { lines: [line] });
const nothing = { entities: [], relations: [], hover: undefined };

describe("looks", () => {
  test("of nothing bring out nothing", () => {
    expect(looks(aPicture([]), nothing)).toMatchObject({ bright: undefined, pointed: undefined });
  });

  test("dim nothing while nothing is pointed at, and name nothing while nothing is selected", () => {
    expect(looks(picture, nothing)).toMatchObject({ bright: undefined, selected: new Set(), named: new Set() });
  });

  test("pointing at something that is not on screen changes nothing", () => {
    expect(looks(picture, { ...nothing, hover: "nobody" }).bright).toBeUndefined();
  });

  test("pointing at an entity leaves its neighbourhood bright and names its lines", () => {
    const { bright, named, pointed } = looks(picture, { ...nothing, hover: "armenia" });
    expect(bright).toEqual(new Set(["armenia", "csto", line.id]));
    expect(named).toEqual(new Set([line.id]));
    expect(pointed).toBe("armenia");
  });

  test("pointing at a line leaves it and its ends bright", () => {
    expect(looks(picture, { ...nothing, hover: line.id }).bright).toEqual(new Set(["armenia", "csto", line.id]));
  });

  test("pointing at a fold or a shared line leaves its ends bright and names it", () => {
    for (const hover of ["armenia~csto", "shared:armenia~csto"]) {
      const { bright, named } = looks(picture, { ...nothing, hover });
      expect(bright).toEqual(new Set([hover, "armenia", "csto"]));
      expect(named).toContain(hover);
    }
  });

  test("a hub with more lines than can be read names none of them", () => {
    const lines = Array.from({ length: 15 }, () => aLine());
    expect(looks(aPicture(cards, { lines }), { ...nothing, hover: "armenia" }).named.size).toBe(0);
  });

  test("focus dims all but so many steps around what is selected, and 0 steps dims nothing", () => {
    const selected = { ...nothing, entities: ["armenia"] };
    expect(looks(picture, { ...selected, focus: 0 }).bright).toBeUndefined();
    expect(looks(picture, { ...selected, focus: 1 }).bright).toEqual(new Set(["armenia", "csto", line.id]));
    expect(looks(picture, { ...selected, focus: 1 }).pointed).toBeUndefined();
  });

  test("a selected line bears its name", () => {
    const { selected, named } = looks(picture, { ...nothing, relations: [line.id] });
    expect([...selected, ...named]).toEqual([line.id, line.id]);
  });
});

describe("marks and patterns", () => {
  test.each([
    [aCard("armenia", { iso2: "am" }), "AM"],
    [aCard("csto", { abbreviation: "CSTO", name: "Collective Security Treaty Organization" }), "CSTO"],
    [aCard("putin", { name: "Vladimir Putin" }), "VP"],
    [aCard("karabakh", { name: "Nagorno-Karabakh" }), "NK"],
    [aCard("guards", { name: "the guards of the tomb" }), "GT"],
    [aCard("nameless", { name: "—" }), ""],
  ])("the mark of $name is %s", (card, mark) => {
    expect(markOf(card)).toBe(mark);
  });

  test("only what nobody states as fact is dashed, only what may hold is hatched", () => {
    expect(patternOf("asserted", "holds")).toBe("solid");
    expect(patternOf("disputed", "lastSeen")).toBe("solid");
    expect(patternOf("alleged", "holds")).toBe("dashed");
    expect(patternOf("asserted", "possible")).toBe("hatched");
    expect(patternOf("intended", "possible")).toBe("dash-hatched");
  });

  test("a mere membership bears no sign, hostility does, disputes and denials are marked", () => {
    const marks = (more: Parameters<typeof aLine>[0]) => marksOf({ line: aLine(more) });
    expect(marks({})).toBe("");
    expect(marks({ type: "ATTACKED" })).toBe("−");
    expect(marks({ type: "JOINED", status: "disputed" })).toBe("+ ≠");
    expect(marks({ type: "LEADS", isEvaluative: true })).toBe("”");
    expect(marks({ type: "MET", status: "denied" })).toBe("✕");
  });

  test("a shape grows with its relations, but not beyond measure", () => {
    const card = aCard("armenia", { iso2: "AM" });
    expect(sizeOf(card, 0).width).toBeLessThan(sizeOf(card, 20).width);
    expect(sizeOf(card, 100)).toEqual(sizeOf(card, 100_000));
  });

  test("by a measure the smallest still holds its letters, and beyond 0 and 1 nothing grows or shrinks", () => {
    const card = aCard("armenia", { iso2: "AM" });
    expect(sizeByMeasure(card, 0).width).toBeGreaterThanOrEqual(26);
    expect(sizeByMeasure(card, -1)).toEqual(sizeByMeasure(card, 0));
    expect(sizeByMeasure(card, 2)).toEqual(sizeByMeasure(card, 1));
    expect(sizeByMeasure(card, 0.5).width).toBeGreaterThan(sizeByMeasure(card, 0.1).width);
  });

  test("kinds of one shape are told apart by a ring", () => {
    expect(isRinged("State")).toBe(false);
    expect(isRinged("Person")).toBe(true);
  });
});
