// Years, quarters, months and days as stretches of day numbers, and dates written no more exactly than asked. Pure.
// Knows nothing of pixels or relations.
import { isoDay } from "../../../model/time/asOf.ts";
import { civilDate, dayNumber } from "../../../model/time/days.ts";
import { type DayRange, rangeOf } from "../../../model/time/edtf.ts";

/** How exactly a date is written: "2004", "2004-05", "2004-05-08". */
export const precisions = ["year", "month", "day"] as const;
export type Precision = (typeof precisions)[number];
/** What dates are counted by. */
export type Unit = Precision | "quarter";

/** The days of all dates that may be chosen, 1000 to 2100: four digits, as the API reads them. */
export const calendar: DayRange = {
  min: dayNumber({ year: 1000, month: 1, day: 1 }),
  max: dayNumber({ year: 2100, month: 12, day: 31 }),
};

/** First day of the unit in which a day lies. */
export function unitStart(day: number, unit: Unit): number {
  if (unit === "day") return Math.floor(day);
  const { year, month } = civilDate(Math.floor(day));
  if (unit === "year") return dayNumber({ year, month: 1, day: 1 });
  return dayNumber({ year, month: unit === "month" ? month : month - ((month - 1) % 3), day: 1 });
}

/** First day of the unit so many units after the one in which a day lies; negative numbers go back. */
export function unitsOn(day: number, { unit, steps }: { unit: Unit; steps: number }): number {
  const start = unitStart(day, unit);
  if (unit === "day") return start + steps;
  const { year, month } = civilDate(start);
  if (unit === "year") return dayNumber({ year: year + steps, month: 1, day: 1 });
  return dayNumber({ year, month: month + steps * (unit === "quarter" ? 3 : 1), day: 1 });
}

/** All days of the unit in which a day lies. */
export function unitSpan(day: number, unit: Unit): DayRange {
  return { min: unitStart(day, unit), max: unitsOn(day, { unit, steps: 1 }) - 1 };
}

/** A day written as exactly as asked, within the calendar. */
export function textAt(day: number, precision: Precision): string {
  const text = isoDay(Math.min(calendar.max, Math.max(calendar.min, Math.floor(day))));
  return text.slice(0, { year: 4, month: 7, day: 10 }[precision]);
}

/** How exactly the text of an as-of date is written; today is a day. */
export function precisionOfText(text: string | undefined): Precision {
  return text === undefined ? "day" : (precisions[text.split("-").length - 1] ?? "day");
}

/** The date so many steps of the precision on from a span of days, written in that precision. */
export function steppedText(from: DayRange, { precision, steps }: { precision: Precision; steps: number }): string {
  return textAt(unitsOn(from.min, { unit: precision, steps }), precision);
}

/** The next date to play after a span: first the first unit within it, when it is written less exactly, then one on. */
export function playedText(from: DayRange, precision: Precision): string {
  const first = unitSpan(from.min, precision);
  return first.max < from.max ? textAt(first.min, precision) : steppedText(from, { precision, steps: 1 });
}

/** The days of a text that was written here. */
export function spanOfText(text: string): DayRange {
  return rangeOf(text) ?? calendar;
}
