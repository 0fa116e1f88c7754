// A phase while the events are folded: where it begins, what it rests on, where it ends. Replaced, never changed.
// Knows no rule of the fold.
import type { Bounds } from "../time/bounds.ts";
import { farFuture, farPast } from "../time/days.ts";
import type { DayRange } from "../time/edtf.ts";
import { listingInWords, type Turn } from "./events.ts";
import type { Phase, PhaseEvidence, Told } from "./phase.ts";

export interface Draft {
  readonly name: string;
  readonly isMember: boolean;
  readonly from: DayRange;
  /** First day on which it held no more; undefined while nothing has ended it. */
  readonly to?: DayRange;
  readonly evidence: readonly PhaseEvidence[];
  readonly flags: readonly string[];
}

/** The event as a reason for a phase. */
export function evidenceOf({ told: { line, says }, words }: Turn, role: PhaseEvidence["role"]): PhaseEvidence {
  return { relation: line.id, says: [...says], words, role, fromMin: line.fromMin, fromMax: line.fromMax };
}

/** The listing as a reason for its phase. */
export function evidenceOfListing({ line, says }: Told): PhaseEvidence {
  const { id, fromMin, fromMax } = line;
  return { relation: id, says: [...says], words: listingInWords(line), role: "lists", fromMin, fromMax };
}

/** The phase with one more reason, and a flag if there is something wrong with it. */
export function withEvidence<T extends Pick<Draft, "evidence" | "flags">>(
  phase: T,
  { reason, flag }: { reason: PhaseEvidence; flag?: string | undefined },
): T {
  const flags = flag === undefined ? phase.flags : [...phase.flags, flag];
  return { ...phase, evidence: [...phase.evidence, reason], flags };
}

/** The draft as a phase in row 0. What nothing has ended is certain on the day it began, and possible ever after. */
export function phaseOf({ from, to, name, isMember, evidence, flags }: Draft): Phase {
  const end = to ?? { min: from.min <= farPast ? farPast : from.min + 1, max: farFuture };
  const bounds: Bounds = { fromMin: from.min, fromMax: from.max, toMin: end.min, toMax: end.max };
  return { name, kind: "from events", isMember, track: 0, ...bounds, evidence: [...evidence], flags: [...flags] };
}
