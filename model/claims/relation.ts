// A relation: what the claims about one fact add up to. Derived, never edited by hand.
import type { Bounds } from "../time/bounds.ts";
import type { RelationType } from "../vocabulary/types.ts";
import type { Stage } from "./records.ts";

/** How well a relation stands. Only assertions make it asserted; a denial against it makes it disputed. */
export const relationStatuses = [
  "asserted",
  "disputed",
  "reported",
  "alleged",
  "intended",
  "speculated",
  "denied",
] as const;
export type RelationStatus = (typeof relationStatuses)[number];

/** How the content of an act stands: an accusation happened, what it says stays alleged until a denial disputes it. */
export type ContentStatus = "alleged" | "disputed";

export interface Relation extends Bounds {
  readonly id: string;
  readonly type: RelationType;
  readonly subject: string;
  readonly object: string;
  readonly qualifier?: string;
  readonly stage?: Stage;
  readonly content?: string;
  readonly contentStatus?: ContentStatus;
  readonly status: RelationStatus;
  /** From -1 to 1. */
  readonly polarity: number;
  /** Ids of its claims, sorted; every one of them is shown as a reason. */
  readonly claims: readonly string[];
  /** Ids of denials that answer its claims, sorted; they carry relations of their own. */
  readonly denials: readonly string[];
  /** Ids of the publishers of its claims' documents, sorted. */
  readonly sources: readonly string[];
  /** True when its claims give dates that cannot all be right. */
  readonly datesDisagree: boolean;
  /** True when every claim for it is somebody's judgement ("X-led"). */
  readonly isEvaluative: boolean;
}
