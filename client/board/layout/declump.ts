// Moves things apart until none covers another, each as little as need be; what is held does not move.
// Pure and repeatable. Knows nothing of why they stand where they do.
import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { Point } from "../board.ts";
import { type Disc, onFreeSpots } from "./freeSpots.ts";
import { isHeld, type LayoutTask, type Places } from "./task.ts";

/** Room around a shape: enough for its name below it, or as little as keeps two apart. */
export const nameRoom = 24;
export const tightRoom = 12;

/** Places rounded to whole units may come nearer by so much. */
const rounding = 1.5;

/**
 * Final places of the loose nodes of a task, as near to their wishes as they can stand `room` apart. `held` names nodes
 * that keep their wish although they are not pinned. A node without a wish gets no place.
 */
export function declumped(
  task: Pick<LayoutTask, "nodes">,
  { wishes, room, held = new Set() }: { wishes: Places; room: number; held?: ReadonlySet<string> },
): Map<string, Point> {
  return placesOf(task, pushedApart(discsOf(task, { wishes, room, held })));
}

/** The same without giving way first: only what does cover something moves, to the nearest free spot. */
export function settled(task: Pick<LayoutTask, "nodes">, wanted: { wishes: Places; room: number }): Map<string, Point> {
  return placesOf(task, discsOf(task, { ...wanted, held: new Set() }));
}

function discsOf(
  { nodes }: Pick<LayoutTask, "nodes">,
  { wishes, room, held }: { wishes: Places; room: number; held: ReadonlySet<string> },
): Disc[] {
  return nodes.flatMap((node): Disc[] => {
    const wish = isHeld(node) ? node.point : wishes.get(node.id);
    if (wish === undefined) return [];
    const radius = node.radius + room / 2 + rounding;
    return [{ id: node.id, radius, ...wish, isStill: isHeld(node) || held.has(node.id) }];
  });
}

function placesOf({ nodes }: Pick<LayoutTask, "nodes">, discs: readonly Disc[]): Map<string, Point> {
  const pinned = new Set(nodes.filter(isHeld).map((node) => node.id));
  return new Map(
    onFreeSpots(discs)
      .filter((disc) => !pinned.has(disc.id))
      .map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]),
  );
}

interface Body extends SimulationNodeDatum {
  readonly disc: Disc;
}

// A crowd gives way to all sides first, so that hardly any has to look for a spot further off.
function pushedApart(discs: readonly Disc[]): Disc[] {
  const bodies = discs.map((disc): Body => {
    const { x, y, isStill } = disc;
    return { disc, x, y, ...(isStill ? { fx: x, fy: y } : {}) };
  });
  const isMany = bodies.length > 500;
  forceSimulation(bodies)
    .alphaDecay(0)
    .velocityDecay(0.55)
    .force("x", forceX<Body>(({ disc }) => disc.x).strength(0.05))
    .force("y", forceY<Body>(({ disc }) => disc.y).strength(0.05))
    .force("collide", forceCollide<Body>(({ disc }) => disc.radius + 1).iterations(isMany ? 1 : 3))
    .stop()
    .tick(isMany ? 40 : 150);
  return bodies.map(({ disc, x = disc.x, y = disc.y }) => ({ ...disc, x, y }));
}
