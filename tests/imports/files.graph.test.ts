// A person's file into a real graph: a table or a casebook, told apart by its name; bad rows go to a report.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { importFile } from "../../server/features/imports/files.ts";
import { fingerprint } from "../../server/graph/door/fingerprint.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { openGraph, write } from "../support/api.ts";
import { anOrganisation, aState } from "../support/builders.ts";
import { connect } from "../support/graph.ts";
import { aReporter } from "../support/reporter.ts";

const address = inject("database");
const eyes = connect(address);
const folder = mkdtempSync(join(tmpdir(), "entente-imports-"));
let graph: Graph;

beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() => look("MATCH (n) WHERE NOT n:Migration DETACH DELETE n"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await graph.close();
  await eyes.close();
});

async function look(text: string): Promise<unknown[]> {
  const { records } = await eyes.executeQuery(text, {}, { database: address.database });
  return records.map((record) => record.get(0) as unknown);
}
const count = async (label: string): Promise<unknown> => (await look(`MATCH (n:${label}) RETURN count(n)`))[0];

describe("a file", () => {
  const fileOf = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const take = async (name: string, content: string | Uint8Array) => {
    const reporter = aReporter();
    await importFile(graph, { path: fileOf(name, content), name, reporter });
    return reporter;
  };
  const head = "subject,subject_kind,type,object,object_kind,qualifier,from,quote,document_title,publisher";

  test.each([
    ["empty.csv", "", /empty/],
    ["empty.json", "", /empty/],
    ["notes.txt", "x", /neither a casebook/],
    ["notes.json", "{", /JSON/],
    ["notes.json", '{"format": "other"}', /no casebook/],
    ["bytes.json", Uint8Array.of(0x22, 0xff, 0x22), /UTF-8/],
    ["bytes.csv", Uint8Array.of(0x61, 0xff, 0x0a, 0x61), /UTF-8/],
    ["columns.csv", "subject,wrong\na,b\n", /wrong/],
  ])("%s is refused whole", async (name, content, reason) => {
    await expect(take(name, content)).rejects.toThrow(reason);
    expect(await count("Import")).toBe(0);
  });

  test("of a table brings its entities, sources, documents and claims; bad rows are refused with line and column", async () => {
    const reporter = await take(
      "claims.csv",
      `${head}\nArmenia,State,MEMBER_OF,CSTO,Organisation,full,2002-10-02,"in, since",A list,Gazette\n` +
        `Armenia,,MEMBER_OF,CSTO,,full,2024-02-30,,A list,Gazette\n` +
        `Armenia,,BEFRIENDED,CSTO,,,,,A list,Gazette\n` +
        `Belarus,State,MEMBER_OF,CSTO,,full,2002,,A list,Gazette\n`,
    );
    expect(reporter.refused.map(({ line, column }) => [line, column])).toEqual([
      [3, "from"],
      [4, "type"],
    ]);
    const last = reporter.reports.at(-1);
    expect([last?.accepted, last?.rejected]).toEqual([2, 2]);
    expect(await look("MATCH (e:Entity) RETURN e.name ORDER BY e.name")).toEqual(["Armenia", "Belarus", "CSTO"]);
    expect(await look("MATCH (a)-[r:MEMBER_OF]->(b) RETURN a.id + ' ' + b.id ORDER BY a.id")).toEqual([
      "armenia csto",
      "belarus csto",
    ]);
  });

  test("of a table finds entities that are there by their names and abbreviations", async () => {
    await write(graph, {
      entities: [
        aState("armenia", { aliases: ["Hayastan"] }),
        anOrganisation("csto", { name: "Treaty body", abbreviation: "CSTO" }),
      ],
    });
    const reporter = await take("names.csv", `${head}\nHayastan,,MEMBER_OF,CSTO,,full,,,A list,Gazette\n`);
    expect(reporter.refused).toEqual([]);
    expect(await look("MATCH (a)-[r:MEMBER_OF]->(b) RETURN a.id + ' ' + b.id")).toEqual(["armenia csto"]);
    expect(await count("Entity")).toBe(2);
  });

  test("taken twice is the same once", async () => {
    const content = `${head}\nArmenia,State,MEMBER_OF,CSTO,Organisation,full,2002,,A list,Gazette\n`;
    await take("twice.csv", content);
    const before = await fingerprint(graph);
    await take("twice.csv", content);
    await take("renamed.csv", content);
    expect([await fingerprint(graph), await count("Claim"), await count("Change")]).toEqual([before, 1, 1]);
  });
});
