// Builders for tasks of layouts, and the geometric facts that all of them are held to.
import { expect } from "vitest";
import type { Point } from "../../client/board/board.ts";
import type { LayoutLink, LayoutNode, LayoutTask, Places } from "../../client/board/layout/task.ts";

/** A state without a place. */
export function aNode(id: string, more: Partial<LayoutNode> = {}): LayoutNode {
  return { id, kind: "State", name: id, radius: 18, isFixed: false, ...more };
}

/** So many states, n0, n1 … */
export function someNodes(count: number, more: Partial<LayoutNode> = {}): LayoutNode[] {
  return Array.from({ length: count }, (_, place) => aNode(`n${place}`, more));
}

/** One belongs to another since the first day of 1970. */
export function aLink([subject, object]: readonly [string, string], more: Partial<LayoutLink> = {}): LayoutLink {
  return { type: "MEMBER_OF", subject, object, fromMin: 0, fromMax: 0, ...more };
}

/** Two blocs of nine that share two members, a body of all, somebody who leads one, and somebody who knows nobody. */
export function twoBlocs(): Pick<LayoutTask, "nodes" | "links"> {
  const bodies = ["east", "west", "all"].map((id) => aNode(id, { kind: "Organisation", radius: 24 }));
  const east = ["e0", "e1", "e2", "e3", "e4", "e5", "e6", "b0", "b1"];
  const west = ["w0", "w1", "w2", "w3", "w4", "w5", "w6", "b0", "b1"];
  const states = [...new Set([...east, ...west])].map((id) => aNode(id));
  const links = [
    ...east.map((id) => aLink([id, "east"])),
    ...west.map((id) => aLink([id, "west"])),
    ...states.map(({ id }) => aLink([id, "all"])),
    aLink(["leader", "east"], { type: "HOLDS_OFFICE" }),
  ];
  const persons = ["leader", "hermit"].map((id) => aNode(id, { kind: "Person" }));
  return { nodes: [...bodies, ...states, ...persons], links };
}

/** No two shapes of a task cover each other, those that are pinned included. */
export function expectNoOverlap(nodes: readonly LayoutNode[], places: Places): void {
  const discs = nodes.map((node) => ({ ...node, at: places.get(node.id) ?? node.point }));
  const covered = discs.flatMap((one, place) =>
    discs.slice(place + 1).flatMap((other) => {
      if (one.at === undefined || other.at === undefined) return [`${one.id} or ${other.id} has no place`];
      const gap = distance(one.at, other.at) - one.radius - other.radius;
      return gap < 0 ? [`${one.id} and ${other.id} by ${-gap}`] : [];
    }),
  );
  expect(covered).toEqual([]);
}

/** Distance of two points in units of the board. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The place of a thing; fails when it has none. */
export function placeOf(places: Places, id: string): Point {
  const point = places.get(id);
  if (point === undefined) throw new Error(`${id} has no place`);
  return point;
}
