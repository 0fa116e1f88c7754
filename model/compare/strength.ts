// How surely a relation stood at a date, for comparing two dates. Pure.
import type { Line } from "../api/shapes.ts";
import { holdsWithin } from "../time/bounds.ts";
import { farFuture } from "../time/days.ts";
import type { DayRange } from "../time/edtf.ts";
import { typeRow } from "../vocabulary/types.ts";

/** What a comparison looks at of a relation. */
export type Comparable = Pick<
  Line,
  "id" | "type" | "subject" | "object" | "qualifier" | "status" | "fromMin" | "fromMax" | "toMin" | "toMax"
>;

/** The two dates, each the days that it may mean; the first is not after the second. */
export interface Dates {
  readonly a: DayRange;
  readonly b: DayRange;
}

/** 0: it does not hold. 1: it may. 2: it does, or it did when it was last seen and no end is known. */
export type Strength = 0 | 1 | 2;

/**
 * Strength within the days of a date. A series that merely stops with its newest edition has not changed; so what was
 * last seen before the date counts as holding. An event has happened from its day on.
 */
export function strengthAt(line: Comparable, span: DayRange): Strength {
  if (isDenied(line)) return 0;
  if (typeRow(line.type).timing === "instant") {
    return line.fromMax <= span.max ? 2 : line.fromMin <= span.max ? 1 : 0;
  }
  const isOpenEnded = line.toMax >= farFuture;
  const certainty = holdsWithin(isOpenEnded ? { ...line, toMin: farFuture } : line, span);
  return certainty === "certainly" ? 2 : certainty === "possibly" ? 1 : 0;
}

/** Whether nobody but those who deny it speaks of it: it changes nothing. */
function isDenied({ status }: Comparable): boolean {
  return status === "denied";
}
