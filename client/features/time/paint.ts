// Paints the density and the axis onto the bar's sheet: beginnings upwards, ends downwards, sure ones full, others paler.
// Knows no store and no pointer.
import { palette, paper } from "../../../model/vocabulary/palette.ts";
import { type Density, heightOf, hues } from "../../board/timeline/density.ts";
import { type Scale, xOf } from "../../board/timeline/scale.ts";
import { isContext, type Tick, ticksOf } from "../../board/timeline/ticks.ts";
import { inks, type Scheme } from "../../canvas/inks.ts";

/** Heights in pixels: the plot, in it the line between beginnings and ends, and the axis with its labels below. */
const heights = { plot: 64, line: 41, axis: 20 } as const;

/** Opacity of what may lie in this bin or in another. */
const paleness = 0.36;
const font = '11px "Inter Variable", system-ui, sans-serif';

interface Picture {
  readonly scale: Scale;
  readonly density: Density;
  readonly scheme: Scheme;
}

/** Paints everything that the zoom decides; the date, the span and the pointer lie above it as elements. */
export function paint(sheet: HTMLCanvasElement, picture: Picture): void {
  const pen = sheet.getContext("2d");
  if (pen === null) return;
  const { width } = picture.scale;
  const ratio = globalThis.devicePixelRatio || 1;
  sheet.width = Math.round(width * ratio);
  sheet.height = Math.round((heights.plot + heights.axis) * ratio);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = font;
  const ticks = ticksOf(picture.scale, (text) => pen.measureText(text).width);
  paintGrid(pen, { ticks, picture });
  paintStacks(pen, picture);
  paintLine(pen, picture);
}

type Pen = CanvasRenderingContext2D;

function paintGrid(pen: Pen, { ticks, picture }: { ticks: readonly Tick[]; picture: Picture }): void {
  const ink = inks[picture.scheme];
  for (const { x, label, isMain } of ticks) {
    pen.fillStyle = ink.soft;
    if (!isContext({ x })) {
      pen.globalAlpha = isMain ? 0.3 : 0.14;
      pen.fillRect(Math.round(x), 0, 1, heights.plot + (label === undefined ? 3 : 5));
    }
    pen.globalAlpha = 1;
    if (label === undefined) continue;
    pen.fillStyle = isMain ? ink.text : ink.soft;
    pen.font = isMain ? `600 ${font}` : font;
    pen.textAlign = isContext({ x }) ? "left" : "center";
    pen.fillText(label, x, heights.plot + 15);
  }
}

function paintStacks(pen: Pen, picture: Picture): void {
  const { density, scale } = picture;
  const bins = binsWithin(picture);
  const most = { begins: 0, ends: 0 };
  for (const bin of bins) {
    most.begins = Math.max(most.begins, heightOf(density.begins, bin));
    most.ends = Math.max(most.ends, heightOf(density.ends, bin));
  }
  // One scale for both, so that up and down can be compared.
  const tall = Math.min(
    (heights.line - 3) / Math.max(1, most.begins),
    (heights.plot - heights.line - 2) / Math.max(1, most.ends),
  );
  for (const bin of bins) {
    const left = xOf(scale, density.edges[bin] ?? 0);
    const width = Math.max(1, xOf(scale, density.edges[bin + 1] ?? 0) - left - 1);
    for (const way of ["begins", "ends"] as const) stack(pen, { picture, bin, way, tall, left, width });
  }
  pen.globalAlpha = 1;
}

interface Stack {
  readonly picture: Picture;
  readonly bin: number;
  readonly way: "begins" | "ends";
  /** Pixels of one relation. */
  readonly tall: number;
  readonly left: number;
  readonly width: number;
}

function stack(pen: Pen, { picture, bin, way, tall, left, width }: Stack): void {
  const sign = way === "begins" ? -1 : 1;
  let at: number = heights.line;
  for (const certainty of ["sure", "maybe"] as const) {
    const heaps = picture.density[way][certainty];
    pen.globalAlpha = certainty === "sure" ? 1 : paleness;
    for (const [layer, hue] of hues.entries()) {
      const count = heaps[bin * hues.length + layer] ?? 0;
      if (count === 0) continue;
      // A single one among thousands is still to be seen.
      const length = certainty === "sure" ? Math.max(1, count * tall) : count * tall;
      pen.fillStyle = palette[hue][picture.scheme];
      pen.fillRect(left, sign === -1 ? at - length : at, width, length);
      at += sign * length;
    }
  }
}

function paintLine(pen: Pen, { scale, scheme }: Picture): void {
  pen.globalAlpha = 0.7;
  pen.fillStyle = inks[scheme].soft;
  pen.fillRect(0, heights.line - 0.5, scale.width, 1);
  pen.globalAlpha = 1;
  pen.font = font;
  pen.textAlign = "left";
  pen.lineWidth = 3;
  pen.strokeStyle = paper[scheme];
  for (const [words, y] of [
    ["begin", 11],
    ["end", heights.plot - 4],
  ] as const) {
    pen.strokeText(words, 5, y);
    pen.fillText(words, 5, y);
  }
}

function binsWithin({ density, scale }: Picture): number[] {
  return density.edges
    .slice(0, -1)
    .flatMap((edge, bin) => (edge < scale.window.max && (density.edges[bin + 1] ?? 0) > scale.window.min ? [bin] : []));
}
