// Listens to keys for the whole window and runs their actions; fields that take text keep theirs.
import { useEffect } from "react";
import { readVisible } from "../board/derived.ts";
import { selectionActions, useSelection } from "../board/selection.ts";
import { useView, viewActions } from "../board/view.ts";
import { actionFor } from "./actions/actions.ts";
import { useHelp } from "./places.ts";
import { isArrow, nextTowards } from "./walk.ts";

/** Keys of the window, for as long as the component is there. */
export function useKeys(): void {
  useEffect(() => {
    globalThis.addEventListener("keydown", onKey);
    return () => globalThis.removeEventListener("keydown", onKey);
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const action = actionFor(event);
  const isEverywhere = action?.id === "palette";
  if (event.defaultPrevented || useHelp.getState().isOpen) return;
  if (!isEverywhere && (takesText(event.target) || liesOver(event.target))) return;
  if (isArrow(event.key) && isOnCanvas(event.target)) {
    const [from] = useSelection.getState().entities.toReversed();
    const next = nextTowards(readVisible(), { from, arrow: event.key });
    if (next !== undefined) {
      selectionActions.select({ entities: [next] });
      viewActions.aim({ kind: "reveal", ids: [next] });
    }
    event.preventDefault();
    return;
  }
  if (action === undefined || (useView.getState().page === "import" && !["help", "palette"].includes(action.id)))
    return;
  event.preventDefault();
  action.run();
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
  return isField || target instanceof HTMLTextAreaElement || target.isContentEditable;
}

// What lies over the page has its keys to itself: Escape closes it and nothing else.
function liesOver(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}

function isOnCanvas(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.dataset["canvas"] !== undefined);
}
