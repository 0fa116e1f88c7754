// How things are brought out or held back, and how that becomes what is drawn.
import { describe, expect, test } from "vitest";
import { looks } from "../../client/board/looks.ts";
import { isRinged, markOf, marksOf, patternOf, sizeOf } from "../../client/canvas/appearance.ts";
import { elementsOf } from "../../client/canvas/elements.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation" }), aCard("france")];
const line = aLine();
const picture = aPicture(cards, { lines: [line] });
const nothing = { entities: [], relations: [], hover: undefined };

describe("looks", () => {
  test("of nothing are none", () => {
    expect(looks(aPicture([]), nothing).entities.size).toBe(0);
  });

  test("are plain while nothing is selected or pointed at", () => {
    expect(looks(picture, nothing).entities.get("armenia")).toEqual({ isSelected: false, emphasis: "plain" });
  });

  test("pointing at something that is not on screen changes nothing", () => {
    expect(looks(picture, { ...nothing, hover: "nobody" }).entities.get("armenia")?.emphasis).toBe("plain");
  });

  test("pointing at an entity lights its neighbourhood and dims the rest", () => {
    const { entities, relations } = looks(picture, { ...nothing, hover: "armenia" });
    expect([...entities].map(([id, look]) => [id, look.emphasis])).toEqual([
      ["armenia", "lit"],
      ["csto", "lit"],
      ["france", "dim"],
    ]);
    expect(relations.get(line.id)).toMatchObject({ emphasis: "lit", isNamed: true });
  });

  test("pointing at a line lights it and its ends", () => {
    const { entities } = looks(picture, { ...nothing, hover: line.id });
    expect(entities.get("france")?.emphasis).toBe("dim");
    expect(entities.get("csto")?.emphasis).toBe("lit");
  });

  test("a selected line bears its name", () => {
    expect(looks(picture, { ...nothing, relations: [line.id] }).relations.get(line.id)).toMatchObject({
      isSelected: true,
      isNamed: true,
    });
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

  test("only what nobody states as fact is dashed, only what may hold is dotted", () => {
    expect(patternOf("asserted", "holds")).toBe("solid");
    expect(patternOf("disputed", "lastSeen")).toBe("solid");
    expect(patternOf("alleged", "holds")).toBe("dashed");
    expect(patternOf("asserted", "possible")).toBe("dotted");
    expect(patternOf("intended", "possible")).toBe("dash-dotted");
  });

  test("a mere membership bears no sign, hostility does, disputes and denials are marked", () => {
    const marks = (more: Parameters<typeof aLine>[0]) =>
      marksOf({ line: aLine(more), standing: "holds", isGreyed: false });
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

  test("kinds of one shape are told apart by a ring", () => {
    expect(isRinged("State")).toBe(false);
    expect(isRinged("Person")).toBe(true);
  });
});

test("elements are the same for the same picture, so that nothing is drawn twice", () => {
  const once = elementsOf(picture, looks(picture, nothing));
  expect(elementsOf(picture, looks(picture, nothing))).toEqual(once);
  expect(once.nodes.map((node) => node.id)).toEqual(["armenia", "csto", "france"]);
});
