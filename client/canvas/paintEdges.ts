// Draws lines: those of one look in one stroke, then arrowheads, then marks and names. Works on a context that is already
// in units of the board. Knows no state.
import { paper } from "../../model/vocabulary/palette.ts";
import { type Curve, middleOf, type Spot } from "./curves.ts";
import type { EdgeElement } from "./picture.ts";
import { canvasFont, changeSigns, dashes, hatchWidth, inks, lineInk, type Scheme } from "./inks.ts";

export interface EdgePaint {
  readonly context: CanvasRenderingContext2D;
  readonly scheme: Scheme;
  readonly zoom: number;
}

/** A line and where it runs. */
export interface Run {
  readonly edge: EdgeElement;
  readonly curve: Curve;
}

/** So many lines that each of them is drawn as thin as the screen can, which is many times as fast. */
const manyRuns = 1500;
/** Among many lines the thin ones of one look are so much fainter that entities and other lines stay in sight. */
const crowd = { from: 900, faintest: 0.1 } as const;
/** Scale below which the arrowheads of many lines are mere dust, and are left out. */
const headsFrom = 0.55;
/** Thin lines of one look go into one path, so many at a time; wide ones cover each other too dearly for that. */
const runsAtOnce = { thin: 600, wide: 8 } as const;
/** Marks that would be smaller than this on the screen are left out; pixels. */
const smallestMarks = 6;
const marksHeight = 10;

/** Draws lines with their arrowheads and marks. */
export function paintEdges(paint: EdgePaint, runs: readonly Run[]): void {
  const isMany = runs.length > manyRuns;
  for (const alike of Map.groupBy(runs, ({ edge }) => lookOf(edge)).values())
    paintAlike(paint, { runs: alike, isMany });
  if (marksHeight * paint.zoom < smallestMarks) return;
  for (const run of runs) if (run.edge.marks !== "" || run.edge.change !== undefined) paintMarks(paint, run);
}

/** Draws one line stronger: `ink` behind it, so wide, and so opaque. */
export function paintUnder(
  { context, zoom }: EdgePaint,
  { run, ink, strength }: { run: Run; ink: string; strength: number },
): void {
  context.globalAlpha = strength;
  context.strokeStyle = ink;
  context.lineWidth = Math.max(run.edge.weight + 8, 7 / zoom);
  context.lineCap = "round";
  context.setLineDash([]);
  context.beginPath();
  trace(context, run.curve);
  context.stroke();
}

/** Writes the name of a line along it; one of several only where the line is long enough to carry it. */
export function paintName(
  { context, scheme, zoom }: EdgePaint,
  { run: { edge, curve }, isAlone }: { run: Run; isAlone: boolean },
): void {
  const { x, y, slope } = middleOf(curve);
  const size = Math.min(16, Math.max(11, 11 / zoom));
  context.font = `500 ${size}px ${canvasFont}`;
  const length = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y);
  if (!isAlone && context.measureText(edge.name).width > length) return;
  const isUpsideDown = Math.abs(slope) > Math.PI / 2;
  context.save();
  context.translate(x, y);
  context.rotate(isUpsideDown ? slope + Math.PI : slope);
  context.globalAlpha = 1;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = size / 3;
  context.strokeStyle = paper[scheme];
  context.fillStyle = inks[scheme].text;
  context.strokeText(edge.name, 0, -size * 0.85);
  context.fillText(edge.name, 0, -size * 0.85);
  context.restore();
}

const looks = new WeakMap<EdgeElement, string>();

function lookOf(edge: EdgeElement): string {
  const known = looks.get(edge);
  if (known !== undefined) return known;
  const { hue, weight, pattern, opacity, isDirected } = edge;
  const look = `${hue} ${weight} ${pattern} ${opacity} ${isDirected}`;
  looks.set(edge, look);
  return look;
}

function paintAlike(paint: EdgePaint, { runs, isMany }: { runs: readonly Run[]; isMany: boolean }): void {
  const [first] = runs;
  if (first === undefined) return;
  const { context, scheme, zoom } = paint;
  const { hue, weight, pattern, opacity, isDirected } = first.edge;
  const isHatched = pattern === "hatched" || pattern === "dash-hatched";
  const wanted = Math.max(0.7 / zoom, weight * (isHatched ? hatchWidth : 1));
  const width = isMany ? Math.min(wanted, 1 / zoom) : wanted;
  const isCrowd = isMany && width * zoom <= 1;
  context.globalAlpha = isCrowd ? opacity * Math.max(crowd.faintest, Math.min(1, crowd.from / runs.length)) : opacity;
  context.strokeStyle = lineInk(hue, scheme);
  context.fillStyle = lineInk(hue, scheme);
  context.lineWidth = width;
  context.lineCap = isHatched ? "butt" : "round";
  context.setLineDash(dashes[pattern].map((length) => length * Math.max(1, 0.8 / zoom)));
  const atOnce = width * zoom <= 1 ? runsAtOnce.thin : runsAtOnce.wide;
  for (let start = 0; start < runs.length; start += atOnce) strokeSome(context, runs.slice(start, start + atOnce));
  context.setLineDash([]);
  if (isDirected && (!isMany || zoom >= headsFrom)) paintHeads(context, { runs, size: Math.max(7, 3.2 / zoom) });
}

function strokeSome(context: CanvasRenderingContext2D, runs: readonly Run[]): void {
  context.beginPath();
  for (const { curve } of runs) trace(context, curve);
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, { from, to, control }: Curve): void {
  context.moveTo(from.x, from.y);
  if (control === undefined) context.lineTo(to.x, to.y);
  else context.quadraticCurveTo(control.x, control.y, to.x, to.y);
}

function paintHeads(context: CanvasRenderingContext2D, { runs, size }: { runs: readonly Run[]; size: number }): void {
  const half = size * 0.42;
  for (let start = 0; start < runs.length; start += runsAtOnce.thin) {
    context.beginPath();
    for (const { curve } of runs.slice(start, start + runsAtOnce.thin)) {
      const { to, arrival } = curve;
      const back = { x: to.x - arrival.x * size, y: to.y - arrival.y * size };
      context.moveTo(to.x, to.y);
      context.lineTo(back.x - arrival.y * half, back.y + arrival.x * half);
      context.lineTo(back.x + arrival.y * half, back.y - arrival.x * half);
    }
    context.fill();
  }
}

// What changed between two dates stands instead of the other marks: "+" means one thing at a time.
function paintMarks({ context, scheme }: EdgePaint, { edge, curve }: Run): void {
  const { x, y } = middleOf(curve);
  const text = edge.change === undefined ? edge.marks : changeSigns[edge.change];
  const ink = edge.change === undefined ? lineInk(edge.hue, scheme) : inks[scheme].accent;
  context.globalAlpha = Math.max(edge.opacity, edge.opacity < 0.2 ? 0 : 0.6);
  context.font = `700 ${marksHeight}px ${canvasFont}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const width = context.measureText(text).width + 5;
  box(context, { x, y, width, ink });
  context.fillStyle = paper[scheme];
  context.fillText(text, x, y + 0.5);
}

function box(context: CanvasRenderingContext2D, { x, y, width, ink }: Spot & { width: number; ink: string }): void {
  context.beginPath();
  context.roundRect(x - width / 2, y - marksHeight / 2 - 1.5, width, marksHeight + 3, 3.5);
  context.fillStyle = ink;
  context.fill();
}
