// Entities as SVG: the same outlines, colours and letters as on the canvas. Units of the board. Pure.
import { paper } from "../../../model/vocabulary/palette.ts";
import { element, xmlText } from "../../board/exchange/xml.ts";
import type { NodeElement } from "../../canvas/picture.ts";
import { changeSigns, groupLetter, inks, nodeInks, type Scheme } from "../../canvas/inks.ts";
import { outline } from "../../canvas/shapes.ts";
import { pathOf, short } from "./pathPen.ts";
import { textElement } from "./svgText.ts";

type Drawable = Pick<NodeElement, "shape" | "width" | "height" | "x" | "y">;

/** One shape with its letters, the letter of its group, the sign of what changed, and its name as a tooltip. */
export function nodeSvg(node: NodeElement, scheme: Scheme): string {
  const { border, fill } = nodeInks(node, scheme);
  const parts = [
    element(["title", {}, xmlText(node.name)]),
    bodySvg(node, { border, fill, isRinged: node.isRinged, isDoubtful: node.isDoubtful }),
    textElement(node.mark, { ...node, size: 11, weight: 600, ink: inks[scheme].text, anchor: "middle" }),
    node.group === undefined ? "" : corner(node, { text: groupLetter(node.group), ink: border, side: -1, scheme }),
    node.change === undefined
      ? ""
      : corner(node, { text: changeSigns[node.change], ink: inks[scheme].accent, side: 1, scheme }),
    node.isPinned ? pin(node, scheme) : "",
  ];
  return element(["g", { opacity: node.opacity === 1 ? undefined : short(node.opacity) }, ...parts]);
}

interface Body {
  readonly border: string;
  readonly fill: string;
  readonly isRinged: boolean;
  readonly isDoubtful?: boolean;
}

/** The outline alone, as a legend shows it too. */
export function bodySvg(shape: Drawable, { border, fill, isRinged, isDoubtful = false }: Body): string {
  const dashes = isDoubtful ? "4 3" : undefined;
  const body = {
    d: pathOf((pen) => outline(pen, { ...shape, inset: 0.75 })),
    fill,
    stroke: border,
    "stroke-width": 1.5,
    "stroke-dasharray": dashes,
  };
  const ring = {
    d: pathOf((pen) => outline(pen, { ...shape, inset: 3.6 })),
    fill: "none",
    stroke: border,
    "stroke-width": 1,
  };
  return element(["path", body]) + (isRinged ? element(["path", ring]) : "");
}

interface Corner {
  readonly text: string;
  readonly ink: string;
  readonly side: -1 | 1;
  readonly scheme: Scheme;
}

function corner(node: NodeElement, { text, ink, side, scheme }: Corner): string {
  const [cx, cy] = [node.x + side * node.width * 0.38, node.y + node.height * 0.38];
  const dot = element(["circle", { cx: short(cx), cy: short(cy), r: 5.5, fill: ink, stroke: paper[scheme] }]);
  return dot + textElement(text, { x: cx, y: cy, size: 8, weight: 700, ink: paper[scheme], anchor: "middle" });
}

function pin({ x, y, width, height }: NodeElement, scheme: Scheme): string {
  const [cx, cy] = [short(x - width * 0.36), short(y - height * 0.36)];
  return element(["circle", { cx, cy, r: 3.5, fill: inks[scheme].accent, stroke: paper[scheme], "stroke-width": 1.5 }]);
}
