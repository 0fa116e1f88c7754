// The layouts: one row each. The menu, the actions and the worker read this list; nothing else names them.
// Knows no screen and no store.
import type { Point } from "../board.ts";
import type { LayoutId } from "../view.ts";
import { blocs } from "./blocs.ts";
import { concentric } from "./concentric.ts";
import { force } from "./force.ts";
import { grid } from "./grid.ts";
import { hierarchy } from "./hierarchy.ts";
import { map } from "./map.ts";
import type { LayoutTask } from "./task.ts";
import { timeline } from "./timeline.ts";

interface LayoutRow {
  readonly id: LayoutId;
  readonly label: string;
  /** What it is good for. */
  readonly explain: string;
  /** Places of all nodes that are not held; the same task gives the same places. */
  readonly arrange: (task: LayoutTask) => Map<string, Point>;
}

export const layouts: readonly LayoutRow[] = [
  { id: "force", label: "Free", explain: "What is related stands close together", arrange: force },
  { id: "concentric", label: "Rings", explain: "The most central inside, by what size shows", arrange: concentric },
  { id: "hierarchy", label: "Levels", explain: "Bodies above their members, wholes above parts", arrange: hierarchy },
  { id: "blocs", label: "Blocs", explain: "Members around their bodies; who is in two stands between", arrange: blocs },
  { id: "timeline", label: "Time", explain: "From left to right by when the first relation began", arrange: timeline },
  { id: "map", label: "Map", explain: "States at their capitals, bodies among their members", arrange: map },
  { id: "grid", label: "Grid", explain: "In rows by kind, then by name", arrange: grid },
];

/** Places of everything in a task that is to be placed; new things go near their origin, but on a map to their spot. */
export function arrange(task: LayoutTask): Map<string, Point> {
  if (task.origin !== undefined && task.layout !== "map") return force(task);
  return layoutRow(task.layout).arrange(task);
}

/** The row of a layout. */
export function layoutRow(id: LayoutId): LayoutRow {
  const row = layouts.find((one) => one.id === id);
  if (row === undefined) throw new Error(`Unknown layout: ${id}`);
  return row;
}
