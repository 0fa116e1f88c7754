// A query is a value: one .cypher file, typed parameters, a typed row. The only way from Cypher text to typed rows.
// Knows no feature. A file that says $($type) or $any($types) is specialised with types from the vocabulary alone.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { packed } from "./pack.ts";
import { isRelationType, type RelationType, typeIds } from "../../model/vocabulary/types.ts";

/** Anything that runs Cypher text: a transaction of the driver. */
export interface Runner {
  run(text: string, parameters: Record<string, unknown>): PromiseLike<{ records: readonly { toObject(): object }[] }>;
}

export interface Query<P extends z.ZodObject = z.ZodObject, R extends z.ZodObject = z.ZodObject> {
  readonly what: "query";
  /** Path below cypher/, without the ending. */
  readonly file: string;
  readonly params: P;
  readonly row: R;
  /** True when the query starts at something named and must not scan all nodes or relationships. */
  readonly isAnchored: boolean;
  /** True when the file is for one type and is run for all types in one statement. */
  readonly isForEachType: boolean;
}

interface Declaration<P extends z.ZodObject, R extends z.ZodObject> {
  readonly params: P;
  readonly row: R;
  /** Default true. */
  readonly isAnchored?: boolean;
  readonly isForEachType?: boolean;
}

/** Declares the query in `cypher/<file>.cypher`; the file is read when it is first run. */
export function query<P extends z.ZodObject, R extends z.ZodObject>(
  file: string,
  declaration: Declaration<P, R>,
): Query<P, R> {
  const { params, row, isAnchored = true, isForEachType = false } = declaration;
  return { what: "query", file, params, row, isAnchored, isForEachType };
}

/** Runs a query and gives its rows. Throws a ZodError when parameters or rows are not as declared. */
export async function rows<P extends z.ZodObject, R extends z.ZodObject>(
  runner: Runner,
  call: { readonly query: Query<P, R>; readonly params: z.input<P>; readonly types?: readonly RelationType[] },
): Promise<z.output<R>[]> {
  const result = await runner.run(textOf(call.query, call.types), packed(call.query.params.parse(call.params)));
  return result.records.map((record) => call.query.row.parse(record.toObject()));
}

/** The text that the database gets. `types` stand for `$($type)` (exactly one) or `$any($types)` (one or more). */
export function textOf(query: Query, types: readonly RelationType[] = typeIds): string {
  const key = `${query.file} ${types.join("|")}`;
  const known = specialised.get(key);
  if (known !== undefined) return known;
  const plain = plainText(query.file);
  const text = query.isForEachType
    ? types.map((type) => specialise(plain, [type])).join("\nUNION ALL\n")
    : specialise(plain, types);
  if (specialised.size > 2000) specialised.clear();
  specialised.set(key, text);
  return text;
}

/** Puts vocabulary types in place of `$($type)`, `$any($types)` and RELATION; throws on anything else. */
export function specialise(text: string, types: readonly string[]): string {
  if (!types.every(isRelationType)) throw new Error(`Not a relation type of the vocabulary: ${types.join(", ")}`);
  if (text.includes("$($type)") && types.length !== 1) throw new Error("This query is for one type at a time");
  return text.replaceAll("$($type)", types.join("")).replaceAll("$any($types)", types.join("|"));
}

const cypherFolder = new URL("../../cypher/", import.meta.url);
const plainTexts = new Map<string, string>();
const specialised = new Map<string, string>();

function plainText(file: string): string {
  const known = plainTexts.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(fileURLToPath(new URL(`${file}.cypher`, cypherFolder)), "utf8").trim();
  plainTexts.set(file, text);
  return text;
}
