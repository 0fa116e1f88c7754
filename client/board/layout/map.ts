// The layout as a map: what has a place on the earth stands there, what belongs to such things near their middle, all
// others in rows below. Pure and repeatable. Knows no outline of land.
import type { Point } from "../board.ts";
import { declumped } from "./declump.ts";
import { mapPoint, mapWidth } from "./mapProjection.ts";
import { tidyRows } from "./tidyRows.ts";
import {
  heldPoints,
  isHeld,
  type LayoutNode,
  type LayoutTask,
  looseNodes,
  middleOf,
  neighboursOf,
  type Places,
} from "./task.ts";

/** Room between shapes: little, since every unit is a distance on the earth; a few have more for their names. */
const roomFor = (count: number): number => (count > 40 ? 4 : 16);

/** Those whose members lie further from their middle than this, on the average, belong to no part of the earth. */
const farApart = mapWidth / 6;

/** Places of the loose nodes. Where many crowd, each stands as near to its spot as it can. */
export function map(task: LayoutTask): Map<string, Point> {
  const room = roomFor(task.nodes.length);
  const spots = new Map(looseNodes(task).flatMap((node) => spotOf(node)));
  const states = declumped(
    { nodes: task.nodes.filter((node) => isHeld(node) || spots.has(node.id)) },
    { wishes: spots, room },
  );
  const near = besideNeighbours(task, states);
  const placed = declumped(task, { wishes: new Map([...states, ...near]), room, held: new Set(states.keys()) });
  const others = looseNodes(task).filter((node) => !placed.has(node.id));
  const beside = [...placed.values(), ...heldPoints(task)];
  return new Map([...placed, ...tidyRows(others, { beside: [...beside, ...southOf(beside)], width: mapWidth })]);
}

// On a map of most of the earth a row among the oceans would look like a place; it stands south of everything.
function southOf(points: readonly Point[]): Point[] {
  const [west, east] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  if (points.length === 0 || east - west < mapWidth / 2) return [];
  return [{ x: (west + east) / 2, y: mapPoint({ latitude: -90, longitude: 0 }).y }];
}

function spotOf({ id, latitude, longitude }: LayoutNode): [string, Point][] {
  return latitude === undefined || longitude === undefined ? [] : [[id, mapPoint({ latitude, longitude })]];
}

// In two rounds: a body stands by its members, then a person by the body that they lead.
function besideNeighbours(task: LayoutTask, states: Places): Map<string, Point> {
  const neighbours = neighboursOf(task);
  const pinned = task.nodes.flatMap(({ id, point, isFixed }): [string, Point][] =>
    isFixed && point !== undefined ? [[id, point]] : [],
  );
  const known = new Map([...pinned, ...states]);
  const found = new Map<string, Point>();
  for (let round = 0; round < 2; round += 1) {
    const fresh = looseNodes(task).flatMap(({ id }): [string, Point][] => {
      if (known.has(id)) return [];
      const middle = closeMiddle([...(neighbours.get(id) ?? [])].map((other) => known.get(other)));
      return middle === undefined ? [] : [[id, middle]];
    });
    for (const [id, point] of fresh) {
      known.set(id, point);
      found.set(id, point);
    }
  }
  return found;
}

function closeMiddle(points: readonly (Point | undefined)[]): Point | undefined {
  const known = points.filter((point) => point !== undefined);
  const middle = middleOf(known);
  if (middle === undefined) return undefined;
  const spread = known.reduce((sum, { x, y }) => sum + Math.hypot(x - middle.x, y - middle.y), 0) / known.length;
  return spread > farApart ? undefined : middle;
}
