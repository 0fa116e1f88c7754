// The table twin: what its rows say, how they are narrowed and sorted, what is selected in them, and the CSV of it.
import { describe, expect, test } from "vitest";
import { csvText } from "../../client/board/exchange/csv.ts";
import { entityTable, relationTable, rowsWith, sortedRows } from "../../client/features/explore/tableRows.ts";
import { chosenRows, howOf, type RowChoice } from "../../client/features/explore/tableTwinChoice.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const nameOf = (id: string): string => (id === "gazette" ? "The Gazette" : id);

const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation", abbreviation: "CSTO" })];

describe("the tables", () => {
  test("of nothing have no rows", () => {
    expect(relationTable(aPicture([]), nameOf).rows).toEqual([]);
    expect(entityTable(aPicture([]), new Map()).rows).toEqual([]);
  });

  test("say the same as the canvas", () => {
    const [row] = relationTable(aPicture(cards, { lines: [aLine({ qualifier: "suspended" })] }), nameOf).rows;
    expect(row?.cells).toEqual([
      "Armenia",
      "is a member of (suspended)",
      "Csto",
      "since 2 October 2002",
      "Stated as fact",
      "1",
      "The Gazette",
    ]);
  });

  test("of entities tell how many more there are and when the first relation begins", () => {
    const picture = aPicture(cards, {
      lines: [aLine(), aLine({ when: { from: "1994", to: ".." } }), aLine({ when: {} })],
    });
    const [, csto] = entityTable(picture, new Map([["csto", "+38"]])).rows;
    expect(csto?.cells).toEqual(["Csto", "CSTO", "organisation", "3", "+38", "1994", ""]);
  });

  test("tell no beginning where none is known", () => {
    const [armenia] = entityTable(aPicture(cards), new Map()).rows;
    expect(armenia?.cells).toEqual(["Armenia", "", "state", "0", "", "", ""]);
  });

  test("sort numbers as numbers, up and down", () => {
    const table = {
      columns: ["n"],
      widths: "",
      rows: [9, 100, 20].map((n) => ({ id: `${n}`, cells: [`${n}`], keys: [n] })),
    };
    expect(sortedRows(table, { column: 0, isDown: false }).map((row) => row.id)).toEqual(["9", "20", "100"]);
    expect(sortedRows(table, { column: 0, isDown: true }).map((row) => row.id)).toEqual(["100", "20", "9"]);
  });
});

describe("narrowing", () => {
  const rows = [
    { id: "a", cells: ["Côte d’Ivoire", "is a member of"], keys: [] },
    { id: "b", cells: ["Armenia", "suspended"], keys: [] },
  ];
  const found = (text: string): string[] => rowsWith(rows, text).map((row) => row.id);

  test("by nothing leaves all rows, and the very same list", () => {
    expect(rowsWith(rows, "  ")).toBe(rows);
    expect(rowsWith([], "x")).toEqual([]);
  });

  test("wants every word in some cell, accents and capitals aside", () => {
    expect(found("MEMBER cote")).toEqual(["a"]);
    expect(found("armenia member")).toEqual([]);
    expect(found("zz")).toEqual([]);
  });

  test("finds no word across two cells", () => {
    expect(found("armeniasuspended")).toEqual([]);
  });
});

describe("choosing rows", () => {
  const choice = { listed: ["a", "b", "c", "d"], selected: [], anchor: undefined, row: "c", how: "one" } as const;
  const chosen = (more: Partial<RowChoice>) => chosenRows({ ...choice, ...more });

  test("takes one alone, one more, or one less", () => {
    expect(chosen({ selected: ["a"] })).toEqual(["c"]);
    expect(chosen({ selected: ["a"], how: "more" })).toEqual(["a", "c"]);
    expect(chosen({ selected: ["a", "c"], how: "more" })).toEqual(["a"]);
  });

  test("takes the stretch from the last row that was chosen, up or down", () => {
    expect(chosen({ anchor: "a", how: "stretch" })).toEqual(["a", "b", "c"]);
    expect(chosen({ anchor: "d", how: "stretch" })).toEqual(["c", "d"]);
  });

  test("takes the row alone when there is no such row, or it is no longer listed", () => {
    expect(chosen({ how: "stretch" })).toEqual(["c"]);
    expect(chosen({ anchor: "gone", how: "stretch" })).toEqual(["c"]);
  });

  test("goes by the keys that are held down", () => {
    const none = { shiftKey: false, ctrlKey: false, metaKey: false };
    expect(howOf(none)).toBe("one");
    expect(howOf({ ...none, metaKey: true })).toBe("more");
    expect(howOf({ ...none, ctrlKey: true, shiftKey: true })).toBe("stretch");
  });
});

describe("as CSV", () => {
  test("a table without rows is its head", () => {
    expect(csvText(["From", "To"], [])).toBe("From,To\r\n");
  });

  test("commas, quotes and line breaks are quoted", () => {
    expect(csvText(["a"], [['Say "no", twice\nover']])).toBe('a\r\n"Say ""no"", twice\nover"\r\n');
  });

  test.each(["=1+1", "@SUM(A1)", "-cmd", "+cmd", "\t=1"])("%j does not become a formula", (text) => {
    expect(csvText(["a"], [[text]])).toContain(`'${text}`);
  });

  test("numbers stay numbers, and an empty cell stays empty", () => {
    expect(csvText(["a", "b", "c"], [["-5", "+38", ""]])).toBe("a,b,c\r\n-5,+38,\r\n");
  });
});
