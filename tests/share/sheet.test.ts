// The sheet to print: everything that is on screen stands on it, no name on another, and what is said around it.
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { foldsOf } from "../../client/board/folds.ts";
import { extractOf } from "../../client/board/exchange/extract.ts";
import { visible } from "../../client/board/visible.ts";
import { elementsOf } from "../../client/canvas/elements.ts";
import { boardSvg, type SheetContent } from "../../client/features/share/boardSvg.ts";
import { notesOf, subtitleOf } from "../../client/features/share/sheetWords.ts";
import { nameLines } from "../../client/canvas/nameLines.ts";
import { textWidth, wrapped } from "../../client/features/share/textWidth.ts";
import type { Card, Line } from "../../model/api/shapes.ts";
import { kinds } from "../../model/vocabulary/kinds.ts";
import { aBoard, aCard, aLine, aView } from "../client/builders.ts";

function aSheet(
  cards: readonly Card[],
  { lines = [], ...more }: Partial<SheetContent> & { lines?: readonly Line[] } = {},
) {
  const seen = visible(aBoard(cards, lines), aView());
  const folds = foldsOf(seen, { isFolding: true, unfolded: new Set() });
  const elements = elementsOf({ visible: seen, folds });
  return boardSvg({ elements, legend: [], title: "Board", subtitle: "As of 2024", notes: [], ...more }, "light");
}

function read(svg: string) {
  const stop = (_level: string, message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ onError: stop }).parseFromString(svg, "image/svg+xml");
}

const textsOf = (svg: string): string[] =>
  [...read(svg).getElementsByTagName("text")].map((one) => one.textContent ?? "");

interface Name {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

function namesOn(svg: string, pattern: RegExp): Name[] {
  const texts = [...read(svg).getElementsByTagName("text")].map((one) => ({
    text: one.textContent ?? "",
    x: Number(one.getAttribute("x")),
    y: Number(one.getAttribute("y")),
  }));
  return texts.filter(({ text }) => pattern.test(text));
}

function areTouching(one: Name, other: Name): boolean {
  const wide = (textWidth(one.text, 12) + textWidth(other.text, 12)) / 2;
  return Math.abs(one.x - other.x) < wide && Math.abs(one.y - other.y) < 12;
}

describe("a sheet", () => {
  test("of nothing has its title and is well formed", () => {
    const { svg, width, height } = aSheet([]);
    expect(textsOf(svg)).toEqual(["Board", "As of 2024"]);
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
  });

  test("of one entity with a very long name breaks it in two", () => {
    const { svg } = aSheet([aCard("csto", { name: "Collective Security Treaty Organization" })]);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["Collective Security", "Treaty Organization"]));
  });

  test("escapes what is written", () => {
    const name = `<b>&"'`;
    const { svg } = aSheet([aCard("a", { name })], { title: name, notes: [name] });
    expect(textsOf(svg).filter((text) => text === name)).toHaveLength(3);
    expect(svg).not.toContain("<b>");
  });

