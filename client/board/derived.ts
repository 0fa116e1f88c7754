// What follows from the stores and is read in many places: the as-of date, what is visible. Worked out once per change.
// Sets nothing.
import { stretchInWords } from "../../model/time/sentences.ts";
import { type AsOf, asOfFrom, today } from "./asOf.ts";
import { type Board, useBoard } from "./board.ts";
import { comparedOf, type Comparison } from "./compared.ts";
import { useView, type View } from "./view.ts";
import { type Visible, visible } from "./visible.ts";

/** The as-of date of the view. */
export function useAsOf(): AsOf {
  return asOfOf(useView((view) => view.asOf));
}

/** The as-of date, for an action that runs outside any component. */
export function readAsOf(): AsOf {
  return asOfOf(useView.getState().asOf);
}

/** The days that the picture is of: the date, the chosen span, or the later of two dates that are compared. */
export type ShownDays = Pick<AsOf, "span" | "words">;

/** The days that the picture is of now; the same object while they are the same. */
export function useShownDays(): ShownDays {
  return shownDaysOf(useView());
}

/** The same, for an action that runs outside any component. */
export function readShownDays(): ShownDays {
  return shownDaysOf(useView.getState());
}

/** What is visible now. */
export function useVisible(): Visible {
  const board = useBoard();
  const view = useView();
  return visibleOf(board, view);
}

/** How the relations of the board stand between the two dates that are compared; undefined while none are. */
export function useCompared(): Comparison | undefined {
  const board = useBoard();
  return comparedOf(
    board,
    useView((view) => view.compare),
  );
}

/** The same, for an action that runs outside any component. */
export function readVisible(): Visible {
  return visibleOf(useBoard.getState(), useView.getState());
}

let lastAsOf: { text: string | undefined; day: number; asOf: AsOf } | undefined;

function asOfOf(text: string | undefined): AsOf {
  const day = today();
  if (lastAsOf?.text !== text || lastAsOf?.day !== day) lastAsOf = { text, day, asOf: asOfFrom(text, day) };
  return lastAsOf.asOf;
}

let lastShown: { inputs: readonly unknown[]; days: ShownDays } | undefined;

function shownDaysOf({ asOf, brush, compare }: Pick<View, "asOf" | "brush" | "compare">): ShownDays {
  const inputs = [asOf, brush, compare, today()];
  if (lastShown !== undefined && inputs.every((input, place) => input === lastShown?.inputs[place]))
    return lastShown.days;
  const brushed = brush === undefined ? asOfOf(asOf) : { span: brush, words: stretchInWords(brush) };
  lastShown = { inputs, days: compare === undefined ? brushed : asOfFrom(compare.b) };
  return lastShown.days;
}

let last: { inputs: readonly unknown[]; result: Visible } | undefined;

function visibleOf(board: Board, view: View): Visible {
  const { span } = shownDaysOf(view);
  const compared = comparedOf(board, view.compare);
  const { entities, relations, positions, pins } = board;
  const inputs = [
    entities,
    relations,
    positions,
    pins,
    compared ?? span,
    view.certainty,
    view.filters,
    view.hiddenThings,
  ];
  if (last !== undefined && inputs.every((input, place) => input === last?.inputs[place])) return last.result;
  last = { inputs, result: visible(board, { ...view, span, compared }) };
  return last.result;
}
