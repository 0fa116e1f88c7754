// The text twin: its lines, what they say from either end and of other times, and where keys lead in it.
import { describe, expect, test } from "vitest";
import { asOfFrom } from "../../client/board/asOf.ts";
import { visible, type Visible } from "../../client/board/visible.ts";
import { relationSaid } from "../../client/features/twin/relationSaid.ts";
import { entityKey, kindKey, relationKeys, type TreeRow, treeRows } from "../../client/features/twin/treeRows.ts";
import { lineTyped, strideOf } from "../../client/features/twin/treeWalk.ts";
import type { Line } from "../../model/api/shapes.ts";
import { aBoard, aCard, aLine, aView } from "./builders.ts";

const armenia = aCard("armenia", { iso2: "AM", abbreviation: "AM" });
const uzbekistan = aCard("uzbekistan");
const csto = aCard("csto", {
  kind: "Organisation",
  name: "Collective Security Treaty Organization",
  abbreviation: "CSTO",
});
const left = aLine({ subject: "uzbekistan", qualifier: "full", when: { from: "2006-06-23", to: "2012-06-28" } });
const joined = aLine({ qualifier: "full" });
const asOf = asOfFrom("2024");

const ever = (lines: Line[]): Visible =>
  visible(aBoard([armenia, uzbekistan, csto], lines), aView("2024", { certainty: "ever" }));

function tree(picture: Visible, opened: Readonly<Record<string, boolean>> = {}): TreeRow[] {
  return treeRows(picture, { asOf, badges: new Map(), opened: new Map(Object.entries(opened)) });
}

const words = (rows: readonly TreeRow[]): string[] => rows.map((row) => row.words);

describe("a relation is said", () => {
  const said = (line: Line, [here, other] = [armenia, csto]): string => {
    const relation = ever([line]).relations.get(line.id);
    if (relation === undefined) throw new Error("It is on the board");
    return relationSaid(relation, { here, other, asOf });
  };

  test("without its subject from the subject's end", () => {
    expect(said(joined)).toBe("is a member of the Collective Security Treaty Organization, since 2 October 2002");
  });

  test("as a whole sentence from the other end, whose own name is short there", () => {
    expect(said(joined, [csto, armenia])).toBe("Armenia is a member of CSTO, since 2 October 2002");
  });

  test("with its qualifier, its status and its content", () => {
    const line = aLine({
      type: "ACCUSED",
      object: "uzbekistan",
      content: "It lied",
      status: "alleged",
      when: { on: "2020" },
    });
    expect(said(line, [armenia, uzbekistan])).toBe("accused Uzbekistan, “It lied”, some time in 2020, alleged");
    expect(said(aLine({ qualifier: "observer" }))).toMatch(/\(observer\)/);
  });

  test("as over, or as not yet, when all times are told", () => {
    expect(said(left, [csto, uzbekistan])).toBe(
      "Uzbekistan was a member of CSTO, since 23 June 2006, until 28 June 2012, over as of 2024",
    );
    expect(said(aLine({ when: { from: "2030", to: ".." } }))).toMatch(/not yet as of 2024$/);
  });

  test("as possible where it only may hold", () => {
    expect(said(aLine({ when: {} }))).toMatch(/possibly as of 2024$/);
  });

  test("the same from both ends when it has no direction", () => {
    const line = aLine({ type: "ALLIED_WITH", subject: "armenia", object: "uzbekistan" });
    expect(said(line, [armenia, uzbekistan])).toMatch(/^is allied with Uzbekistan/);
    expect(said(line, [uzbekistan, armenia])).toMatch(/^is allied with Armenia/);
  });
});

