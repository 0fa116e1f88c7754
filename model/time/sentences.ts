// Says dates in words, never more exactly than the days they may mean. English only; the page shows nothing else.
import type { Bounds } from "./bounds.ts";
import { civilDate, farFuture, farPast, monthLength } from "./days.ts";
import type { DayRange } from "./edtf.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "2 October 2002" for a day number. */
export function dayInWords(day: number): string {
  const { year, month, day: date } = civilDate(day);
  return `${date} ${monthName(month)} ${yearInWords(year)}`;
}

/** A range of possible days as the shortest name that says neither more nor less: a day, a month, years, or two ends. */
export function rangeInWords({ min, max }: DayRange): string {
  if (min <= farPast && max >= farFuture) return "at an unknown date";
  if (min <= farPast) return `by ${edgeInWords(max, { edge: "last" })}`;
  if (max >= farFuture) return `${edgeInWords(min, { edge: "first" })} or later`;
  return wholeUnit({ min, max }) ?? betweenInWords({ min, max });
}

/** Days all of which are meant, such as a chosen span: "8 May 2024", "May 2024", "April to June 2013", "2002 to 2009". */
export function stretchInWords({ min, max }: DayRange): string {
  const unit = wholeUnit({ min, max });
  if (unit !== undefined) return unit;
  const [first, last] = edgesInWords({ min, max });
  const year = ` ${yearInWords(civilDate(min).year)}`;
  const isSameYear = first.endsWith(year) && last.endsWith(year);
  return `${isSameYear ? first.slice(0, -year.length) : first} to ${last}`;
}

/** When something happened: "on 8 May 2024", "in October 2023", "some time in 2019", "between 1992 and 1993". */
export function instantInWords(bounds: Bounds): string {
  const range = { min: bounds.fromMin, max: bounds.fromMax };
  const words = rangeInWords(range);
  if (range.min === range.max) return `on ${words}`;
  if (wholeUnit(range) === undefined) return words;
  return /^\d+$/.test(words) ? `some time in ${words}` : `in ${words}`;
}

/** How long something held: "since 2 October 2002", "from 2007 until 2009", "since 2015, last seen in 2025". */
export function spanInWords(bounds: Bounds): string {
  const seen = onlySeenInWords(bounds);
  if (seen !== undefined) return seen;
  const begin = beginInWords(bounds);
  const end = endInWords(bounds);
  return [begin, end].filter((part) => part !== undefined).join(", ") || "at unknown dates";
}

/** The span with the wording that fits the type's timing. */
export function timeInWords(bounds: Bounds, timing: "interval" | "instant"): string {
  return timing === "instant" ? instantInWords(bounds) : spanInWords(bounds);
}

// A source that only says "it holds" tells a day, or a span with such a day in it, and neither beginning nor end.
function onlySeenInWords({ fromMin, fromMax, toMin, toMax }: Bounds): string | undefined {
  const isOpen = fromMin <= farPast && toMax >= farFuture;
  if (!isOpen || fromMax >= farFuture || toMin <= farPast || toMin > fromMax + 1) return undefined;
  const held = { min: toMin - 1, max: fromMax };
  const words = held.min === held.max ? `on ${dayInWords(held.min)}` : (wholeUnit(held) ?? rangeInWords(held));
  return `${held.min === held.max || words.startsWith("between") ? words : `in ${words}`}, beginning and end not stated`;
}

function beginInWords({ fromMin, fromMax }: Bounds): string | undefined {
  const range = { min: fromMin, max: fromMax };
  if (fromMin <= farPast && fromMax >= farFuture) return undefined;
  if (fromMin <= farPast) return `since ${edgeInWords(fromMax, { edge: "last" })} or before`;
  if (fromMax >= farFuture) return `began in ${edgeInWords(fromMin, { edge: "first" })} or later`;
  const unit = wholeUnit(range);
  return unit === undefined ? `began ${rangeInWords(range)}` : `since ${unit}`;
}

function endInWords({ toMin, toMax }: Bounds): string | undefined {
  if (toMin >= farFuture) return undefined;
  if (toMin <= farPast) return toMax >= farFuture ? undefined : `ended by ${edgeInWords(toMax - 1, { edge: "last" })}`;
  const last = { min: toMin - 1, max: toMax - 1 };
  if (toMax >= farFuture) return `last seen ${seenInWords(last.min)}`;
  const unit = wholeUnit(last);
  return unit === undefined ? `ended ${rangeInWords(last)}` : `until ${unit}`;
}

// A source that names only its year or month stands as the first day of it: "last seen in 2025", "in May 2024".
function seenInWords(day: number): string {
  return civilDate(day).day === 1 ? `in ${edgeInWords(day, { edge: "first" })}` : `on ${dayInWords(day)}`;
}

function wholeUnit({ min, max }: DayRange): string | undefined {
  if (min === max) return dayInWords(min);
  const first = civilDate(min);
  const last = civilDate(max);
  if (first.day !== 1 || last.day !== monthLength(last.year, last.month)) return undefined;
  if (first.year === last.year && first.month === last.month)
    return `${monthName(first.month)} ${yearInWords(first.year)}`;
  if (first.month !== 1 || last.month !== 12) return undefined;
  return first.year === last.year ? yearInWords(first.year) : undefined;
}

function betweenInWords(range: DayRange): string {
  const [first, last] = edgesInWords(range);
  return `between ${first} and ${last}`;
}

// Two edges in the same year or month are told apart by the finer unit: never "between 2024 and March 2024".
function edgesInWords({ min, max }: DayRange): readonly [string, string] {
  const first = civilDate(min);
  const last = civilDate(max);
  const isSameYear = first.year === last.year;
  const finest = !isSameYear ? "year" : first.month === last.month ? "day" : "month";
  return [edgeInWords(min, { edge: "first", coarsest: finest }), edgeInWords(max, { edge: "last", coarsest: finest })];
}

/** The first day that a range may mean, as coarse as the source gave it: "2011", "May 2011", "8 May 2011". */
export function firstEdgeInWords(day: number): string {
  return edgeInWords(day, { edge: "first" });
}

/** The last day that a range may mean, as coarse as the source gave it. */
export function lastEdgeInWords(day: number): string {
  return edgeInWords(day, { edge: "last" });
}

// The edge of a range falls on a year's or month's edge when the source gave no more than the year or month.
interface Edge {
  readonly edge: "first" | "last";
  readonly coarsest?: "year" | "month" | "day";
}

function edgeInWords(day: number, { edge, coarsest = "year" }: Edge): string {
  const { year, month, day: date } = civilDate(day);
  const isMonthEdge = edge === "first" ? date === 1 : date === monthLength(year, month);
  if (!isMonthEdge || coarsest === "day") return dayInWords(day);
  const isYearEdge = edge === "first" ? month === 1 : month === 12;
  return isYearEdge && coarsest === "year" ? yearInWords(year) : `${monthName(month)} ${yearInWords(year)}`;
}

function monthName(month: number): string {
  return months[month - 1] ?? "";
}

function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}
