// The layout along time: x is the date at which the first relation of a thing certainly held, each kind has a lane.
// Pure and repeatable. Knows no screen; ticks and names of lanes are underlay.ts.
import { kindIds } from "../../../model/vocabulary/kinds.ts";
import { isOpen } from "../../../model/time/days.ts";
import type { Point } from "../board.ts";
import { nameRoom } from "./declump.ts";
import { heldPoints, isHeld, type LayoutNode, type LayoutTask, looseNodes } from "./task.ts";
import { scaleFor, xOfDay } from "./timeScale.ts";

/** So many of one date stand in a column; more stand in columns before it, where nothing else does. */
const tallest = 12;

/** Places of the loose nodes; what has no date stands before everything that has one. */
export function timeline(task: LayoutTask): Map<string, Point> {
  const radius = Math.max(...task.nodes.map((node) => node.radius), 18);
  const grain = { across: Math.max(64, 2 * radius + 8), down: 2 * radius + nameRoom };
  const days = beginnings(task);
  const scale = scaleFor([...days.values()]);
  const lanes = Map.groupBy(looseNodes(task), (node) => node.kind);
  const places = new Map<string, Point>();
  let top = heldPoints(task).reduce((lowest, { y }) => Math.max(lowest, y + grain.down), 0);
  for (const kind of kindIds) {
    const spots = spotsOf(lanes.get(kind) ?? [], { days, scale, across: grain.across });
    const rows = packed(spots, grain.across);
    for (const { id, x, row } of rows) places.set(id, { x: Math.round(x), y: Math.round(top + row * grain.down) });
    if (rows.length > 0) top += (Math.max(...rows.map(({ row }) => row)) + 1) * grain.down + grain.down;
  }
  return places;
}

/** The day on which the first relation of each node that is to be placed certainly held. */
export function beginnings(task: Pick<LayoutTask, "nodes" | "links">): Map<string, number> {
  const known = new Set(task.nodes.filter((node) => !isHeld(node)).map((node) => node.id));
  const days = new Map<string, number>();
  for (const { subject, object, fromMin, fromMax } of task.links) {
    const day = isOpen(fromMax) ? fromMin : fromMax;
    if (isOpen(day)) continue;
    for (const id of [subject, object].filter((end) => known.has(end)))
      days.set(id, Math.min(days.get(id) ?? Infinity, day));
  }
  return days;
}

interface Spot {
  readonly id: string;
  readonly x: number;
}

interface Axis {
  readonly days: ReadonlyMap<string, number>;
  readonly scale: number;
  readonly across: number;
}

// Columns before a date never reach back to the date before it, so that earlier always stands further left.
function spotsOf(lane: readonly LayoutNode[], { days, scale, across }: Axis): Spot[] {
  const sorted = lane.toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  const dated = [...Map.groupBy(sorted, (node) => days.get(node.id))]
    .flatMap(([day, nodes]) => (day === undefined ? [] : [{ x: xOfDay(day, scale), nodes }]))
    .toSorted((a, b) => a.x - b.x);
  let before = -Infinity;
  const spots = dated.flatMap(({ x, nodes }) => {
    const wanted = Math.ceil(nodes.length / tallest);
    const columns = Math.max(1, Math.min(wanted, Math.floor((x - before) / across)));
    before = x;
    return nodes.map(({ id }, place) => ({ id, x: x - (place % columns) * across }));
  });
  const first = Math.min(...allX(days, scale), 0);
  const undated = sorted.filter((node) => !days.has(node.id));
  const columns = Math.max(1, Math.ceil(undated.length / tallest));
  // Left of every lane's first date, whatever columns stand before that.
  const left = Math.min(first, ...spots.map((spot) => spot.x)) - 2.5 * across;
  return [...spots, ...undated.map(({ id }, place) => ({ id, x: left - (place % columns) * across }))];
}

function allX(days: ReadonlyMap<string, number>, scale: number): number[] {
  return [...days.values()].map((day) => xOfDay(day, scale));
}

// Each goes into the first row in which it covers nothing.
function packed(spots: readonly Spot[], across: number): (Spot & { readonly row: number })[] {
  const ends: number[] = [];
  return spots
    .toSorted((a, b) => a.x - b.x)
    .map((spot) => {
      const free = ends.findIndex((end) => end <= spot.x - across);
      const row = free === -1 ? ends.length : free;
      ends[row] = spot.x;
      return { ...spot, row };
    });
}
