// Places on the board as a few letters: whole numbers within their bounding box, as many bits each as the box needs.
// Pure. Knows ids and points only.
import type { Point } from "../board.ts";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A board wider than so many bits of units is nobody's; what lies out there is left out. */
const mostBits = 30;

/** Places of these entities, in their order, rounded to whole units; empty when none has one. */
export function placesText(ids: readonly string[], positions: ReadonlyMap<string, Point>): string {
  const points = ids.map((id) => rounded(positions.get(id)));
  const known = points.filter((point) => point !== undefined);
  if (known.length === 0) return "";
  const x = axisOf(known.map((point) => point.x));
  const y = axisOf(known.map((point) => point.y));
  if (x.bits > mostBits || y.bits > mostBits) return "";
  // 0 stands for an entity without a place, so that offsets begin at 1.
  const bits = points.flatMap((point) => [
    ...bitsOf(point === undefined ? 0 : point.x - x.least + 1, x.bits),
    ...bitsOf(point === undefined ? 0 : point.y - y.least + 1, y.bits),
  ]);
  return [x.least, y.least, x.bits, y.bits, flagsText(bits)].join("~");
}

/** Reads such a text; what is missing or malformed has no place. */
export function placesFrom(ids: readonly string[], text: string): ReadonlyMap<string, Point> {
  const [, ...parts] = /^(-?\d{1,15})~(-?\d{1,15})~(\d{1,2})~(\d{1,2})~([\w-]*)$/.exec(text) ?? [];
  const [left = 0, top = 0, wide = 0, high = 0] = parts.slice(0, 4).map(Number);
  if (wide === 0 || high === 0 || wide > mostBits || high > mostBits) return new Map();
  const bits = flagsFrom(parts[4] ?? "");
  const points = ids.flatMap((id, place): [string, Point][] => {
    const at = place * (wide + high);
    if (at + wide + high > bits.length) return [];
    const [x, y] = [numberIn(bits, { at, bits: wide }), numberIn(bits, { at: at + wide, bits: high })];
    return x === 0 || y === 0 ? [] : [[id, { x: left + x - 1, y: top + y - 1 }]];
  });
  return new Map(points);
}

/** Yes and no, six to a letter. */
export function flagsText(flags: readonly boolean[]): string {
  return Array.from({ length: Math.ceil(flags.length / 6) }, (_, place) => {
    const six = Array.from({ length: 6 }, (_bit, bit) => flags[place * 6 + bit] === true);
    return digits.charAt(numberIn(six, { at: 0, bits: 6 }));
  }).join("");
}

/** Reads such letters; what is none of them counts as no. */
export function flagsFrom(text: string): readonly boolean[] {
  return [...text].flatMap((letter) => bitsOf(Math.max(0, digits.indexOf(letter)), 6));
}

function rounded(point: Point | undefined): Point | undefined {
  if (point === undefined || !Number.isFinite(point.x) || !Number.isFinite(point.y)) return undefined;
  return { x: Math.round(point.x), y: Math.round(point.y) };
}

function axisOf(values: readonly number[]): { least: number; bits: number } {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return { least, bits: Math.ceil(Math.log2(most - least + 2)) };
}

function bitsOf(number: number, bits: number): boolean[] {
  return Array.from({ length: bits }, (_, place) => Math.floor(number / 2 ** (bits - 1 - place)) % 2 === 1);
}

function numberIn(flags: readonly boolean[], { at, bits }: { at: number; bits: number }): number {
  let number = 0;
  for (let place = at; place < at + bits; place += 1) number = number * 2 + (flags[place] === true ? 1 : 0);
  return number;
}
