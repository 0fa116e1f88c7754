// Draws shapes: fill, border, ring, letters or flag, the letter of a group, the sign of a change. Works on a context that
// is already in units of the board. Knows no state.
import { paper } from "../../model/vocabulary/palette.ts";
import type { Spot } from "./curves.ts";
import type { NodeElement } from "./picture.ts";
import { canvasFont, changeSigns, groupLetter, inks, nodeInks, type Scheme } from "./inks.ts";
import { outline } from "./shapes.ts";

export interface NodePaint {
  readonly context: CanvasRenderingContext2D;
  readonly scheme: Scheme;
  readonly zoom: number;
  /** The picture of a flag, once it is there. */
  readonly flagOf: (code: string) => CanvasImageSource | undefined;
}

/** Letters that would be smaller than this on the screen are left out; pixels. */
const smallestLetters = 5.5;
const lettersHeight = 11;
/** A shape narrower than this on the screen is a mere dot of its border's colour; pixels. */
const dotWidth = 5;

/** Draws one shape at its place. */
export function paintNode(paint: NodePaint, node: NodeElement): void {
  const { context, scheme, zoom } = paint;
  const { border, fill } = nodeInks(node, scheme);
  context.globalAlpha = node.opacity;
  if (node.width * zoom < dotWidth) {
    context.fillStyle = border;
    context.fillRect(node.x - node.width / 2, node.y - node.height / 2, node.width, node.height);
    return;
  }
  outline(context, node);
  context.fillStyle = fill;
  context.fill();
  const isFlagged = zoom * node.width > 16 && paintFlag(paint, node);
  paintBorder(paint, { node, border });
  if (lettersHeight * zoom < smallestLetters) return;
  if (!isFlagged) paintLetters(paint, node);
  if (node.group !== undefined) paintCorner(paint, { node, text: groupLetter(node.group), ink: border, side: -1 });
  if (node.change !== undefined)
    paintCorner(paint, { node, text: changeSigns[node.change], ink: inks[scheme].accent, side: 1 });
}

/** Draws the ring of what is selected. */
export function paintRing({ context, scheme, zoom }: NodePaint, node: NodeElement): void {
  const far = Math.max(3.5, 2.5 / zoom);
  context.globalAlpha = 1;
  outline(context, { ...node, width: node.width + 2 * far, height: node.height + 2 * far });
  context.lineWidth = Math.max(2.5, 2.2 / zoom);
  context.strokeStyle = inks[scheme].accent;
  context.stroke();
}

function paintBorder({ context }: NodePaint, { node, border }: { node: NodeElement; border: string }): void {
  context.strokeStyle = border;
  context.lineWidth = 1.5;
  outline(context, { ...node, inset: 0.75 });
  if (node.isDoubtful) context.setLineDash([4, 3]);
  context.stroke();
  if (node.isDoubtful) context.setLineDash([]);
  if (!node.isRinged) return;
  outline(context, { ...node, inset: 3.6 });
  context.lineWidth = 1;
  context.stroke();
}

function paintFlag({ context, flagOf }: NodePaint, node: NodeElement): boolean {
  const picture = node.flag === undefined ? undefined : flagOf(node.flag);
  if (picture === undefined) return false;
  const [width, height] = [Math.max(node.width, node.height * 1.5), Math.max(node.height, node.width / 1.5)];
  context.save();
  outline(context, { ...node, inset: 1 });
  context.clip();
  context.drawImage(picture, node.x - width / 2, node.y - height / 2, width, height);
  context.restore();
  return true;
}

function paintLetters({ context, scheme }: NodePaint, { mark, x, y }: NodeElement): void {
  context.font = `600 ${lettersHeight}px ${canvasFont}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = inks[scheme].text;
  context.fillText(mark, x, y + 0.5);
}

interface Corner {
  readonly node: NodeElement & Spot;
  readonly text: string;
  readonly ink: string;
  readonly side: -1 | 1;
}

// Below on the left the letter of a group, below on the right what changed: colour alone tells neither.
function paintCorner({ context, scheme }: NodePaint, { node, text, ink, side }: Corner): void {
  const [x, y] = [node.x + side * node.width * 0.38, node.y + node.height * 0.38];
  context.beginPath();
  context.arc(x, y, 5.5, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = paper[scheme];
  context.stroke();
  context.font = `700 8px ${canvasFont}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = paper[scheme];
  context.fillText(text, x, y + 0.5);
}