describe("the tree", () => {
  test("of an empty board has no lines", () => {
    expect(tree(visible(aBoard([]), aView()))).toEqual([]);
  });

  test("lists kinds and their entities by name, with their places", () => {
    const rows = tree(ever([joined]));
    expect(words(rows)).toEqual([
      "States",
      "Armenia (AM)",
      "Uzbekistan",
      "Organisations",
      "Collective Security Treaty Organization (CSTO)",
    ]);
    expect(rows[2]).toMatchObject({ place: 2, of: 2, level: 2, isOpen: undefined, note: "no relation here" });
    expect(rows[1]).toMatchObject({ isOpen: false, note: "1 relation", parent: kindKey("State") });
  });

  test("tells who is in it and who is no longer in two groups", () => {
    const rows = tree(ever([joined, left]), { [entityKey("csto")]: true, [kindKey("State")]: false });
    expect(words(rows).slice(3)).toEqual([
      "has as a member",
      "Armenia is a member of CSTO, since 2 October 2002",
      "no longer: has as a member",
      "Uzbekistan was a member of CSTO, since 23 June 2006, until 28 June 2012, over as of 2024",
    ]);
    expect(rows.at(-1)).toMatchObject({ thing: left.id, leadsTo: "uzbekistan", level: 4 });
  });

  test("keeps long lists closed at first: kinds of a large board, types with many relations", () => {
    const many = Array.from({ length: 90 }, (_, n) => aCard(`state-${n}`));
    const lines = many.map(({ id }) => aLine({ subject: id }));
    const picture = visible(aBoard([...many, csto], lines), aView());
    expect(words(tree(picture))).toEqual(["States", "Organisations"]);
    const opened = tree(picture, { [kindKey("Organisation")]: true, [entityKey("csto")]: true });
    expect(opened.at(-1)).toMatchObject({ words: "has as a member", note: "90", isOpen: false });
  });

  test("says what is not on the board", () => {
    const badges = new Map([
      ["armenia", "+38"],
      ["csto", "1\u202f000+"],
    ]);
    const rows = treeRows(ever([]), { asOf, badges, opened: new Map() });
    expect(rows[1]?.note).toBe("no relation here, 38 more not on the board");
    expect(rows.at(-1)?.note).toBe("no relation here, 1\u202f000 or more in all");
  });

  test("names the lines of a relation as it draws them", () => {
    const picture = ever([left]);
    const relation = picture.relations.get(left.id);
    if (relation === undefined) throw new Error("It is on the board");
    const [group, line] = relationKeys(relation, { end: "csto", asOf });
    const keys = tree(picture, { [entityKey("csto")]: true }).map((row) => row.key);
    expect(keys.slice(-2)).toEqual([group, line]);
  });
});

describe("keys in the tree", () => {
  const rows = tree(ever([joined]), { [entityKey("csto")]: true });
  const stride = (at: string, pressed: string) => strideOf(rows, { at, pressed });
  const states = kindKey("State");
  const own = entityKey("csto");

  test("mean nothing without lines, on a line that is gone, or when they are others", () => {
    expect(strideOf([], { at: "", pressed: "ArrowDown" })).toBeUndefined();
    expect(stride("gone", "ArrowDown")).toBeUndefined();
    expect(stride(states, "F5")).toBeUndefined();
  });

  test("go from line to line and stop at the ends", () => {
    expect(stride(states, "ArrowDown")).toEqual({ kind: "go", key: entityKey("armenia") });
    expect(stride(states, "ArrowUp")).toEqual({ kind: "go", key: states });
    expect(stride(states, "End")).toEqual({ kind: "go", key: `relation csto ${joined.id}` });
    expect(stride(own, "Home")).toEqual({ kind: "go", key: states });
  });

  test("open and go in, close and go out", () => {
    expect(stride(entityKey("armenia"), "ArrowRight")).toEqual({
      kind: "open",
      keys: ["entity armenia"],
      isOpen: true,
    });
    expect(stride(own, "ArrowRight")).toEqual({ kind: "go", key: "group csto MEMBER_OF in" });
    expect(stride(own, "ArrowLeft")).toEqual({ kind: "open", keys: [own], isOpen: false });
    expect(stride(`relation csto ${joined.id}`, "ArrowLeft")).toEqual({ kind: "go", key: "group csto MEMBER_OF in" });
    expect(stride(`relation csto ${joined.id}`, "ArrowRight")).toBeUndefined();
  });

  test("a star opens all closed lines beside it", () => {
    expect(stride(entityKey("uzbekistan"), "*")).toEqual({ kind: "open", keys: ["entity armenia"], isOpen: true });
  });
});

describe("typed letters", () => {
  const rows = tree(ever([joined]));
  test("lead to the next name that begins so, around the end, and nowhere when there is none", () => {
    expect(lineTyped(rows, { at: kindKey("State"), text: "u" })).toBe(entityKey("uzbekistan"));
    expect(lineTyped(rows, { at: entityKey("csto"), text: "ARM" })).toBe(entityKey("armenia"));
    expect(lineTyped(rows, { at: entityKey("csto"), text: "q" })).toBeUndefined();
    expect(lineTyped([], { at: "", text: "a" })).toBeUndefined();
  });

  test("a single letter goes on, more letters may stay", () => {
    expect(lineTyped(rows, { at: entityKey("uzbekistan"), text: "u" })).toBe(entityKey("uzbekistan"));
    expect(lineTyped(rows, { at: entityKey("uzbekistan"), text: "uz" })).toBe(entityKey("uzbekistan"));
  });
});
