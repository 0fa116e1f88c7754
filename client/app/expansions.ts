// What expanding and collapsing do, with the words that follow. Sets the stores; draws nothing.
import type { Card } from "../../model/api/shapes.ts";
import { bringEntities } from "../board/bring.ts";
import { boardActions, useBoard } from "../board/board.ts";
import { readVisible } from "../board/derived.ts";
import type { Gathered } from "../board/gather.ts";
import { asStep } from "../board/history.ts";
import { selectionActions } from "../board/selection.ts";
import { useView, viewActions } from "../board/view.ts";
import { thingsInWords } from "../board/words.ts";
import { type Choice, expand, expandChosen } from "../features/explore/expand.ts";
import { tell, tellProblem } from "../ui/tell.ts";

/** Expands an entity, or opens the sheet that asks when it is a hub. */
export async function expandOrAsk(id: string): Promise<void> {
  const { asOf, certainty } = useView.getState();
  const gathered = await asStep(
    (result) => (result === "ask" ? undefined : expandedWords(id, result)),
    () => expand(id, { asOf, certainty }),
  );
  if (gathered === "ask") askToExpand([id]);
  else tellArrival(gathered);
}

/** Opens the sheet that asks which neighbours of these entities shall come. */
export function askToExpand(ids: readonly string[]): void {
  selectionActions.select({ entities: ids });
  selectionActions.open({ kind: "expand", entities: ids });
}

/** Brings what the sheet was told, and closes it. */
export async function expandAsChosen(id: string, choice: Choice): Promise<void> {
  const gathered = await asStep(
    (result) => expandedWords(id, result),
    () => expandChosen(id, choice),
  );
  selectionActions.open(undefined);
  tellArrival(gathered);
}

function expandedWords(id: string, { fresh, relations }: Gathered): string {
  return `Expanded ${shortNameOf(id)}: ${thingsInWords({ entities: fresh.length, relations })}`;
}

function shortNameOf(id: string): string {
  const card = useBoard.getState().entities.get(id);
  return card?.abbreviation ?? card?.name ?? id;
}

/** Takes away what the expansion of this entity brought. */
export function collapse(id: string): void {
  const before = useBoard.getState();
  void asStep(
    () => `Collapsed ${shortNameOf(id)}`,
    () => boardActions.collapse(id),
  );
  const after = useBoard.getState();
  selectionActions.keep((one) => after.entities.has(one) || after.relations.has(one));
  const entities = before.entities.size - after.entities.size;
  const relations = before.relations.size - after.relations.size;
  tell(entities === 0 ? "It has brought nothing to take away" : `${thingsInWords({ entities, relations })} taken away`);
}

/** A double click: expands, and the next one takes away again. */
export function toggleExpansion(id: string): void {
  const brought = useBoard.getState().expansions.get(id) ?? [];
  if (brought.length > 0) collapse(id);
  else void expandOrAsk(id).catch(tellProblem);
}

/** Adds an entity that was found, selects it and turns the camera to it. */
export async function addFound(card: Card): Promise<void> {
  const isFirst = useBoard.getState().entities.size === 0;
  await bringEntities([card]);
  if (isFirst) viewActions.aim({ kind: "fit", ids: [] });
}

function tellArrival({ fresh, relations }: Gathered): void {
  if (fresh.length === 0 && relations === 0) {
    tell("Nothing new");
    return;
  }
  const shown = readVisible();
  const near = new Set(fresh);
  const lines = [...shown.relations.values()].filter(({ line }) => near.has(line.subject) || near.has(line.object));
  selectionActions.select({ entities: fresh });
  viewActions.aim({ kind: "reveal", ids: fresh });
  tell(fresh.length === 0 ? "Nothing new" : thingsInWords({ entities: fresh.length, relations: lines.length }));
}
