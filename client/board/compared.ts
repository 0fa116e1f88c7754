// Two dates in one picture: what of the board appeared, went or changed between them. Pure; worked out once for a board.
// Knows no screen.
import type { What } from "../../model/compare/changes.ts";
import { type Compared, compareStandings } from "../../model/compare/standings.ts";
import { asOfFrom } from "./asOf.ts";
import type { Board } from "./board.ts";
import type { View } from "./view.ts";

export type Comparison = ReadonlyMap<string, Compared>;

/** Standings of all relations of the board, by id; undefined while nothing is compared. */
export function comparedOf({ relations }: Pick<Board, "relations">, compare: View["compare"]): Comparison | undefined {
  if (compare === undefined) return undefined;
  if (last?.relations === relations && last.a === compare.a && last.b === compare.b) return last.result;
  const dates = { a: asOfFrom(compare.a).span, b: asOfFrom(compare.b).span };
  last = { relations, ...compare, result: compareStandings(relations.values(), dates) };
  return last.result;
}

/** Only what differs: what is the same at both dates, or at neither, bears no sign. */
export function differencesOf(comparison: Comparison): ReadonlyMap<string, What> {
  return new Map(
    [...comparison].flatMap(([id, compared]): [string, What][] =>
      compared === "same" || compared === "absent" ? [] : [[id, compared]],
    ),
  );
}

let last: { relations: Board["relations"]; a: string; b: string; result: Comparison } | undefined;
