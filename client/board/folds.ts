// Folds: parallel relations between two entities drawn as one line with a count, until somebody unfolds the pair. Pure.
// Knows nothing of the screen.
import type { Line } from "../../model/api/shapes.ts";
import type { View } from "./view.ts";
import type { Visible, VisibleRelation } from "./visible.ts";

export interface Fold {
  /** The pair's key, which no relation's id can be. */
  readonly id: string;
  /** The two ends in the order of their ids. */
  readonly ends: readonly [string, string];
  readonly relations: readonly VisibleRelation[];
}

/** Key of the pair of entities that a line joins, the same in either order. */
export function pairKey(line: Pick<Line, "subject" | "object">): string {
  const known = keys.get(line);
  if (known !== undefined) return known;
  const { subject, object } = line;
  const key = subject < object ? `${subject}~${object}` : `${object}~${subject}`;
  keys.set(line, key);
  return key;
}

/** A world of lines is asked for its keys with each step of the date. */
const keys = new WeakMap<object, string>();

/** Whether an id is a pair's key; "~" stands in no other id. */
export function isPairKey(id: string): boolean {
  return id.includes("~");
}

/** Folds of what is visible, by key; only pairs with more than one relation fold. */
export function foldsOf(
  { relations }: Pick<Visible, "relations">,
  { isFolding, unfolded }: Pick<View, "isFolding" | "unfolded">,
): ReadonlyMap<string, Fold> {
  if (!isFolding) return new Map();
  const pairs = Map.groupBy(relations.values(), ({ line }) => pairKey(line));
  return new Map(
    [...pairs].flatMap(([id, ofPair]) => {
      const [first] = ofPair;
      if (first === undefined || ofPair.length < 2 || unfolded.has(id)) return [];
      const { subject, object } = first.line;
      const ends = subject < object ? ([subject, object] as const) : ([object, subject] as const);
      return [[id, { id, ends, relations: ofPair }] as const];
    }),
  );
}
