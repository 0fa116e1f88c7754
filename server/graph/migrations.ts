// Brings the schema of the database up to date: every file of cypher/schema in order, once. Knows no feature.
import { readdirSync, readFileSync } from "node:fs";
import { typeIds } from "../../model/vocabulary/types.ts";
import { markMigrations, readMigrations } from "./door/queries.ts";
import { rows, type Runner } from "./query.ts";

export interface Migration {
  readonly id: string;
  readonly text: string;
}

const folder = new URL("../../cypher/schema/", import.meta.url);

/** All steps in order. A file that says RELATION stands for one step per relation type, so a new type brings its own. */
export function migrations(): Migration[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".cypher"))
    .toSorted();
  return files.flatMap((name) => {
    const id = name.replace(/\.cypher$/, "");
    const text = readFileSync(new URL(name, folder), "utf8");
    if (!text.includes("[r:RELATION]")) return [{ id, text: text.trim() }];
    return typeIds.map((type) => ({ id: `${id}:${type}`, text: text.replaceAll("RELATION", type).trim() }));
  });
}

/** How steps are run: schema and marks cannot share a transaction. A kill in between is harmless: steps say IF NOT EXISTS. */
export type InTransaction = <T>(work: (runner: Runner) => Promise<T>) => Promise<T>;

/** Runs the steps that are missing, waits for indexes, and gives how many steps it ran. */
export async function migrate(write: InTransaction): Promise<number> {
  const done = new Set(
    (await write((runner) => rows(runner, { query: readMigrations, params: {} }))).map((row) => row.id),
  );
  const missing = migrations().filter((step) => !done.has(step.id));
  if (missing.length === 0) return 0;
  await write(async (runner) => {
    for (const step of missing) await runner.run(step.text, {});
  });
  const params = { ids: missing.map((step) => step.id), at: new Date().toISOString() };
  await write((runner) => rows(runner, { query: markMigrations, params }));
  await write(async (runner) => await runner.run("CALL db.awaitIndexes(60)", {}));
  return missing.length;
}
