// The layout in rings: the most central things inside, by the measure in force. Pure and repeatable.
// Knows not which measure that is.
import type { Point } from "../board.ts";
import { declumped, nameRoom, tightRoom } from "./declump.ts";
import { type LayoutNode, type LayoutTask, looseNodes, middleOf, neighboursOf } from "./task.ts";

/** Places of the loose nodes: rings around the origin, filled from the greatest weight to the least. */
export function concentric(task: LayoutTask): Map<string, Point> {
  const loose = looseNodes(task).toSorted(
    (a, b) => (b.weight ?? 0) - (a.weight ?? 0) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id),
  );
  const room = loose.length > 150 ? tightRoom : nameRoom + 16;
  const spacing = 2 * Math.max(...loose.map((node) => node.radius), 18) + room;
  const neighbours = neighboursOf(task);
  const wishes = new Map<string, Point>();
  for (const { nodes, radius } of ringsOf(loose, spacing)) {
    const angles = new Map(nodes.map((node) => [node.id, angleOf(neighbours.get(node.id) ?? [], wishes)]));
    const ordered = nodes.toSorted((a, b) => (angles.get(a.id) ?? 0) - (angles.get(b.id) ?? 0));
    const start = angles.get(ordered[0]?.id ?? "") ?? 0;
    ordered.forEach((node, place) => {
      const angle = start + (place / ordered.length) * 2 * Math.PI;
      wishes.set(node.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return declumped(task, { wishes, room: tightRoom / 2 });
}

interface Ring {
  readonly nodes: readonly LayoutNode[];
  readonly radius: number;
}

// The last ring is spread over its whole round, so that it does not look like a part of one.
function ringsOf(nodes: readonly LayoutNode[], spacing: number): Ring[] {
  const rings: Ring[] = [];
  for (let start = 0, step = 0; start < nodes.length; step += 1) {
    const radius = step * spacing * 1.15;
    const capacity = step === 0 ? 1 : Math.max(1, Math.floor((2 * Math.PI * radius) / spacing));
    rings.push({ nodes: nodes.slice(start, start + capacity), radius });
    start += capacity;
  }
  return rings;
}

// Beside what it is related to further inside, so that few lines cross.
function angleOf(neighbours: Iterable<string>, placed: ReadonlyMap<string, Point>): number {
  const points = [...neighbours].map((id) => placed.get(id)).filter((point) => point !== undefined);
  const middle = middleOf(points) ?? { x: 0, y: 0 };
  return middle.x === 0 && middle.y === 0 ? -Math.PI / 2 : Math.atan2(middle.y, middle.x);
}
