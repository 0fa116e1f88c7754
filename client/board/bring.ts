// Brings single things onto the board and selects them: what a click in a list does.
// Knows no screen.
import type { Card, Line } from "../../model/api/shapes.ts";
import { useBoard } from "./board.ts";
import { gather, type Gathered } from "./gather.ts";
import { selectionActions } from "./selection.ts";
import { viewActions } from "./view.ts";

/** Adds entities that are not there yet, selects them all and turns the camera to them. */
export async function bringEntities(cards: readonly Card[]): Promise<Gathered> {
  const isAllThere = cards.every((card) => useBoard.getState().entities.has(card.id));
  const gathered = isAllThere ? { fresh: [], relations: 0 } : await gather(cards);
  const ids = cards.map((card) => card.id);
  selectionActions.select({ entities: ids });
  viewActions.aim(ids.length === 1 ? { kind: "centre", ids } : { kind: "reveal", ids });
  return gathered;
}

/** Selects a relation; its two ends are added when they are not there yet. */
export async function bringRelation(line: Line, ends: readonly Card[]): Promise<void> {
  const missing = ends.filter((card) => !useBoard.getState().entities.has(card.id));
  if (missing.length > 0) await gather(missing);
  selectionActions.select({ relations: [line.id] });
  viewActions.aim({ kind: "reveal", ids: [line.subject, line.object] });
}
