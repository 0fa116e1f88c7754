// One side of a search from both ends: how far it has come, and how it comes a step further.
// A hub at the edge is not looked through but asked for its relations to what the other side has reached.
import type { Edge, Known } from "./known.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";

export interface Side {
  readonly start: string;
  /** The other end: no path leads through it. */
  readonly goal: string;
  /** Whether a relation may be walked from this entity, away from the start. */
  readonly isWalkable: (edge: Edge, from: string) => boolean;
  /** Steps from the start within which every entity is reached, but for what lies behind the deferred. */
  depth: number;
  readonly reached: Set<string>;
  /** Reached in exactly `depth` steps. */
  frontier: readonly string[];
  /** Hubs reached in `depth` − 1 steps that were not looked through. */
  deferred: readonly string[];
}

interface Ends {
  readonly start: string;
  readonly goal: string;
  readonly isForward: boolean;
  readonly direction: "any" | "along";
}

/** A side at its start. */
export function sideAt({ start, goal, isForward, direction }: Ends): Side {
  const isWalkable = (edge: Edge, from: string): boolean =>
    isForward ? canWalk(edge, { from, direction }) : canWalk(edge, { from: otherEnd(edge, from), direction });
  return { start, goal, isWalkable, depth: 0, reached: new Set([start]), frontier: [start], deferred: [] };
}

/** Whether a relation may be walked away from this end of it: any way, or along its arrow, or either way if mutual. */
export function canWalk(edge: Edge, { from, direction }: { from: string; direction: "any" | "along" }): boolean {
  return direction === "any" || edge.subject === from || !typeRow(edge.type).directed;
}

/** About how many relations one more step of this side would look at. */
export function costOf({ frontier, deferred, goal }: Side, known: Known): number {
  const fresh = frontier.filter((id) => id !== goal && !known.isExpanded(id));
  const ahead = fresh.reduce((sum, id) => sum + Math.min(known.degreeOf(id) ?? usualDegree, hubCost), 0);
  return ahead + deferred.reduce((sum, id) => sum + (known.degreeOf(id) ?? 0), 0);
}

/** One step further. What the hubs of the step before hide is fetched first; those of this step are deferred. */
export async function grow(side: Side, known: Known): Promise<void> {
  await lookThrough(side, known);
  const frontier = side.frontier.filter((id) => id !== side.goal);
  await known.expand(frontier);
  side.deferred = frontier.filter((id) => !known.isExpanded(id));
  side.frontier = newlyReached(side, { known, from: frontier.filter((id) => known.isExpanded(id)) });
  side.depth += 1;
}

/**
 * Makes known every relation by which a path of as many steps as both sides have come can cross from one to the other.
 * Two different hubs, one on either side, could have anybody between them: then one side's hubs are looked through.
 */
export async function meet([a, b]: readonly [Side, Side], known: Known): Promise<void> {
  if (a.deferred.some((hub) => b.deferred.some((other) => other !== hub))) {
    await lookThrough(hubDegrees(a, known) <= hubDegrees(b, known) ? a : b, known);
  }
  await known.link(a.deferred, b.reached);
  await known.link(b.deferred, a.reached);
}

/** What stands for a degree that nobody has asked for. */
const usualDegree = 60;
/** A hub is asked only for its relations to the other side. */
const hubCost = 2000;

async function lookThrough(side: Side, known: Known): Promise<void> {
  const { deferred } = side;
  if (deferred.length === 0) return;
  await known.expand(deferred, { withHubs: true });
  side.frontier = [...side.frontier, ...newlyReached(side, { known, from: deferred })];
  side.deferred = [];
}

function newlyReached(side: Side, { known, from }: { known: Known; from: readonly string[] }): string[] {
  const fresh: string[] = [];
  for (const id of from) {
    for (const [other, edges] of known.neighbours(id)) {
      if (side.reached.has(other) || !edges.some((edge) => side.isWalkable(edge, id))) continue;
      side.reached.add(other);
      fresh.push(other);
    }
  }
  return fresh;
}

function hubDegrees(side: Side, known: Known): number {
  return side.deferred.reduce((sum, id) => sum + (known.degreeOf(id) ?? 0), 0);
}

function otherEnd({ subject, object }: Edge, id: string): string {
  return subject === id ? object : subject;
}
