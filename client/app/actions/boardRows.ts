// Actions on what is on the board: find, expand, connect, collapse, pin, hide, remove, undo.
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEye,
  IconEyeOff,
  IconFold,
  IconHistory,
  IconPin,
  IconPlus,
  IconRoute,
  IconSettingsPlus,
  IconTrash,
} from "@tabler/icons-react";
import { boardActions, useBoard } from "../../board/board.ts";
import { readVisible } from "../../board/derived.ts";
import { asStep, historyActions, useHistory } from "../../board/history.ts";
import { selectionActions, useSelection } from "../../board/selection.ts";
import { useView, viewActions } from "../../board/view.ts";
import { counted, entityWords } from "../../board/words.ts";
import { connectOnBoard } from "../../features/paths/connect.ts";
import { tell, tellProblem } from "../../ui/tell.ts";
import { askToExpand, collapse, expandOrAsk } from "../expansions.ts";
import { focusSearch } from "../places.ts";
import type { Action } from "./action.ts";
import { openTool } from "./openTool.ts";

export const boardRows: readonly Action[] = [
  { id: "search", label: "Search", keys: ["/"], group: "Board", at: ["paper"], run: focusSearch },
  {
    id: "expand",
    label: "Expand",
    keys: ["e"],
    group: "Board",
    at: ["entity", "several"],
    icon: IconPlus,
    run: () => void expandSelected().catch(tellProblem),
  },
  {
    id: "ask",
    label: "Expand, choosing which",
    keys: ["Shift+E"],
    group: "Board",
    at: ["entity", "several"],
    icon: IconSettingsPlus,
    run: () => onSelected(askToExpand),
  },
  {
    id: "collapse",
    label: "Collapse",
    keys: ["c"],
    group: "Board",
    at: ["entity"],
    icon: IconFold,
    run: () => onSelected((ids) => ids.forEach(collapse)),
  },
  {
    id: "paths",
    label: "Paths and connections",
    keys: ["p"],
    group: "Board",
    at: ["entity", "several"],
    icon: IconRoute,
    run: () => openTool("paths"),
  },
  {
    id: "connect",
    label: "Bring what links these",
    keys: [],
    group: "Board",
    at: ["several"],
    run: () => void connectSelected().catch(tellProblem),
  },
  {
    id: "pin",
    label: "Pin or let loose",
    keys: ["."],
    group: "Board",
    at: ["entity", "several"],
    icon: IconPin,
    run: togglePins,
  },
  {
    id: "hide",
    label: "Hide",
    keys: ["h"],
    group: "Board",
    at: ["entity", "relation", "several"],
    icon: IconEyeOff,
    run: hideSelected,
  },
  { id: "hide-others", label: "Hide all others", keys: ["Shift+H"], group: "Board", at: ["several"], run: hideOthers },
  {
    id: "show-hidden",
    label: "Show what is hidden",
    keys: [],
    group: "Board",
    at: ["paper"],
    icon: IconEye,
    run: showHidden,
  },
  {
    id: "remove",
    label: "Remove from the board",
    keys: ["Delete", "Backspace"],
    group: "Board",
    at: ["entity", "several"],
    icon: IconTrash,
    run: () => removeAll(useSelection.getState().entities),
  },
  { id: "keep", label: "Keep only what is selected", keys: [], group: "Board", at: ["several"], run: keepSelected },
  {
    id: "lonely",
    label: "Remove what has no relation on screen",
    keys: [],
    group: "Board",
    at: ["paper"],
    run: removeLonely,
  },
  { id: "undo", label: "Undo", keys: ["Ctrl+Z"], group: "Board", at: [], icon: IconArrowBackUp, run: undo },
  {
    id: "redo",
    label: "Redo",
    keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
    group: "Board",
    at: [],
    icon: IconArrowForwardUp,
    run: redo,
  },
  {
    id: "history",
    label: "History of the board",
    keys: [],
    group: "Board",
    at: ["paper"],
    icon: IconHistory,
    run: () => openTool("history"),
  },
];

function onSelected(run: (ids: readonly string[]) => void): void {
  const { entities } = useSelection.getState();
  if (entities.length === 0) tell("Select an entity first");
  else run(entities);
}

// Several are asked about together; one comes at once unless it is a hub.
async function expandSelected(): Promise<void> {
  const { entities } = useSelection.getState();
  const [only] = entities;
  if (only === undefined) tell("Select an entity first");
  else if (entities.length === 1) await expandOrAsk(only);
  else askToExpand(entities);
}

async function connectSelected(): Promise<void> {
  const { entities } = useSelection.getState();
  if (entities.length < 2) return tell("Select two entities or more first");
  tell(
    await asStep(
      () => `Brought what links ${counted(entities.length, entityWords)}`,
      () => connectOnBoard(entities),
    ),
  );
}

function togglePins(): void {
  const { entities } = useSelection.getState();
  const { pins } = useBoard.getState();
  boardActions.pin(entities, !entities.every((id) => pins.has(id)));
}

function hideSelected(): void {
  const { entities, relations } = useSelection.getState();
  hide([...entities, ...relations]);
  selectionActions.clear();
}

function hideOthers(): void {
  const { entities } = useSelection.getState();
  if (entities.length === 0) return tell("Select what shall stay first");
  const stays = new Set(entities);
  hide([...readVisible().entities.keys()].filter((id) => !stays.has(id)));
}

function hide(ids: readonly string[]): void {
  if (ids.length === 0) return;
  viewActions.hide(ids);
  tell(`${counted(ids.length, ["thing", "things"])} hidden. The line below the canvas brings them back.`);
}

function showHidden(): void {
  const { size } = useView.getState().hiddenThings;
  viewActions.unhideThings();
  tell(size === 0 ? "Nothing was hidden by hand" : `${counted(size, ["hidden thing", "hidden things"])} shown again`);
}

function removeAll(ids: readonly string[]): void {
  if (ids.length === 0) return tell("Nothing to remove");
  boardActions.remove(ids);
  selectionActions.keep((id) => useBoard.getState().entities.has(id) || useBoard.getState().relations.has(id));
  tell(`${counted(ids.length, entityWords)} removed from the board. Ctrl Z brings them back.`);
}

function keepSelected(): void {
  const kept = new Set(useSelection.getState().entities);
  if (kept.size === 0) return tell("Select what shall stay first");
  removeAll([...useBoard.getState().entities.keys()].filter((id) => !kept.has(id)));
}

function removeLonely(): void {
  removeAll([...readVisible().entities.values()].filter((one) => one.degree === 0).map((one) => one.card.id));
}

function undo(): void {
  const { steps, now } = useHistory.getState();
  if (now <= 0) return tell("Nothing to undo");
  historyActions.undo();
  tell(`Undone: ${steps[now]?.words ?? ""}`);
}

function redo(): void {
  const { steps, now } = useHistory.getState();
  if (now >= steps.length - 1) return tell("Nothing to redo");
  historyActions.redo();
  tell(`Done again: ${steps[now + 1]?.words ?? ""}`);
}
