// The one list of what can be done. Keys, buttons, the right-click menu and the list of keys are all made from it.
import {
  IconArrowsMaximize,
  IconChartDots3,
  IconEyeOff,
  IconFold,
  IconLayoutSidebarRight,
  IconPin,
  IconPlus,
  IconSettingsPlus,
  IconTable,
  IconTrash,
  type Icon,
} from "@tabler/icons-react";
import { boardActions, useBoard } from "../board/board.ts";
import { readVisible } from "../board/derived.ts";
import { arrangeAgain } from "../board/gather.ts";
import { selectionActions, useSelection } from "../board/selection.ts";
import { settingsActions, useSettings } from "../board/settings.ts";
import { useView, viewActions } from "../board/view.ts";
import { counted } from "../board/words.ts";
import { tell, tellProblem } from "../ui/tell.ts";
import { askToExpand, collapse, expandOrAsk } from "./expansions.ts";
import { focusDate, focusSearch, toggleHelp } from "./places.ts";

export interface Action {
  readonly id: string;
  readonly label: string;
  /** As `event.key` says it, with "Shift+" or "Ctrl+" before; the first is the one that is shown. */
  readonly keys: readonly string[];
  /** Where it stands besides the keys: at one entity, at one relation, at several things. */
  readonly at: readonly ("entity" | "relation" | "several")[];
  readonly icon?: Icon;
  readonly run: () => void;
}

export const actions: readonly Action[] = [
  { id: "search", label: "Search", keys: ["/"], at: [], run: focusSearch },
  { id: "date", label: "Go to the date", keys: ["g"], at: [], run: focusDate },
  {
    id: "expand",
    label: "Expand",
    keys: ["e"],
    at: ["entity", "several"],
    icon: IconPlus,
    run: () => void expandSelected().catch(tellProblem),
  },
  {
    id: "ask",
    label: "Expand, choosing which",
    keys: ["Shift+E"],
    at: ["entity"],
    icon: IconSettingsPlus,
    run: () => onFirst(askToExpand),
  },
  { id: "collapse", label: "Collapse", keys: ["c"], at: ["entity"], icon: IconFold, run: () => onFirst(collapse) },
  { id: "pin", label: "Pin or let loose", keys: ["."], at: ["entity", "several"], icon: IconPin, run: togglePins },
  {
    id: "hide",
    label: "Hide",
    keys: ["h"],
    at: ["entity", "relation", "several"],
    icon: IconEyeOff,
    run: hideSelected,
  },
  {
    id: "remove",
    label: "Remove from the board",
    keys: ["Delete", "Backspace"],
    at: ["entity", "several"],
    icon: IconTrash,
    run: removeSelected,
  },
  {
    id: "fit",
    label: "Fit everything",
    keys: ["f"],
    at: [],
    icon: IconArrowsMaximize,
    run: () => viewActions.aim({ kind: "fit", ids: [] }),
  },
  {
    id: "layout",
    label: "Lay out afresh",
    keys: ["l"],
    at: [],
    icon: IconChartDots3,
    run: () => void layoutAgain().catch(tellProblem),
  },
  { id: "table", label: "Canvas or table", keys: ["t"], at: [], icon: IconTable, run: toggleMode },
  {
    id: "inspector",
    label: "Show or hide the inspector",
    keys: ["i"],
    at: [],
    icon: IconLayoutSidebarRight,
    run: toggleInspector,
  },
  { id: "all", label: "Select all", keys: ["Ctrl+A"], at: [], run: selectAll },
  { id: "clear", label: "Close, or select nothing", keys: ["Escape"], at: [], run: clear },
  { id: "help", label: "List of keys", keys: ["?"], at: [], run: toggleHelp },
];

/** The action that a pressed key stands for. */
export function actionFor(
  event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">,
): Action | undefined {
  if (event.altKey) return undefined;
  const isCtrl = event.ctrlKey || event.metaKey;
  const isLetter = /^[a-z]$/i.test(event.key);
  const key = isLetter && (isCtrl || event.shiftKey) ? event.key.toUpperCase() : event.key;
  const name = `${isCtrl ? "Ctrl+" : ""}${event.shiftKey && isLetter ? "Shift+" : ""}${key}`;
  return actions.find((action) => action.keys.includes(name));
}

/** Keys as they are shown: "⇧ E", "Ctrl A". */
export function keyWords(action: Action): string {
  const [key = ""] = action.keys;
  const short = key.replace("Shift+", "⇧ ").replace("Ctrl+", "Ctrl ").replace("Escape", "Esc").replace("Delete", "Del");
  return short.length === 1 ? short.toUpperCase() : short;
}

function onFirst(run: (id: string) => void): void {
  const [id] = useSelection.getState().entities;
  if (id === undefined) tell("Select an entity first");
  else run(id);
}

// One after the other: each looks at the board that the one before has left.
async function expandSelected(): Promise<void> {
  const { entities } = useSelection.getState();
  if (entities.length === 0) tell("Select an entity first");
  for (const id of entities.slice(0, 10)) await expandOrAsk(id);
}

function togglePins(): void {
  const { entities } = useSelection.getState();
  const { pins } = useBoard.getState();
  boardActions.pin(entities, !entities.every((id) => pins.has(id)));
}

function hideSelected(): void {
  const { entities, relations } = useSelection.getState();
  const ids = [...entities, ...relations];
  if (ids.length === 0) return;
  viewActions.hide(ids);
  selectionActions.clear();
  tell(`${counted(ids.length, ["thing", "things"])} hidden. The line below the canvas brings them back.`);
}

function removeSelected(): void {
  const { entities } = useSelection.getState();
  if (entities.length === 0) return;
  boardActions.remove(entities);
  selectionActions.clear();
  tell(`${counted(entities.length, ["entity", "entities"])} removed from the board`);
}

async function layoutAgain(): Promise<void> {
  await arrangeAgain([...readVisible().relations.values()].map((relation) => relation.line));
  viewActions.aim({ kind: "fit", ids: [] });
}

function toggleMode(): void {
  viewActions.setMode(useView.getState().mode === "canvas" ? "table" : "canvas");
}

function toggleInspector(): void {
  settingsActions.showInspector(!useSettings.getState().isInspectorOpen);
}

function selectAll(): void {
  selectionActions.select({ entities: [...readVisible().entities.keys()] });
}

function clear(): void {
  if (useSelection.getState().sheet === undefined) selectionActions.clear();
  else selectionActions.open(undefined);
}
