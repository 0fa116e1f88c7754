// Keeps the sheet of names in step with the drawing: after each frame it reads where shapes are and draws once.
// Knows no store.
import type { Looks } from "../board/looks.ts";
import type { Drawing } from "./drawing.ts";
import type { Scheme } from "./inks.ts";
import type { Box } from "./labels.ts";
import { drawOverlay, type Shape } from "./overlay.ts";

interface OverlayProps {
  readonly looks: Looks;
  readonly badges: ReadonlyMap<string, string>;
  readonly scheme: Scheme;
  readonly onThinned: (count: number) => void;
}

/** So many entities that names only move along with the picture, and find new places once it rests. */
const manyEntities = 300;
/** Milliseconds without motion after which a picture rests. */
const restTime = 140;

interface Connected {
  readonly badgeAt: (place: { x: number; y: number }) => string | undefined;
}

interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** Connects a sheet to a drawing; tells which entity's badge lies at a place. */
export function connectOverlay(
  drawing: Drawing,
  { sheet, props }: { sheet: HTMLCanvasElement; props: () => OverlayProps },
): Connected {
  const { core } = drawing;
  let badges: readonly { id: string; box: Box }[] = [];
  let request = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let drawnAt: Viewport = { zoom: 1, pan: { x: 0, y: 0 } };
  const draw = (): void => {
    request = 0;
    const drawn = drawSheet(drawing, { sheet, props: props() });
    if (drawn === undefined) return;
    badges = drawn.badges;
    drawnAt = viewportOf(drawing);
    sheet.style.transform = "";
  };
  const schedule = (): void => {
    if (request === 0) request = requestAnimationFrame(draw);
  };
  const follow = (): void => {
    if (drawing.nodes().size < manyEntities) return schedule();
    sheet.style.transform = shift(drawnAt, viewportOf(drawing));
    clearTimeout(rest);
    rest = setTimeout(schedule, restTime);
  };
  core.on("viewport resize", follow);
  core.on("render", () => isSame(drawnAt, viewportOf(drawing)) && schedule());
  core.on("destroy", () => {
    cancelAnimationFrame(request);
    clearTimeout(rest);
  });
  return { badgeAt: (place) => badges.find(({ box }) => isWithin(place, box))?.id };
}

const thinnedBefore = new WeakMap<Drawing, number>();

function drawSheet(drawing: Drawing, { sheet, props }: { sheet: HTMLCanvasElement; props: OverlayProps }) {
  const context = sizedContext(sheet, drawing);
  if (context === undefined) return undefined;
  const { scheme, onThinned } = props;
  const size = { width: drawing.core.width(), height: drawing.core.height() };
  const scene = { shapes: shapesOf(drawing, props), zoom: drawing.core.zoom() };
  const drawn = drawOverlay({ context, scheme, ...size }, scene);
  if (thinnedBefore.get(drawing) !== drawn.thinned) onThinned(drawn.thinned);
  thinnedBefore.set(drawing, drawn.thinned);
  return drawn;
}

function viewportOf({ core }: Drawing): Viewport {
  const { x, y } = core.pan();
  return { zoom: core.zoom(), pan: { x, y } };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y;
}

/** The motion that brings a sheet drawn for one viewport over another. */
function shift(from: Viewport, to: Viewport): string {
  const scale = to.zoom / from.zoom;
  return `translate(${to.pan.x - from.pan.x * scale}px, ${to.pan.y - from.pan.y * scale}px) scale(${scale})`;
}

function isWithin({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function shapesOf(drawing: Drawing, { looks, badges }: OverlayProps): Shape[] {
  const zoom = drawing.core.zoom();
  const pan = drawing.core.pan();
  return [...drawing.nodes().values()].map((node) => {
    const { x, y } = drawing.core.getElementById(node.id).position();
    const look = looks.entities.get(node.id);
    return {
      id: node.id,
      x: x * zoom + pan.x,
      y: y * zoom + pan.y,
      halfWidth: (node.width * zoom) / 2,
      halfHeight: (node.height * zoom) / 2,
      name: node.name,
      short: node.short,
      badge: badges.get(node.id) ?? "",
      isPinned: node.isPinned,
      isDim: look?.emphasis === "dim",
      isForced: look?.isSelected === true || look?.emphasis === "lit",
      priority: node.degree + (look?.isSelected === true ? 10_000 : 0),
    };
  });
}

function sizedContext(sheet: HTMLCanvasElement, { core }: Drawing): CanvasRenderingContext2D | undefined {
  const context = sheet.getContext("2d");
  if (context === null || core.destroyed()) return undefined;
  const scale = globalThis.devicePixelRatio;
  const [width, height] = [Math.round(core.width() * scale), Math.round(core.height() * scale)];
  if (sheet.width !== width || sheet.height !== height) {
    sheet.width = width;
    sheet.height = height;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}
