// The date that a picture is drawn for: a day, a month or a year, always a span of days.
import { civilDate, dayNumber } from "./days.ts";
import { type DayRange, rangeOf } from "./edtf.ts";

/** Day number of a moment (milliseconds since 1970), in the time zone of the machine that asks. */
export function dayOf(moment: Date): number {
  return dayNumber({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}

/** A day number as "2024-05-08". */
export function isoDay(day: number): string {
  const { year, month, day: date } = civilDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Days of "2024-05-08", "2024-05" or "2024"; of today when absent or unreadable. */
export function asOfSpan(text: string | undefined, today: number): DayRange {
  const only = { min: today, max: today };
  return text === undefined ? only : (rangeOf(text) ?? only);
}
