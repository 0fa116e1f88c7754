// What the panels list: groups of relations, legend, badges, passages, and the walk by arrow keys.
import { describe, expect, test } from "vitest";
import { nextTowards } from "../../client/app/walk.ts";
import { actionFor, actions, keyWords } from "../../client/app/actions/actions.ts";
import { empty as emptyView } from "../../client/board/view.ts";
import { piecesOf } from "../../client/features/evidence/passages.ts";
import { relationGroups, wordsFor } from "../../client/features/explore/groups.ts";
import { kindRows, patternRows, typeRows } from "../../client/features/explore/legendRows.ts";
import { badgesOf } from "../../client/features/explore/useBadges.ts";
import { aBoard, aCard, aLine, aPicture } from "./builders.ts";

const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation", abbreviation: "CSTO" })];

describe("passages", () => {
  test("an empty text has no pieces", () => {
    expect(piecesOf("", [])).toEqual([]);
  });

  test("passages outside of the text, or turned about, are ignored", () => {
    const passages = [{ claim: "a", start: 2, end: 99 }, { claim: "b", start: 3, end: 1 }, { claim: "c" }];
    expect(piecesOf("hello", passages)).toEqual([{ text: "hello", start: 0, claims: [] }]);
  });

  test("those that overlap share their common piece, and the pieces are the text", () => {
    const pieces = piecesOf("Armenia suspended it", [
      { claim: "a", start: 0, end: 17 },
      { claim: "b", start: 8, end: 20 },
    ]);
    expect(pieces.map((piece) => piece.claims)).toEqual([["a"], ["a", "b"], ["b"]]);
    expect(pieces.map((piece) => piece.text).join("")).toBe("Armenia suspended it");
  });
});

describe("groups of relations", () => {
  test("of nothing are none", () => {
    expect(relationGroups([])).toEqual([]);
  });

  test("keep the vocabulary's order and tell their parts", () => {
    const row = { direction: "out", status: "asserted", certainly: 1, possibly: 0 } as const;
    const groups = relationGroups([
      { ...row, type: "ACCUSED", status: "alleged" },
      { ...row, type: "MEMBER_OF", qualifier: "observer" },
      { ...row, type: "MEMBER_OF", qualifier: "full", certainly: 3, possibly: 2 },
    ]);
    expect(groups.map((group) => group.type)).toEqual(["MEMBER_OF", "ACCUSED"]);
    expect(groups[0]).toMatchObject({ certainly: 4, possibly: 2 });
    expect(groups[0]?.parts).toEqual([
      { words: "full", count: 5 },
      { words: "observer", count: 1 },
    ]);
  });

  test("read from the other end by the inverse", () => {
    expect(wordsFor("MEMBER_OF", "in")).toBe("has as a member");
  });
});

describe("the legend", () => {
  test("of an empty board is empty", () => {
    const picture = aPicture([]);
    expect(kindRows(aBoard([]), { visible: picture, view: emptyView })).toEqual([]);
    expect(patternRows(picture, "2024")).toEqual([]);
  });

  test("keeps what is hidden, with how many there are", () => {
    const lines = [aLine()];
    const board = aBoard(cards, lines);
    const filters = [{ what: "type", value: "MEMBER_OF", how: "hide" }] as const;
    const view = { ...emptyView, filters };
    expect(typeRows(board, { visible: aPicture(cards), view })).toMatchObject([
      { id: "MEMBER_OF", isHidden: true, onBoard: 1 },
    ]);
  });

  test("says since when a series has not been seen", () => {
    const lines = [aLine({ when: { from: "1994", held: "2025" } })];
    const rows = patternRows(aPicture(cards, { lines, asOf: "2026-11-24" }), "24 November 2026");
    expect(rows.map((row) => row.words)).toEqual(["last seen 2025, no end known"]);
  });
});

describe("badges", () => {
  const picture = aPicture(cards, { lines: [aLine()] });
  test("there is none when nothing is missing, or for what is not on screen", () => {
    const counts = [
      { entity: { id: "armenia" }, held: 1, isCapped: false },
      { entity: { id: "nobody" }, held: 7, isCapped: false },
    ];
    expect(badgesOf(picture, counts).size).toBe(0);
  });

  test("tells what is not on screen, and when it was too much to count", () => {
    const counts = [
      { entity: { id: "armenia" }, held: 39, isCapped: false },
      { entity: { id: "csto" }, held: 1000, isCapped: true },
    ];
    expect([...badgesOf(picture, counts).values()]).toEqual(["+38", "1\u202f000+"]);
  });
});

describe("walking", () => {
  const three = [aCard("armenia"), aCard("csto"), aCard("france")];
  const picture = aPicture(three, { lines: [aLine()] });
  test("on an empty board leads nowhere", () => {
    expect(nextTowards(aPicture([]), { from: undefined, arrow: "ArrowUp" })).toBeUndefined();
  });

  test("without a start begins at the entity with the most relations", () => {
    expect(nextTowards(picture, { from: undefined, arrow: "ArrowUp" })).toBe("armenia");
  });

  test("follows a relation in the direction, and only there", () => {
    expect(nextTowards(picture, { from: "armenia", arrow: "ArrowRight" })).toBe("csto");
    expect(nextTowards(picture, { from: "armenia", arrow: "ArrowLeft" })).toBeUndefined();
    expect(nextTowards(picture, { from: "csto", arrow: "ArrowRight" })).toBeUndefined();
  });
});

describe("keys", () => {
  const plain = { code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  test("a key that nothing is bound to does nothing, nor does one with Alt", () => {
    expect(actionFor({ ...plain, key: "q" })).toBeUndefined();
    expect(actionFor({ ...plain, key: "e", altKey: true })).toBeUndefined();
  });

  test("Shift and Ctrl make another key of it", () => {
    expect(actionFor({ ...plain, key: "e" })?.id).toBe("expand");
    expect(actionFor({ ...plain, key: "E", shiftKey: true })?.id).toBe("ask");
    expect(actionFor({ ...plain, key: "a", ctrlKey: true })?.id).toBe("all");
    expect(actionFor({ ...plain, key: "Z", ctrlKey: true, shiftKey: true })?.id).toBe("redo");
    expect(actionFor({ ...plain, key: "?", shiftKey: true })?.id).toBe("help");
  });

  test("with Alt the letter is the one on the key, whatever sign it writes", () => {
    expect(actionFor({ ...plain, key: "å", code: "KeyA", altKey: true })?.id).toBe("invert");
  });

  test("no two actions share a key", () => {
    const keys = actions.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(actions.map(keyWords)).toContain("⇧ E");
  });
});
