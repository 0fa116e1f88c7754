// Whether a change is a step that the browser's back button goes to, or only amends the one before. Pure.
// Knows neither address nor browser.
import type { Board } from "../board/board.ts";
import type { Selection } from "../board/selection.ts";
import type { View } from "../board/view.ts";

/** What was to be seen at a time, in milliseconds since 1970. */
export interface Sight {
  readonly board: Board;
  readonly view: View;
  readonly selection: Selection;
  readonly at: number;
  /** Whether only the date brought it about. */
  readonly isByDate: boolean;
}

/** Dates that follow each other faster than this, in milliseconds, are one step: a wheel, a date that plays. */
const together = 1500;

/** A camera that moved makes no step; a date does, unless it follows another date at once. */
export function turnOf(before: Sight, after: Omit<Sight, "isByDate">): "step" | "amend" {
  const changed = changesOf(before, after);
  if (changed === "nothing") return "amend";
  return changed === "date" && before.isByDate && after.at - before.at < together ? "amend" : "step";
}

/** The sight after a change, which knows whether a date brought it about; a camera that moved changes nothing in that. */
export function sightAfter(before: Sight | undefined, after: Omit<Sight, "isByDate">): Sight {
  if (before === undefined) return { ...after, isByDate: false };
  const changed = changesOf(before, after);
  return { ...after, isByDate: changed === "date" || (changed === "nothing" && before.isByDate) };
}

function changesOf(before: Sight, after: Omit<Sight, "isByDate">): "nothing" | "date" | "more" {
  if (before.board !== after.board || isOther(before.selection, after.selection)) return "more";
  const keys = Object.keys(after.view).filter((key): key is keyof View => key in before.view);
  const changed = keys.filter((key) => key !== "aim" && key !== "camera" && before.view[key] !== after.view[key]);
  if (changed.length === 0) return "nothing";
  return changed.every((key) => key === "asOf" || key === "brush") ? "date" : "more";
}

function isOther(before: Selection, after: Selection): boolean {
  return before.entities !== after.entities || before.relations !== after.relations || before.sheet !== after.sheet;
}
