// What stands where right now: shapes at their places, lines between them, and what lies at a spot. Derived from the
// elements and from places that differ while things move; nothing here draws.
import type { Camera } from "../board/view.ts";
import { type Sheet, toBoard } from "./camera.ts";
import { curveOf, distanceTo, distanceToSegment, isInPolygon, isInShape, type Spot } from "./curves.ts";
import type { Box } from "./labels.ts";
import type { EdgeElement, Elements, NodeElement } from "./picture.ts";
import type { Run } from "./paintEdges.ts";

export interface Scene {
  readonly nodes: ReadonlyMap<string, NodeElement>;
  readonly runs: readonly Run[];
}

export const emptyScene: Scene = { nodes: new Map(), runs: [] };

/** Shapes at their places, or at those of `places`, and the lines between them. */
export function sceneOf({ nodes, edges }: Elements, places: ReadonlyMap<string, Spot> = new Map()): Scene {
  const placed = new Map(nodes.map((node) => [node.id, { ...node, ...places.get(node.id) }]));
  return { nodes: placed, runs: edges.flatMap((edge) => runOf(edge, placed)) };
}

/** Only the shapes that are elsewhere, and the lines at them, as they run now. */
export function movedPart(scene: Scene, places: ReadonlyMap<string, Spot>): Scene {
  const nodes = new Map<string, NodeElement>();
  for (const [id, place] of places) {
    const node = scene.nodes.get(id);
    if (node !== undefined) nodes.set(id, { ...node, ...place });
  }
  const ends = new Map([...scene.nodes, ...nodes]);
  const touching = scene.runs.filter(({ edge }) => places.has(edge.source) || places.has(edge.target));
  return { nodes, runs: touching.flatMap(({ edge }) => runOf(edge, ends)) };
}

/** The rest of a scene, without some shapes and without the lines at them. */
export function restOf({ nodes, runs }: Scene, held: ReadonlyMap<string, unknown>): Scene {
  if (held.size === 0) return { nodes, runs };
  return {
    nodes: new Map([...nodes].filter(([id]) => !held.has(id))),
    runs: runs.filter(({ edge }) => !held.has(edge.source) && !held.has(edge.target)),
  };
}

/** What of a scene is bright: shapes and lines by their ids, folds by those of their relations. */
export function brightPart({ nodes, runs }: Scene, ids: ReadonlySet<string>): Scene {
  return {
    nodes: new Map([...nodes].filter(([id]) => ids.has(id))),
    runs: runs.filter(({ edge }) => isAmong(edge, ids)),
  };
}

/** Whether a line, or one of the relations that it stands for, is among these ids. */
export function isAmong({ id, members }: EdgeElement, ids: ReadonlySet<string>): boolean {
  return ids.has(id) || members.some((member) => ids.has(member));
}

/** The rectangle of the board that the sheet shows. */
export function inSight(camera: Camera, { width, height }: Sheet): Box {
  const low = toBoard(camera, { x: 0, y: 0 });
  const high = toBoard(camera, { x: width, y: height });
  return { left: low.x, right: high.x, top: low.y, bottom: high.y };
}

/** What of a scene may be seen within a rectangle. */
export function seenPart({ nodes, runs }: Scene, sight: Box): Scene {
  return {
    nodes: new Map([...nodes].filter(([, node]) => touches(node, sight))),
    runs: runs.filter(({ curve: { from, to, control } }) => {
      const side = control ?? from;
      return (
        Math.min(from.x, to.x, side.x) <= sight.right &&
        Math.max(from.x, to.x, side.x) >= sight.left &&
        Math.min(from.y, to.y, side.y) <= sight.bottom &&
        Math.max(from.y, to.y, side.y) >= sight.top
      );
    }),
  };
}

/** A spot of the board, and how far around it something may lie; units of the board. */
interface Touch {
  readonly spot: Spot;
  readonly reach: number;
}

/** The shape under a spot of the board, the topmost first; `reach` makes very small ones easier to hit. */
export function nodeAt({ nodes }: Scene, { spot, reach }: Touch): NodeElement | undefined {
  let found: NodeElement | undefined;
  for (const node of nodes.values()) {
    const isNear =
      Math.abs(node.x - spot.x) <= node.width / 2 + reach && Math.abs(node.y - spot.y) <= node.height / 2 + reach;
    if (isNear && (isInShape(node, spot) || Math.hypot(node.x - spot.x, node.y - spot.y) <= reach)) found = node;
  }
  return found;
}

/** The line nearest to a spot of the board, no further than `reach` from it. */
export function edgeAt({ runs }: Scene, { spot, reach }: Touch): EdgeElement | undefined {
  let nearest = reach;
  let found: EdgeElement | undefined;
  for (const { edge, curve } of runs) {
    if (distanceToSegment(spot, curve) > reach + Math.abs(edge.bend) + bowHeight(curve)) continue;
    const distance = distanceTo(curve, spot);
    if (distance > nearest) continue;
    nearest = distance;
    found = edge;
  }
  return found;
}

/** Ids of the shapes whose centres lie within a loop. */
export function nodesWithin({ nodes }: Scene, loop: readonly Spot[]): string[] {
  return [...nodes.values()].filter((node) => isInPolygon(node, loop)).map((node) => node.id);
}

function bowHeight({ from, control }: Run["curve"]): number {
  return control === undefined ? 0 : Math.hypot(control.x - from.x, control.y - from.y) / 2;
}

function runOf(edge: EdgeElement, nodes: ReadonlyMap<string, NodeElement>): Run[] {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const curve = source === undefined || target === undefined ? undefined : curveOf(edge, { source, target });
  return curve === undefined ? [] : [{ edge, curve }];
}

function touches({ x, y, width, height }: NodeElement, { left, right, top, bottom }: Box): boolean {
  return x + width / 2 >= left && x - width / 2 <= right && y + height / 2 >= top && y - height / 2 <= bottom;
}
