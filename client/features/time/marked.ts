// What the bar counts and the window it shows, worked out once per change of the board or the filters.
// Sets nothing.
import { useMediaQuery } from "@mantine/hooks";
import { today } from "../../board/asOf.ts";
import { type Board, useBoard } from "../../board/board.ts";
import { useSettings } from "../../board/settings.ts";
import { createDensities, type Density } from "../../board/timeline/density.ts";
import { type MarkedView, type Marks, marksOf } from "../../board/timeline/marks.ts";
import { fitted, type Scale, type TimeWindow } from "../../board/timeline/scale.ts";
import type { Unit } from "../../board/timeline/units.ts";
import { useView } from "../../board/view.ts";
import { readAsOf } from "../../board/derived.ts";
import { scaled, useBar } from "./bar.ts";

export interface Marked {
  readonly marks: Marks;
  readonly densityFor: (window: TimeWindow, unit: Unit) => Density;
}

/** Marks of the board under the filters. */
export function useMarked(): Marked {
  const entities = useBoard((board) => board.entities);
  const relations = useBoard((board) => board.relations);
  const filters = useView((view) => view.filters);
  const hiddenThings = useView((view) => view.hiddenThings);
  return markedOf({ entities, relations }, { filters, hiddenThings });
}

/** The same, for an action that runs outside any component. */
export function readMarked(): Marked {
  return markedOf(useBoard.getState(), useView.getState());
}

/** What the bar shows of time; all that is dated when nobody chose otherwise. */
export function useScale(): Scale {
  const { marks } = useMarked();
  const window = useBar((bar) => bar.window);
  const width = useBar((bar) => bar.width);
  const span = useView((view) => view.asOf);
  return { window: window ?? everything(marks, span), width };
}

/** The same, for an action that runs outside any component. */
export function readScale(): Scale {
  return scaled(useBar.getState().window ?? everything(readMarked().marks, useView.getState().asOf));
}

/** High enough for the bar and the picture. */
const roomy = "(min-height: 820px)";

/** Whether the bar is open: as it was left, or where there is room. */
export function useIsOpen(): boolean {
  const hasRoom = useMediaQuery(roomy, true, { getInitialValueInEffect: false });
  return useSettings((settings) => settings.isTimelineOpen) ?? hasRoom;
}

/** The same, for an action that runs outside any component. */
export function readIsOpen(): boolean {
  return useSettings.getState().isTimelineOpen ?? globalThis.matchMedia(roomy).matches;
}

let last: { readonly inputs: readonly unknown[]; readonly marked: Marked } | undefined;

function markedOf({ entities, relations }: Pick<Board, "entities" | "relations">, view: MarkedView): Marked {
  const inputs = [entities, relations, view.filters, view.hiddenThings];
  if (last !== undefined && inputs.every((input, place) => input === last?.inputs[place])) return last.marked;
  const marks = marksOf({ entities, relations }, view);
  last = { inputs, marked: { marks, densityFor: createDensities(marks) } };
  return last.marked;
}

let lastFit: { readonly inputs: readonly unknown[]; readonly window: TimeWindow } | undefined;

// The date is always within; a date far away widens the window while it is there.
function everything({ extent }: Marks, asOf: string | undefined): TimeWindow {
  const inputs = [extent, asOf, today()];
  if (lastFit !== undefined && inputs.every((input, place) => input === lastFit?.inputs[place])) return lastFit.window;
  const now = { min: today(), max: today() };
  const window = fitted([readAsOf().span, ...(extent === undefined ? [now] : [extent])]);
  lastFit = { inputs, window };
  return window;
}
