// What begins, ends or happens within some days, counted and in words, and the next day on which anything does. Pure.
// Knows no pixels.
import type { DayRange } from "../../../model/time/edtf.ts";
import { count } from "../words.ts";
import type { Mark, Marks } from "./marks.ts";

/** How many do so for sure within the days, and how many more may. */
export interface Happenings {
  readonly happen: number;
  readonly begin: number;
  readonly end: number;
  readonly mayHappen: number;
  readonly mayBegin: number;
  readonly mayEnd: number;
}

const before = new WeakMap<Marks, { readonly span: DayRange; readonly found: Happenings }>();

/** Counts what begins, ends or happens within these days; the same days, asked for in two places, are counted once. */
export function happeningsIn(marks: Marks, span: DayRange): Happenings {
  const known = before.get(marks);
  if (known?.span.min === span.min && known.span.max === span.max) return known.found;
  const found = countedIn(marks, span);
  before.set(marks, { span, found });
  return found;
}

function countedIn({ all }: Marks, span: DayRange): Happenings {
  const counts = { happen: 0, begin: 0, end: 0, mayHappen: 0, mayBegin: 0, mayEnd: 0 };
  for (const { begins, ends, isInstant } of all) {
    const begun = lies(begins, span);
    if (begun === "within") counts[isInstant ? "happen" : "begin"] += 1;
    else if (begun === "across") counts[isInstant ? "mayHappen" : "mayBegin"] += 1;
    const ended = lies(ends, span);
    if (ended === "within") counts.end += 1;
    else if (ended === "across") counts.mayEnd += 1;
  }
  return counts;
}

/** "3 happen, 12 begin, 1 ends; 5 more may begin"; "nothing begins or ends". */
export function happeningsInWords(found: Happenings): string {
  const sure = [
    said(found.happen, ["happens", "happen"]),
    said(found.begin, ["begins", "begin"]),
    said(found.end, ["ends", "end"]),
  ].filter((words) => words !== "");
  const maybe = [
    said(found.mayHappen, ["may happen", "may happen"]),
    said(found.mayBegin, ["may begin", "may begin"]),
    said(found.mayEnd, ["may end", "may end"]),
  ].filter((words) => words !== "");
  if (sure.length + maybe.length === 0) return "nothing begins or ends";
  return [sure.join(", "), maybe.join(", ")].filter((words) => words !== "").join("; ");
}

const daysBefore = new WeakMap<readonly Mark[], readonly number[]>();

/** Days on which what is on screen changes: the first and last possible day of each beginning, and the day after an end. */
function changeDays({ all }: Marks): readonly number[] {
  const known = daysBefore.get(all);
  if (known !== undefined) return known;
  const found = new Set<number>();
  for (const { begins, ends } of all) {
    if (begins !== undefined) found.add(begins.min).add(begins.max);
    if (ends !== undefined) found.add(ends.min + 1).add(ends.max + 1);
  }
  const days = [...found].toSorted((a, b) => a - b);
  daysBefore.set(all, days);
  return days;
}

/** The nearest day of change after a span, or before it; undefined when there is none. */
export function nextChange(marks: Marks, { from, way }: { from: DayRange; way: 1 | -1 }): number | undefined {
  const days = changeDays(marks);
  return way === 1 ? days.find((day) => day > from.max) : days.findLast((day) => day < from.min);
}

function lies(range: DayRange | undefined, span: DayRange): "within" | "across" | "beside" {
  if (range === undefined || range.max < span.min || range.min > span.max) return "beside";
  return range.min >= span.min && range.max <= span.max ? "within" : "across";
}

function said(number: number, [one, many]: readonly [string, string]): string {
  return number === 0 ? "" : `${count(number)} ${number === 1 ? one : many}`;
}
