// Rows below a picture for what has no place in it. Pure; knows nothing of why.
import type { Point } from "../board.ts";
import type { LayoutNode } from "./task.ts";

/** Places in rows of about this width, below all of `beside` and in the middle of it; by kind, then by name. */
export function tidyRows(
  nodes: readonly LayoutNode[],
  { beside, width }: { beside: readonly Point[]; width: number },
): Map<string, Point> {
  const sorted = nodes.toSorted(
    (a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id),
  );
  const step = 2 * Math.max(...nodes.map((node) => node.radius), 18) + 34;
  const columns = Math.max(1, Math.min(sorted.length, Math.floor(width / step)));
  const box = boxOf(beside);
  return new Map(
    sorted.map((node, place) => [
      node.id,
      {
        x: Math.round(box.middle + ((place % columns) - (columns - 1) / 2) * step),
        y: Math.round(box.bottom + (Math.floor(place / columns) + 1.6) * step),
      },
    ]),
  );
}

function boxOf(points: readonly Point[]): { middle: number; bottom: number } {
  if (points.length === 0) return { middle: 0, bottom: 0 };
  const box = points.reduce(
    (all, { x, y }) => ({
      left: Math.min(all.left, x),
      right: Math.max(all.right, x),
      bottom: Math.max(all.bottom, y),
    }),
    { left: Infinity, right: -Infinity, bottom: -Infinity },
  );
  return { middle: (box.left + box.right) / 2, bottom: box.bottom };
}
