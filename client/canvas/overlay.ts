// Draws names, badges and pins on a sheet above the canvas, each frame, at a size that does not change with the zoom.
// Knows shapes by their places on the screen only.
import { paper } from "../../model/vocabulary/palette.ts";
import { canvasFont, inks, type Scheme } from "./inks.ts";
import { type Box, type LabelWish, placeLabels } from "./labels.ts";
import { nameLines } from "./nameLines.ts";

/** A shape on the screen, in pixels. */
export interface Shape {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly name: string;
  readonly short: string;
  readonly badge: string;
  readonly isPinned: boolean;
  readonly isDim: boolean;
  /** Looked at, or one of few that are selected: its name is shown whatever it covers. */
  readonly isForced: boolean;
  readonly priority: number;
}

interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly scheme: Scheme;
  readonly width: number;
  readonly height: number;
}

/** Half the height, in pixels, of a shape that is too large to be covered by a name. */
const smallestBody = 7;
const lineHeight = 14;
/** Letters of a line of a name. */
const longestLine = 27;
const nameFont = `500 12px ${canvasFont}`;
const badgeFont = `600 10px ${canvasFont}`;
const lines = new Map<string, { lines: readonly string[]; width: number }>();

/** Draws one frame; gives the badges' boxes for the pointer, and the number of names that found no room. */
export function drawOverlay(
  sheet: Sheet,
  { shapes, zoom }: { shapes: readonly Shape[]; zoom: number },
): { badges: { id: string; box: Box }[]; thinned: number } {
  const inView = shapes.filter((shape) => isInView(shape, sheet));
  const badged = zoom < 0.5 ? [] : inView.filter((shape) => shape.badge !== "" && !shape.isDim);
  sheet.context.font = badgeFont;
  const badges = badged.map((shape) => ({ id: shape.id, text: shape.badge, box: badgeBox(sheet, shape) }));
  // Far away shapes are mere dots: better that a name covers some than that no hub has one.
  const bodies = inView.filter((shape) => shape.halfHeight >= smallestBody);
  const taken = [...bodies.map(boxOf), ...badges.map(({ box }) => box)];
  const thinned = drawNames(sheet, { shapes: inView, taken, isNear: zoom >= 0.8 });
  for (const shape of inView) if (shape.isPinned) drawPin(sheet, shape);
  for (const { box, text } of badges) drawBadge(sheet, { box, text });
  return { badges, thinned };
}

interface Names {
  readonly shapes: readonly Shape[];
  readonly taken: readonly Box[];
  readonly isNear: boolean;
}

function drawNames(sheet: Sheet, { shapes, taken, isNear }: Names): number {
  const { context, scheme } = sheet;
  context.font = nameFont;
  const texts = new Map(shapes.map((shape) => [shape.id, wrapped(context, isNear ? shape.name : shape.short)]));
  const wishes = shapes.filter((shape) => !shape.isDim).map((shape) => wishOf(shape, texts.get(shape.id)?.width ?? 0));
  const tall = wishes.map((wish) => ({ ...wish, height: (texts.get(wish.id)?.lines.length ?? 1) * lineHeight }));
  const { placed, thinned } = placeLabels(tall, {
    taken,
    sheet: { left: 0, top: 0, right: sheet.width, bottom: sheet.height },
  });
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = paper[scheme];
  context.fillStyle = inks[scheme].text;
  for (const { id, x, y } of placed) {
    const text = texts.get(id)?.lines ?? [];
    text.forEach((line, place) => {
      const top = y + (place - (text.length - 1) / 2) * lineHeight;
      context.strokeText(line, x, top);
      context.fillText(line, x, top);
    });
  }
  return thinned;
}

function wishOf(shape: Shape, width: number): LabelWish {
  const { id, x, y, halfWidth, halfHeight, priority, isForced } = shape;
  return { id, x, y, halfWidth, halfHeight, priority, isForced, width, height: lineHeight };
}

function badgeBox({ context }: Sheet, { x, y, halfWidth, halfHeight, badge }: Shape): Box {
  const left = x + halfWidth * 0.7 - 2;
  const top = y - halfHeight * 0.78 - 11;
  return { left, top, right: left + context.measureText(badge).width + 8, bottom: top + 14 };
}

function drawBadge({ context, scheme }: Sheet, { box, text }: { box: Box; text: string }): void {
  const width = box.right - box.left;
  context.font = badgeFont;
  context.beginPath();
  context.roundRect(box.left, box.top, width, 14, 7);
  context.fillStyle = paper[scheme];
  context.strokeStyle = inks[scheme].soft;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
  context.fillStyle = inks[scheme].text;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, box.left + width / 2, box.top + 7.5);
}

function drawPin({ context, scheme }: Sheet, { x, y, halfWidth, halfHeight }: Shape): void {
  context.beginPath();
  context.arc(x - halfWidth * 0.72, y - halfHeight * 0.72, 3.5, 0, 2 * Math.PI);
  context.fillStyle = inks[scheme].accent;
  context.strokeStyle = paper[scheme];
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}

/** Long names take two lines; what is longer still ends in "…". */
function wrapped(context: CanvasRenderingContext2D, text: string): { lines: readonly string[]; width: number } {
  const known = lines.get(text);
  if (known !== undefined) return known;
  const parts = nameLines(text, longestLine);
  const made = { lines: parts, width: Math.max(...parts.map((part) => context.measureText(part).width)) };
  lines.set(text, made);
  return made;
}

function boxOf({ x, y, halfWidth, halfHeight }: Shape): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function isInView({ x, y }: Shape, { width, height }: Sheet): boolean {
  return x > 0 && y > 0 && x < width && y < height;
}
