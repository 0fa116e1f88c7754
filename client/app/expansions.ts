// What expanding and collapsing do, with the words that follow. Sets the stores; draws nothing.
import type { Card } from "../../model/api/shapes.ts";
import { bringEntities } from "../board/bring.ts";
import { boardActions, useBoard } from "../board/board.ts";
import { readVisible } from "../board/derived.ts";
import type { Gathered } from "../board/gather.ts";
import { asStep } from "../board/history.ts";
import { selectionActions } from "../board/selection.ts";
import { settingsActions } from "../board/settings.ts";
import { useView, viewActions } from "../board/view.ts";
import { counted, entityWords, thingsInWords } from "../board/words.ts";
import { expand, expandChosen } from "../features/explore/expand.ts";
import type { Choice } from "../features/explore/expandChoice.ts";
import { tell, tellProblem } from "../ui/tell.ts";

/** Expands an entity, or opens the sheet that asks when it is a hub. */
export async function expandOrAsk(id: string): Promise<void> {
  const { asOf, certainty } = useView.getState();
  const gathered = await asStep(
    (result) => (result === "ask" ? undefined : expandedWords([id], result)),
    () => expand({ ids: [id], asOf }, certainty),
  );
  if (gathered === "ask") askToExpand([id]);
  else tellArrival(gathered);
}

/** Opens the sheet that asks which neighbours of these entities shall come. */
export function askToExpand(ids: readonly string[]): void {
  settingsActions.showInspector(true);
  selectionActions.select({ entities: ids });
  selectionActions.open({ kind: "expand", entities: ids });
}

/** Brings what the sheet was told; the sheet stays open as long as more can follow. */
export async function expandAsChosen(ids: readonly string[], choice: Choice): Promise<void> {
  const { asOf } = useView.getState();
  const { gathered, left } = await asStep(
    (result) => expandedWords(ids, result.gathered),
    () => expandChosen({ ids, asOf }, choice),
  );
  selectionActions.open(undefined);
  tellArrival(gathered);
  if (left > 0) selectionActions.open({ kind: "expand", entities: ids });
}

function expandedWords(ids: readonly string[], { fresh, relations }: Gathered): string {
  const names = ids.length > 2 ? counted(ids.length, entityWords) : ids.map(shortNameOf).join(" and ");
  return `Expanded ${names}: ${thingsInWords({ entities: fresh.length, relations })}`;
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
