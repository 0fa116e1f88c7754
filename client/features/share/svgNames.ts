// Names on a sheet: none covers another or a shape; the sheet is drawn as large as it takes for every name to find room.
// Pixels of the sheet. Pure.
import { paper } from "../../../model/vocabulary/palette.ts";
import { greyOpacity, type NodeElement } from "../../canvas/picture.ts";
import { inks, type Scheme } from "../../canvas/inks.ts";
import { type Box, placeLabels } from "../../canvas/labels.ts";
import { nameLines } from "../../canvas/nameLines.ts";
import { textElement } from "./svgText.ts";
import { textWidth } from "./textWidth.ts";

const size = 12;
const lineHeight = 14;
/** A sheet grows step by step, up to a size that is still handy. */
const growth = { step: 1.15, most: 2.6, widest: 2400 } as const;
/** A sheet is first tried about so wide, in pixels. */
const handy = { width: 1100, least: 0.3, most: 1.2 } as const;

/** Room that all these shapes take, in units of the board. */
export function boxOf(nodes: readonly NodeElement[]): Box {
  const edges = nodes.map(({ x, y, width, height }) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  }));
  return edges.reduce(
    (box, one) => ({
      left: Math.min(box.left, one.left),
      right: Math.max(box.right, one.right),
      top: Math.min(box.top, one.top),
      bottom: Math.max(box.bottom, one.bottom),
    }),
    edges[0] ?? { left: 0, right: 0, top: 0, bottom: 0 },
  );
}

export interface Names {
  /** Pixels of the sheet for a unit of the board. */
  readonly scale: number;
  readonly svg: string;
  /** How many found no room. */
  readonly leftOut: number;
}

interface NamesWanted {
  readonly scheme: Scheme;
  /** Boxes in units of the board that names leave free: signs on lines. */
  readonly plates: readonly Box[];
}

/** The smallest scale at which every name has room, and the names there; places count from the board's origin. */
export function namesOf(nodes: readonly NodeElement[], wanted: NamesWanted): Names {
  const box = boxOf(nodes);
  const width = Math.max(1, box.right - box.left);
  const most = Math.max(handy.least, Math.min(growth.most, growth.widest / width));
  let scale = Math.min(handy.most, Math.max(handy.least, handy.width / width));
  let names = bestAt(nodes, { scale, ...wanted });
  while (names.leftOut > 0 && scale * growth.step <= most) {
    scale *= growth.step;
    names = bestAt(nodes, { scale, ...wanted });
  }
  return names;
}

// Full names where all of them have room, else abbreviations: a small sheet is read more easily than a large one.
function bestAt(nodes: readonly NodeElement[], at: NamesWanted & { scale: number }): Names {
  const full = namesAt(nodes, { ...at, isShort: false });
  return full.leftOut === 0 ? full : namesAt(nodes, { ...at, isShort: true });
}

function namesAt(
  nodes: readonly NodeElement[],
  { scale, scheme, plates, isShort }: NamesWanted & { scale: number; isShort: boolean },
): Names {
  const named = nodes.filter((node) => node.opacity > greyOpacity);
  const texts = new Map(named.map((node) => [node.id, nameLines(isShort ? node.short : node.name)]));
  const wishes = named.map((node) => ({
    id: node.id,
    ...placed(node, scale),
    width: Math.max(...(texts.get(node.id) ?? []).map((line) => textWidth(line, size))),
    height: (texts.get(node.id)?.length ?? 1) * lineHeight,
    priority: node.degree + node.width / 100,
    isForced: false,
  }));
  const taken = [...nodes.map((node) => bodyOf(placed(node, scale))), ...plates.map((plate) => scaled(plate, scale))];
  const labels = placeLabels(wishes, { taken, sheet: everywhere });
  const svg = labels.placed.flatMap(({ id, x, y }) => linesSvg(texts.get(id) ?? [], { x, y, scheme }));
  return { scale, svg: svg.join(""), leftOut: labels.thinned };
}

const everywhere: Box = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };

function linesSvg(lines: readonly string[], { x, y, scheme }: { x: number; y: number; scheme: Scheme }): string[] {
  const look = { x, size, weight: 500, ink: inks[scheme].text, rim: paper[scheme], anchor: "middle" } as const;
  const top = y - ((lines.length - 1) / 2) * lineHeight;
  return lines.map((line, place) => textElement(line, { ...look, y: top + place * lineHeight }));
}

function placed({ x, y, width, height }: NodeElement, scale: number) {
  return { x: x * scale, y: y * scale, halfWidth: (width * scale) / 2, halfHeight: (height * scale) / 2 };
}

function scaled({ left, right, top, bottom }: Box, scale: number): Box {
  return { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale };
}

function bodyOf({ x, y, halfWidth, halfHeight }: ReturnType<typeof placed>): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}
