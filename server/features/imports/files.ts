// Imports a person's file: a casebook (JSON) or a table of claims (CSV), told apart by its name or content type.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Reporter } from "../../desk/jobs.ts";
import { Fault } from "../../errors.ts";
import { entityOf } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { nameKey } from "../../graph/nameKey.ts";
import { rows } from "../../graph/query.ts";
import { readCasebook } from "./casebook/readCasebook.ts";
import type { FindEntity } from "./csv/claimOfRow.ts";
import { readClaimsCsv } from "./csv/readClaimsCsv.ts";
import type { Entity } from "../../../model/claims/records.ts";
import { importRecords, type ToImport } from "./importRecords.ts";
import * as queries from "./queries.ts";

export type FileFormat = "casebook" | "table";

/** What the file's ending says it is. Throws a Fault "bad-request" for any other. */
export function formatOf(name: string): FileFormat {
  const ending = extname(name).toLowerCase();
  if (ending === ".json") return "casebook";
  if (ending === ".csv" || ending === ".tsv") return "table";
  throw new Fault("bad-request", { message: `"${name}" is neither a casebook (.json) nor a table of claims (.csv)` });
}

/** Imports one file; what it refuses goes to the reporter. */
export async function importFile(
  graph: Graph,
  { path, name, reporter }: { path: string; name: string; reporter: Reporter },
): Promise<void> {
  reporter.report({ step: `Reading ${name}` });
  const id = `import-${nameKey(basename(name)).replaceAll(" ", "-").slice(0, 40)}-${await shortHash(path)}`;
  const records = formatOf(name) === "casebook" ? await casebook(path) : await table(graph, { path, name });
  await importRecords(graph, { records: { ...records, id }, reporter });
}

async function casebook(path: string): Promise<Omit<ToImport, "id">> {
  const bytes = await readFile(path);
  try {
    return readCasebook(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError)
      throw new Fault("bad-request", { message: "The file is not valid UTF-8", cause: error });
    throw error;
  }
}

async function table(graph: Graph, { path, name }: { path: string; name: string }): Promise<Omit<ToImport, "id">> {
  const find = await finder(graph);
  const reading = await readClaimsCsv(createReadStream(path), find);
  return { ...reading, title: basename(name), recordedBy: `Import of ${basename(name)}` };
}

// A name that several entities bear finds none of them: the table then has to give the id.
async function finder(graph: Graph): Promise<FindEntity> {
  const found = await graph.read((runner) => rows(runner, { query: queries.readNames, params: { limit: 1_000_000 } }));
  const entities = found.map(({ properties }) => entityOf(properties));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const byName = new Map<string, Entity | "several">();
  for (const entity of entities) {
    const names = [entity.name, ...entity.aliases, ...(entity.abbreviation === undefined ? [] : [entity.abbreviation])];
    for (const name of new Set(names)) byName.set(name, byName.has(name) ? "several" : entity);
  }
  return (name) => byId.get(name) ?? byName.get(name);
}

async function shortHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  if ((await stat(path)).size === 0) throw new Fault("bad-request", { message: "The file is empty" });
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex").slice(0, 10);
}
