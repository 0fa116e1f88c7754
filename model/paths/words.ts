// Says the steps of a path, each as one sentence with its dates. English only.
import type { Card, Line } from "../api/shapes.ts";
import { lineTimeInWords, relationInWords } from "../claims/sentence.ts";

/**
 * One step in a sentence: the relation that is best founded, with its dates and, unless it is plainly asserted, its
 * status; "and 2 more relations" where there are. Empty for no relations.
 */
export function stepInWords(lines: readonly Line[], cardOf: (id: string) => Pick<Card, "name" | "kind">): string {
  const [first, ...others] = lines.toSorted(byFoundation);
  if (first === undefined) return "";
  const { subject, object, status } = first;
  const sentence = relationInWords(first, { subject: cardOf(subject), object: cardOf(object) });
  const more =
    others.length === 0 ? "" : `, and ${others.length} more ${others.length === 1 ? "relation" : "relations"}`;
  return `${sentence}: ${lineTimeInWords(first)}${status === "asserted" ? "" : ` (${status})`}${more}`;
}

function byFoundation(a: Line, b: Line): number {
  return (
    Number(b.status === "asserted") - Number(a.status === "asserted") ||
    b.claims - a.claims ||
    b.fromMax - a.fromMax ||
    (a.id < b.id ? -1 : 1)
  );
}
