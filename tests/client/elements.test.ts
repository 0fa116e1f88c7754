// From what is visible to what is drawn: folds, fans, shared bodies, comparisons, sizes and groups.
import { describe, expect, test } from "vitest";
import { foldsOf } from "../../client/board/folds.ts";
import { sharedEnds, sharedLinesOf } from "../../client/board/shared.ts";
import { elementsOf } from "../../client/canvas/elements.ts";
import { greyOpacity } from "../../client/canvas/picture.ts";
import { groupInk, groupLetter, nodeInks } from "../../client/canvas/inks.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation" }), aCard("france")];
const folding = { isFolding: true, unfolded: new Set<string>() };

describe("elements", () => {
  test("of nothing are none", () => {
    expect(elementsOf({ visible: aPicture([]) })).toEqual({ nodes: [], edges: [] });
  });

  test("are the same for the same picture", () => {
    const visible = aPicture(cards, { lines: [aLine()] });
    expect(elementsOf({ visible })).toEqual(elementsOf({ visible }));
    expect(elementsOf({ visible }).nodes.map((node) => node.id)).toEqual(["armenia", "csto", "france"]);
  });

  test("a measure gives the size, a group the colour and a letter, and doubt a dashed border", () => {
    const style = { size: 1, colour: 2, doubt: 0.5 };
    const styled = { entities: new Map([["armenia", style]]), hasFlags: false };
    const [armenia, csto] = elementsOf({ visible: aPicture(cards), styled }).nodes;
    expect(armenia).toMatchObject({ group: 2, isDoubtful: true, flag: undefined });
    expect(csto).toMatchObject({ group: undefined, isDoubtful: false });
    expect(nodeInks({ hue: "alliance", group: 2 }, "light").border).toBe(groupInk(2, "light"));
  });

  test("flags stand only at what has a code, and only when they are wanted", () => {
    const visible = aPicture([aCard("armenia", { iso2: "am" }), aCard("csto")]);
    const flags = (hasFlags: boolean) =>
      elementsOf({ visible, styled: { entities: new Map(), hasFlags } }).nodes.map((node) => node.flag);
    expect(flags(false)).toEqual([undefined, undefined]);
    expect(flags(true)).toEqual(["AM", undefined]);
  });

  test("there is a letter for every group, beyond the colours and beyond the alphabet", () => {
    const letters = Array.from({ length: 60 }, (_, place) => groupLetter(place));
    expect(letters.slice(0, 3)).toEqual(["A", "B", "C"]);
    expect(letters[26]).toBe("AA");
    expect(new Set(letters).size).toBe(60);
  });
});

describe("parallel relations", () => {
  const lines = [aLine(), aLine({ type: "ACCUSED", when: { on: "2024-03-01" } })];
  const visible = aPicture(cards, { lines });

  test("a single relation is no fold", () => {
    expect(foldsOf(aPicture(cards, { lines: [aLine()] }), folding).size).toBe(0);
  });

  test("fold into one line with a count, the signs of all and no hue of one", () => {
    const { edges } = elementsOf({ visible, folds: foldsOf(visible, folding) });
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ what: "fold", hue: "neutral", marks: "×2 −", pattern: "solid" });
    expect(edges[0]?.members.toSorted()).toEqual(lines.map((line) => line.id).toSorted());
  });

  test("a fold of which nothing is stated and holds is not solid", () => {
    const alleged = aPicture(cards, { lines: [aLine({ status: "alleged" }), aLine({ status: "alleged" })] });
    expect(elementsOf({ visible: alleged, folds: foldsOf(alleged, folding) }).edges[0]?.pattern).toBe("dashed");
  });

  test("unfolded they fan out evenly, whichever way each of them runs", () => {
    const there = aLine({ type: "MET", subject: "armenia", object: "france", when: { on: "2024-03-01" } });
    const back = aLine({ type: "ACCUSED", subject: "france", object: "armenia", when: { on: "2024-03-02" } });
    const { edges } = elementsOf({ visible: aPicture(cards, { lines: [there, back] }) });
    const sides = edges.map(({ bend, source, target }) => (source < target ? bend : -bend));
    expect(sides[0]).toBe(-(sides[1] ?? 0));
    expect(sides[0]).not.toBe(0);
  });
});

describe("between two dates", () => {
  const [kept, gone] = [aLine(), aLine({ object: "france" })];
  const visible = aPicture(cards, { lines: [kept, gone] });

  test("what changed bears its sign and stays bright, all else steps back", () => {
    const { nodes, edges } = elementsOf({ visible, compared: new Map([[gone.id, "gone"]]) });
    expect(edges.find((edge) => edge.id === gone.id)).toMatchObject({ change: "gone", pattern: "dashed" });
    expect(edges.find((edge) => edge.id === kept.id)).toMatchObject({ change: undefined, opacity: greyOpacity });
    expect(nodes.map(({ id, opacity }) => [id, opacity === greyOpacity])).toEqual([
      ["armenia", false],
      ["csto", true],
      ["france", false],
    ]);
  });

  test("while nothing changed everything steps back, and without a comparison nothing does", () => {
    const opacities = (compared?: ReadonlyMap<string, "gone">) =>
      elementsOf({ visible, compared }).edges.map((edge) => edge.opacity);
    expect(opacities(new Map())).toEqual([greyOpacity, greyOpacity]);
    expect(opacities()).toEqual([1, 1]);
  });
});

describe("shared bodies", () => {
  const bodies = ["csto", "cis", "un"].map((id) => aCard(id, { kind: "Organisation" }));
  const member = (subject: string, object: string) => aLine({ subject, object });
  const lines = [
    ...["csto", "cis", "un"].map((body) => member("armenia", body)),
    ...["cis", "un"].map((body) => member("belarus", body)),
    member("france", "un"),
  ];
  const visible = aPicture([aCard("armenia"), aCard("belarus"), aCard("france"), ...bodies], { lines });

  test("0 draws none, and nobody shares anything on an empty board", () => {
    expect(sharedLinesOf(visible, 0)).toEqual({ lines: [], leftOut: 0 });
    expect(sharedLinesOf(aPicture([]), 1)).toEqual({ lines: [], leftOut: 0 });
  });

  test("join two states once, the strongest first, with the bodies behind them", () => {
    const { lines: found } = sharedLinesOf(visible, 1);
    expect(found.map(({ ends, bodies }) => [...ends, bodies.length])).toEqual([
      ["armenia", "belarus", 2],
      ["armenia", "france", 1],
      ["belarus", "france", 1],
    ]);
    expect(sharedEnds(found[0]?.id ?? "")).toEqual(["armenia", "belarus"]);
  });

  test("need as many bodies as are asked for, and what is over counts no more", () => {
    expect(sharedLinesOf(visible, 2).lines).toHaveLength(1);
    const past = aPicture([aCard("armenia"), aCard("belarus"), ...bodies], { lines, asOf: "1999" });
    expect(sharedLinesOf(past, 1).lines).toHaveLength(0);
  });

  test("are drawn dotted and say how many there are", () => {
    const { edges } = elementsOf({ visible, shared: sharedLinesOf(visible, 2).lines });
    expect(edges.find((edge) => edge.what === "shared")).toMatchObject({ pattern: "dotted", name: "2 shared bodies" });
  });
});
