// The board as a sheet to print: title, date, picture, legend, sources and what is not shown, as one SVG text. Pure.
import { paper } from "../../../model/vocabulary/palette.ts";
import { element, xmlText } from "../../board/exchange/xml.ts";
import type { Elements } from "../../canvas/picture.ts";
import { inks, type Scheme } from "../../canvas/inks.ts";
import type { Box } from "../../canvas/labels.ts";
import { short } from "./pathPen.ts";
import { edgeSvg, marksSvg, plateOf, runsOf } from "./svgEdges.ts";
import { type LegendItem, legendSvg } from "./svgLegend.ts";
import { boxOf, namesOf } from "./svgNames.ts";
import { nodeSvg } from "./svgNodes.ts";
import { textElement } from "./svgText.ts";
import { wrapped } from "./textWidth.ts";
import { counted } from "../../board/words.ts";

export interface SheetContent {
  readonly elements: Elements;
  /** What lies below the picture, in units of the board: the path of the world's countries under a map. */
  readonly ground?: string | undefined;
  readonly legend: readonly LegendItem[];
  readonly title: string;
  /** The date and what is shown, in words. */
  readonly subtitle: string;
  /** Sources, what is not shown, who made it: below the picture. */
  readonly notes: readonly string[];
}

export interface BoardSheet {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const margin = 32;
/** Room for half a name at each side of the picture. */
const aside = 90;
const narrowest = 760;
/** Wider sheets have larger letters around the picture, so that they can be read when it is printed. */
const plainWidth = 1500;
const typeface = "Inter, 'Inter Variable', system-ui, sans-serif";

/** The sheet. Everything around the picture is drawn at one scale, the picture at its own. */
export function boardSvg(content: SheetContent, scheme: Scheme): BoardSheet {
  const picture = pictureOf(content, scheme);
  const width = Math.ceil(Math.max(narrowest, picture.width + 2 * margin));
  const scale = Math.max(1, width / plainWidth);
  const inner = width / scale - 2 * margin;
  const head = headSvg(content, { width: inner, scheme });
  const thinned = picture.leftOut === 0 ? [] : [`${counted(picture.leftOut, ["name has", "names have"])} no room.`];
  const foot = footSvg({ ...content, notes: [...thinned, ...content.notes] }, { width: inner, scheme });
  const top = (margin + head.height + 12) * scale;
  const below = top + picture.height + 12 * scale;
  const height = Math.ceil(below + (foot.height + margin) * scale);
  const parts = [
    element(["title", {}, xmlText(content.title)]),
    element(["desc", {}, xmlText([content.subtitle, ...content.notes].join("\n"))]),
    element(["rect", { width, height, fill: paper[scheme] }]),
    moved({ x: margin * scale, y: margin * scale, scale }, head.svg),
    moved({ x: (width - picture.width) / 2, y: top, scale: 1 }, picture.svg),
    moved({ x: margin * scale, y: below, scale }, foot.svg),
  ];
  const frame = { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` };
  return { svg: element(["svg", { ...frame, "font-family": typeface }, ...parts]), width, height };
}

interface Part {
  readonly svg: string;
  readonly height: number;
}

interface Room {
  readonly width: number;
  readonly scheme: Scheme;
}

function pictureOf({ elements, ground }: SheetContent, scheme: Scheme): Part & { width: number; leftOut: number } {
  const { nodes } = elements;
  if (nodes.length === 0) return { svg: "", width: 0, height: 0, leftOut: 0 };
  const runs = runsOf(elements);
  const plates = runs.map(plateOf).filter((plate) => plate !== undefined);
  const { scale, svg, leftOut } = namesOf(nodes, { scheme, plates });
  const box = boxOf(nodes);
  const drawn = [
    ground === undefined ? "" : groundSvg(ground, { box, scheme }),
    ...runs.map((run) => edgeSvg(run, scheme)),
    ...runs.map((run) => marksSvg(run, scheme)),
    ...nodes.map((node) => nodeSvg(node, scheme)),
  ];
  const shift = { x: aside - box.left * scale, y: 40 - box.top * scale };
  return {
    svg: moved({ ...shift, scale }, drawn.join("")) + moved({ ...shift, scale: 1 }, svg),
    width: (box.right - box.left) * scale + 2 * aside,
    height: (box.bottom - box.top) * scale + 80,
    leftOut,
  };
}

// Only as much of the world as the picture covers.
function groundSvg(ground: string, { box, scheme }: { box: Box; scheme: Scheme }): string {
  const [x, y] = [box.left - 40, box.top - 40];
  const room = { x, y, width: box.right - box.left + 80, height: box.bottom - box.top + 80 };
  const clip = element(["clipPath", { id: "world" }, element(["rect", room])]);
  const ink = inks[scheme].soft;
  const land = { d: ground, fill: ink, "fill-opacity": 0.07, stroke: ink, "stroke-opacity": 0.3, "stroke-width": 0.7 };
  return clip + element(["g", { "clip-path": "url(#world)" }, element(["path", land])]);
}

function headSvg({ title, subtitle }: SheetContent, { width, scheme }: Room): Part {
  const titles = wrapped(title, { size: 22, width }).map((text) => ({
    text,
    size: 22,
    weight: 680,
    ink: inks[scheme].text,
  }));
  const below = wrapped(subtitle, { size: 13, width }).map((text) => ({
    text,
    size: 13,
    weight: 450,
    ink: inks[scheme].soft,
  }));
  return stacked([...titles, ...below], 0);
}

function footSvg({ legend, notes }: SheetContent, { width, scheme }: Room): Part {
  const rows = legendSvg(legend, { x: 0, y: 10, width, scheme });
  const line = element(["path", { d: `M0 0H${short(width)}`, stroke: inks[scheme].soft, opacity: 0.35 }]);
  const told = notes.flatMap((note) => wrapped(note, { size: 11.5, width }));
  const below = stacked(
    told.map((text) => ({ text, size: 11.5, weight: 400, ink: inks[scheme].soft })),
    rows.height + 22,
  );
  return { svg: line + rows.svg + below.svg, height: below.height };
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly ink: string;
}

function stacked(lines: readonly Line[], from: number): Part {
  let y = from;
  const svg = lines.map((line) => {
    y += line.size * 1.5;
    return textElement(line.text, { ...line, x: 0, y: y - line.size * 0.75 });
  });
  return { svg: svg.join(""), height: y };
}

function moved({ x, y, scale }: { x: number; y: number; scale: number }, svg: string): string {
  const growth = scale === 1 ? "" : ` scale(${Math.round(scale * 10_000) / 10_000})`;
  return element(["g", { transform: `translate(${short(x)} ${short(y)})${growth}` }, svg]);
}
