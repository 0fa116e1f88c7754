// Progress marks of imports, and what the database knows of the things that a file refers to.
import { z } from "zod";
import type { Kind } from "../../../model/vocabulary/kinds.ts";
import { kindSchema } from "../../../model/claims/records.ts";
import { rows, type Runner } from "../query.ts";
import * as door from "./queries.ts";

const markSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Hash of what is imported; another hash starts anew. */
  seal: z.string(),
  /** Claims written so far. */
  done: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  startedAt: z.string(),
  finishedAt: z.string().optional(),
});
export type ImportMark = z.infer<typeof markSchema>;

/** How far the import has come, undefined if it never began. */
export async function readMark(runner: Runner, id: string): Promise<ImportMark | undefined> {
  const [found] = await rows(runner, { query: door.readImport, params: { id } });
  return found === undefined ? undefined : markSchema.parse(found.properties);
}

/** Writes the mark; in the same transaction as the batch it speaks of. */
export async function writeMark(runner: Runner, mark: ImportMark): Promise<void> {
  await rows(runner, { query: door.markImport, params: { id: mark.id, properties: mark } });
}

/** Kinds of those of the entities that are there. */
export async function readKinds(runner: Runner, ids: readonly string[]): Promise<Map<string, Kind>> {
  const found = ids.length === 0 ? [] : await rows(runner, { query: door.readEntities, params: { ids: [...ids] } });
  return new Map(found.map((row) => [row.id, kindSchema.parse(row.properties["kind"])]));
}

/** Publishers of those of the documents that are there. */
export async function readPublishers(runner: Runner, ids: readonly string[]): Promise<Map<string, string>> {
  const found = ids.length === 0 ? [] : await rows(runner, { query: door.readDocuments, params: { ids: [...ids] } });
  return new Map(found.map((row) => [row.id, row.source]));
}
