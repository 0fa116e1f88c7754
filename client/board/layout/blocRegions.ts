// Middles of the regions of bodies: those that share members near each other, all far enough apart that who belongs to
// one only is nearer to it than to any other. Pure and repeatable. Knows nothing but members.
import type { Point } from "../board.ts";
import { isHeld, type LayoutTask } from "./task.ts";

export interface BlocRegion {
  readonly id: string;
  readonly members: ReadonlySet<string>;
}

/** Units of the board that a member takes up, across. */
const memberRoom = 72;

/** Middle of each region; a pinned body keeps its place. */
export function regionPoints(regions: readonly BlocRegion[], task: Pick<LayoutTask, "nodes">): Map<string, Point> {
  const pairs = pairsOf(regions);
  const held = new Map(task.nodes.filter(isHeld).map((node) => [node.id, node.point]));
  const points = regions.map(({ id }, place) => held.get(id) ?? startOf(place, regions.length));
  const move = (share: number, want: (pair: Pair, distance: number) => number): void => {
    for (const pair of pairs) {
      const [a, b] = [points[pair.a], points[pair.b]];
      if (a === undefined || b === undefined) continue;
      const distance = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
      const push = (share * (want(pair, distance) - distance)) / distance;
      const [dx, dy] = [(b.x - a.x) * push, (b.y - a.y) * push];
      if (!held.has(regions[pair.a]?.id ?? "")) points[pair.a] = { x: a.x - dx, y: a.y - dy };
      if (!held.has(regions[pair.b]?.id ?? "")) points[pair.b] = { x: b.x + dx, y: b.y + dy };
    }
  };
  for (let round = 0; round < 400; round += 1) move(0.12, wanted);
  // The last word is that no two regions come too near.
  for (let round = 0; round < 400; round += 1) move(0.5, ({ least }, distance) => Math.max(least, distance));
  return new Map(regions.map(({ id }, place) => [id, points[place] ?? { x: 0, y: 0 }]));
}

interface Pair {
  readonly a: number;
  readonly b: number;
  /** Distance below which members of one would be nearer to the other. */
  readonly least: number;
  readonly wish: number;
  readonly isSharing: boolean;
}

function pairsOf(regions: readonly BlocRegion[]): Pair[] {
  const radii = regions.map((region) => radiusOf(region, regions));
  return regions.flatMap((one, a) =>
    regions.slice(a + 1).map((other, offset): Pair => {
      const b = a + 1 + offset;
      const shared = one.members.intersection(other.members).size;
      const alike = shared / one.members.union(other.members).size;
      const least = 2 * Math.max(radii[a] ?? 0, radii[b] ?? 0) + memberRoom;
      const between = memberRoom * Math.sqrt(shared);
      return { a, b, least, wish: least + between + 160 * (1 - alike), isSharing: shared > 0 };
    }),
  );
}

// Only those that belong to it alone crowd around its middle.
function radiusOf({ id, members }: BlocRegion, regions: readonly BlocRegion[]): number {
  const others = new Set(regions.filter((region) => region.id !== id).flatMap((region) => [...region.members]));
  const own = [...members].filter((member) => !others.has(member)).length;
  return memberRoom * (0.6 + Math.sqrt((own + 1) / Math.PI));
}

// Those that share nothing only keep apart; they are not drawn together.
function wanted({ isSharing, wish }: Pair, distance: number): number {
  return isSharing ? wish : Math.max(wish, distance);
}

function startOf(place: number, count: number): Point {
  const angle = (place / count) * 2 * Math.PI;
  return { x: 300 * Math.cos(angle), y: 300 * Math.sin(angle) };
}
