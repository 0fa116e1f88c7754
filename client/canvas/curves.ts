// Where a line runs: from border to border of two shapes, straight or bent, and how far a point lies from it. Pure
// geometry in units of the board. Knows no canvas.
import type { EdgeElement, NodeElement } from "./picture.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A quadratic curve; its control point is undefined when it is straight. */
export interface Curve {
  readonly from: Spot;
  readonly to: Spot;
  readonly control: Spot | undefined;
  /** Way of the line where it arrives, of length 1. */
  readonly arrival: Spot;
}

export type Ends = Pick<NodeElement, "shape" | "width" | "height"> & Spot;

/** Room between an arrowhead and the shape that it points at. */
const air = 1;

/** The way of a line between two shapes; undefined when they lie on top of each other. */
export function curveOf(
  { bend }: Pick<EdgeElement, "bend">,
  { source, target }: { source: Ends; target: Ends },
): Curve | undefined {
  const way = { x: target.x - source.x, y: target.y - source.y };
  const length = Math.hypot(way.x, way.y);
  if (length < 1) return loopOf(source);
  const normal = { x: way.y / length, y: -way.x / length };
  const middle = { x: (source.x + target.x) / 2, y: (source.y + target.y) / 2 };
  const control = bend === 0 ? undefined : { x: middle.x + normal.x * bend * 2, y: middle.y + normal.y * bend * 2 };
  const from = borderSpot(source, control ?? target);
  const to = borderSpot(target, control ?? source);
  return { from, to, control, arrival: unit(control ?? source, target) };
}

/** The middle of a curve and its slope there in radians, for what stands on it. */
export function middleOf({ from, to, control }: Curve): Spot & { slope: number } {
  const slope = Math.atan2(to.y - from.y, to.x - from.x);
  if (control === undefined) return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, slope };
  return { x: (from.x + 2 * control.x + to.x) / 4, y: (from.y + 2 * control.y + to.y) / 4, slope };
}

/** How far a point lies from a curve. */
export function distanceTo({ from, to, control }: Curve, point: Spot): number {
  if (control === undefined) return distanceToSegment(point, { from, to });
  const steps = 12;
  let nearest = Infinity;
  let before = from;
  for (let step = 1; step <= steps; step += 1) {
    const next = along({ from, to, control }, step / steps);
    nearest = Math.min(nearest, distanceToSegment(point, { from: before, to: next }));
    before = next;
  }
  return nearest;
}

// Where the border of a shape lies in the direction of a point.
function borderSpot(shape: Ends, towards: Spot): Spot {
  const way = unit(shape, towards);
  const reach = reachOf(shape, way) + air;
  return { x: shape.x + way.x * reach, y: shape.y + way.y * reach };
}

/** Whether a point lies within a shape. */
export function isInShape(shape: Ends, point: Spot): boolean {
  const distance = Math.hypot(point.x - shape.x, point.y - shape.y);
  return distance === 0 || distance <= reachOf(shape, unit(shape, point));
}

/** Whether a point lies within a polygon, by the number of its sides that a ray crosses. */
export function isInPolygon({ x, y }: Spot, polygon: readonly Spot[]): boolean {
  let isInside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before !== undefined && corner.y > y !== before.y > y) {
      const crossing = ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x;
      if (x < crossing) isInside = !isInside;
    }
    before = corner;
  }
  return isInside;
}

/** How far a point lies from a piece of straight line. */
export function distanceToSegment(point: Spot, { from, to }: { from: Spot; to: Spot }): number {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const square = way.x ** 2 + way.y ** 2;
  const share = square === 0 ? 0 : ((point.x - from.x) * way.x + (point.y - from.y) * way.y) / square;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - way.x * at, point.y - from.y - way.y * at);
}

function reachOf({ shape, width, height }: Ends, { x, y }: Spot): number {
  const [across, up] = [width / 2, height / 2];
  if (shape === "ellipse") return 1 / Math.hypot(x / across, y / up);
  if (shape === "diamond") return 1 / (Math.abs(x) / across + Math.abs(y) / up);
  return Math.min(x === 0 ? Infinity : across / Math.abs(x), y === 0 ? Infinity : up / Math.abs(y));
}

function unit(from: Spot, to: Spot): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? { x: 0, y: -1 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function along({ from, to, control }: { from: Spot; to: Spot; control: Spot }, at: number): Spot {
  const rest = 1 - at;
  return {
    x: rest * rest * from.x + 2 * rest * at * control.x + at * at * to.x,
    y: rest * rest * from.y + 2 * rest * at * control.y + at * at * to.y,
  };
}

// What is related to itself bears a bow above it.
function loopOf(shape: Ends): Curve | undefined {
  const top = shape.y - shape.height / 2;
  const wide = shape.width * 0.35;
  return {
    from: { x: shape.x - wide, y: top + 2 },
    to: { x: shape.x + wide, y: top + 2 },
    control: { x: shape.x, y: top - shape.height * 1.5 },
    arrival: { x: 0.4, y: 0.9 },
  };
}
