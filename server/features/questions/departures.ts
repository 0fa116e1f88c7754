// Works out from memberships who left a body or was suspended from it. Pure.
// Absence from a register is weaker than a statement of withdrawal, and is worded so.
import type { Line } from "../../../model/api/shapes.ts";
import { lineTimeInWords } from "../../../model/claims/sentence.ts";
import { farFuture } from "../../../model/time/days.ts";
import { rangeInWords } from "../../../model/time/sentences.ts";

export interface Departure {
  readonly line: Line;
  readonly what: "suspended" | "no longer listed";
  /** Day number by which the newest first order goes. */
  readonly day: number;
  readonly words: string;
}

/** Suspensions, and last memberships that ended while the body went on; since a day number, newest first. */
export function departures(memberships: readonly Line[], since: number): Departure[] {
  const byPair = Map.groupBy(memberships, (line) => `${line.subject} ${line.object}`);
  const lastDays = lastDayOfBodies(memberships);
  const found = [...byPair.values()].flatMap((spells) => ofPair(spells, lastDays));
  return found.filter((one) => one.day >= since).toSorted((a, b) => b.day - a.day || (a.line.id < b.line.id ? -1 : 1));
}

function ofPair(spells: readonly Line[], lastDays: ReadonlyMap<string, number>): Departure[] {
  const suspended = spells
    .filter((line) => line.qualifier === "suspended")
    .map((line) => ({
      line,
      what: "suspended" as const,
      day: line.fromMax,
      words: `suspended: ${lineTimeInWords(line)}`,
    }));
  const last = spells.reduce((a, b) => (b.toMax > a.toMax || (b.toMax === a.toMax && b.toMin > a.toMin) ? b : a));
  const bodyLast = lastDays.get(last.object) ?? farFuture;
  const isOver = last.toMax < farFuture && last.toMax < bodyLast && last.qualifier !== "suspended";
  if (!isOver) return suspended;
  const end = rangeInWords({ min: last.toMin - 1, max: last.toMax - 1 });
  const words = `${last.qualifier === "full" ? "" : `${last.qualifier}, `}no longer listed; last day ${end}`;
  return [...suspended, { line: last, what: "no longer listed", day: last.toMin, words }];
}

// A body that nobody is listed in any more has ended; its members did not leave.
function lastDayOfBodies(memberships: readonly Line[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { object, toMax } of memberships) days.set(object, Math.max(toMax, days.get(object) ?? toMax));
  return days;
}
