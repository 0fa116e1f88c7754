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

/** Connects a sheet to a drawing; tells which entity's badge lies at a place. */
export function connectOverlay(
  drawing: Drawing,
  { sheet, props }: { sheet: HTMLCanvasElement; props: () => OverlayProps },
): { badgeAt: (place: { x: number; y: number }) => string | undefined } {
  let badges: { id: string; box: Box }[] = [];
  let request = 0;
  let thinned = 0;
  const draw = (): void => {
    request = 0;
    const context = sizedContext(sheet, drawing);
    if (context === undefined) return;
    const { scheme, onThinned } = props();
    const { width, height } = { width: drawing.core.width(), height: drawing.core.height() };
    const drawn = drawOverlay(
      { context, scheme, width, height },
      { shapes: shapesOf(drawing, props()), zoom: drawing.core.zoom() },
    );
    badges = drawn.badges;
    if (drawn.thinned !== thinned) onThinned(drawn.thinned);
    thinned = drawn.thinned;
  };
  const schedule = (): void => {
    if (request === 0) request = requestAnimationFrame(draw);
  };
  drawing.core.on("render viewport resize", schedule);
  drawing.core.on("destroy", () => cancelAnimationFrame(request));
  return {
    badgeAt: ({ x, y }) =>
      badges.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.id,
  };
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
