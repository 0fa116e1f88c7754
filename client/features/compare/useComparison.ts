// The comparison that is wanted: of the board from its own relations, without the server; of anything else from the API.
// Both are worked out by the same functions of the model.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { compareDates, rowLimit } from "../../../model/api/compare.ts";
import { countsOf } from "../../../model/compare/counts.ts";
import { bodyRows, comparisonOf } from "../../../model/compare/rows.ts";
import { asOfFrom } from "../../board/asOf.ts";
import { type Board, useBoard } from "../../board/board.ts";
import { call } from "../../call.ts";
import type { Choice } from "./choice.ts";

export type Compared = z.output<(typeof compareDates)["response"]>;

export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** The comparison, or why there is none yet. */
export function useComparison(dates: Pair, choice: Choice) {
  const board = useBoard();
  const isBoard = choice.scope === "board";
  const answer = useQuery({
    queryKey: ["compare", dates.a, dates.b, choice],
    queryFn: ({ signal }) => askFor(dates, { choice, signal }),
    placeholderData: keepPreviousData,
    enabled: !isBoard,
  });
  if (isBoard)
    return { data: compareBoard(board, { dates, choice }), error: null, isBusy: false, retry: answer.refetch };
  return { data: answer.data, error: answer.error, isBusy: answer.isFetching, retry: answer.refetch };
}

/** Every row, for a file. */
export async function wholeComparison(dates: Pair, choice: Choice): Promise<Compared> {
  const whole = { ...choice, limit: rowLimit };
  if (choice.scope === "board") return compareBoard(useBoard.getState(), { dates, choice: whole });
  return await askFor(dates, { choice: whole });
}

/** The board's own comparison. */
export function compareBoard(
  board: Pick<Board, "entities" | "relations">,
  { dates, choice }: { dates: Pair; choice: Choice },
): Compared {
  const spans = { a: asOfFrom(dates.a).span, b: asOfFrom(dates.b).span };
  const lines = [...board.relations.values()];
  const found = comparisonOf(lines, { dates: spans, cards: board.entities, ...choice });
  return {
    entities: [...board.entities.values()],
    rows: [...found.rows],
    bodies: bodyRows(countsOf(lines, spans)),
    totals: found.totals,
    total: found.total,
    truncated: found.total > found.rows.length,
    isCapped: false,
  };
}

async function askFor(
  { a, b }: Pair,
  { choice, signal }: { choice: Choice; signal?: AbortSignal | undefined },
): Promise<Compared> {
  const { scope, ...rest } = choice;
  const wanted = scope === "world" ? { kind: "world" as const } : { kind: "entity" as const, id: scope };
  return await call(compareDates, { body: { a, b, scope: wanted, ...rest }, signal });
}
