// What the fold takes and what it gives: told relations of one pair, and the lane of phases that they make.
// Day numbers count from 1970-01-01; the four of a phase mean what those of a relation mean.
import { z } from "zod";
import type { Line } from "../api/shapes.ts";

/** A relation with who says so: speakers and publishers by name. */
export interface Told {
  readonly line: Line;
  readonly says: readonly string[];
}

const day = z.int();

const evidenceSchema = z.strictObject({
  /** Id of the relation. */
  relation: z.string(),
  says: z.array(z.string()),
  /** "joined on 2 May 2002", "listed as full, since 2004". */
  words: z.string(),
  /** What it does for the phase; what only bears on it changes nothing. */
  role: z.enum(["lists", "begins", "ends", "bears on it"]),
  /** Days on which it may have happened, or have begun. */
  fromMin: day,
  fromMax: day,
});
export type PhaseEvidence = z.infer<typeof evidenceSchema>;

export const phaseSchema = z.strictObject({
  /** "full", "suspended", "invited", "withdrawal announced" … */
  name: z.string(),
  kind: z.enum(["listed", "from events", "both"]),
  isMember: z.boolean(),
  /** Row within the lane, from 0: phases in one row follow one another, and hold at the same time only in different rows. */
  track: z.int(),
  fromMin: day,
  fromMax: day,
  toMin: day,
  toMax: day,
  evidence: z.array(evidenceSchema),
  /** Jumps that cannot be, and doubts, in plain words. */
  flags: z.array(z.string()),
});
export type Phase = z.infer<typeof phaseSchema>;

const remarkSchema = z.strictObject({ words: z.string(), relations: z.array(z.string()) });
export type Remark = z.infer<typeof remarkSchema>;

export const laneSchema = z.strictObject({
  phases: z.array(phaseSchema),
  /** What is told but makes no phase, such as leaving without having been in, or what is only intended. */
  remarks: z.array(remarkSchema),
  /** Where events and listings, or two listings, cannot both be right. */
  disagreements: z.array(z.string()),
});
export type Lane = z.infer<typeof laneSchema>;
