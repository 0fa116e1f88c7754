// What an action is. One list of actions feeds keys, buttons, the right-click menu, the palette and the help.
import type { Icon } from "@tabler/icons-react";

export const actionGroups = ["Board", "Select", "View", "Time", "Layout", "Share"] as const;

export interface Action {
  readonly id: string;
  readonly label: string;
  /** As `event.key` says it, with "Shift+", "Ctrl+" or "Alt+" before; the first is the one that is shown. */
  readonly keys: readonly string[];
  readonly group: (typeof actionGroups)[number];
  /** Where it stands besides the keys and the palette: at one entity, one relation, several things, on the paper. */
  readonly at: readonly ("entity" | "relation" | "several" | "paper")[];
  readonly icon?: Icon;
  readonly run: () => void;
}