  test("has all names when many lie close together, none of them on another", () => {
    const cards = Array.from({ length: 60 }, (_, place) => aCard(`state-${place}`, { name: `State number ${place}` }));
    const board = aBoard(cards);
    const positions = new Map(
      cards.map(({ id }, place) => [id, { x: (place % 10) * 55, y: Math.floor(place / 10) * 50 }]),
    );
    const elements = elementsOf({ visible: visible({ ...board, positions }, aView()) });
    const { svg } = boardSvg({ elements, legend: [], title: "", subtitle: "", notes: [] }, "dark");
    const placed = namesOn(svg, /^State number/);
    expect(placed.map(({ text }) => text).toSorted()).toEqual(cards.map(({ name }) => name).toSorted());
    const pairs = placed.flatMap((one, place) => placed.slice(place + 1).map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => areTouching(one, other))).toEqual([]);
  });

  test("draws every kind by its outline, a ring where two share one", () => {
    const { svg } = aSheet(kinds.map(({ id }) => aCard(id.toLowerCase(), { kind: id })));
    const outlines = [...read(svg).getElementsByTagName("path")].map((path) => path.getAttribute("d") ?? "");
    const moved = outlines.map((outline) => outline.replaceAll(/[\d.]+/g, "0").replaceAll("-", ""));
    expect(new Set(moved).size).toBeGreaterThanOrEqual(6);
  });

  test("draws relations with arrowheads, dashes, signs and a tooltip that says what they are", () => {
    const lines = [
      aLine({ type: "ACCUSED", status: "alleged", when: { on: "2023-05" } }),
      aLine({ type: "MET", subject: "armenia", object: "russia", when: { on: "2023-06" } }),
    ];
    const { svg } = aSheet([aCard(), aCard("csto"), aCard("russia")], { lines });
    expect(svg).toContain("stroke-dasharray");
    expect(textsOf(svg)).toContain("−");
    const tips = [...read(svg).getElementsByTagName("title")].map((tip) => tip.textContent);
    expect(tips.some((tip) => tip?.startsWith("accused"))).toBe(true);
  });

  test("folds as the canvas does", () => {
    const { svg } = aSheet([aCard(), aCard("csto")], { lines: [aLine(), aLine()] });
    expect(textsOf(svg)).toContain("×2");
  });

  test("has its legend with counts", () => {
    const legend = [
      { mark: { what: "kind", kind: "State" }, words: "states", count: 1284 },
      { mark: { what: "group", place: 3 }, words: "CSTO", count: 0 },
    ] as const;
    const texts = textsOf(aSheet([aCard()], { legend }).svg);
    expect(texts).toEqual(expect.arrayContaining(["states (1\u202f284)", "CSTO (0)"]));
  });
});

describe("the words around it", () => {
  const board = aBoard(
    [aCard(), aCard("csto"), aCard("leader", { kind: "Person" })],
    [
      aLine(),
      aLine({ when: { from: "1990", to: "1995" } }),
      aLine({ subject: "leader", type: "LEADS", object: "armenia" }),
    ],
  );
  const view = aView("2024", { filters: [{ what: "kind", value: "Person", how: "hide" }] });
  const seen = visible(board, view);
  const { span, certainty } = view;
  const now = new Date("2024-06-01T10:00:00Z");
  const names = new Map([["gazette", "The Gazette"]]);
  const extract = extractOf(board, { visible: seen, span, certainty, title: "", isWhole: false, names, now });
  const told = { extract, hidden: seen.hidden, compared: undefined, day: 19_875 };

  test("tell the date, sources with counts, and what is not shown and why", () => {
    expect(subtitleOf(told)).toBe("As of 2024: what holds or may hold · 2 entities, 1 relation");
    expect(notesOf(told)).toEqual([
      "Sources: The Gazette (1 relation).",
      "On the board but not shown: 1 entity and 2 relations (1 outside the date, 1 at something hidden).",
      "Made with Entente on 1 June 2024.",
    ]);
  });

  test("tell both dates when two are compared", () => {
    expect(subtitleOf({ ...told, compared: ["1999", "2024"] })).toBe(
      "1999 compared with 2024 · 2 entities, 1 relation",
    );
  });
});

describe("texts are measured", () => {
  test("the longer the wider, and nothing is nothing", () => {
    expect(textWidth("", 12)).toBe(0);
    expect(textWidth("Armenia", 12)).toBeLessThan(textWidth("Armenia and Russia", 12));
    expect(textWidth("日本", 12)).toBeGreaterThan(textWidth("ab", 12));
  });

  test("and broken between words only", () => {
    expect(wrapped("", { size: 12, width: 100 })).toEqual([""]);
    expect(wrapped("one two three", { size: 12, width: 1 })).toEqual(["one", "two", "three"]);
    expect(nameLines("short")).toEqual(["short"]);
    expect(nameLines("x".repeat(60))).toEqual([`${"x".repeat(39)}…`]);
  });
});
