// How many members a body had, year by year: those who certainly were for a time in the year, and those who may have been.
// Pure.
import { holdsWithin } from "../time/bounds.ts";
import { civilDate, dayNumber, isOpen } from "../time/days.ts";
import type { DayRange } from "../time/edtf.ts";
import type { Lane, Phase } from "./phase.ts";

export interface YearCount {
  readonly year: number;
  readonly certain: number;
  /** Who may have been a member and need not; not among the certain. */
  readonly possible: number;
}

/** Earlier years than this many before the last are not counted: one stray date must not make a long empty list. */
const longest = 250;

/** From the first year that any phase names up to the year of today (a day number); empty when no phase makes a member. */
export function membersByYear(lanes: readonly Pick<Lane, "phases">[], today: number): YearCount[] {
  const days = lanes.flatMap(({ phases }) => phases.filter(({ isMember }) => isMember).flatMap(finiteDays));
  if (days.length === 0) return [];
  const last = civilDate(today).year;
  const first = Math.max(civilDate(Math.min(...days)).year, last - longest);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => countIn(lanes, first + place));
}

/** Phases that hold within some days, in words: "full", "perhaps observer"; the certain first. */
export function phasesWithin({ phases }: Pick<Lane, "phases">, span: DayRange): string[] {
  const certain = new Set(phases.filter((one) => holdsWithin(one, span) === "certainly").map(({ name }) => name));
  const possible = new Set(phases.filter((one) => holdsWithin(one, span) === "possibly").map(({ name }) => name));
  return [...certain, ...[...possible].filter((name) => !certain.has(name)).map((name) => `perhaps ${name}`)];
}

function countIn(lanes: readonly Pick<Lane, "phases">[], year: number): YearCount {
  const span = { min: dayNumber({ year, month: 1, day: 1 }), max: dayNumber({ year, month: 12, day: 31 }) };
  const held = lanes.map(({ phases }) =>
    phases.filter(({ isMember }) => isMember).map((phase) => holdsWithin(phase, span)),
  );
  const certain = held.filter((ways) => ways.includes("certainly")).length;
  const possible = held.filter((ways) => !ways.includes("certainly") && ways.includes("possibly")).length;
  return { year, certain, possible };
}

function finiteDays({ fromMin, fromMax, toMin, toMax }: Phase): number[] {
  return [fromMin, fromMax, toMin, toMax].filter((day) => !isOpen(day));
}
