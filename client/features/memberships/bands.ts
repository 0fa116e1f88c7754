// From the lanes of the API to what the strip draws: places in percent of the axis, order, words. Pure; no screen.
import type { z } from "zod";
import type { readMemberships } from "../../../model/api/memberships.ts";
import { phasesWithin } from "../../../model/memberships/counts.ts";
import type { Phase } from "../../../model/memberships/phase.ts";
import { civilDate, dayNumber, isOpen } from "../../../model/time/days.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import { spanInWords } from "../../../model/time/sentences.ts";

export type Memberships = z.output<(typeof readMemberships)["response"]>;
export type LaneRow = Memberships["lanes"][number];
export type Order = "entry" | "name" | "now";

/** Part of a band, in percent of the axis. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** A phase on the axis: where it may have begun already, where it surely held, where it may not be over. */
export interface Band {
  readonly whole: Stretch;
  /** Within the whole, in percent of it. */
  readonly certain: Stretch;
}

/** Days from the first year that anything names to the end of this year; a day number for today. */
export function axisOf(lanes: readonly LaneRow[], today: number): DayRange {
  const phases = lanes.flatMap((lane) => lane.phases);
  const days = phases.flatMap(({ fromMin, fromMax, toMin, toMax }) => [fromMin, fromMax, toMin, toMax]);
  const known = days.filter((day) => !isOpen(day));
  const last = civilDate(today).year;
  const first = Math.min(last - 5, civilDate(known.length === 0 ? today : Math.min(...known)).year - 1);
  return { min: dayNumber({ year: first, month: 1, day: 1 }), max: dayNumber({ year: last, month: 12, day: 31 }) };
}

/** Where a day stands, in percent; what lies outside stands at the nearer end. */
export function placeOf(day: number, { min, max }: DayRange): number {
  return Math.min(100, Math.max(0, ((day - min) / (max + 1 - min)) * 100));
}

/** The band of a phase. One without any certain day has a certain part of no width. */
export function bandOf({ fromMin, fromMax, toMin, toMax }: Phase, axis: DayRange): Band {
  const [left, right] = [placeOf(fromMin, axis), placeOf(toMax, axis)];
  const width = Math.max(0.6, right - left);
  const start = placeOf(Math.min(fromMax, toMax), axis);
  const end = Math.max(start, placeOf(Math.max(fromMin, toMin), axis));
  const within = (place: number): number => Math.min(100, Math.max(0, ((place - left) / width) * 100));
  return { whole: { left, width }, certain: { left: within(start), width: within(end) - within(start) } };
}

/** Years to write below the axis: as many as there is room for. */
export function yearsOf({ min, max }: DayRange, most = 6): number[] {
  const [first, last] = [civilDate(min).year, civilDate(max).year];
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((years) => (last - first) / years <= most) ?? 200;
  const start = Math.ceil((first + 1) / step) * step;
  const years = Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, at) => start + at * step,
  );
  // At the right edge a year would be cut off.
  return years.filter((year) => placeOf(dayNumber({ year, month: 1, day: 1 }), { min, max }) < 90);
}

/** The lanes in the wanted order: by first entry, by name, or by what they are as of a date, members first. */
export function inOrder(lanes: readonly LaneRow[], { order, span }: { order: Order; span: DayRange }): LaneRow[] {
  const byName = lanes.toSorted((a, b) => a.other.name.localeCompare(b.other.name, "en"));
  if (order === "name") return byName;
  const entryOf = ({ phases }: LaneRow): number => Math.min(...phases.map(({ fromMax }) => fromMax));
  if (order === "entry") return byName.toSorted((a, b) => entryOf(a) - entryOf(b));
  const nowOf = (lane: LaneRow): string => phasesWithin(lane, span).join(", ");
  const rank = (lane: LaneRow): string => {
    const now = nowOf(lane);
    return `${now === "" ? 3 : now.startsWith("full") ? 0 : now.startsWith("perhaps") ? 2 : 1} ${now}`;
  };
  return byName
    .map((lane) => ({ lane, key: rank(lane) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ lane }) => lane);
}

/** "full, since 2004 (The Gazette)". */
export function phaseInWords(phase: Phase): string {
  const says = [...new Set(phase.evidence.flatMap((reason) => reason.says))];
  const told = `${phase.name}, ${spanInWords(phase)} (${says.join(", ")})`;
  return phase.flags.length === 0 ? told : `${told}. ${phase.flags.join(". ")}`;
}

/** How many rows the bands of a lane take. */
export function rowsOf({ phases }: Pick<LaneRow, "phases">): number {
  return Math.max(0, ...phases.map(({ track }) => track)) + 1;
}
