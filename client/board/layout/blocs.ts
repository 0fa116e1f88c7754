// The layout by bloc: the biggest bodies as regions, bodies that share members near each other, and every member around
// its own; who belongs to several stands between them. Pure and repeatable.
import type { Point } from "../board.ts";
import { type BlocRegion, regionPoints } from "./blocRegions.ts";
import { declumped, nameRoom, tightRoom } from "./declump.ts";
import { membersByBody } from "./sharing.ts";
import { tidyRows } from "./tidyRows.ts";
import { heldPoints, isHeld, type LayoutTask, looseNodes, middleOf, neighboursOf, type Places } from "./task.ts";

/** So many bodies get regions; more would overlap until nothing can be told. */
const mostRegions = 10;

/** A body that has more than this share of all members tells nothing apart, unless there are hardly any others. */
const tooWide = 0.7;

/** Places of the loose nodes; what belongs to no region stands by what it is related to, else in rows below. */
export function blocs(task: LayoutTask): Map<string, Point> {
  const regions = blocRegions(task);
  const centres = regionPoints(regions, task);
  const members = memberPoints(regions, centres);
  const beside = besidePlaced(task, new Map([...centres, ...members]));
  const wishes = new Map([...centres, ...members, ...beside]);
  const placed = declumped(task, {
    wishes,
    room: task.nodes.length > 40 ? tightRoom : nameRoom,
    held: new Set(centres.keys()),
  });
  const others = looseNodes(task).filter((node) => !placed.has(node.id));
  return new Map([...placed, ...tidyRows(others, { beside: [...placed.values(), ...heldPoints(task)], width: 1400 })]);
}

/** The bodies that get regions, the biggest first, each with its members among these things. */
export function blocRegions({ nodes, links }: Pick<LayoutTask, "nodes" | "links">): BlocRegion[] {
  const all = [...membersByBody(links, new Set(nodes.map((node) => node.id)))]
    .map(([id, members]): BlocRegion => ({ id, members }))
    .filter(({ members }) => members.size >= 2)
    .toSorted((a, b) => b.members.size - a.members.size || a.id.localeCompare(b.id));
  const everybody = new Set(all.flatMap(({ members }) => [...members])).size;
  const telling = all.filter(({ members }) => members.size <= everybody * tooWide);
  const isBody = new Set(all.map(({ id }) => id));
  // Bodies belong to bodies too; as members they would stand in two places.
  const withoutBodies = (telling.length >= 3 ? telling : all).slice(0, mostRegions).map(({ id, members }) => ({
    id,
    members: new Set([...members].filter((member) => !isBody.has(member))),
  }));
  return withoutBodies.filter(({ members }) => members.size > 0);
}

// A small body says more about its members than a large one, so it draws them harder.
function memberPoints(regions: readonly BlocRegion[], centres: Places): Map<string, Point> {
  const pulls = new Map<string, { x: number; y: number; weight: number }>();
  for (const { id, members } of regions) {
    const centre = centres.get(id) ?? { x: 0, y: 0 };
    const weight = 1 / members.size;
    for (const member of members) {
      const pull = pulls.get(member) ?? { x: 0, y: 0, weight: 0 };
      const { x, y } = { x: pull.x + centre.x * weight, y: pull.y + centre.y * weight };
      pulls.set(member, { x, y, weight: pull.weight + weight });
    }
  }
  return new Map(
    [...pulls].map(([id, { x, y, weight }], place) => [id, nudged({ x: x / weight, y: y / weight }, place)]),
  );
}

// Members of the same bodies would all stand on one spot; a small turn each lets them spread to all sides.
function nudged({ x, y }: Point, place: number): Point {
  const angle = place * 2.399_963;
  return { x: x + 26 * Math.cos(angle), y: y + 26 * Math.sin(angle) };
}

function besidePlaced(task: LayoutTask, placed: Places): Map<string, Point> {
  const neighbours = neighboursOf(task);
  const held = task.nodes.flatMap((node): [string, Point][] =>
    isHeld(node) && node.point !== undefined ? [[node.id, node.point]] : [],
  );
  const known = new Map([...placed, ...held]);
  return new Map(
    looseNodes(task).flatMap(({ id }): [string, Point][] => {
      if (placed.has(id)) return [];
      const near = [...(neighbours.get(id) ?? [])]
        .map((other) => known.get(other))
        .filter((point) => point !== undefined);
      const middle = middleOf(near);
      return middle === undefined ? [] : [[id, middle]];
    }),
  );
}
