// What becomes of a table of claims: which rows are refused and where, and what the others say.
import { describe, expect, test } from "vitest";
import { keepClaim } from "../../model/claims/keep.ts";
import { Fault } from "../../server/errors.ts";
import { claimColumns, type FindEntity } from "../../server/features/imports/csv/claimOfRow.ts";
import { readClaimsCsv } from "../../server/features/imports/csv/readClaimsCsv.ts";

type Cells = Partial<Record<(typeof claimColumns)[number], string>>;

const aRow: Cells = {
  subject: "Armenia",
  subject_kind: "State",
  type: "MEMBER_OF",
  object: "CSTO",
  object_kind: "Organisation",
  document_title: "A note",
  publisher: "An analyst",
};

function aTable(rows: readonly Cells[], { delimiter = ",", newline = "\n" } = {}): string {
  const quoted = (value = ""): string => (/["\n\r,;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const lines = rows.map((row) => claimColumns.map((column) => quoted(row[column])).join(delimiter));
  return [claimColumns.join(delimiter), ...lines].join(newline) + newline;
}

const read = (rows: readonly Cells[], find?: FindEntity) => readClaimsCsv(aTable(rows), find);

async function* bytesOf(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe("a table is refused as a whole", () => {
  test("when it is empty", async () => {
    await expect(readClaimsCsv("")).rejects.toThrow("The table is empty");
    await expect(readClaimsCsv("\n\r\n\n")).rejects.toThrow("The table is empty");
  });

  test("when it names an unknown column, told by name and place", async () => {
    const error: unknown = await readClaimsCsv("subject,type,object,document_title,publisher,colour\n").catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(Fault);
    expect(error).toMatchObject({
      code: "bad-request",
      issues: [{ path: "line 1, column colour", message: "there is no such column" }],
    });
  });

  test("when a column is missing or there twice", async () => {
    await expect(readClaimsCsv("subject,type,object,document_title\n")).rejects.toThrow(
      "publisher: the column is missing",
    );
    await expect(readClaimsCsv("subject,subject,type,object,document_title,publisher\n")).rejects.toThrow(
      "there twice",
    );
  });

  test("when its bytes are not UTF-8", async () => {
    const latin = async function* () {
      yield new TextEncoder().encode(aTable([]));
      yield new Uint8Array([0x43, 0xf4, 0x74, 0x65, 0x0a]);
    };
    await expect(readClaimsCsv(latin())).rejects.toThrow("not UTF-8");
  });

  test("when its last bytes are half a character", async () => {
    const cut = async function* () {
      yield new TextEncoder().encode(aTable([aRow]));
      yield new Uint8Array([0xc3]);
    };
    await expect(readClaimsCsv(cut())).rejects.toThrow("not UTF-8");
  });
});

describe("a row is refused with its line and column", () => {
  const cases: readonly [string, Cells, string, RegExp][] = [
    ["without a subject", { subject: "" }, "subject", /missing/],
    ["without an object", { object: " " }, "object", /missing/],
    ["without a document", { document_title: "" }, "document_title", /missing/],
    ["without a publisher", { publisher: "" }, "publisher", /missing/],
    ["with an unknown type", { type: "LOVES" }, "type", /Invalid option/],
    ["with an unknown kind", { subject_kind: "Planet" }, "subject_kind", /Invalid option/],
    ["with a new entity of no kind", { object_kind: "" }, "object_kind", /is new: give its kind/],
    ["with a kind that the type does not allow at this end", { object_kind: "Place" }, "object", /not Place/],
    ["with a day that does not exist", { from: "2024-02-30" }, "from", /does not exist/],
    ["with an unreadable day", { held: "8 May 2024" }, "held", /is no date/],
    ["with an end before the beginning", { from: "2024", to: "2020" }, "to", /ends before/],
    ["with the dates of an instant and of an interval", { on: "2024", from: "2023" }, "on", /one or the other/],
    [
      "with a publication on a day that does not exist",
      { published_on: "2023-02-29" },
      "published_on",
      /does not exist/,
    ],
    ["with an unknown stance", { stance: "shouts" }, "stance", /Invalid option/],
    ["with an unknown stage", { stage: "dreamt" }, "stage", /Invalid option/],
    ["with an address that is none", { document_url: "over there" }, "document_url", /URL/],
    ["with a credibility of 0", { credibility: "0" }, "credibility", /Too small/],
    ["with a credibility of 7", { credibility: "7" }, "credibility", /Too big/],
    ["with a credibility in words", { credibility: "high" }, "credibility", /number/],
    ["with a speaker whom nobody knows", { speaker: "Somebody" }, "speaker", /not known/],
    ["with a name that has no letters", { subject: "***" }, "subject", /id/],
  ];

  test.each(cases)("%s", async (_words, change, column, reason) => {
    const reading = await read([{ ...aRow, ...change }, aRow]);
    expect(reading.rejected).toHaveLength(1);
    expect(reading.rejected[0]).toMatchObject({ line: 2, column });
    expect(reading.rejected[0]?.reason).toMatch(reason);
    expect(reading.claims).toHaveLength(1);
    expect(reading.read).toBe(2);
  });

  test("with all that is wrong with it", async () => {
    const { rejected } = await read([{ ...aRow, type: "LOVES", stance: "shouts" }]);
    expect(rejected[0]?.reason).toMatch(/stance: .*; |type: .*; /);
  });

  test("when it has too many or too few values", async () => {
    const reading = await readClaimsCsv(`${aTable([aRow])}Armenia,State\n${",".repeat(40)}\n`);
    expect(reading.rejected.map(({ line }) => line)).toEqual([3, 4]);
    expect(reading.read).toBe(3);
  });

  test("when a stray quote stands in it, and the rows after it are read", async () => {
    const [head = "", row = ""] = aTable([aRow]).split("\n");
    const reading = await readClaimsCsv([head, row.replace("Armenia", '"Arme"nia'), row, ""].join("\n"));
    expect(reading.rejected).toMatchObject([
      { line: 2, reason: expect.stringContaining("a quote stands inside a value") as unknown },
    ]);
    expect(reading.claims).toHaveLength(1);
  });

  test("when its quote is never closed, and the rows before it stay", async () => {
    const [head = "", row = ""] = aTable([aRow]).split("\n");
    const reading = await readClaimsCsv([head, row, row.replace("Armenia", '"Armenia'), row, ""].join("\n"));
    expect(reading.rejected).toMatchObject([{ line: 3, reason: expect.stringContaining("not closed") as unknown }]);
    expect(reading.claims).toHaveLength(1);
  });

  test("on the line where it begins, even after values of several lines and empty lines", async () => {
    const table = aTable([{ ...aRow, quote: "two\nlines" }, aRow, { ...aRow, type: "LOVES" }]).replace(
      /\n(?=Armenia)/,
      "\n\n",
    );
    const { rejected } = await readClaimsCsv(table);
    expect(rejected).toMatchObject([{ line: 6, column: "type" }]);
  });
});

describe("a row that will do", () => {
  test("of a table without rows there is none", async () => {
    expect(await read([])).toEqual({ sources: [], documents: [], entities: [], claims: [], rejected: [], read: 0 });
  });

  test("becomes a claim with its entities, document and publisher", async () => {
    const row: Cells = {
      ...aRow,
      stance: "reports",
      qualifier: "suspended",
      from: "[..2024-05-07]",
      to: "..",
      held: "2024-05-08",
      date_text: "before that",
      quote: 'it "froze" its part',
      published_on: "2024-05",
      document_url: "https://example.org/note",
      credibility: "3",
      speaker: "Armenia",
    };
    const { claims, entities, documents, sources } = await read([row]);
    expect(entities).toMatchObject([
      { id: "armenia", kind: "State", name: "Armenia" },
      { id: "csto", kind: "Organisation" },
    ]);
    expect(sources).toEqual([{ id: "an-analyst", name: "An analyst", reliability: "F" }]);
    expect(documents).toMatchObject([
      { title: "A note", source: "an-analyst", publishedOn: "2024-05", url: "https://example.org/note" },
    ]);
    expect(claims[0]).toMatchObject({
      subject: "armenia",
      type: "MEMBER_OF",
      object: "csto",
      stance: "reports",
      qualifier: "suspended",
      speaker: "armenia",
      when: { from: "[..2024-05-07]", to: "..", held: "2024-05-08", text: "before that" },
      credibility: 3,
      quotes: [{ document: documents[0]?.id, quote: 'it "froze" its part' }],
    });
  });

  test("takes its entities from those that are known, by name", async () => {
    const find: FindEntity = (name) => (name === "Հայաստան" ? { id: "armenia", kind: "State" } : undefined);
    const { claims, entities } = await read([{ ...aRow, subject: "Հայաստան", subject_kind: "" }], find);
    expect(claims[0]?.subject).toBe("armenia");
    expect(entities.map(({ id }) => id)).toEqual(["csto"]);
  });

  test("is refused when it gives a known entity another kind", async () => {
    const { rejected } = await read([aRow], () => ({ id: "armenia", kind: "Person" }));
    expect(rejected).toMatchObject([{ line: 2, column: "subject_kind" }]);
  });

  test("is refused when several known entities have the name", async () => {
    const { rejected, entities } = await read([aRow], (name) => (name === "Armenia" ? "several" : undefined));
    expect(rejected).toMatchObject([{ line: 2, column: "subject" }]);
    expect(entities).toEqual([]);
  });

  test("means a known entity, too, whose id its name comes to", async () => {
    const find: FindEntity = (name) => (name === "armenia" ? { id: "armenia", kind: "State" } : undefined);
    const { entities, claims } = await read([{ ...aRow, subject: "ARMENIA" }], find);
    expect(claims[0]?.subject).toBe("armenia");
    expect(entities.map(({ id }) => id)).toEqual(["csto"]);
  });

  test("need not repeat the kind of what an earlier row introduced", async () => {
    const { claims, rejected } = await read([aRow, { ...aRow, subject_kind: "", object: "csto", object_kind: "" }]);
    expect(rejected).toEqual([]);
    expect(claims).toHaveLength(2);
  });

  test("says the same in every dress of the file: marks, line ends, delimiters, bytes", async () => {
    const rows = [{ ...aRow, subject: "Côte d'Ivoire", content: "a, b; c" }, aRow];
    const plain = await read(rows);
    expect(plain.entities[0]).toMatchObject({ id: "cote-divoire", name: "Côte d'Ivoire" });
    const dresses = [
      `\uFEFF${aTable(rows)}`,
      aTable(rows, { newline: "\r\n" }),
      aTable(rows, { delimiter: ";" }),
      aTable(rows, { delimiter: "\t", newline: "\r\n" }),
      aTable(rows).trimEnd(),
    ];
    for (const dress of dresses) {
      expect(await readClaimsCsv(dress)).toEqual(plain);
      expect(await readClaimsCsv(bytesOf(dress))).toEqual(plain);
    }
  });

  test("handed in twice is the same claim twice, in the same document", async () => {
    const { claims, documents } = await read([aRow, aRow]);
    const ids = claims.map((claim) => keepClaim(claim, () => "an-analyst").id);
    expect(new Set(ids).size).toBe(1);
    expect(documents).toHaveLength(1);
  });
});
