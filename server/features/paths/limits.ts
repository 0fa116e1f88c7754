// How much one request may look at before it says that it looked no further.
import type { Budget } from "./known.ts";

export interface Limits {
  /** An entity with more relations is a hub: it is looked through only when nothing else helps. */
  readonly hubSize: number;
  readonly relations: number;
  readonly entities: number;
  /** Steps of walks. */
  readonly tries: number;
  readonly milliseconds: number;
}

export const usualLimits: Limits = {
  hubSize: 3000,
  relations: 400_000,
  entities: 12_000,
  tries: 600_000,
  milliseconds: 6000,
};

/** A budget that begins now. */
export function budgetOf({ relations, entities, tries, milliseconds }: Limits): Budget {
  return { relations, entities, tries, until: performance.now() + milliseconds, spent: undefined };
}
