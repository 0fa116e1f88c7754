// What changed between two dates, pair by pair: which standings of one entity in, or towards, another came and went.
// Pure; knows no names and no words.
import { typeRow } from "../vocabulary/types.ts";
import { type Comparable, type Dates, type Strength, strengthAt } from "./strength.ts";

export type What = "appeared" | "gone" | "changed";

/** One standing, such as "full" or "suspended", at both dates. The label is empty where a relation has no qualifier. */
export interface Standing {
  readonly label: string;
  readonly before: Strength;
  readonly after: Strength;
  readonly lines: readonly Comparable[];
}

export interface Change {
  readonly subject: string;
  readonly object: string;
  readonly type: Comparable["type"];
  readonly what: What;
  /** Possible where one of the two dates falls into the days in doubt. */
  readonly certainty: "certain" | "possible";
  /** All standings of the pair at either date, in the order of their labels. */
  readonly standings: readonly Standing[];
}

/** Changes of all pairs among the relations, in no order that means anything. */
export function changesOf(lines: Iterable<Comparable>, dates: Dates): Change[] {
  return pairsOf(lines, dates).flatMap((standings) => changeOf(standings));
}

/** The standings of each pair that has any at either date. */
export function pairsOf(lines: Iterable<Comparable>, dates: Dates): Standing[][] {
  const groups = Map.groupBy(lines, pairKey);
  return [...groups.values()].map((group) => standingsOf(group, dates)).filter((standings) => standings.length > 0);
}

/** Appeared, gone or changed; undefined where the pair stands as it stood. */
export function whatOf(standings: readonly Standing[]): What | undefined {
  const gained = standings.some(({ before, after }) => after > before);
  const lost = standings.some(({ before, after }) => after < before);
  if (gained === lost) return gained ? "changed" : undefined;
  if (standings.some((standing) => !isMoved(standing))) return "changed";
  return gained ? "appeared" : "gone";
}

function changeOf(standings: readonly Standing[]): Change[] {
  const what = whatOf(standings);
  const line = standings[0]?.lines[0];
  if (what === undefined || line === undefined) return [];
  const { subject, object, type } = line;
  const isCertain = standings.filter(isMoved).every(({ before, after }) => Math.abs(before - after) === 2);
  return [{ subject, object, type, what, certainty: isCertain ? "certain" : "possible", standings }];
}

function isMoved({ before, after }: Standing): boolean {
  return before !== after;
}

// Acts are told one by one; a state of things is one for each pair, whatever its standings.
function pairKey({ id, type, subject, object }: Comparable): string {
  if (typeRow(type).timing === "instant") return id;
  const ends = typeRow(type).directed ? [subject, object] : [subject, object].toSorted();
  return `${type} ${ends.join(" ")}`;
}

function standingsOf(lines: readonly Comparable[], { a, b }: Dates): Standing[] {
  const held = lines
    .map((line) => ({ line, label: labelOf(line), before: strengthAt(line, a), after: strengthAt(line, b) }))
    .filter(({ before, after }) => before > 0 || after > 0);
  const [only, ...others] = held;
  if (only !== undefined && others.length === 0) return [{ ...only, lines: [only.line] }];
  return [...Map.groupBy(held, ({ label }) => label)]
    .map(([label, group]) => ({
      label,
      before: strongest(group.map(({ before }) => before)),
      after: strongest(group.map(({ after }) => after)),
      lines: group.map(({ line }) => line),
    }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

// What is not plainly stated is another standing: "full (alleged)" is no "full".
function labelOf({ qualifier, status }: Comparable): string {
  const isPlain = status === "asserted" || status === "disputed";
  return [qualifier, isPlain ? undefined : `(${status})`].filter((part) => part !== undefined).join(" ");
}

function strongest(strengths: readonly Strength[]): Strength {
  return strengths.includes(2) ? 2 : strengths.includes(1) ? 1 : 0;
}
