// Lines things up and spreads them evenly. Pure; knows no store and no shapes: it works on their middles.
import type { Point } from "../board.ts";
import type { Places } from "./task.ts";

export const alignments = ["left", "centre", "right", "top", "middle", "bottom"] as const;
export type Alignment = (typeof alignments)[number];
export type Direction = "horizontally" | "vertically";

/** The places lined up: at the outermost of them, or at the middle between the outermost. */
export function aligned(places: Places, how: Alignment): Map<string, Point> {
  const axis = how === "left" || how === "centre" || how === "right" ? "x" : "y";
  const numbers = [...places.values()].map((point) => point[axis]);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const isLeast = how === "left" || how === "top";
  const isMiddle = how === "centre" || how === "middle";
  const line = isLeast ? least : isMiddle ? Math.round((least + most) / 2) : most;
  return new Map([...places].map(([id, point]) => [id, { ...point, [axis]: line }]));
}

/** The places at even distances along one direction, in their order; the outermost two stay. */
export function distributed(places: Places, along: Direction): Map<string, Point> {
  const axis = along === "horizontally" ? "x" : "y";
  const sorted = [...places].toSorted(([a, p], [b, q]) => p[axis] - q[axis] || a.localeCompare(b));
  const first = sorted[0]?.[1][axis] ?? 0;
  const last = sorted.at(-1)?.[1][axis] ?? 0;
  const step = (last - first) / Math.max(1, sorted.length - 1);
  return new Map(sorted.map(([id, point], at) => [id, { ...point, [axis]: first + at * step }]));
}
