// From the values of a measure to how large things are drawn. Pure; knows no canvas.
import type { MeasureRow } from "./rows.ts";
import type { Values } from "./network.ts";

/** Sides in units of the board that stand for a size of 0 and of 1. */
const sides = { least: 26, most: 88 } as const;

/** Sizes from 0 to 1: a share of the greatest value, so that areas compare; relations on screen stay gentle. */
export function sizesOf({ id }: Pick<MeasureRow, "id">, values: Values): Map<string, number> {
  if (id === "degree") return new Map([...values].map(([one, value]) => [one, gentle(value)]));
  const greatest = [...values.values()].reduce((most, value) => Math.max(most, value), 0);
  return new Map([...values].map(([one, value]) => [one, greatest === 0 ? 0 : value / greatest]));
}

/** The side of a shape of this size, from 0 to 1, in units of the board. */
export function sideOf(size: number): number {
  return Math.round(
    Math.sqrt(sides.least ** 2 + Math.min(1, Math.max(0, size)) * (sides.most ** 2 - sides.least ** 2)),
  );
}

/** The side on an unstyled board: 30, and a little more for each relation, to 46. */
export function plainSide(degree: number): number {
  return 30 + Math.min(16, 2.4 * Math.sqrt(degree));
}

function gentle(degree: number): number {
  const side = plainSide(degree);
  return (side ** 2 - sides.least ** 2) / (sides.most ** 2 - sides.least ** 2);
}
