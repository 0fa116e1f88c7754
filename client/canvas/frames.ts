// One frame after the other: what is drawn right now, which sheets are out of date, and painting them once a frame.
// Knows no pointer and no store.
import type { Camera } from "../board/view.ts";
import { isSameCamera } from "./camera.ts";
import type { Drawn } from "./drawn.ts";
import { createFades, type Fades } from "./fades.ts";
import { createFlags, type Flags } from "./flags.ts";
import { createGround, type Ground } from "./ground.ts";
import type { Scheme } from "./inks.ts";
import { createLayers, type LayerName, type Layers } from "./layers.ts";
import { createMotion, type Motion } from "./motion.ts";
import { paintBase, paintLive, paintNames } from "./paint.ts";
import { emptyScene, type Scene, sceneOf } from "./scene.ts";

export interface DrawingOptions {
  readonly container: HTMLElement;
  readonly scheme: Scheme;
  readonly isStill: boolean;
  readonly onThinned: (count: number) => void;
  /** Where the camera came to rest. */
  readonly onCamera: (camera: Camera) => void;
}

export interface Frames {
  readonly drawn: Drawn;
  readonly layers: Layers;
  readonly motion: Motion;
  readonly fades: Fades;
  readonly flags: Flags;
  readonly ground: Ground;
  readonly dirty: Set<LayerName>;
  readonly options: DrawingOptions;
  readonly clock: { request: number; rest: ReturnType<typeof setTimeout> | undefined };
}

/** More elements than these are not painted anew while the camera moves: the picture moves, and is painted at rest. */
const manyElements = 700;
/** Milliseconds without motion after which a picture rests. */
const restTime = 140;
const everything: readonly LayerName[] = ["ground", "base", "live", "names"];
const origin: Camera = { x: 0, y: 0, zoom: 1 };

/** Sheets in a container, with nothing on them yet. */
export function createFrames(options: DrawingOptions): Frames {
  const frames: Frames = {
    drawn: nothing(options.scheme),
    layers: createLayers(options.container),
    motion: createMotion(),
    fades: createFades(),
    flags: createFlags(() => mark(frames, "base", "live")),
    ground: createGround(() => mark(frames, "ground")),
    dirty: new Set(),
    options,
    clock: { request: 0, rest: undefined },
  };
  frames.layers.resize();
  return frames;
}

/** Sheets that are out of date are painted with the next frame; without names that is all of them. */
export function mark(frames: Frames, ...names: readonly LayerName[]): void {
  for (const name of names.length === 0 ? everything : names) frames.dirty.add(name);
  requestFrame(frames);
}

/** The camera stands elsewhere now. A light picture is painted anew at once, a heavy one follows until it rests. */
export function moveCamera(frames: Frames, camera: Camera): void {
  const { drawn, clock, options } = frames;
  drawn.camera = camera;
  clearTimeout(clock.rest);
  clock.rest = setTimeout(() => {
    mark(frames);
    options.onCamera(drawn.camera);
  }, restTime);
  if (isHeavy(drawn.scene)) requestFrame(frames);
  else mark(frames);
}

/** No frame comes after this. */
export function stopFrames({ clock, layers }: Frames): void {
  cancelAnimationFrame(clock.request);
  clearTimeout(clock.rest);
  clock.request = -1;
  layers.remove();
}

function nothing(scheme: Scheme): Drawn {
  return {
    elements: { nodes: [], edges: [] },
    moment: undefined,
    scene: emptyScene,
    held: new Map(),
    loop: [],
    camera: origin,
    paintedFor: origin,
    looks: { selected: new Set(), bright: undefined, pointed: undefined, named: new Set() },
    glowing: new Map(),
    badges: new Map(),
    badgeBoxes: [],
    scheme,
    thinned: undefined,
  };
}

function requestFrame(frames: Frames): void {
  if (frames.clock.request === 0) frames.clock.request = requestAnimationFrame((now) => frame(frames, now));
}

function frame(frames: Frames, now: number): void {
  const { clock, motion, fades, dirty } = frames;
  clock.request = 0;
  moveOn(frames, now);
  if (dirty.size > 0) paint(frames, now);
  else frames.layers.shift(frames.drawn.paintedFor, frames.drawn.camera);
  if (fades.isActive(now)) mark(frames, "live");
  if (motion.isMoving()) requestFrame(frames);
}

function moveOn(frames: Frames, now: number): void {
  const { drawn, motion } = frames;
  const { camera, places } = motion.step(now);
  if (camera !== undefined) moveCamera(frames, camera);
  if (places === undefined) return;
  drawn.scene = sceneOf(drawn.elements, motion.isMoving() ? places : undefined);
  mark(frames, "base", "live", "names");
}

// A sheet painted for another camera would not fit over the others, so then all are painted.
function paint(frames: Frames, now: number): void {
  const { drawn, layers, ground, dirty, fades, flags, options } = frames;
  const isMoved = !isSameCamera(drawn.camera, drawn.paintedFor);
  if (isMoved) for (const name of everything) dirty.add(name);
  drawn.paintedFor = drawn.camera;
  layers.settle();
  const painting = { drawn, layers, flagOf: flags.pictureOf };
  if (dirty.has("ground")) ground.paint(painting);
  if (dirty.has("base")) paintBase(painting);
  if (dirty.has("live")) paintLive(painting, fades.at(now));
  const isLate = dirty.has("names") && dirty.has("base") && !isMoved && isHeavy(drawn.scene);
  if (dirty.has("names") && !isLate) paintNames(painting, options.onThinned);
  dirty.clear();
  // Of a heavy picture the names come a frame later: where they stand has not changed, only which of them find room.
  if (isLate) mark(frames, "names");
}

function isHeavy({ nodes, runs }: Scene): boolean {
  return nodes.size + runs.length > manyElements;
}
