// The legend of a sheet: rows in columns, each with its mark, its words and its count. Pixels. Pure.
import { kindRow } from "../../../model/vocabulary/kinds.ts";
import { type Hue, paper } from "../../../model/vocabulary/palette.ts";
import { count } from "../../board/words.ts";
import { element } from "../../board/exchange/xml.ts";
import { isRinged, type Pattern } from "../../canvas/appearance.ts";
import { clipped } from "../../canvas/nameLines.ts";
import { groupInk, groupLetter, inks, lineInk, nodeInks, type Scheme } from "../../canvas/inks.ts";
import { short } from "./pathPen.ts";
import { plate, strokeOf } from "./svgEdges.ts";
import { bodySvg } from "./svgNodes.ts";
import { textElement } from "./svgText.ts";
import { textWidth } from "./textWidth.ts";

/** What stands before a row's words: the shape of a kind, the colour of a group, or a piece of line. */
export type LegendMark =
  | { readonly what: "kind"; readonly kind: string }
  | { readonly what: "group"; readonly place: number }
  | {
      readonly what: "line";
      readonly hue: Hue;
      readonly isStrong: boolean;
      readonly isDirected: boolean;
      readonly pattern: Pattern;
      readonly opacity: number;
      readonly sign: string | undefined;
    };

export interface LegendItem {
  readonly mark: LegendMark;
  readonly words: string;
  /** How many there are in the picture; undefined where counting says nothing. */
  readonly count: number | undefined;
}

const row = { height: 21, text: 12, marks: 44, gap: 30, longest: 44 } as const;

/** Rows from a left upper corner on, in as many columns as the width has room for. */
export function legendSvg(
  items: readonly LegendItem[],
  { x, y, width, scheme }: { x: number; y: number; width: number; scheme: Scheme },
): { svg: string; height: number } {
  if (items.length === 0) return { svg: "", height: 0 };
  const widest = Math.max(...items.map((item) => textWidth(wordsOf(item), row.text))) + row.marks + row.gap;
  const columns = Math.max(1, Math.min(items.length, Math.floor((width + row.gap) / widest)));
  const rows = Math.ceil(items.length / columns);
  const svg = items.map((item, place) => {
    const left = x + Math.floor(place / rows) * widest;
    const middle = y + (place % rows) * row.height + row.height / 2;
    const mark = markSvg(item.mark, { x: left, y: middle, scheme });
    const look = { x: left + row.marks, y: middle, size: row.text, ink: inks[scheme].text };
    return mark + textElement(wordsOf(item), look);
  });
  return { svg: svg.join(""), height: rows * row.height };
}

function wordsOf({ words, count: number }: LegendItem): string {
  return number === undefined ? clipped(words, row.longest) : `${clipped(words, row.longest)} (${count(number)})`;
}

interface At {
  readonly x: number;
  readonly y: number;
  readonly scheme: Scheme;
}

function markSvg(mark: LegendMark, at: At): string {
  if (mark.what === "line") return lineSvg(mark, at);
  const spot = { x: at.x + 17, y: at.y, width: 17, height: 15 };
  if (mark.what === "group") {
    const ink = groupInk(mark.place, at.scheme);
    const letter = { x: spot.x, y: at.y, size: 8.5, weight: 700, ink: paper[at.scheme], anchor: "middle" } as const;
    return (
      element(["circle", { cx: spot.x, cy: short(at.y), r: 7, fill: ink }]) +
      textElement(groupLetter(mark.place), letter)
    );
  }
  const { hue, shape } = kindRow(mark.kind);
  const { border, fill } = nodeInks({ hue, group: undefined }, at.scheme);
  const round = shape === "ellipse" ? { width: 16, height: 16 } : {};
  return bodySvg({ ...spot, ...round, shape }, { border, fill, isRinged: isRinged(mark.kind) });
}

function lineSvg(mark: Extract<LegendMark, { what: "line" }>, { x, y, scheme }: At): string {
  const ink = lineInk(mark.hue, scheme);
  const weight = mark.isStrong ? 2.5 : 1.25;
  const end = mark.isDirected ? x + 28 : x + 34;
  const stroke = strokeOf({ weight, pattern: mark.pattern });
  const line = element(["path", { d: `M${short(x)} ${short(y)}H${short(end)}`, stroke: ink, ...stroke }]);
  const head = element(["path", { d: `M${short(x + 34)} ${short(y)}l-7.5 -3.2v6.4Z`, fill: ink }]);
  const drawn = element([
    "g",
    { opacity: mark.opacity === 1 ? undefined : mark.opacity },
    line,
    mark.isDirected ? head : "",
  ]);
  return mark.sign === undefined ? drawn : drawn + plate({ x: x + 15, y, text: mark.sign, ink, scheme });
}
