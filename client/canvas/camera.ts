// Where the camera stands and how it moves: pure sums on pixels of the screen and units of the board.
// Knows no canvas.
import type { Camera } from "../board/view.ts";
import type { Spot } from "./curves.ts";

/** Room on each side of the canvas that panels cover, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** What is to be brought into sight: shapes by their centres and sides. */
type Body = Spot & { readonly width: number; readonly height: number };

export const zooms = { least: 0.03, most: 3.5 } as const;
/** Room for half a name at each side, and for a name below; pixels of the screen. */
const margin = { x: 64, top: 14, bottom: 30 };
/** Few things are not drawn larger than this when they are brought into sight. */
const largestFit = 1.35;

/** From the board to the screen. */
export function toScreen({ x, y, zoom }: Camera, spot: Spot): Spot {
  return { x: spot.x * zoom + x, y: spot.y * zoom + y };
}

/** From the screen to the board. */
export function toBoard({ x, y, zoom }: Camera, spot: Spot): Spot {
  return { x: (spot.x - x) / zoom, y: (spot.y - y) / zoom };
}

/** The camera that shows things larger or smaller while one spot of the screen stays where it is. */
export function zoomedAt(camera: Camera, { spot, factor }: { spot: Spot; factor: number }): Camera {
  const zoom = Math.min(zooms.most, Math.max(zooms.least, camera.zoom * factor));
  const at = toBoard(camera, spot);
  return { zoom, x: spot.x - at.x * zoom, y: spot.y - at.y * zoom };
}

/** The camera that shows all these bodies between the panels; undefined when there is nothing or no room. */
export function fitted(
  bodies: readonly Body[],
  { sheet, insets }: { sheet: Sheet; insets: Insets },
): Camera | undefined {
  const room = { width: sheet.width - insets.left - insets.right, height: sheet.height - insets.top - insets.bottom };
  if (bodies.length === 0 || room.width <= 0 || room.height <= 0) return undefined;
  const box = boxOf(bodies);
  const wide = Math.max(80, room.width - 2 * margin.x);
  const high = Math.max(80, room.height - margin.top - margin.bottom);
  const fit = Math.min(wide / Math.max(1, box.right - box.left), high / Math.max(1, box.bottom - box.top), largestFit);
  const zoom = Math.max(zooms.least, fit);
  return {
    zoom,
    x: insets.left + (room.width - (box.left + box.right) * zoom) / 2,
    y: insets.top + margin.top + (high - (box.top + box.bottom) * zoom) / 2,
  };
}

/** The camera that has a spot in the middle between the panels, near enough to read. */
export function centred(spot: Spot, { sheet, insets, zoom }: { sheet: Sheet; insets: Insets; zoom: number }): Camera {
  const near = Math.max(zoom, 0.6);
  return {
    zoom: near,
    x: (sheet.width + insets.left - insets.right) / 2 - spot.x * near,
    y: (sheet.height + insets.top - insets.bottom) / 2 - spot.y * near,
  };
}

/** Whether all these bodies are in sight between the panels. */
export function isInSight(
  bodies: readonly Body[],
  { camera, sheet, insets }: { camera: Camera; sheet: Sheet; insets: Insets },
): boolean {
  const box = boxOf(bodies);
  const low = toBoard(camera, { x: insets.left, y: insets.top });
  const high = toBoard(camera, { x: sheet.width - insets.right, y: sheet.height - insets.bottom });
  return box.left >= low.x && box.top >= low.y && box.right <= high.x && box.bottom <= high.y;
}

/** The motion that brings a sheet drawn for one camera under another, as a CSS transform. */
export function shiftOf(drawn: Camera, now: Camera): string {
  const scale = now.zoom / drawn.zoom;
  return `translate(${now.x - drawn.x * scale}px, ${now.y - drawn.y * scale}px) scale(${scale})`;
}

/** Whether two cameras show the same. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

function boxOf(bodies: readonly Body[]): { left: number; right: number; top: number; bottom: number } {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, width, height } of bodies) {
    box.left = Math.min(box.left, x - width / 2);
    box.right = Math.max(box.right, x + width / 2);
    box.top = Math.min(box.top, y - height / 2);
    box.bottom = Math.max(box.bottom, y + height / 2);
  }
  return box;
}
