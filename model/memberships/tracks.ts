// Sets phases into rows so that those of one row follow one another. Pure; knows no names of phases.
import type { Bounds } from "../time/bounds.ts";
import type { Phase } from "./phase.ts";

/** The phases in the order of time, each in the first row that it fits into. */
export function inTracks(phases: readonly Phase[]): Phase[] {
  const lasts: Phase[] = [];
  return phases.toSorted(inTime).map((phase) => {
    const free = lasts.findIndex((last) => canFollow(last, phase));
    const track = free === -1 ? lasts.length : free;
    const placed = { ...phase, track };
    lasts[track] = placed;
    return placed;
  });
}

/**
 * Whether b can stand after a in one row: on no day do both certainly hold, and once b has certainly begun, a is over.
 * Where a register says "until 2009 or 2010" and "since 2009 or 2010", the doubt is one and the same, and they fit.
 */
function canFollow(a: Bounds, b: Bounds): boolean {
  return a.fromMin <= b.fromMin && a.fromMax <= b.fromMax && a.toMin <= b.fromMax && a.toMax - 1 <= b.fromMax;
}

function inTime(a: Phase, b: Phase): number {
  const keyOf = (phase: Phase): string => phase.evidence.map(({ relation }) => relation).join(" ");
  return (
    a.fromMax - b.fromMax ||
    a.fromMin - b.fromMin ||
    a.toMin - b.toMin ||
    a.toMax - b.toMax ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
  );
}
