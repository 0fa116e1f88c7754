// What becomes of a casebook file: what is refused and where, what is filled in, and that its schema is written down.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { casebookSchema } from "../../model/claims/casebook.ts";
import { Fault } from "../../server/errors.ts";
import { linesOfJson } from "../../server/features/imports/casebook/jsonPlaces.ts";
import { readCasebook } from "../../server/features/imports/casebook/readCasebook.ts";

type Fields = Record<string, unknown>;

const text = "A joined B. Later A left B. A is in B.";
const aClaim: Fields = {
  subject: "a",
  type: "JOINED",
  object: "b",
  quotes: [{ document: "doc", quote: "A joined B" }],
};

function aBook(change: Fields = {}): Fields {
  return {
    format: "entente-casebook/1",
    title: "A test",
    recordedBy: "the tests",
    sources: [{ id: "press", name: "Press" }],
    documents: [{ id: "doc", title: "Doc", source: "press", text }],
    entities: [
      { id: "a", kind: "State", name: "A" },
      { id: "b", kind: "Organisation", name: "B" },
      { id: "place", kind: "Place", name: "Place" },
    ],
    claims: [aClaim],
    ...change,
  };
}

const read = (change: Fields = {}) => readCasebook(JSON.stringify(aBook(change), undefined, 2));
const readQuote = (quote: Fields) => read({ claims: [{ ...aClaim, quotes: [{ document: "doc", ...quote }] }] });

function faultOf(act: () => unknown): Fault {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a file is refused as a whole", () => {
  const mistakes: readonly [string, string, string][] = [
    ["nothing", "", "line 1, column 1"],
    ["a list cut short", '{\n "claims": [1, 2', "line 2, column 17"],
    ["a missing comma", '{\n "a": 1\n "b": 2 }', "line 3, column 2"],
    ["a comma too many", '{ "a": [1,] }', "line 1, column 11"],
    ["a key without quotes", "{ a: 1 }", "line 1, column 3"],
    ["a missing colon", '{ "a" 1 }', "line 1, column 7"],
    ["a line break inside quotes", '{ "a": "one\ntwo" }', "line 1, column 12"],
    ["an escape that means nothing", String.raw`{ "a": "\x" }`, "line 1, column 9"],
    ["quotes that stay open", '{ "a": "one', "line 1, column 12"],
    ["a number with a leading zero", "[01]", "line 1, column 2"],
    ["something after the end", "{}\n{}", "line 2, column 1"],
    ["a key given twice", '{ "a": 1,\n "a": 2 }', "line 2, column 2"],
    ["the same key given twice in other letters", '{ "a": 1,\n "\\u0061": 2 }', "line 2, column 2"],
    ["nesting without end", "[".repeat(100_000), "line 1, column 34"],
  ];

  test.each(mistakes)("for %s, with line and column", (_words, json, path) => {
    expect(faultOf(() => readCasebook(json))).toMatchObject({ code: "bad-request", issues: [{ path }] });
  });

  test("for a head that is missing, of another format, or has something more", () => {
    expect(faultOf(() => readCasebook("{}")).issues.map(({ path }) => path)).toEqual(["format", "title", "recordedBy"]);
    expect(faultOf(() => read({ format: "entente-casebook/2" })).issues[0]?.path).toBe("format");
    expect(faultOf(() => read({ colour: "red" })).message).toContain("colour");
    expect(faultOf(() => read({ claims: {} })).issues[0]?.path).toBe("claims");
  });
});

describe("the walk through the text", () => {
  const hasNoTwins = (json: string): boolean => !/given twice|nested/.test(refusalOf(json) ?? "");

  test("passes what JSON.parse passes, however it is indented", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(4), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), undefined, indent);
        expect(refusalOf(text)).toBeUndefined();
      }),
    );
  });

  test("refuses what JSON.parse refuses, and nothing else but twins and depth", () => {
    const broken = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom("", ",", "]", "}", '"', "\\", "0", "-", "e", "\n", ":"),
      )
      .map(
        ([json, at, mark]) => json.slice(0, at % (json.length + 1)) + mark + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(broken, (json) => {
        fc.pre(hasNoTwins(json));
        expect(refusalOf(json) === undefined).toBe(isJson(json));
      }),
      { numRuns: 2000 },
    );
  });

  test("knows the line of every record", () => {
    const lines = linesOfJson('{\n  "claims": [\n    {},\n\n    { "a": [\n 1] }\n  ]\n}');
    expect(Object.fromEntries(lines)).toEqual({ "": 1, claims: 2, "claims.0": 3, "claims.1": 5 });
  });
});

