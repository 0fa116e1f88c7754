// Actions that choose: all, none, the others, neighbours, leaves, the same kind.
import { readVisible } from "../../board/derived.ts";
import { within } from "../../board/looks.ts";
import { selectionActions, useSelection } from "../../board/selection.ts";
import { counted, entityWords, relationWords } from "../../board/words.ts";
import type { VisibleEntity } from "../../board/visible.ts";
import { tell } from "../../ui/tell.ts";
import type { Action } from "./action.ts";

export const selectRows: readonly Action[] = [
  { id: "all", label: "Select all", keys: ["Ctrl+A"], group: "Select", at: ["paper"], run: () => choose(() => true) },
  { id: "clear", label: "Close, or select nothing", keys: ["Escape"], group: "Select", at: [], run: clear },
  { id: "invert", label: "Select all others", keys: ["Alt+A"], group: "Select", at: ["several"], run: invert },
  {
    id: "neighbours",
    label: "Select neighbours too",
    keys: ["n"],
    group: "Select",
    at: ["entity", "several"],
    run: addNeighbours,
  },
  { id: "same-kind", label: "Select all of this kind", keys: [], group: "Select", at: ["entity"], run: chooseKind },
  {
    id: "among",
    label: "Select relations among what is selected",
    keys: [],
    group: "Select",
    at: ["several"],
    run: chooseAmong,
  },
  {
    id: "leaves",
    label: "Select what hangs by one relation",
    keys: [],
    group: "Select",
    at: ["paper"],
    run: () => choose(({ degree }) => degree === 1),
  },
  {
    id: "same-degree",
    label: "Select what has at least as many relations",
    keys: [],
    group: "Select",
    at: ["entity"],
    run: chooseDegree,
  },
];

function choose(fits: (entity: VisibleEntity) => boolean): void {
  const chosen = [...readVisible().entities.values()].filter(fits).map((entity) => entity.card.id);
  selectionActions.select({ entities: chosen });
  tell(`${counted(chosen.length, entityWords)} selected`);
}

function clear(): void {
  if (useSelection.getState().sheet === undefined) selectionActions.clear();
  else selectionActions.open(undefined);
}

function invert(): void {
  const before = new Set(useSelection.getState().entities);
  choose(({ card }) => !before.has(card.id));
}

function addNeighbours(): void {
  const near = within(readVisible(), { ids: useSelection.getState().entities, steps: 1 });
  choose(({ card }) => near.has(card.id));
}

function chooseAmong(): void {
  const { entities } = useSelection.getState();
  const chosen = new Set(entities);
  const lines = [...readVisible().relations.values()].map((relation) => relation.line);
  const among = lines.filter((line) => chosen.has(line.subject) && chosen.has(line.object)).map((line) => line.id);
  selectionActions.select({ entities, relations: among });
  tell(`${counted(among.length, relationWords)} among what is selected`);
}

function first(): VisibleEntity | undefined {
  const [id] = useSelection.getState().entities;
  return id === undefined ? undefined : readVisible().entities.get(id);
}

function chooseKind(): void {
  const kind = first()?.card.kind;
  choose(({ card }) => card.kind === kind);
}

function chooseDegree(): void {
  const least = first()?.degree ?? 0;
  choose(({ degree }) => degree >= least);
}
