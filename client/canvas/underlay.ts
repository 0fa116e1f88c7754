// What lies below the drawing: the outline of the world under the map layout, years and lanes under the timeline,
// shapes around bodies and their members under the layout by bloc.
// Works on a context; the outline comes in a chunk of its own. Knows no state.
import { paper } from "../../model/vocabulary/palette.ts";
import type { Camera } from "../board/view.ts";
import { type Sheet, toScreen } from "./camera.ts";
import type { Spot } from "./curves.ts";
import { canvasFont, groupInk, inks, type Scheme } from "./inks.ts";

export interface TimelineUnderlay {
  readonly kind: "timeline";
  /** Places of years on the board. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly { readonly y: number; readonly label: string }[];
}

export interface BlocsUnderlay {
  readonly kind: "blocs";
  /** Each body with its place in the palette of groups, where it stands, and where its members do. */
  readonly regions: readonly { readonly group: number; readonly middle: Spot; readonly members: readonly Spot[] }[];
}

export type Underlay = { readonly kind: "map" } | TimelineUnderlay | BlocsUnderlay;

interface Ground {
  readonly context: CanvasRenderingContext2D;
  readonly scheme: Scheme;
  readonly camera: Camera;
  readonly sheet: Sheet;
}

const quiet = {
  light: { land: "#f0ede4", border: "#d9d4c6", line: "#e2ded3" },
  dark: { land: "#1d2229", border: "#2f3640", line: "#2a3038" },
} as const;

/** Draws the countries; `world` is their outline in units of the board. */
export function paintMap({ context, scheme, camera }: Ground, world: Path2D): void {
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  context.fillStyle = quiet[scheme].land;
  context.strokeStyle = quiet[scheme].border;
  context.lineWidth = 1 / camera.zoom;
  context.lineJoin = "round";
  context.fill(world);
  context.stroke(world);
  context.restore();
}

/** Width of the band from a body to each of its members, in units of the board. */
const bandWidth = 74;

/** Draws a shape around each body and its members, and nobody else; where two overlap, both colours show. */
export function paintBlocs({ context, scheme, camera }: Ground, { regions }: BlocsUnderlay): void {
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  context.lineWidth = bandWidth;
  context.lineCap = "round";
  context.globalAlpha = scheme === "light" ? 0.09 : 0.16;
  for (const { group, middle, members } of regions) {
    context.strokeStyle = groupInk(group, scheme);
    context.beginPath();
    for (const { x, y } of members) {
      context.moveTo(middle.x, middle.y);
      context.lineTo(x, y);
    }
    context.stroke();
  }
  context.restore();
}

/** Draws a line for each year and each lane, and what they are called. */
export function paintTimeline({ context, scheme, camera, sheet }: Ground, { ticks, lanes }: TimelineUnderlay): void {
  context.strokeStyle = quiet[scheme].line;
  context.fillStyle = inks[scheme].soft;
  context.font = `500 11px ${canvasFont}`;
  context.textBaseline = "top";
  let free = -Infinity;
  for (const { x, label } of ticks) {
    const at = Math.round(toScreen(camera, { x, y: 0 }).x) + 0.5;
    line(context, { from: { x: at, y: 0 }, to: { x: at, y: sheet.height } });
    // Labels that would touch the one before are left out.
    if (at < free) continue;
    context.textAlign = "left";
    context.fillText(label, at + 4, 6);
    free = at + context.measureText(label).width + 14;
  }
  paintLanes({ context, scheme, camera, sheet }, lanes);
}

/** Names of lanes end so far from the right, clear of the buttons there; pixels of the screen. */
const laneEnd = 116;

function paintLanes({ context, scheme, camera, sheet }: Ground, lanes: TimelineUnderlay["lanes"]): void {
  context.textBaseline = "bottom";
  context.textAlign = "right";
  context.lineJoin = "round";
  context.lineWidth = 1;
  let free = -Infinity;
  for (const { y, label } of lanes) {
    const at = Math.round(toScreen(camera, { x: 0, y }).y) + 0.5;
    line(context, { from: { x: 0, y: at }, to: { x: sheet.width, y: at } });
    if (at < free) continue;
    context.save();
    context.strokeStyle = paper[scheme];
    context.lineWidth = 3;
    context.strokeText(label, sheet.width - laneEnd, at - 3);
    context.fillText(label, sheet.width - laneEnd, at - 3);
    context.restore();
    free = at + 15;
  }
}

function line(context: CanvasRenderingContext2D, { from, to }: { from: Spot; to: Spot }): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}
