// What a pointer on the bar means: a click sets the date, a drag over the plot chooses a span, over the axis it pans.
// Whatever one drag changes is one step of the history.
import type { PointerEvent as ReactPointerEvent } from "react";
import type { DayRange } from "../../../model/time/edtf.ts";
import { asStep } from "../../board/history.ts";
import { dayAt, panned, precisionOf, type Scale, zoomed } from "../../board/timeline/scale.ts";
import { calendar, textAt, unitSpan } from "../../board/timeline/units.ts";
import { useView, viewActions } from "../../board/view.ts";
import { tellProblem } from "../../ui/tell.ts";
import { barActions } from "./bar.ts";
import { readScale } from "./marked.ts";
import { goTo, stepDate } from "./steps.ts";

/** Pixels that a pointer may tremble within a click. */
const tremble = 4;

/** Follows the pointer until it is let go; `move` is told how many pixels from the left edge of the plot it is. */
export function drag(
  event: ReactPointerEvent<HTMLElement>,
  { move, click }: { move?: (x: number, start: number) => void; click?: (x: number) => void },
): void {
  if (event.button !== 0) return;
  const plot = event.currentTarget.closest<HTMLElement>("[data-plot]");
  if (plot === null) return;
  event.stopPropagation();
  const { left } = plot.getBoundingClientRect();
  const start = event.clientX - left;
  let isDrag = false;
  void asStep(
    () => undefined,
    () =>
      new Promise<void>((resolve) => {
        const listening = new AbortController();
        const onMove = (now: PointerEvent): void => {
          isDrag ||= Math.abs(now.clientX - left - start) > tremble;
          if (isDrag) move?.(now.clientX - left, start);
        };
        const onEnd = (now: PointerEvent): void => {
          listening.abort();
          if (!isDrag && now.type === "pointerup") click?.(start);
          resolve();
        };
        const { signal } = listening;
        globalThis.addEventListener("pointermove", onMove, { signal });
        globalThis.addEventListener("pointerup", onEnd, { signal });
        globalThis.addEventListener("pointercancel", onEnd, { signal });
      }),
  ).catch(tellProblem);
}

/** Sets the date at so many pixels, as exactly as the zoom shows it. */
export function dateAt(x: number): void {
  const scale = readScale();
  goTo(textAt(dayAt(scale, x), precisionOf(scale)));
}

/** Chooses the span between two places, in whole years, months or days. */
export function brushBetween(x: number, start: number): void {
  const scale = readScale();
  const [from, to] = [Math.min(x, start), Math.max(x, start)].map((place) =>
    unitSpan(dayAt(scale, place), precisionOf(scale)),
  );
  if (from !== undefined && to !== undefined) setBrush({ min: from.min, max: to.max });
}

/** Moves one edge of the chosen span to a place; the other edge stays. */
export function moveEdge(edge: keyof DayRange, x: number): void {
  const { brush } = useView.getState();
  if (brush === undefined) return;
  const scale = readScale();
  const unit = unitSpan(dayAt(scale, x), precisionOf(scale));
  if (edge === "min") setBrush({ min: Math.min(unit.min, brush.max), max: brush.max });
  else setBrush({ min: brush.min, max: Math.max(unit.max, brush.min) });
}

/** Moves the window along with the pointer: the day that was taken stays under it. */
export function panFrom(scale: Scale): (x: number, start: number) => void {
  return (x, start) => barActions.show(panned(scale.window, dayAt(scale, start) - dayAt(scale, x)));
}

/** The wheel zooms about the pointer; with Shift it steps the date. Sideways it pans. */
export function wheel(event: WheelEvent, x: number): void {
  event.preventDefault();
  const scale = readScale();
  // Some browsers turn the wheel sideways while Shift is held.
  const turn = event.deltaY === 0 ? event.deltaX : event.deltaY;
  if (event.shiftKey) stepDate(Math.sign(turn));
  else if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
    barActions.show(panned(scale.window, dayAt(scale, event.deltaX) - dayAt(scale, 0)));
  else barActions.show(zoomed(scale.window, { at: dayAt(scale, x), factor: Math.exp(event.deltaY * 0.0016) }));
}

function setBrush({ min, max }: DayRange): void {
  const { brush } = useView.getState();
  const next = { min: Math.max(calendar.min, min), max: Math.min(calendar.max, max) };
  if (brush?.min !== next.min || brush.max !== next.max) viewActions.setBrush(next);
}
