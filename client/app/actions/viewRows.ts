// Actions on how the board is looked at: camera, twins, filters, style, focus, folds, panels, help.
import { IconArrowsMaximize, IconFilter, IconLayoutSidebarRight, IconPalette, IconTable } from "@tabler/icons-react";
import { settingsActions, useSettings } from "../../board/settings.ts";
import { type Mode, useView, viewActions } from "../../board/view.ts";
import { tell } from "../../ui/tell.ts";
import { openMenuAtSelection } from "../menuPlace.ts";
import { togglePalette } from "../paletteState.ts";
import { toggleHelp } from "../places.ts";
import type { Action } from "./action.ts";
import { openTool } from "./openTool.ts";

export const viewRows: readonly Action[] = [
  {
    id: "fit",
    label: "Fit everything",
    keys: ["f"],
    group: "View",
    at: ["paper"],
    icon: IconArrowsMaximize,
    run: () => viewActions.aim({ kind: "fit", ids: [] }),
  },
  {
    id: "table",
    label: "Canvas or table",
    keys: ["t"],
    group: "View",
    at: ["paper"],
    icon: IconTable,
    run: () => toggleMode("table"),
  },
  {
    id: "tree",
    label: "Canvas or text",
    keys: ["Shift+T"],
    group: "View",
    at: ["paper"],
    run: () => toggleMode("tree"),
  },
  {
    id: "filters",
    label: "Filters",
    keys: ["Shift+F"],
    group: "View",
    at: ["paper"],
    icon: IconFilter,
    run: () => openTool("filters"),
  },
  {
    id: "style",
    label: "How things look",
    keys: ["s"],
    group: "View",
    at: ["paper"],
    icon: IconPalette,
    run: () => openTool("style"),
  },
  {
    id: "all-times",
    label: "Show all times, or only the date",
    keys: [],
    group: "View",
    at: ["paper"],
    run: toggleAllTimes,
  },
  { id: "unfilter", label: "Reset all filters", keys: [], group: "View", at: [], run: viewActions.unhideAll },
  {
    id: "fold",
    label: "Fold or unfold parallel relations",
    keys: [],
    group: "View",
    at: ["paper"],
    run: () => viewActions.setFolding(!useView.getState().isFolding),
  },
  { id: "shared", label: "Draw or hide shared bodies", keys: ["b"], group: "View", at: ["paper"], run: toggleShared },
  ...[1, 2, 3, 4, 5].map((steps) => ({
    id: `focus-${steps}`,
    label: `Focus: dim all but ${steps === 1 ? "one step" : `${steps} steps`} around what is selected`,
    keys: [String(steps)],
    group: "View" as const,
    at: [],
    run: () => viewActions.setFocus(steps),
  })),
  { id: "focus-off", label: "Focus off", keys: ["0"], group: "View", at: [], run: () => viewActions.setFocus(0) },
  {
    id: "inspector",
    label: "Show or hide the inspector",
    keys: ["i"],
    group: "View",
    at: [],
    icon: IconLayoutSidebarRight,
    run: () => settingsActions.showInspector(!useSettings.getState().isInspectorOpen),
  },
  { id: "palette", label: "All commands", keys: ["Ctrl+K"], group: "View", at: ["paper"], run: togglePalette },
  {
    id: "menu",
    label: "Menu of what is selected",
    keys: ["Shift+F10", "ContextMenu"],
    group: "View",
    at: [],
    run: openMenuAtSelection,
  },
  { id: "help", label: "List of keys", keys: ["?"], group: "View", at: [], run: toggleHelp },
];

function toggleMode(mode: Mode): void {
  viewActions.setMode(useView.getState().mode === mode ? "canvas" : mode);
}

function toggleAllTimes(): void {
  const isEver = useView.getState().certainty === "ever";
  viewActions.setCertainty(isEver ? "possibly" : "ever");
  tell(isEver ? "Only what holds or may hold as of the date" : "Relations of all times are shown");
}

/** Fewer shared bodies than this say little: nearly all states share some dozens of the United Nations' own. */
const fewest = 3;

function toggleShared(): void {
  const isOn = useView.getState().sharedFrom > 0;
  viewActions.setSharedFrom(isOn ? 0 : fewest);
  tell(isOn ? "Shared bodies are hidden" : "Dotted lines join states that share bodies on screen");
}
