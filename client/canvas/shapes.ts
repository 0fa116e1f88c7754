// Outlines of shapes, for a canvas and for exports. Knows sizes and places, no colours.
import type { NodeElement } from "./picture.ts";
import type { Spot } from "./curves.ts";

/** What an outline is drawn with: a canvas, or anything that writes paths. */
export type Pen = Pick<CanvasRenderingContext2D, "beginPath" | "ellipse" | "roundRect" | "lineTo" | "closePath">;

type Outline = Pick<NodeElement, "shape" | "width" | "height"> & Spot & { readonly inset?: number };

/** Begins a path around a shape; `inset` units further in. */
export function outline(context: Pen, shape: Outline): void {
  const { inset = 0 } = shape;
  const [across, up] = [shape.width / 2 - inset, shape.height / 2 - inset];
  context.beginPath();
  if (across <= 0 || up <= 0) return;
  if (shape.shape === "ellipse") context.ellipse(shape.x, shape.y, across, up, 0, 0, 2 * Math.PI);
  else if (shape.shape === "round-rectangle")
    context.roundRect(shape.x - across, shape.y - up, 2 * across, 2 * up, Math.min(across, up) * 0.4);
  else polygon(context, { shape, across, up });
}

// Corners as shares of half the width and half the height.
const corners: Readonly<Record<"hexagon" | "round-tag" | "cut-rectangle" | "diamond", readonly Spot[]>> = {
  hexagon: [
    { x: -0.5, y: -1 },
    { x: 0.5, y: -1 },
    { x: 1, y: 0 },
    { x: 0.5, y: 1 },
    { x: -0.5, y: 1 },
    { x: -1, y: 0 },
  ],
  "round-tag": [
    { x: -1, y: -1 },
    { x: 0.35, y: -1 },
    { x: 1, y: 0 },
    { x: 0.35, y: 1 },
    { x: -1, y: 1 },
  ],
  "cut-rectangle": [
    { x: -0.72, y: -1 },
    { x: 0.72, y: -1 },
    { x: 1, y: -0.55 },
    { x: 1, y: 0.55 },
    { x: 0.72, y: 1 },
    { x: -0.72, y: 1 },
    { x: -1, y: 0.55 },
    { x: -1, y: -0.55 },
  ],
  diamond: [
    { x: 0, y: -1 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: -1, y: 0 },
  ],
};

function polygon(context: Pen, { shape, across, up }: { shape: Outline; across: number; up: number }): void {
  if (shape.shape === "ellipse" || shape.shape === "round-rectangle") return;
  for (const { x, y } of corners[shape.shape]) context.lineTo(shape.x + x * across, shape.y + y * up);
  context.closePath();
}
