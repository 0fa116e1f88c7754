// The one door through which anything is written: sources, documents, entities and claims come in, relations follow.
// Every write names who and why; one call is one transaction. Knows no file format and no HTTP.
import { randomBytes } from "node:crypto";
import { rows, type Runner } from "../query.ts";
import type { Batch } from "./batch.ts";
import * as door from "./queries.ts";
import { type ClaimsWritten, writeClaims } from "./writeClaims.ts";
import { writeDocuments, writeEntities } from "./writeThings.ts";

/** Who writes, and why; nothing is written without. */
export interface Author {
  readonly who: string;
  readonly why: string;
}

/** Counts of what is new or changed; handing in the same again counts for nothing and leaves no change set. */
export interface Written extends ClaimsWritten {
  readonly change: string | undefined;
}

/**
 * Writes a batch inside the caller's transaction, one writer at a time. Facts that the batch touches are resolved again, no others.
 * Throws a Fault when a claim names an entity or document that is not there; the caller's transaction then rolls back.
 */
export async function writeBatch(runner: Runner, { author, ...batch }: Batch & { author: Author }): Promise<Written> {
  const writing = { runner, change: randomBytes(16).toString("hex"), at: new Date().toISOString(), who: author.who };
  await rows(runner, { query: door.holdDoor, params: { at: writing.at } });
  await writeDocuments(writing, batch);
  await writeEntities(writing, batch.entities ?? []);
  const written = await writeClaims(writing, batch);
  if (written.claims + written.withdrawn === 0) return { ...written, change: undefined };
  const properties = { id: writing.change, at: writing.at, who: author.who, why: author.why, ...written };
  await rows(runner, { query: door.createChange, params: { properties } });
  return { ...written, change: writing.change };
}
