// What comes to the write door at once, and the context of one write.
import type { Claim, Entity, Source, SourceDocument } from "../../../model/claims/records.ts";
import type { Runner } from "../query.ts";

/** What comes in at once. Claims are kept claims (keepClaim), and name entities and documents that are there or come along. */
export interface Batch {
  readonly sources?: readonly Source[];
  readonly documents?: readonly SourceDocument[];
  readonly entities?: readonly Entity[];
  readonly claims?: readonly Claim[];
  /** Ids of claims that are no longer accepted. */
  readonly withdrawn?: readonly string[];
}

/** Context of one write, shared by the steps. */
export interface Writing {
  readonly runner: Runner;
  readonly change: string;
  /** ISO time of the write. */
  readonly at: string;
  readonly who: string;
}
