// Asks a ready question and puts its answer on the board. Knows no screen.
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { answerQuestion } from "../../../model/api/questions.ts";
import type { Card } from "../../../model/api/shapes.ts";
import { useBoard } from "../../board/board.ts";
import { gather, layOut } from "../../board/gather.ts";
import { selectionActions } from "../../board/selection.ts";
import { type Question, viewActions } from "../../board/view.ts";
import { call } from "../../call.ts";

/** The question that a first start opens with. */
export const openingQuestion: Question = { id: "story", parameters: {} };

/** How an answer is fetched and kept. */
export function answerOptions({ id, parameters }: Question) {
  return queryOptions({
    queryKey: ["answer", id, parameters],
    queryFn: ({ signal }) => call(answerQuestion, { params: { id }, query: parameters, signal }),
    staleTime: 60_000,
  });
}

// The question asked last is the one that is answered, whichever answer comes first.
let tickets = 0;

/** Shows the answer to a question: its date is taken over, its things replace the board. */
export async function ask(client: QueryClient, question: Question): Promise<void> {
  const ticket = (tickets += 1);
  const answer = await client.fetchQuery(answerOptions(question));
  if (ticket !== tickets) return;
  if (answer.asOf !== undefined) viewActions.setAsOf(answer.asOf);
  viewActions.unhideAll();
  selectionActions.clear();
  if (answer.entities.length > 0) await layOut(answer.entities);
  if (ticket !== tickets) return;
  viewActions.ask(question);
  viewActions.aim({ kind: "fit", ids: [] });
}

/** Brings the things of one row of an answer back onto the board when they were removed, and selects them. */
export async function showRow(
  { entity, relations }: { readonly entity: string; readonly relations: readonly string[] },
  cards: readonly Card[],
): Promise<void> {
  const board = useBoard.getState();
  const missing = cards.filter((card) => !board.entities.has(card.id));
  if (missing.length > 0) await gather(missing);
  const there = relations.filter((id) => useBoard.getState().relations.has(id));
  if (there.length === 1) selectionActions.select({ relations: there });
  else selectionActions.select({ entities: [entity], relations: there });
  viewActions.aim({ kind: "reveal", ids: [entity] });
}
