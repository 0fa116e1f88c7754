// Reads a table of values parted by commas, semicolons or tabs, as a stream of rows with their line numbers.
// Knows no columns but by their names in the first row.
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { Fault } from "../../../errors.ts";
import { type Rejection, shortened } from "../rejection.ts";
import { delimiterOf, type TableText, withFirstLine } from "./tableText.ts";

/** A row: its values by column, trimmed, or why it cannot be read. */
export type Row =
  | { readonly values: ReadonlyMap<string, string>; readonly line: number; readonly raw: string }
  | { readonly rejection: Rejection };

/**
 * Rows of the table, one at a time; empty lines are no rows, the first row names the columns. `checkHead` sees these
 * names and throws when they will not do. Throws a Fault "bad-request" when the bytes are not UTF-8, when there is no
 * first row, and when one row has more than a million characters, which means a quote without an end.
 */
export async function* csvRows(input: TableText, checkHead: (columns: readonly string[]) => void): AsyncGenerator<Row> {
  const { firstLine, pieces } = await withFirstLine(input);
  const delimiter = delimiterOf(firstLine);
  const unclosed: Row[] = [];
  const onSkip = (error: CsvError | undefined, raw = ""): undefined => void unclosed.push(unclosedRow(error, raw));
  let columns: readonly string[] | undefined;
  for await (const parsed of parsedRows(pieces, { delimiter, onSkip })) {
    if (columns !== undefined) yield rowOf(parsed, { columns, delimiter });
    else checkHead((columns = parsed.record.map((name) => name.trim())));
  }
  if (columns === undefined) {
    throw new Fault("bad-request", { message: "The table is empty: its first row names the columns" });
  }
  yield* unclosed;
}

interface ParsedRow {
  readonly record: readonly string[];
  readonly raw: string;
  /** Line on which the record ends, from 1. */
  readonly info: { readonly lines: number };
}

interface Parsing {
  readonly delimiter: string;
  readonly onSkip: (error: CsvError | undefined, raw: string | undefined) => undefined;
}

// Relaxed, since the strict parser loses all rows after a stray quote; rowOf is strict in its place.
const shape = {
  info: true,
  raw: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
  max_record_size: 1_000_000,
};

async function* parsedRows(pieces: AsyncIterable<string>, { delimiter, onSkip }: Parsing): AsyncGenerator<ParsedRow> {
  const parser: AsyncIterable<ParsedRow> & NodeJS.WritableStream = parse({ ...shape, delimiter, on_skip: onSkip });
  const source = Readable.from(pieces);
  let failure: unknown;
  source.once("error", (error) => {
    failure = error;
    parser.end();
  });
  source.pipe(parser);
  try {
    yield* parser;
  } catch (error) {
    throw error instanceof CsvError ? new Fault("bad-request", { message: error.message, cause: error }) : error;
  } finally {
    source.destroy();
  }
  if (failure !== undefined) throw failure;
}

function rowOf(parsed: ParsedRow, { columns, delimiter }: { columns: readonly string[]; delimiter: string }): Row {
  const { record } = parsed;
  const raw = parsed.raw.replace(/^[\r\n]+|[\r\n]+$/g, "");
  const line = parsed.info.lines - raw.split(/\r\n|\r|\n/).length + 1;
  const refuse = (reason: string): Row => ({ rejection: { line, reason, record: shortened(raw) } });
  if (!isWellQuoted(raw, delimiter)) {
    return refuse("a quote stands inside a value: put the value between quotes and double those within");
  }
  if (record.length !== columns.length) {
    return refuse(`the row has ${record.length} values, the first row names ${columns.length} columns`);
  }
  return { values: new Map(columns.map((name, place) => [name, (record[place] ?? "").trim()])), line, raw };
}

/** Whether every value is either free of quotes or stands between two, those within doubled (RFC 4180). */
function isWellQuoted(raw: string, delimiter: string): boolean {
  if (!raw.includes('"')) return true;
  const value = `(?:"[^"]*"(?:"[^"]*")*|[^"${delimiter}\r\n]*)`;
  return new RegExp(`^${value}(?:${delimiter}${value})*$`).test(raw);
}

function unclosedRow(error: CsvError | undefined, raw: string): Row {
  const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, "");
  const lines = text.split(/\r\n|\r|\n/).length;
  const end: unknown = error?.["lines"];
  const line = typeof end === "number" ? Math.max(1, end - lines + 1) : undefined;
  const reason = `a quote opens and is not closed up to the end of the file; ${lines} lines were not read`;
  return { rejection: { ...(line === undefined ? {} : { line }), reason, record: shortened(text) } };
}
