// Texts of an SVG, as elements. Knows no picture.
import { element, xmlText } from "../../board/exchange/xml.ts";
import { short } from "./pathPen.ts";

export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly ink: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Colour of a rim around the letters that keeps them readable over lines. */
  readonly rim?: string;
}

/** One line of text; `y` is its middle. */
export function textElement(text: string, { x, y, size, weight = 400, ink, anchor = "start", rim }: TextLook): string {
  const look = {
    x: short(x),
    // Half the height of small letters: "dominant-baseline" is not known everywhere.
    y: short(y + size * 0.355),
    "font-size": size,
    "font-weight": weight,
    fill: ink,
    "text-anchor": anchor === "start" ? undefined : anchor,
    ...(rim === undefined
      ? {}
      : { stroke: rim, "stroke-width": short(size * 0.29), "paint-order": "stroke", "stroke-linejoin": "round" }),
  };
  return element(["text", look, xmlText(text)]);
}
