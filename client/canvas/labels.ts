// Where names go: below a shape, above, or beside it, wherever they cover nothing; else they are left out and counted.
// Pure geometry in pixels of the screen. Knows no canvas.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelWish {
  readonly id: string;
  /** Centre of the shape. */
  readonly x: number;
  readonly y: number;
  /** Half of the shape's sides. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Size of the text. */
  readonly width: number;
  readonly height: number;
  /** The greater goes first. */
  readonly priority: number;
  /** Is placed below its shape whatever it covers. */
  readonly isForced: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  /** Centre of the text. */
  readonly x: number;
  readonly y: number;
}

/** More names than these are no help to anybody, and take long to draw. */
const mostLabels = 260;
const gap = 3;
const cell = 64;

/** What labels must heed: boxes that are kept free, and the sheet that they must not leave. */
export interface Surroundings {
  readonly taken: readonly Box[];
  readonly sheet: Box;
}

/** Labels that found room, and how many did not. */
export function placeLabels(
  wishes: readonly LabelWish[],
  { taken: shapes, sheet }: Surroundings,
): { placed: PlacedLabel[]; thinned: number } {
  const taken = grid();
  for (const shape of shapes) taken.add(shape);
  const placed: PlacedLabel[] = [];
  const inOrder = wishes.toSorted((a, b) => Number(b.isForced) - Number(a.isForced) || b.priority - a.priority);
  for (const wish of inOrder) {
    if (placed.length >= mostLabels && !wish.isForced) continue;
    const spots = spotsOf(wish);
    const spot =
      spots.find((one) => isInside(boxAt(one, wish), sheet) && taken.isFree(boxAt(one, wish))) ??
      (wish.isForced ? spots[0] : undefined);
    if (spot === undefined) continue;
    taken.add(boxAt(spot, wish));
    placed.push({ id: wish.id, ...spot });
  }
  return { placed, thinned: wishes.length - placed.length };
}

function isInside(box: Box, sheet: Box): boolean {
  return box.left >= sheet.left && box.right <= sheet.right && box.top >= sheet.top && box.bottom <= sheet.bottom;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function spotsOf({ x, y, halfWidth, halfHeight, width, height }: LabelWish): Spot[] {
  const down = halfHeight + gap + height / 2;
  const aside = halfWidth + gap + 2 + width / 2;
  return [
    { x, y: y + down },
    { x, y: y - down },
    { x: x + aside, y },
    { x: x - aside, y },
  ];
}

function boxAt({ x, y }: Spot, { width, height }: LabelWish): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Boxes by the cells they touch, so that each is compared with its neighbours only. */
function grid() {
  const cells = new Map<string, Box[]>();
  return {
    add: (box: Box) => {
      for (const key of cellsOf(box)) {
        const boxes = cells.get(key);
        if (boxes === undefined) cells.set(key, [box]);
        else boxes.push(box);
      }
    },
    isFree: (box: Box) => cellsOf(box).every((key) => cells.get(key)?.some((other) => overlaps(box, other)) !== true),
  };
}

function cellsOf(box: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(box.left / cell); column <= Math.floor(box.right / cell); column += 1)
    for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell); row += 1)
      keys.push(`${column} ${row}`);
  return keys;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
