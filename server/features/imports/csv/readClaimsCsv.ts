// Reads a table of claims, one a row: the simple way in for people who keep their notes in a spreadsheet.
// Pure but for reading its input; knows no database. accepted + rejected = rows read.
import type { Entity, Source, SourceDocument } from "../../../../model/claims/records.ts";
import { Fault } from "../../../errors.ts";
import { type Issue, reasonOf, type Records, type Rejection, shortened } from "../rejection.ts";
import { claimColumns, claimOfRow, type FindEntity, neededColumns, type RowRecords } from "./claimOfRow.ts";
import { csvRows, type Row } from "./csvRows.ts";
import type { TableText } from "./tableText.ts";

type RowOutcome = { readonly records: RowRecords } | { readonly rejection: Rejection };

export interface CsvReading extends Records {
  readonly rejected: readonly Rejection[];
  /** Rows in the file, the first one not counted: accepted + rejected. */
  readonly read: number;
}

/**
 * What a table says. `find` looks up entities that are already known.
 * Throws a Fault "bad-request" when the file is not UTF-8, has no first row, or names unknown, doubled or too few columns.
 */
export async function readClaimsCsv(input: TableText, find: FindEntity = () => undefined): Promise<CsvReading> {
  const sources = new Map<string, Source>();
  const documents = new Map<string, SourceDocument>();
  const entities = new Map<string, Entity>();
  const accepted: RowRecords[] = [];
  const rejected: Rejection[] = [];
  for await (const outcome of claimRows(input, find)) {
    if ("rejection" in outcome) rejected.push(outcome.rejection);
    else accepted.push(outcome.records);
  }
  for (const { source, document, entities: made } of accepted) {
    sources.set(source.id, sources.get(source.id) ?? source);
    documents.set(document.id, document);
    for (const entity of made) entities.set(entity.id, entity);
  }
  return {
    sources: [...sources.values()],
    documents: [...documents.values()],
    entities: [...entities.values()],
    claims: accepted.map(({ claim }) => claim),
    rejected,
    read: accepted.length + rejected.length,
  };
}

async function* claimRows(input: TableText, find: FindEntity): AsyncGenerator<RowOutcome> {
  const seen = new Map<string, Entity>();
  const known: FindEntity = (name) => find(name) ?? seen.get(name);
  for await (const row of csvRows(input, checkHead)) {
    const outcome = outcomeOf(row, known);
    if ("records" in outcome) outcome.records.entities.forEach((entity) => remember(seen, entity));
    yield outcome;
  }
}

function outcomeOf(row: Row, find: FindEntity): RowOutcome {
  if ("rejection" in row) return row;
  const reading = claimOfRow(row.values, find);
  if ("records" in reading) return reading;
  const column = reading.issues[0]?.path;
  const record = shortened(row.raw);
  return {
    rejection: {
      line: row.line,
      ...(column === undefined ? {} : { column }),
      reason: reasonOf(reading.issues),
      record,
    },
  };
}

// A later row may name what an earlier one introduced, by name or id, without saying its kind again.
function remember(seen: Map<string, Entity>, entity: Entity): void {
  seen.set(entity.id, entity);
  seen.set(entity.name, entity);
}

function checkHead(columns: readonly string[]): void {
  const known = new Set<string>(claimColumns);
  const strange = columns.filter((name) => !known.has(name));
  const doubled = columns.filter((name, place) => known.has(name) && columns.indexOf(name) !== place);
  const missing = neededColumns.filter((name) => !columns.includes(name));
  const issues: Issue[] = [
    ...strange.map((name) => ({ path: at(name), message: "there is no such column" })),
    ...doubled.map((name) => ({ path: at(name), message: "the column is there twice" })),
    ...missing.map((name) => ({ path: at(name), message: "the column is missing" })),
  ];
  if (issues.length === 0) return;
  throw new Fault("bad-request", { message: `The first row will not do: ${reasonOf(issues)}`, issues });
}

function at(column: string): string {
  return `line 1, column ${column === "" ? "without a name" : column}`;
}
