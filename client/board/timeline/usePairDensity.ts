// The events between two entities of the board, for the pages of the inspector. Sets nothing.
import { useMemo } from "react";
import { useBoard } from "../board.ts";
import { type PairDensity, pairDensity } from "./pairDensity.ts";

/** Density of the events between two entities on the board; undefined when there is none, or no second entity. */
export function usePairDensity(a: string | undefined, b: string | undefined): PairDensity | undefined {
  const relations = useBoard((board) => board.relations);
  return useMemo(
    () => (a === undefined || b === undefined ? undefined : pairDensity(relations.values(), { a, b })),
    [relations, a, b],
  );
}
