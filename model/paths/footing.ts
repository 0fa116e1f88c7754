// On which days a walk can stand when it uses a relation, and on which it can stand one step later.
// Knows nothing of entities; days are numbers since 1970-01-01.
import type { CertaintyWanted } from "../api/shapes.ts";
import type { Bounds } from "../time/bounds.ts";
import { farFuture } from "../time/days.ts";
import { typeRow } from "../vocabulary/types.ts";

/**
 * Days that a step can be walked on. Free: any one day from `min` to `max` may be chosen. Whole: the day is one of them
 * and nobody knows which, so that the step takes up all of them.
 */
export interface Footing {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

export interface TimeRules {
  readonly order: "any" | "forward";
  /** Days. */
  readonly maxGap?: number | undefined;
  readonly certainty: CertaintyWanted;
}

/** Before the first step, and for as long as no rule asks for days. */
export const anywhere: Footing = { min: -Infinity, max: Infinity, isWhole: false };

/** Whether the rules look at the days of steps at all. */
export function isTimed({ order, maxGap }: TimeRules): boolean {
  return order === "forward" || maxGap !== undefined;
}

/**
 * The days of one relation. An interval can be walked on any day on which it holds: possibly (fromMin … toMax − 1), or,
 * when "certainly" is wanted, surely (fromMax … toMin − 1; a relation without such a day cannot be walked). An event is
 * walked on its day: known only as a range, any day of it will do, or, when "certainly" is wanted, it takes up the
 * whole range, so that what it says is true on whichever day it was. "ever" reads ranges as "possibly" does.
 */
export function footingOf(relation: Bounds & { readonly type: string }, certainty: CertaintyWanted) {
  const { fromMin, fromMax, toMin, toMax } = relation;
  const isSure = certainty === "certainly";
  if (typeRow(relation.type).timing === "instant") return { min: fromMin, max: fromMax, isWhole: isSure };
  const [min, over] = isSure ? [fromMax, toMin] : [fromMin, toMax];
  const max = over >= farFuture ? over : over - 1;
  return min > max ? undefined : { min, max, isWhole: false };
}

/**
 * Where the next step stands after this one: forward, it begins on no earlier day than this one ends; with a greatest
 * gap, no two of their days lie further apart. Undefined when there is no such day.
 */
export function footingAfter(before: Footing, { next, rules }: { next: Footing; rules: TimeRules }) {
  if (before === anywhere) return next;
  const { maxGap = Infinity, order } = rules;
  const back = order === "forward" ? 0 : maxGap;
  if (next.isWhole) return canPrecede(before, { next, back, maxGap }) ? next : undefined;
  const earliest = before.isWhole ? before.max - back : before.min - back;
  const latest = before.isWhole ? before.min + maxGap : before.max + maxGap;
  const min = Math.max(next.min, earliest);
  const max = Math.min(next.max, latest);
  return min > max ? undefined : { min, max, isWhole: false };
}

/** Footings without those that another one includes; free ones that touch or overlap become one. */
export function joined(footings: readonly Footing[]): readonly Footing[] {
  if (footings.length < 2) return footings;
  const whole = new Map(footings.filter((one) => one.isWhole).map((one) => [`${one.min} ${one.max}`, one]));
  const free: Footing[] = [];
  for (const one of footings.filter(({ isWhole }) => !isWhole).toSorted((a, b) => a.min - b.min)) {
    const last = free.at(-1);
    if (last === undefined || one.min > last.max + 1) free.push(one);
    else free[free.length - 1] = { min: last.min, max: Math.max(last.max, one.max), isWhole: false };
  }
  return [...free, ...whole.values()];
}

interface Onward {
  readonly next: Footing;
  /** Days that the next step may lie before this one. */
  readonly back: number;
  readonly maxGap: number;
}

// A day of `before` must be found that is close enough to both edges of the days that the next step takes up.
function canPrecede(before: Footing, { next, back, maxGap }: Onward): boolean {
  if (before.isWhole) return before.max - back <= next.min && next.max - maxGap <= before.min;
  return Math.max(before.min, next.max - maxGap) <= Math.min(before.max, next.min + back);
}
