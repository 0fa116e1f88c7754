// Opens or closes one of the tools that lie over the inspector.
import { type Sheet, selectionActions, useSelection } from "../../board/selection.ts";
import { settingsActions } from "../../board/settings.ts";

/** Opens a tool, or closes it when it is the one that is open. */
export function openTool(kind: Exclude<Sheet["kind"], "expand" | "document">): void {
  const isOpen = useSelection.getState().sheet?.kind === kind;
  settingsActions.showInspector(true);
  selectionActions.open(isOpen ? undefined : { kind });
}
