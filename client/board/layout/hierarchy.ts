// The layout in levels: what others belong to stands above them. Copes with circles, and with levels too wide for one
// row, which are folded into several. Pure and repeatable.
import type { Point } from "../board.ts";
import { declumped, tightRoom } from "./declump.ts";
import { levelsOf, upwardLinks } from "./levels.ts";
import { tidyRows } from "./tidyRows.ts";
import { heldPoints, type LayoutNode, type LayoutTask, looseNodes, neighboursOf } from "./task.ts";

/** Units of the board between things side by side, at least: about a name. */
const stepAcross = 96;

/** Places of the loose nodes; those that belong to nothing and have no members stand in rows below. */
export function hierarchy(task: LayoutTask): Map<string, Point> {
  const loose = looseNodes(task);
  const up = upwardLinks(task.links, new Set(loose.map((node) => node.id)));
  const ranked = loose.filter((node) => up.some(({ child, parent }) => child === node.id || parent === node.id));
  const levels = byLevel(
    ranked,
    levelsOf(
      ranked.map((node) => node.id),
      up,
    ),
  );
  const rows = orderedLevels(levels, task);
  const wishes = placesOf(rows, task);
  const others = loose.filter((node) => !wishes.has(node.id));
  const width = Math.max(900, ...rows.map((row) => widthOf(row, task)));
  const below = tidyRows(others, { beside: [...wishes.values(), ...heldPoints(task)], width });
  return declumped(task, { wishes: new Map([...wishes, ...below]), room: tightRoom / 2 });
}

type Rows = readonly (readonly LayoutNode[])[];

function byLevel(nodes: readonly LayoutNode[], levels: ReadonlyMap<string, number>): Rows {
  const groups = Map.groupBy(nodes, (node) => levels.get(node.id) ?? 0);
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([, group]) => group.toSorted((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id)));
}

// Each goes to the mean place of its neighbours in the level above, then below, and so on, until few lines cross.
function orderedLevels(levels: Rows, task: LayoutTask): Rows {
  const neighbours = neighboursOf(task);
  let rows = levels;
  for (let sweep = 0; sweep < 12; sweep += 1) {
    const order = sweep % 2 === 0 ? rows.keys() : [...rows.keys()].toReversed();
    for (const at of order) {
      const placed = sharesOf(rows.filter((_, place) => (sweep % 2 === 0 ? place < at : place > at)));
      const wish = (node: LayoutNode, place: number): number =>
        meanOf([...(neighbours.get(node.id) ?? [])].map((id) => placed.get(id))) ?? shareOf(place, rows[at]);
      const wished = (rows[at] ?? []).map((node, place) => ({ node, wish: wish(node, place) }));
      const ordered = wished.toSorted((a, b) => a.wish - b.wish).map(({ node }) => node);
      rows = rows.map((row, place) => (place === at ? ordered : row));
    }
  }
  return rows;
}

/** Where each stands in its level, from 0 to 1. */
function sharesOf(rows: Rows): Map<string, number> {
  return new Map(rows.flatMap((row) => row.map((node, place) => [node.id, shareOf(place, row)] as const)));
}

function shareOf(place: number, row: readonly unknown[] = []): number {
  return (place + 0.5) / Math.max(1, row.length);
}

function meanOf(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0) / known.length;
}

interface Grain {
  readonly across: number;
  readonly down: number;
  /** So many stand in one row at most; a longer level is folded. */
  readonly longest: number;
}

function grainOf({ nodes, aspect = 1 }: LayoutTask): Grain {
  const radius = Math.max(...nodes.map((node) => node.radius), 18);
  return {
    across: Math.max(stepAcross, 2 * radius + 12),
    down: 2 * radius + 36,
    longest: Math.max(9, Math.ceil(Math.sqrt(nodes.length * aspect * 1.6))),
  };
}

function widthOf(row: readonly unknown[], task: LayoutTask): number {
  const { across, longest } = grainOf(task);
  return Math.min(row.length, longest) * across;
}

// A folded level keeps its order from left to right: neighbours in it stand in turn in one of its rows.
function placesOf(levels: Rows, task: LayoutTask): Map<string, Point> {
  const { across, down, longest } = grainOf(task);
  const heights = levels.map((level) => Math.ceil(level.length / longest));
  const neighbours = neighboursOf(task);
  const places = new Map<string, Point>();
  let top = 0;
  levels.forEach((level, at) => {
    const rows = heights[at] ?? 1;
    const step = across / rows;
    const wishes = level.map((node, place) => {
      const above = meanOf([...(neighbours.get(node.id) ?? [])].map((id) => places.get(id)?.x));
      return rows > 1 || above === undefined ? (place - (level.length - 1) / 2) * step : above;
    });
    spread(wishes, step).forEach((x, place) => {
      places.set(level[place]?.id ?? "", { x, y: top + (place % rows) * down });
    });
    top += (rows - 1) * down + down * 1.9;
  });
  return places;
}

// Kept in order and at least a step apart, and as a whole where they wished to be.
function spread(wishes: readonly number[], step: number): number[] {
  const placed: number[] = [];
  for (const wish of wishes) placed.push(Math.max(wish, (placed.at(-1) ?? -Infinity) + step));
  const shift = (meanOf(wishes) ?? 0) - (meanOf(placed) ?? 0);
  return placed.map((x) => x + shift);
}
