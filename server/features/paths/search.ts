// Searches the paths between two entities, the shortest first: from both ends, always a step further where that costs
// less, until enough are found. After Yen (1971) in what it gives, but by length: each length is looked through whole.
import type { PathRules, PathsAsked } from "../../../model/api/paths.ts";
import { isSpent, type Known } from "./known.ts";
import { costOf, grow, meet, type Side, sideAt } from "./side.ts";
import { pathsOfLength } from "./walk.ts";

export interface Search {
  readonly from: string;
  readonly to: string;
  readonly rules: PathRules;
  readonly wanted: Pick<PathsAsked, "mode" | "k" | "limit">;
}

export interface SearchResult {
  /** Chains of entities, the shortest first. */
  readonly paths: readonly (readonly string[])[];
  readonly isComplete: boolean;
  readonly reason?: string;
}

/** Every path that is wanted; `isComplete` is false when there are, or may be, more of them. */
export async function search(known: Known, { from, to, rules, wanted }: Search): Promise<SearchResult> {
  const { direction, maxLength } = rules;
  const forward = sideAt({ start: from, goal: to, isForward: true, direction });
  const backward = sideAt({ start: to, goal: from, isForward: false, direction });
  const paths: (readonly string[])[] = [];
  const most = wanted.mode === "kShortest" ? wanted.k : wanted.limit;
  await known.expand([from, to]);
  for (let length = 1; length <= maxLength; length += 1) {
    await comeFurther([forward, backward], known);
    for (const path of pathsOfLength({ known, from, to, length, rules })) {
      if (paths.length === most) return cutOff(paths, wanted);
      paths.push(path);
    }
    if (isSpent(known.budget)) return givenUp(paths, { length, known });
    if (wanted.mode === "kShortest" && paths.length === most) return { paths, isComplete: true };
    if (wanted.mode === "allShortest" && paths.length > 0) break;
  }
  return { paths, isComplete: true };
}

async function comeFurther([a, b]: readonly [Side, Side], known: Known): Promise<void> {
  await grow(costOf(a, known) <= costOf(b, known) ? a : b, known);
  await meet([a, b], known);
}

function cutOff(paths: SearchResult["paths"], { mode, limit }: Search["wanted"]): SearchResult {
  if (mode === "kShortest") return { paths, isComplete: true };
  return { paths, isComplete: false, reason: `There are more than ${limit} paths; these come first.` };
}

function givenUp(paths: SearchResult["paths"], { length, known }: { length: number; known: Known }): SearchResult {
  const steps = `${length} ${length === 1 ? "step" : "steps"}`;
  const why = known.budget.spent ?? "it would have taken too long";
  return { paths, isComplete: false, reason: `Paths of ${steps} or more were not all looked for: ${why}.` };
}