function refusalOf(json: string): string | undefined {
  try {
    linesOfJson(json);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("a record is refused with its line, path and reason, and the others stay", () => {
  const cases: readonly [string, Fields, string, RegExp][] = [
    ["an unknown type", { type: "LOVES" }, "claims.1.type", /Invalid option/],
    ["an unknown field", { colour: "red" }, "claims.1", /colour/],
    ["a day that does not exist", { when: { on: "2024-02-30" } }, "claims.1.when.on", /does not exist/],
    ["no document", { quotes: [] }, "claims.1.quotes", /at least one document/],
    ["a kind that the type does not allow", { object: "place" }, "claims.1.object", /not Place/],
    [
      "a quote that is not in the text",
      { quotes: [{ document: "doc", quote: "A joins" }] },
      "claims.1.quotes.0.quote",
      /does not stand/,
    ],
  ];

  test.each(cases)("a claim with %s", (_words, change, column, reason) => {
    const reading = read({ claims: [aClaim, { ...aClaim, ...change }, aClaim] });
    expect(reading.claims).toHaveLength(2);
    expect(reading.rejected).toMatchObject([{ column, reason: expect.stringMatching(reason) as unknown }]);
    expect(reading.rejected[0]?.line).toBeGreaterThan(40);
    expect(reading.read).toBe(8);
  });

  test("a document whose source was refused, and the claims that quote it", () => {
    const reading = read({ sources: [{ id: "press", name: "" }] });
    expect(reading.rejected.map(({ column }) => column)).toEqual([
      "sources.0.name",
      "documents.0.source",
      "claims.0.quotes.0.document",
    ]);
    expect(reading.claims).toEqual([]);
    expect(reading.entities).toHaveLength(3);
  });

  test("a claim about an entity that was refused", () => {
    const { rejected } = read({ entities: [{ id: "a", kind: "Planet", name: "A" }] });
    expect(rejected.map(({ column }) => column)).toEqual(["entities.0.kind", "claims.0.subject"]);
  });

  test("a document published, and an entity founded, on a day that does not exist", () => {
    const { rejected } = read({
      documents: [{ id: "doc", title: "Doc", source: "press", publishedOn: "2023-02-29" }],
      entities: [{ id: "a", kind: "State", name: "A", founded: "long ago" }],
      claims: [],
    });
    expect(rejected.map(({ column }) => column)).toEqual(["documents.0.publishedOn", "entities.0.founded"]);
  });

  test("the second of two records with one id", () => {
    const claim = { ...aClaim, id: "one" };
    const { claims, rejected } = read({ claims: [claim, { ...claim, type: "WITHDREW" }] });
    expect(claims).toMatchObject([{ id: "one", type: "JOINED" }]);
    expect(rejected).toMatchObject([{ column: "claims.1.id", reason: 'id: "one" is the id of claims.0 already' }]);
  });

  test("everything that is no record at all", () => {
    const { claims, rejected, read: count } = read({ claims: [null, 0, "", []] });
    expect(claims).toEqual([]);
    expect(rejected).toHaveLength(4);
    expect(count).toBe(9);
  });
});

describe("a quote", () => {
  const refusals: readonly [string, Fields, RegExp][] = [
    ["that stands more than once", { quote: "A" }, /more than once/],
    ["whose start is another's", { quote: "A joined B", start: 1 }, /do not hold the quote: the quote stands at 0/],
    ["whose end is another's", { quote: "A joined B", start: 0, end: 9 }, /do not hold/],
    ["that has an end only, and a wrong one", { quote: "A joined B", end: 9 }, /not up to 9/],
    ["beyond the text", { start: 10, end: 500 }, /no passage/],
    ["of no length", { start: 3, end: 3 }, /no passage/],
    ["with a start but neither words nor end", { start: 3 }, /both/],
  ];

  test.each(refusals)("%s is refused", (_words, quote, reason) => {
    const { claims, rejected } = readQuote(quote);
    expect(claims).toEqual([]);
    expect(rejected).toMatchObject([
      { column: "claims.0.quotes.0.quote", reason: expect.stringMatching(reason) as unknown },
    ]);
  });

  test("that stands once gets its offsets", () => {
    expect(readQuote({ quote: "left B" }).claims[0]?.quotes).toEqual([
      { document: "doc", quote: "left B", start: 20, end: 26 },
    ]);
  });

  test("that stands twice is told apart by its start", () => {
    expect(readQuote({ quote: "A", start: 18 }).claims[0]?.quotes[0]).toMatchObject({ start: 18, end: 19 });
  });

  test("given by its offsets gets its words", () => {
    expect(readQuote({ start: 0, end: 10 }).claims[0]?.quotes[0]?.quote).toBe("A joined B");
  });

  test("of a document that is elsewhere, or has no text, is left to itself unless its offsets cannot be", () => {
    expect(readQuote({ document: "elsewhere", quote: "words" }).rejected).toEqual([]);
    expect(readQuote({ document: "elsewhere", quote: "words", start: 0, end: 9 }).rejected).toHaveLength(1);
  });

  test("may be missing: a claim can cite a document as a whole", () => {
    expect(readQuote({}).claims[0]?.quotes).toEqual([{ document: "doc" }]);
  });
});

describe("a casebook that will do", () => {
  test("may be empty", () => {
    const reading = readCasebook('{"format":"entente-casebook/1","title":"T","recordedBy":"R"}');
    expect(reading).toEqual({
      title: "T",
      recordedBy: "R",
      sources: [],
      documents: [],
      entities: [],
      claims: [],
      rejected: [],
      read: 0,
    });
  });

  test("may begin with a byte order mark, and may name entities that are elsewhere", () => {
    const reading = readCasebook(`\uFEFF${JSON.stringify(aBook({ entities: [] }))}`);
    expect(reading.claims).toHaveLength(1);
  });

  test("comes back the same when what was read is written and read again", () => {
    const { title, recordedBy, sources, documents, entities, claims } = read();
    const again = read({ title, recordedBy, sources, documents, entities, claims });
    expect(again).toMatchObject({ sources, documents, entities, claims, rejected: [] });
  });
});

describe("the JSON Schema", () => {
  test("in docs is the one that the model gives; vitest -u writes it anew", async () => {
    const schema = { title: "Entente casebook", ...z.toJSONSchema(casebookSchema, { io: "input" }) };
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot("../../docs/casebook.schema.json");
  });

  test("accepts a casebook and refuses what is none", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../docs/casebook.schema.json", import.meta.url), "utf8"),
    ) as Fields;
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const accepts = ajv.compile(schema);
    expect(accepts(aBook())).toBe(true);
    expect(accepts(aBook({ format: "other" }))).toBe(false);
    expect(accepts(aBook({ claims: [{ ...aClaim, type: "LOVES" }] }))).toBe(false);
  });
});
