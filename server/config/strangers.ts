// Finds settings that nobody knows, so that a slip of the pen is told and not ignored.
import type { FaultIssue } from "../errors.ts";
import type { Environment } from "./folders.ts";

/** Set for Neo4j's own tools on many machines; they mean nothing to us and do no harm. */
const tolerated = new Set(["NEO4J_HOME", "NEO4J_CONF"]);

/** One issue for each variable that looks like a setting of ours and is none, with the nearest known name. */
export function strangerIssues(environment: Environment, known: readonly string[]): FaultIssue[] {
  const ours = Object.keys(environment).filter((name) => /^(ENTENTE|NEO4J)_/.test(name));
  const strange = ours.filter(
    (name) => !known.includes(name) && !tolerated.has(name) && !name.startsWith("ENTENTE_TEST_"),
  );
  return strange.toSorted().map((name) => ({ path: name, message: wordsFor(name, known) }));
}

function wordsFor(name: string, known: readonly string[]): string {
  const near = known.map((other) => ({ other, slips: slips(name, other) })).toSorted((a, b) => a.slips - b.slips)[0];
  const hint = near !== undefined && near.slips <= 4 ? `did you mean ${near.other}?` : `known are ${known.join(", ")}`;
  return `is not a setting; ${hint}`;
}

/** How many letters must be put in, taken out or replaced (Levenshtein). */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
