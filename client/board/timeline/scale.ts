// The window of time that the bar shows, between pixels and days: zooming, panning, fitting, what the zoom can tell apart.
// Pure; knows no screen.
import type { DayRange } from "../../../model/time/edtf.ts";
import { calendar, type Precision, type Unit, unitSpan } from "./units.ts";

/** Day numbers, fractions allowed: from the left edge to the right edge of the plot. */
export type TimeWindow = DayRange;

export interface Scale {
  readonly window: TimeWindow;
  /** Pixels. */
  readonly width: number;
}

const yearDays = 365.2425;
/** A fortnight at the nearest, two centuries and a half at the farthest. */
const nearest = 14;
const farthest = 250 * yearDays;
/** Pixels that one bin takes at least, so that it can be pointed at. */
const leastBin = 7;

/** Pixels from the left edge to where a day begins. */
export function xOf({ window, width }: Scale, day: number): number {
  return ((day - window.min) / (window.max - window.min)) * width;
}

/** The day, with its fraction, at so many pixels from the left edge. */
export function dayAt({ window, width }: Scale, x: number): number {
  return window.min + (x / width) * (window.max - window.min);
}

/** The unit that beginnings and ends are counted by: the finest whose bins are wide enough to be pointed at. */
export function unitOf({ window, width }: Scale): Unit {
  const pixels = width / (window.max - window.min);
  if (pixels >= leastBin) return "day";
  if (pixels * (yearDays / 12) >= leastBin) return "month";
  return pixels * (yearDays / 4) >= leastBin ? "quarter" : "year";
}

/** How exactly a click can mean a date: as exactly as the zoom shows it. */
export function precisionOf(scale: Scale): Precision {
  const unit = unitOf(scale);
  return unit === "quarter" ? "year" : unit;
}

/** The window zoomed by a factor (below 1 is nearer) while one day keeps its place. */
export function zoomed(window: TimeWindow, { at, factor }: { at: number; factor: number }): TimeWindow {
  const length = window.max - window.min;
  const next = Math.min(farthest, Math.max(nearest, length * factor));
  const min = at - ((at - window.min) / length) * next;
  return bounded({ min, max: min + next });
}

/** The window moved by so many days. */
export function panned({ min, max }: TimeWindow, days: number): TimeWindow {
  return bounded({ min: min + days, max: max + days });
}

/** The window moved as little as makes these days visible, with some room beside them. */
export function revealing(window: TimeWindow, { min, max }: DayRange): TimeWindow {
  const room = (window.max - window.min) * 0.06;
  if (min < window.min) return panned(window, min - room - window.min);
  return max + 1 > window.max ? panned(window, Math.min(min - room - window.min, max + 1 + room - window.max)) : window;
}

/** A window of whole years around these days, a little wider, two years at least. */
export function fitted(ranges: readonly DayRange[]): TimeWindow {
  const first = Math.min(...ranges.map((range) => range.min));
  const last = Math.max(...ranges.map((range) => range.max));
  const min = unitSpan(first, "year").min;
  const max = unitSpan(last, "year").max + 1;
  const more = Math.max(40, (max - min) * 0.02, yearDays - (max - min) / 2);
  return bounded({ min: Math.max(min - more, max + more - farthest), max: max + more });
}

function bounded({ min, max }: TimeWindow): TimeWindow {
  const shift = Math.max(0, calendar.min - min) - Math.max(0, max - calendar.max - 1);
  return { min: min + shift, max: max + shift };
}
