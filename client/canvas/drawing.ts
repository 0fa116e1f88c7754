// The drawing as the component and the pointer use it: elements go in, spots and ids come out. Knows no store.
import type { Looks } from "../board/looks.ts";
import type { Camera } from "../board/view.ts";
import { centred, fitted, type Insets, isInSight, toBoard, zoomedAt } from "./camera.ts";
import type { Spot } from "./curves.ts";
import type { Elements, NodeElement } from "./picture.ts";
import { createFrames, type DrawingOptions, type Frames, mark, moveCamera, stopFrames } from "./frames.ts";
import type { Drawn } from "./drawn.ts";
import type { Scheme } from "./inks.ts";
import type { Way } from "./motion.ts";
import { edgeAt, movedPart, nodeAt, nodesWithin, sceneOf } from "./scene.ts";
import type { Underlay } from "./underlay.ts";

export interface Hit {
  readonly what: "badge" | "entity" | "relation" | "fold" | "shared";
  readonly id: string;
}

export interface Drawing {
  /** Draws elements; `moment` names the date, and when it changes what begins glows and what ends fades. */
  readonly render: (elements: Elements, moment: string) => void;
  readonly attend: (looks: Looks) => void;
  readonly glow: (glowing: ReadonlyMap<string, number>) => void;
  readonly badge: (badges: ReadonlyMap<string, string>) => void;
  readonly lay: (underlay: Underlay | undefined) => void;
  readonly recolour: (scheme: Scheme) => void;
  readonly resize: () => void;
  readonly fit: (ids: readonly string[], insets: Insets) => void;
  /** Moves the camera only when some of them are out of sight. */
  readonly reveal: (ids: readonly string[], insets: Insets) => void;
  readonly centre: (id: string, insets: Insets) => void;
  readonly stand: (camera: Camera) => void;
  readonly pan: (by: Spot) => void;
  /** Zooms about a spot of the screen; about the middle without one. */
  readonly zoomBy: (factor: number, spot?: Spot) => void;
  readonly hitAt: (spot: Spot) => Hit | undefined;
  /** Shapes that move with the pointer: ids, and how far from where they stood, in pixels of the screen. */
  readonly drag: (ids: readonly string[], by: Spot) => void;
  /** Ends the drag and tells where the shapes are now. */
  readonly drop: () => ReadonlyMap<string, Spot>;
  /** Draws a loop of spots of the screen; none takes it away. */
  readonly encircle: (loop: readonly Spot[]) => void;
  /** Ids of the entities within such a loop. */
  readonly within: (loop: readonly Spot[]) => readonly string[];
  readonly isSelected: (id: string) => boolean;
  readonly selected: () => readonly string[];
  readonly destroy: () => void;
}

/** More elements than these do not glide to new places: they are there at once. */
const mostGliding = 2500;
/** Pixels around a line, and around a shape's middle, within which the pointer is on it. */
const reach = { line: 5, shape: 6 } as const;

/** A drawing in a container. */
export function createDrawing(options: DrawingOptions): Drawing {
  const frames = createFrames(options);
  const watch = new ResizeObserver(() => {
    if (frames.layers.resize()) mark(frames);
  });
  watch.observe(options.container);
  return {
    ...contentOf(frames),
    ...cameraOf(frames),
    ...handsOf(frames),
    destroy: () => {
      watch.disconnect();
      stopFrames(frames);
    },
  };
}

function contentOf(
  frames: Frames,
): Pick<Drawing, "render" | "attend" | "glow" | "badge" | "lay" | "recolour" | "resize" | "selected" | "isSelected"> {
  const { drawn, ground, layers } = frames;
  return {
    render: (elements, moment) => render(frames, { elements, moment }),
    attend: (looks) => {
      drawn.looks = looks;
      mark(frames, "live", "names");
    },
    glow: (glowing) => {
      drawn.glowing = glowing;
      mark(frames, "base");
    },
    badge: (badges) => {
      drawn.badges = badges;
      mark(frames, "names");
    },
    lay: (underlay) => {
      ground.lay(underlay);
      mark(frames, "ground");
    },
    recolour: (scheme) => {
      drawn.scheme = scheme;
      mark(frames);
    },
    resize: () => {
      if (layers.resize()) mark(frames);
    },
    selected: () => [...drawn.looks.selected].filter((id) => drawn.scene.nodes.has(id)),
    isSelected: (id) => drawn.looks.selected.has(id),
  };
}

function render(frames: Frames, { elements, moment }: { elements: Elements; moment: string }): void {
  const { drawn, motion, fades, options } = frames;
  const before = drawn.scene;
  const isOtherDate = drawn.moment !== undefined && drawn.moment !== moment;
  const ways = options.isStill ? new Map<string, Way>() : waysOf(drawn, elements);
  motion.stopPlaces();
  if (ways.size > 0) motion.movePlaces(ways);
  drawn.elements = elements;
  drawn.moment = moment;
  drawn.scene = sceneOf(elements, new Map([...ways].map(([id, { from }]) => [id, from])));
  if (isOtherDate && !options.isStill)
    fades.note({ before: before.runs, after: drawn.scene.runs, now: performance.now() });
  mark(frames, "base", "live", "names");
}

