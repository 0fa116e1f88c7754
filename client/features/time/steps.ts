// Steps in time, as keys, buttons and the wheel take them: by the precision of the zoom, or to the next change on screen.
// Knows no component.
import { readAsOf } from "../../board/derived.ts";
import { nextChange } from "../../board/timeline/happenings.ts";
import { precisionOf, revealing } from "../../board/timeline/scale.ts";
import { precisionOfText, spanOfText, steppedText, textAt } from "../../board/timeline/units.ts";
import { useView, viewActions } from "../../board/view.ts";
import { tell } from "../../ui/tell.ts";
import { barActions, useBar } from "./bar.ts";
import { readMarked, readScale } from "./marked.ts";

/** Sets the date to so many years, months or days on, whichever the zoom can tell apart; negative numbers go back. */
export function stepDate(steps: number): void {
  goTo(steppedText(readShown(), { precision: precisionOf(readScale()), steps }));
}

/** Sets the date to the nearest day after or before on which something begins or ends, as exactly as the date is written. */
export function jump(way: 1 | -1): void {
  const from = readShown();
  const day = nextChange(readMarked().marks, { from, way });
  if (day === undefined) {
    tell(`Nothing on the board begins or ends ${way === 1 ? "after" : "before"} this date`);
    return;
  }
  goTo(textAt(day, precisionOfText(useView.getState().asOf)));
}

/** Sets the date to the first or the last dated change of the board. */
export function goToEdge(edge: "min" | "max"): void {
  const { extent } = readMarked().marks;
  if (extent !== undefined) goTo(textAt(extent[edge], precisionOf(readScale())));
}

/** Sets the date, once, and keeps it in sight. */
export function goTo(text: string): void {
  const { asOf, brush } = useView.getState();
  if (asOf !== text || brush !== undefined) viewActions.setAsOf(text);
  const { window } = useBar.getState();
  if (window === undefined) return;
  const next = revealing(window, spanOfText(text));
  if (next !== window) barActions.show(next);
}

/** Takes the chosen span off; the date is what it was. */
export function clearBrush(): void {
  if (useView.getState().brush === undefined) tell("No span of time is chosen");
  else viewActions.setBrush(undefined);
}

function readShown() {
  return useView.getState().brush ?? readAsOf().span;
}
