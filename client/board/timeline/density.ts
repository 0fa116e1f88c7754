// How many relations begin and end in each year, quarter, month or day, by colour; a date that may lie in several bins is
// spread over them and kept apart from what is sure. Pure; knows no pixels.
import type { DayRange } from "../../../model/time/edtf.ts";
import { type Hue, palette } from "../../../model/vocabulary/palette.ts";
import type { Mark, Marks } from "./marks.ts";
import type { TimeWindow } from "./scale.ts";
import { type Unit, unitsOn, unitStart } from "./units.ts";

/** Colours in the order in which they are stacked, from the axis outwards. */
export const hues = Object.keys(palette).filter((hue): hue is Hue => hue in palette);

/** One number for each hue and bin: that of hue h in bin b stands at b × hues.length + h. */
export type Heaps = Float64Array;

export interface Density {
  readonly unit: Unit;
  /** First days of the bins, and of the one after the last. */
  readonly edges: readonly number[];
  readonly begins: { readonly sure: Heaps; readonly maybe: Heaps };
  readonly ends: { readonly sure: Heaps; readonly maybe: Heaps };
}

/** Bins of each page: neighbouring windows share a page, so that panning seldom counts afresh. */
const pageBins: Readonly<Record<Unit, number>> = { year: 400, quarter: 800, month: 1200, day: 1460 };

/** Densities of some marks, counted once for each page of time and unit and then remembered. */
export function createDensities(marks: Marks): (window: TimeWindow, unit: Unit) => Density {
  let last: Density | undefined;
  return (window, unit) => {
    const isThere = last?.unit === unit && (last.edges[0] ?? 0) <= window.min && (last.edges.at(-1) ?? 0) >= window.max;
    if (last === undefined || !isThere) last = densityOf(marks.all, { edges: pageEdges(window, unit), unit });
    return last;
  };
}

/** Counts marks into bins. */
export function densityOf(marks: readonly Mark[], { edges, unit }: Pick<Density, "edges" | "unit">): Density {
  const heaps = (): Heaps => new Float64Array(Math.max(0, edges.length - 1) * hues.length);
  const density = { unit, edges, begins: { sure: heaps(), maybe: heaps() }, ends: { sure: heaps(), maybe: heaps() } };
  for (const { hue, begins, ends } of marks) {
    const layer = hues.indexOf(hue);
    if (begins !== undefined) heap(density.begins, { edges, range: begins, layer });
    if (ends !== undefined) heap(density.ends, { edges, range: ends, layer });
  }
  return density;
}

/** Height of a bin's stack: all its hues, sure or not. */
export function heightOf({ sure, maybe }: Density["begins"], bin: number): number {
  let sum = 0;
  for (let at = bin * hues.length; at < (bin + 1) * hues.length; at += 1) sum += (sure[at] ?? 0) + (maybe[at] ?? 0);
  return sum;
}

/** Place of the bin in which a day lies; -1 before the first, the number of bins after the last. */
export function binAt(edges: readonly number[], day: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function pageEdges(window: TimeWindow, unit: Unit): number[] {
  const half = pageBins[unit] / 2;
  const middle = unitStart((window.min + window.max) / 2, unit);
  return Array.from({ length: 2 * half + 1 }, (_, place) => unitsOn(middle, { unit, steps: place - half }));
}

interface Heaped {
  readonly edges: readonly number[];
  readonly range: DayRange;
  readonly layer: number;
}

// What lies in one bin is sure there; otherwise each bin gets its share of the days that it may be.
function heap({ sure, maybe }: Density["begins"], { edges, range, layer }: Heaped): void {
  const bins = edges.length - 1;
  const first = binAt(edges, range.min);
  const last = binAt(edges, range.max);
  if (last < 0 || first >= bins) return;
  if (first === last) {
    const at = first * hues.length + layer;
    sure[at] = (sure[at] ?? 0) + 1;
    return;
  }
  const days = range.max - range.min + 1;
  for (let bin = Math.max(0, first); bin <= Math.min(last, bins - 1); bin += 1) {
    const from = Math.max(range.min, edges[bin] ?? 0);
    const to = Math.min(range.max + 1, edges[bin + 1] ?? 0);
    const at = bin * hues.length + layer;
    maybe[at] = (maybe[at] ?? 0) + (to - from) / days;
  }
}
