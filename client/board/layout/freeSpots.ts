// Finds for discs the nearest spot that nothing covers. Pure and repeatable. Knows nothing of why they stand somewhere.
import type { Point } from "../board.ts";

export interface Disc extends Point {
  readonly id: string;
  readonly radius: number;
  /** Stays where it is, whatever it covers. */
  readonly isStill: boolean;
}

/** Discs of which none covers another: those that do go, in their order, to the nearest free spot on a spiral. */
export function onFreeSpots(discs: readonly Disc[]): Disc[] {
  const taken = new Squares(2 * discs.reduce((greatest, { radius }) => Math.max(greatest, radius), 1));
  for (const disc of discs) if (disc.isStill) taken.put(disc);
  return discs.map((disc) => {
    if (disc.isStill) return disc;
    const free = nearestFree(disc, taken);
    taken.put(free);
    return free;
  });
}

function nearestFree(disc: Disc, taken: Squares): Disc {
  if (taken.isFree(disc)) return disc;
  for (let distance = disc.radius; ; distance += disc.radius * 0.75) {
    const turns = Math.ceil((2 * Math.PI * distance) / disc.radius);
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (turn / turns) * 2 * Math.PI;
      const moved = { ...disc, x: disc.x + distance * Math.cos(angle), y: disc.y + distance * Math.sin(angle) };
      if (taken.isFree(moved)) return moved;
    }
  }
}

/** What stands where, by squares as wide as the largest disc: only nine of them have to be looked at. */
class Squares {
  readonly #side: number;
  readonly #discs = new Map<number, Disc[]>();

  constructor(side: number) {
    this.#side = side;
  }

  put(disc: Disc): void {
    const key = this.#key(this.#at(disc.x), this.#at(disc.y));
    const there = this.#discs.get(key);
    if (there === undefined) this.#discs.set(key, [disc]);
    else there.push(disc);
  }

  isFree(disc: Disc): boolean {
    const [column, row] = [this.#at(disc.x), this.#at(disc.y)];
    for (let right = -1; right <= 1; right += 1)
      for (let down = -1; down <= 1; down += 1)
        for (const other of this.#discs.get(this.#key(column + right, row + down)) ?? [])
          if ((other.x - disc.x) ** 2 + (other.y - disc.y) ** 2 < (other.radius + disc.radius) ** 2) return false;
    return true;
  }

  #at(coordinate: number): number {
    return Math.floor(coordinate / this.#side);
  }

  #key(column: number, row: number): number {
    return column * 1_000_003 + row;
  }
}
