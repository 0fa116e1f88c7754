// The text of a table before it is cut into rows: bytes to characters, the mark at the beginning, the delimiter.
// Knows nothing of columns and quotes.
import { Fault } from "../../../errors.ts";

/** A whole text, or pieces of one: strings, or bytes that must be UTF-8. */
export type TableText = string | AsyncIterable<string | Uint8Array>;

/** The first line, looked at ahead, and all pieces of the text, it included. */
export async function withFirstLine(input: TableText): Promise<{ firstLine: string; pieces: AsyncIterable<string> }> {
  const pieces = decoded(input);
  let start = "";
  while (!/[^\r\n][\r\n]/.test(start)) {
    const next = await pieces.next();
    if (next.done === true) break;
    start += next.value;
  }
  const firstLine = start.split(/[\r\n]+/).find((line) => line !== "") ?? "";
  return { firstLine, pieces: joined(start, pieces) };
}

/** What parts the names of the first line: the most frequent of comma, semicolon and tab. */
export function delimiterOf(firstLine: string): string {
  const count = (mark: string): number => firstLine.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** Characters of the pieces, without the byte order mark. Throws a Fault "bad-request" when bytes are not UTF-8. */
async function* decoded(input: TableText): AsyncGenerator<string> {
  if (typeof input === "string") {
    yield input.replace(/^\uFEFF/, "");
    return;
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  for await (const piece of input) {
    const text = typeof piece === "string" ? piece : strictly(() => decoder.decode(piece, { stream: true }));
    yield isFirst ? text.replace(/^\uFEFF/, "") : text;
    isFirst = isFirst && text === "";
  }
  yield strictly(() => decoder.decode());
}

function strictly(decode: () => string): string {
  try {
    return decode();
  } catch (cause) {
    throw new Fault("bad-request", { message: "The file is not UTF-8; save it as CSV UTF-8", cause });
  }
}
