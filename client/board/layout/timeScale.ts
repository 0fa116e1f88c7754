// How days become units of the board in the layout along time. Always one of a few scales and always the same zero, so
// that ticks that are drawn later can be told from the places alone. Pure.
import { dayNumber } from "../../../model/time/days.ts";

/** Units of the board for a year; each is four times the one before. */
const scales = [3, 12, 48, 192, 768, 3072, 12_288] as const;

const yearLength = 365.2425;
const zero = dayNumber({ year: 2000, month: 1, day: 1 });

/** A picture of time is at most about so wide, in units of the board. */
const widest = 4200;

/** The greatest scale, in units for a year, at which these days fit; a middling one for no days or a single one. */
export function scaleFor(days: readonly number[]): number {
  const least = days.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = days.reduce((a, b) => Math.max(a, b), -Infinity);
  if (greatest <= least || days.length === 0) return 48;
  const years = (greatest - least) / yearLength;
  return scales.findLast((scale) => years * scale <= widest) ?? scales[0];
}

/** Where a day lies, in units of the board from 1 January 2000. */
export function xOfDay(day: number, scale: number): number {
  return ((day - zero) / yearLength) * scale;
}

/** The scale by which these things stand at their dates; undefined when none does. */
export function scaleOf(spots: readonly { readonly day: number; readonly x: number }[]): number | undefined {
  const fits = scales.map((scale) => spots.filter(({ day, x }) => Math.abs(xOfDay(day, scale) - x) <= 1).length);
  const best = Math.max(...fits);
  return best === 0 ? undefined : scales[fits.indexOf(best)];
}

/** First days of years, at least `apart` units from each other, from one day to another: where to draw ticks. */
export function yearTicks(
  { from, to }: { readonly from: number; readonly to: number },
  { scale, apart }: { readonly scale: number; readonly apart: number },
): { readonly year: number; readonly x: number }[] {
  const step = [1, 2, 5, 10, 25, 50, 100].find((years) => years * scale >= apart) ?? 100;
  const first = Math.ceil(yearOf(from) / step) * step;
  const count = Math.max(0, Math.floor((yearOf(to) - first) / step) + 1);
  return Array.from({ length: count }, (_, place) => {
    const year = first + place * step;
    return { year, x: xOfDay(dayNumber({ year, month: 1, day: 1 }), scale) };
  });
}

function yearOf(day: number): number {
  return 2000 + (day - zero) / yearLength;
}
