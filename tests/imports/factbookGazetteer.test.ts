// The gazetteer's table: what it refuses, and which of several meanings it takes.
import { describe, expect, it } from "vitest";
import { readGazetteer } from "../../server/features/imports/factbook/gazetteer.ts";
import { readTable } from "../../server/features/imports/factbook/table.ts";

const head = "id\tname\tabbreviation\taliases\tletters\tfounded\tsort\tsuccessorOf\tnote";
const gazetteer = (...rows: string[]) => readGazetteer([head, ...rows].join("\n"));
const tourism = "unwto\tWorld Tourism Organization\tUNWTO\t\tWTO:1990-1995\t1975\tUN agency\t\t";
const trade = "wto\tWorld Trade Organization\tWTO\t\tWTO:2004-2025\t1995-01-01\ttrade organisation\t\t";
const ids = (found: ReturnType<ReturnType<typeof gazetteer>["find"]>) =>
  "bodies" in found ? found.bodies.map((body) => body.id) : found.reason;

describe("the gazetteer", () => {
  it("refuses a row with too many values, a successor of nobody and unreadable letters", () => {
    expect(() => readTable("a\tb\n1\t2\t3")).toThrow(/Line 2/);
    expect(() => gazetteer("x\tX\t\t\tX\t\tbody\tnobody\t")).toThrow(/nobody/);
    expect(() => gazetteer("x\tX\t\t\t:\t\tbody\t\t")).toThrow(/Unreadable letters/);
  });

  it("takes the meaning that the letters have in the edition", () => {
    const { find } = gazetteer(tourism, trade);
    expect(ids(find("WTO", { edition: 1991, code: "FR" }))).toEqual(["unwto"]);
    expect(ids(find("WTO", { edition: 2004, code: "FR" }))).toEqual(["wto"]);
    expect(ids(find("WTO", { edition: 2000, code: "FR" }))).toMatch(/no body/);
    expect(ids(find("wto", { edition: 2004, code: "FR" }))).toMatch(/no body/);
  });

  it("prefers the meaning on the page, and says why", () => {
    const court = "icc\tCourt\tICC\t\tICC:2024-2025@AM\t\tcourt\t\tAM: It joined.";
    const { find } = gazetteer("chamber\tChamber\tICC\t\tICC\t\tbusiness\t\t", court);
    expect(find("ICC", { edition: 2024, code: "AM" })).toMatchObject({ why: "It joined." });
    expect(ids(find("ICC", { edition: 2024, code: "JO" }))).toEqual(["chamber"]);
    expect(ids(find("ICC", { edition: 2023, code: "AM" }))).toEqual(["chamber"]);
  });

  it("does not choose between two bodies, except where a page has both in one word", () => {
    const both = gazetteer("a\tA\t\t\tX\t\tbody\t\t", "b\tB\t\t\tX\t\tbody\t\t");
    expect(ids(both.find("X", { edition: 2000, code: "FR" }))).toMatch(/more than one/);
    const lost = gazetteer("a\tA\t\t\tA B:1992@UZ\t\tbody\t\t", "b\tB\t\t\tA B:1992@UZ\t\tbody\t\t");
    expect(ids(lost.find("A B", { edition: 1992, code: "UZ" }))).toEqual(["a", "b"]);
  });

  it("leaves letters unread that a row says nobody can read", () => {
    const { find, bodies } = gazetteer("?\thalf of a name\t\t\tX:1990@SW\t\t\t\t");
    expect(find("X", { edition: 1990, code: "SW" })).toEqual({ reason: "half of a name" });
    expect(bodies).toEqual([]);
  });
});
