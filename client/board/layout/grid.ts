// The layout as a grid: by kind, then by name, as one reads. Pure and repeatable. Knows no relations.
import { kindIds } from "../../../model/vocabulary/kinds.ts";
import type { Point } from "../board.ts";
import { nameRoom } from "./declump.ts";
import { isHeld, type LayoutNode, type LayoutTask, looseNodes } from "./task.ts";

/** Width of a cell in units of the board: about a name. */
const cellWidth = 108;

/** Places of the loose nodes; each kind begins a row of its own, and cells that something pinned covers stay empty. */
export function grid(task: LayoutTask): Map<string, Point> {
  const loose = looseNodes(task).toSorted(
    (a, b) => placeOfKind(a) - placeOfKind(b) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id),
  );
  const radius = Math.max(...task.nodes.map((node) => node.radius), 18);
  const cell = { width: Math.max(cellWidth, 2 * radius + 8), height: 2 * radius + nameRoom + 6 };
  const columns = Math.max(1, Math.round(Math.sqrt((loose.length * (task.aspect ?? 1) * cell.height) / cell.width)));
  const isFree = freeOf(task.nodes.filter(isHeld), radius);
  const places = new Map<string, Point>();
  let at = 0;
  let kind = loose[0]?.kind;
  for (const node of loose) {
    if (node.kind !== kind) at = Math.ceil(at / columns) * columns;
    kind = node.kind;
    while (!isFree(pointOf(at, { columns, cell }))) at += 1;
    places.set(node.id, pointOf(at, { columns, cell }));
    at += 1;
  }
  return places;
}

interface Ruling {
  readonly columns: number;
  readonly cell: { readonly width: number; readonly height: number };
}

function pointOf(at: number, { columns, cell }: Ruling): Point {
  return { x: Math.round((at % columns) * cell.width), y: Math.round(Math.floor(at / columns) * cell.height) };
}

function placeOfKind(node: LayoutNode): number {
  return kindIds.findIndex((kind) => kind === node.kind);
}

function freeOf(held: readonly LayoutNode[], radius: number): (point: Point) => boolean {
  return ({ x, y }) =>
    held.every(
      ({ point, radius: other }) => point === undefined || Math.hypot(point.x - x, point.y - y) > radius + other,
    );
}
