// What becomes of a file of statements: the records it holds, and each one that was refused, with its place and reason.
// Knows no format. Nothing is dropped in silence: accepted + rejected = read.
import type { ClaimInput, Entity, Source, SourceDocument } from "../../../model/claims/records.ts";

/** A record that was not taken over. */
export interface Rejection {
  /** Line of the file on which the record begins, from 1. */
  readonly line?: number;
  /** What is wrong first: the column of a table, or the path of a casebook ("claims.3.when.on"). */
  readonly column?: string;
  /** Everything that is wrong, for a person. */
  readonly reason: string;
  /** The record as it stands in the file, cut to a readable length. */
  readonly record: string;
}

/** What a file says, ready for the door. */
export interface Records {
  readonly sources: readonly Source[];
  readonly documents: readonly SourceDocument[];
  readonly entities: readonly Entity[];
  readonly claims: readonly ClaimInput[];
}

/** One thing that is wrong with a record; the path is that of its field, "when.on" or "quotes.0.quote". */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** The issues of a failed zod parse, each with its path in words. */
export function issuesOf(
  problems: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Issue[] {
  return problems.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
}

/** All issues as one sentence, the path of each before it. */
export function reasonOf(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
}

/** The text, cut where it becomes unreadable. */
export function shortened(text: string): string {
  const ceiling = 500;
  return text.length > ceiling ? `${text.slice(0, ceiling)} …` : text;
}
