// Reads a JSON body strictly: valid UTF-8, no key twice, no deep nesting. Everything else is refused with its place.
import { Fault } from "../errors.ts";

const deepest = 32;

/** The value of a JSON text. Throws a Fault "bad-request" that says what is wrong, and where it can. */
export function readJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  refuseDoubtful(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(`This is not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal("The body is not valid UTF-8");
  }
}

// JSON.parse silently keeps the last of two equal keys and follows any depth, so a quick walk over the tokens comes first.
function refuseDoubtful(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  // A string that is never closed counts up to the end: sought again from each quote within, it would take for ever.
  const tokens = /"(?:[^"\\]|\\.)*(?:"(\s*:)?|$)|[[\]{}]/gsu;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : undefined);
    else if (token === "}" || token === "]") open.pop();
    else if (colon !== undefined) addKey(open.at(-1), token.slice(0, -colon.length));
    if (open.length > deepest) throw refusal(`The body is nested deeper than ${deepest} levels`);
  }
}

// A key may be written with escapes: "\u0061" is "a".
function addKey(keys: Set<string> | undefined, written: string): void {
  const key = plainKey(written);
  if (keys?.has(key) === true) throw refusal(`The key ${written} stands twice in one object`);
  keys?.add(key);
}

/** What the key says; one that cannot be read stays as it is written, and JSON.parse will refuse it. */
function plainKey(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

function refusal(message: string): Fault {
  return new Fault("bad-request", { message });
}
