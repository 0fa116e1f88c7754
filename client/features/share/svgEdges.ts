// Relations as SVG: lines with the patterns, arrowheads and marks of the canvas. Units of the board. Pure.
import { paper } from "../../../model/vocabulary/palette.ts";
import { element, xmlText } from "../../board/exchange/xml.ts";
import { type Curve, curveOf, middleOf } from "../../canvas/curves.ts";
import type { EdgeElement, Elements } from "../../canvas/picture.ts";
import { changeSigns, dashes, hatchWidth, inks, lineInk, type Scheme } from "../../canvas/inks.ts";
import type { Box } from "../../canvas/labels.ts";
import { short } from "./pathPen.ts";
import { textElement } from "./svgText.ts";
import { textWidth } from "./textWidth.ts";

export interface Run {
  readonly edge: EdgeElement;
  readonly curve: Curve;
}

const headSize = 7.5;
const markSize = 10;

/** Lines and where they run; those between shapes that lie on each other have no way. */
export function runsOf({ nodes, edges }: Elements): Run[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const [source, target] = [places.get(edge.source), places.get(edge.target)];
    if (source === undefined || target === undefined) return [];
    const curve = curveOf(edge, { source, target });
    return curve === undefined ? [] : [{ edge, curve }];
  });
}

/** A line with its arrowhead, and what it says as a tooltip. */
export function edgeSvg({ edge, curve }: Run, scheme: Scheme): string {
  const ink = lineInk(edge.hue, scheme);
  const parts = [
    element(["title", {}, xmlText(edge.name)]),
    element(["path", { d: wayOf(curve), fill: "none", stroke: ink, ...strokeOf(edge) }]),
    edge.isDirected ? element(["path", { d: headOf(curve), fill: ink }]) : "",
  ];
  return element(["g", { opacity: edge.opacity === 1 ? undefined : short(edge.opacity) }, ...parts]);
}

/** Width and dashes of a line. */
export function strokeOf({ weight, pattern }: Pick<EdgeElement, "weight" | "pattern">) {
  const isHatched = pattern === "hatched" || pattern === "dash-hatched";
  const lengths = dashes[pattern];
  return {
    "stroke-width": short(weight * (isHatched ? hatchWidth : 1)),
    "stroke-linecap": isHatched ? "butt" : "round",
    "stroke-dasharray": lengths.length === 0 ? undefined : lengths.join(" "),
  };
}

/** Where the plate with a line's signs lies, in units of the board; undefined when it bears none. */
export function plateOf({ edge, curve }: Run): Box | undefined {
  const text = signsOf(edge);
  if (text === "") return undefined;
  const { x, y } = middleOf(curve);
  const [half, up] = [textWidth(text, markSize) / 2 + 3, markSize / 2 + 1.5];
  return { left: x - half, right: x + half, top: y - up, bottom: y + up };
}

/** The signs that stand on a line: above all lines, so that none is crossed. */
export function marksSvg({ edge, curve }: Run, scheme: Scheme): string {
  const text = signsOf(edge);
  if (text === "") return "";
  const ink = edge.change === undefined ? lineInk(edge.hue, scheme) : inks[scheme].accent;
  const opacity = edge.opacity < 0.2 ? edge.opacity : Math.max(edge.opacity, 0.6);
  return element([
    "g",
    { opacity: opacity === 1 ? undefined : short(opacity) },
    plate({ ...middleOf(curve), text, ink, scheme }),
  ]);
}

interface Plate {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly ink: string;
  readonly scheme: Scheme;
}

/** A small plate with a sign on it. */
export function plate({ x, y, text, ink, scheme }: Plate): string {
  const [width, height] = [textWidth(text, markSize) + 6, markSize + 3];
  const box = { x: short(x - width / 2), y: short(y - height / 2), width: short(width), height, rx: 3.5, fill: ink };
  return (
    element(["rect", box]) +
    textElement(text, { x, y, size: markSize, weight: 700, ink: paper[scheme], anchor: "middle" })
  );
}

function signsOf({ marks, change }: EdgeElement): string {
  return change === undefined ? marks : changeSigns[change];
}

function wayOf({ from, to, control }: Curve): string {
  const end = `${short(to.x)} ${short(to.y)}`;
  const way = control === undefined ? `L${end}` : `Q${short(control.x)} ${short(control.y)} ${end}`;
  return `M${short(from.x)} ${short(from.y)}${way}`;
}

function headOf({ to, arrival }: Curve): string {
  const half = headSize * 0.42;
  const back = { x: to.x - arrival.x * headSize, y: to.y - arrival.y * headSize };
  const corners = [
    to,
    { x: back.x - arrival.y * half, y: back.y + arrival.x * half },
    { x: back.x + arrival.y * half, y: back.y - arrival.x * half },
  ];
  return `M${corners.map(({ x, y }) => `${short(x)} ${short(y)}`).join("L")}Z`;
}
