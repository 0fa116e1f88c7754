// Walks through a JSON text and tells where its records stand, or where its first mistake is, as line and column.
// Refuses what JSON.parse lets pass: a key given twice, and nesting without end. It reads no values.
import { Fault } from "../../../errors.ts";

const depthCeiling = 32;
/** Deeper than "claims.3" no place is kept: a big file has as many as it has records. */
const keptDepth = 2;

interface Walk {
  readonly text: string;
  at: number;
  readonly trail: (string | number)[];
  readonly places: Map<string, number>;
}

/**
 * Lines, from 1, of the values at most two steps below the top, by path: "title", "claims", "claims.3".
 * Throws a Fault naming line and column when the text is not JSON, is nested too deep or gives a key twice.
 */
export function linesOfJson(text: string): ReadonlyMap<string, number> {
  const walk: Walk = { text, at: 0, trail: [], places: new Map() };
  walkValue(walk);
  skipSpace(walk);
  if (walk.at < text.length) refuse(walk, "there is something after the end");
  return linesOf(text, walk.places);
}

function walkValue(walk: Walk): void {
  skipSpace(walk);
  if (walk.trail.length > depthCeiling) refuse(walk, `it is nested more than ${depthCeiling} levels deep`);
  if (walk.trail.length <= keptDepth) walk.places.set(walk.trail.join("."), walk.at);
  const mark = walk.text[walk.at];
  if (mark === "{") walkMembers(walk);
  else if (mark === "[") walkItems(walk);
  else if (mark === '"') readString(walk);
  else walkWord(walk);
}

function walkMembers(walk: Walk): void {
  const seen = new Set<string>();
  walkList(walk, {
    close: "}",
    one: () => {
      const start = walk.at;
      const key = readKey(walk);
      if (seen.has(key)) refuse({ ...walk, at: start }, `the key "${key}" is given twice`);
      seen.add(key);
      skipSpace(walk);
      if (walk.text[walk.at] !== ":") refuse(walk, 'a ":" is missing');
      walk.at += 1;
      walkInside(walk, key);
    },
  });
}

function walkItems(walk: Walk): void {
  let place = 0;
  walkList(walk, {
    close: "]",
    one: () => {
      walkInside(walk, place);
      place += 1;
    },
  });
}

function walkInside(walk: Walk, step: string | number): void {
  walk.trail.push(step);
  walkValue(walk);
  walk.trail.pop();
}

function walkList(walk: Walk, { close, one }: { close: "}" | "]"; one: () => void }): void {
  walk.at += 1;
  skipSpace(walk);
  if (walk.text[walk.at] === close) {
    walk.at += 1;
    return;
  }
  for (;;) {
    skipSpace(walk);
    one();
    skipSpace(walk);
    const mark = walk.text[walk.at];
    if (mark !== "," && mark !== close) refuse(walk, `a "," or "${close}" is missing`);
    walk.at += 1;
    if (mark === close) return;
  }
}

function readKey(walk: Walk): string {
  if (walk.text[walk.at] !== '"') refuse(walk, "a key between double quotes is missing");
  const start = walk.at;
  readString(walk);
  const key: unknown = JSON.parse(walk.text.slice(start, walk.at));
  return String(key);
}

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

// Character by character: a regular expression over a text of megabytes would run out of its stack.
function readString(walk: Walk): void {
  const { text } = walk;
  for (walk.at += 1; walk.at < text.length; walk.at += 1) {
    const code = text.charCodeAt(walk.at);
    if (code === 0x22) {
      walk.at += 1;
      return;
    }
    if (code < 0x20) refuse(walk, "a line break or control character stands inside quotes");
    if (code === 0x5c) walk.at += escapeLength(walk) - 1;
  }
  refuse(walk, "the closing quote is missing");
}

function escapeLength(walk: Walk): number {
  escape.lastIndex = walk.at;
  const found = escape.exec(walk.text)?.[0];
  return found === undefined ? refuse(walk, "this escape means nothing") : found.length;
}

const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

function walkWord(walk: Walk): void {
  word.lastIndex = walk.at;
  const found = word.exec(walk.text)?.[0];
  const isOver = walk.at >= walk.text.length;
  if (found === undefined) refuse(walk, isOver ? "the text ends too early" : "no value begins like this");
  walk.at += found.length;
}

function skipSpace(walk: Walk): void {
  for (; walk.at < walk.text.length; walk.at += 1) {
    const code = walk.text.charCodeAt(walk.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
  }
}

function refuse({ text, at }: Pick<Walk, "text" | "at">, message: string): never {
  const before = text.slice(0, at);
  const line = before.split("\n").length;
  const column = at - before.lastIndexOf("\n");
  const path = `line ${line}, column ${column}`;
  throw new Fault("bad-request", { message: `This is not JSON: ${message} (${path})`, issues: [{ path, message }] });
}

function linesOf(text: string, places: ReadonlyMap<string, number>): Map<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let from = 0;
  for (const [path, at] of places) {
    for (let next = text.indexOf("\n", from); next !== -1 && next < at; next = text.indexOf("\n", from)) {
      line += 1;
      from = next + 1;
    }
    lines.set(path, line);
  }
  return lines;
}
