// What a layout is asked: which things, how they hang together, what stays. Plain values, so that a worker can take them.
// Knows no store and no canvas.
import type { Line } from "../../../model/api/shapes.ts";
import type { Point } from "../board.ts";
import type { LayoutId } from "../view.ts";

export interface LayoutNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** Half of the greater side of its shape, in units of the board. */
  readonly radius: number;
  readonly point?: Point | undefined;
  /** Stays exactly at its point. */
  readonly isFixed: boolean;
  /** How central it is, by the measure in force; 0 when absent. */
  readonly weight?: number | undefined;
  /** Degrees, north and east positive. */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

export type LayoutLink = Pick<Line, "type" | "subject" | "object" | "fromMin" | "fromMax">;

export interface LayoutTask {
  readonly layout: LayoutId;
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
  /** Where new things come from; absent when the whole is laid out afresh. */
  readonly origin?: Point | undefined;
  /** Width by height of the room that the whole is meant for; 1 when absent. */
  readonly aspect?: number | undefined;
  /** Whether bodies that two entities share pull them together too; force only. */
  readonly isBySharing?: boolean | undefined;
}

export type Places = ReadonlyMap<string, Point>;

/** The nodes that are to be placed. */
export function looseNodes({ nodes }: LayoutTask): LayoutNode[] {
  return nodes.filter((node) => !isHeld(node));
}

/** Whether a node keeps its point; one that is fixed but stands nowhere yet has to be placed all the same. */
export function isHeld({ isFixed, point }: LayoutNode): boolean {
  return isFixed && point !== undefined;
}

/** Where the nodes stand that are not to be placed. */
export function heldPoints({ nodes }: Pick<LayoutTask, "nodes">): Point[] {
  return nodes.flatMap((node) => (isHeld(node) && node.point !== undefined ? [node.point] : []));
}

/** Ids at the other ends of the links of each node; links to things that are not there, and to oneself, count nothing. */
export function neighboursOf({ nodes, links }: Pick<LayoutTask, "nodes" | "links">): Map<string, Set<string>> {
  const found = new Map(nodes.map((node) => [node.id, new Set<string>()]));
  for (const { subject, object } of links) {
    if (subject === object || !found.has(subject) || !found.has(object)) continue;
    found.get(subject)?.add(object);
    found.get(object)?.add(subject);
  }
  return found;
}

/** The middle of some points; undefined without any. */
export function middleOf(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