// What the pointer just put down is there already and does not glide.
function waysOf({ scene }: Drawn, { nodes, edges }: Elements): ReadonlyMap<string, Way> {
  if (nodes.length + edges.length > mostGliding) return new Map();
  const ways = new Map<string, Way>();
  for (const { id, x, y } of nodes) {
    const before = scene.nodes.get(id);
    if (before === undefined || (before.x === x && before.y === y)) continue;
    ways.set(id, { from: { x: before.x, y: before.y }, to: { x, y } });
  }
  return ways;
}

function cameraOf(frames: Frames): Pick<Drawing, "fit" | "reveal" | "centre" | "stand" | "pan" | "zoomBy"> {
  const { drawn, layers, motion } = frames;
  const go = (camera: Camera | undefined): void => {
    if (camera !== undefined) travel(frames, camera);
  };
  const at = (camera: Camera): void => {
    motion.stopCamera();
    moveCamera(frames, camera);
  };
  return {
    fit: (ids, insets) => go(fitted(chosen(drawn, ids), { sheet: layers.size(), insets })),
    reveal: (ids, insets) => {
      const bodies = chosen(drawn, ids);
      const sheet = layers.size();
      const isSeen = bodies.length === 0 || isInSight(bodies, { camera: motion.goal() ?? drawn.camera, sheet, insets });
      if (!isSeen) go(fitted(chosen(drawn, []), { sheet, insets }));
    },
    centre: (id, insets) => {
      const [node] = chosen(drawn, [id]);
      if (node !== undefined) go(centred(node, { sheet: layers.size(), insets, zoom: drawn.camera.zoom }));
    },
    stand: at,
    pan: ({ x, y }) => at({ ...drawn.camera, x: drawn.camera.x + x, y: drawn.camera.y + y }),
    zoomBy: (factor, spot) => {
      const { width, height } = layers.size();
      at(zoomedAt(drawn.camera, { spot: spot ?? { x: width / 2, y: height / 2 }, factor }));
    },
  };
}

function travel(frames: Frames, to: Camera): void {
  const { drawn, motion, options } = frames;
  const isFirst = drawn.paintedFor.zoom === 1 && drawn.thinned === undefined;
  if (options.isStill || isFirst) moveCamera(frames, to);
  else {
    motion.moveCamera(drawn.camera, to);
    moveCamera(frames, drawn.camera);
  }
}

/** Where things are going counts, not where they are in the midst of a motion. */
function chosen({ elements }: Drawn, ids: readonly string[]): readonly NodeElement[] {
  const wanted = new Set(ids);
  return ids.length === 0 ? elements.nodes : elements.nodes.filter(({ id }) => wanted.has(id));
}

function handsOf(frames: Frames): Pick<Drawing, "hitAt" | "drag" | "drop" | "encircle" | "within"> {
  const { drawn } = frames;
  const board = (spot: Spot): Spot => toBoard(drawn.camera, spot);
  return {
    hitAt: (spot) => hitAt(drawn, spot),
    drag: (ids, by) => {
      const isBegin = drawn.held.size === 0;
      drawn.held = new Map(
        ids.flatMap((id) => {
          const node = drawn.scene.nodes.get(id);
          if (node === undefined) return [];
          return [[id, { x: node.x + by.x / drawn.camera.zoom, y: node.y + by.y / drawn.camera.zoom }] as const];
        }),
      );
      if (isBegin) mark(frames, "base", "live", "names");
      else mark(frames, "live");
    },
    drop: () => {
      const places = drawn.held;
      const { nodes } = movedPart(drawn.scene, places);
      const moved = new Map([...drawn.scene.nodes, ...nodes]);
      drawn.held = new Map();
      drawn.elements = { ...drawn.elements, nodes: [...moved.values()] };
      drawn.scene = sceneOf(drawn.elements);
      mark(frames, "base", "live", "names");
      return places;
    },
    encircle: (loop) => {
      drawn.loop = loop;
      mark(frames, "live");
    },
    within: (loop) => nodesWithin(drawn.scene, loop.map(board)),
  };
}

// A badge may lie beyond its shape, so it is asked for first.
function hitAt({ badgeBoxes, scene, camera }: Drawn, spot: Spot): Hit | undefined {
  const badge = badgeBoxes.find(
    ({ box }) => spot.x >= box.left && spot.x <= box.right && spot.y >= box.top && spot.y <= box.bottom,
  );
  if (badge !== undefined) return { what: "badge", id: badge.id };
  const at = toBoard(camera, spot);
  const node = nodeAt(scene, { spot: at, reach: reach.shape / camera.zoom });
  if (node !== undefined) return { what: "entity", id: node.id };
  const edge = edgeAt(scene, { spot: at, reach: reach.line / camera.zoom });
  return edge === undefined ? undefined : { what: edge.what, id: edge.id };
}
