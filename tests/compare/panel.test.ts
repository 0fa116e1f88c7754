// The comparison as the page has it: of the board without the server, in groups, and as a table that is safe to open.
import { describe, expect, test } from "vitest";
import { comparisonCsv } from "../../client/features/compare/comparisonCsv.ts";
import { groupsOf } from "../../client/features/compare/groups.ts";
import { compareBoard } from "../../client/features/compare/useComparison.ts";
import { aBoard, aCard, aLine } from "../client/builders.ts";

const dates = { a: "2000", b: "2020" };
const choice = { scope: "board", by: "body", isCertainOnly: false, limit: 2 } as const;
const states = ["armenia", "belarus", "russia"].map((id) => aCard(id));
const csto = aCard("csto", { kind: "Organisation", abbreviation: "CSTO" });
const lines = states.map(({ id }) => aLine({ subject: id, qualifier: "full" }));

describe("the board compared", () => {
  test("is empty where nothing is on it", () => {
    expect(compareBoard(aBoard([]), { dates, choice })).toMatchObject({ rows: [], bodies: [], total: 0 });
  });

  test("tells how many there are beyond the limit", () => {
    const compared = compareBoard(aBoard([...states, csto], lines), { dates, choice });
    expect(compared).toMatchObject({ total: 3, truncated: true, totals: { appeared: 3, gone: 0, changed: 0 } });
    expect(compared.rows).toHaveLength(2);
    expect(compared.bodies).toMatchObject([{ body: "csto", words: "0 → 3 members" }]);
  });

  test("is grouped by body or by entity", () => {
    const { rows } = compareBoard(aBoard([...states, csto], lines), { dates, choice: { ...choice, limit: 9 } });
    expect(groupsOf(rows, "body").map(({ id }) => id)).toEqual(["csto"]);
    expect(groupsOf(rows, "entity").map(({ id }) => id)).toEqual(["armenia", "belarus", "russia"]);
  });
});

describe("as a table", () => {
  test("has a head alone where nothing changed", () => {
    const text = comparisonCsv(compareBoard(aBoard([]), { dates, choice }), dates);
    expect(text.trimEnd().split("\r\n")).toHaveLength(1);
  });

  test("quotes, and lets no name run as a formula", () => {
    const odd = aCard("armenia", { name: '=HYPERLINK("x","y")' });
    const text = comparisonCsv(compareBoard(aBoard([odd, csto], [lines[0] ?? aLine()]), { dates, choice }), dates);
    const [, row] = text.split("\r\n");
    expect(row?.startsWith('"\'=HYPERLINK(""x"",""y"")",armenia,MEMBER_OF,')).toBe(true);
    expect(row).toContain(",appeared,certain,2000,not listed,2020,full,");
  });
});
