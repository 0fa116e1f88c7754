// The sheet of what is on screen now, as SVG and as a picture made of it.
import type { What } from "../../../model/compare/changes.ts";
import { asOfFrom, today } from "../../board/asOf.ts";
import { comparedOf, differencesOf } from "../../board/compared.ts";
import { useBoard } from "../../board/board.ts";
import { readVisible } from "../../board/derived.ts";
import type { Extract } from "../../board/exchange/extract.ts";
import { type Fold, foldsOf } from "../../board/folds.ts";
import { type SharedLine, sharedLinesOf } from "../../board/shared.ts";
import { stylingOf } from "../../board/styling.ts";
import { useView } from "../../board/view.ts";
import { elementsOf } from "../../canvas/elements.ts";
import { changeSigns, type Scheme } from "../../canvas/inks.ts";
import { type BoardSheet, boardSvg } from "./boardSvg.ts";
import { notesOf, subtitleOf } from "./sheetWords.ts";
import type { LegendItem } from "./svgLegend.ts";

/** Pixels of a picture for one of the sheet, as far as browsers can hold it. */
const density = 2;
const mostPixels = 12_000;

interface SheetWanted {
  readonly scheme: Scheme;
  readonly legend: readonly LegendItem[];
}

/** The sheet of an extract, drawn as the canvas draws it now. */
export async function sheetOf(extract: Extract, { scheme, legend }: SheetWanted): Promise<BoardSheet> {
  const view = useView.getState();
  const visible = readVisible();
  const { styled, legend: styleRows } = await stylingOf({ visible, style: view.style, span: extract.span });
  const { compare } = view;
  const dates = compare === undefined ? undefined : ([wordsOf(compare.a), wordsOf(compare.b)] as const);
  const folds = foldsOf(visible, view);
  const shared = sharedLinesOf(visible, view.sharedFrom).lines;
  const comparison = comparedOf(useBoard.getState(), compare);
  const compared = comparison === undefined ? undefined : differencesOf(comparison);
  const told = { extract, hidden: visible.hidden, compared: dates, day: today() };
  const elements = elementsOf({
    visible,
    folds,
    shared,
    styled,
    compared,
  });
  const content = {
    elements,
    ground: view.layout === "map" ? await worldBelow() : undefined,
    legend: [
      ...legend,
      ...lineItems({ folds, shared, from: view.sharedFrom, compared }),
      ...styleRows.flatMap(styleItem),
    ],
    title: extract.title,
    subtitle: subtitleOf(told),
    notes: [...styleRows.flatMap(({ colour, words }) => (colour === undefined ? [`${words}.`] : [])), ...notesOf(told)],
  };
  return boardSvg(content, scheme);
}

/** A sheet as a PNG. Throws when the browser cannot draw it. */
export async function pngOf({ svg, width, height }: BoardSheet): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const scale = Math.min(density, mostPixels / Math.max(width, height));
    const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function styleItem({
  words,
  colour,
  members,
}: {
  words: string;
  colour?: number;
  members: readonly string[];
}): LegendItem[] {
  return colour === undefined ? [] : [{ mark: { what: "group", place: colour }, words, count: members.length }];
}

interface DerivedLines {
  readonly folds: ReadonlyMap<string, Fold>;
  readonly shared: readonly SharedLine[];
  /** From how many shared bodies on a line is drawn. */
  readonly from: number;
  readonly compared: ReadonlyMap<string, What> | undefined;
}

const changes = [
  { change: "appeared", words: "appeared between the two dates" },
  { change: "gone", words: "gone by the second date" },
  { change: "changed", words: "changed between the two dates" },
] as const;

// Lines that stand for several relations, or for none that somebody stated.
function lineItems({ folds, shared, from, compared }: DerivedLines): LegendItem[] {
  const line = { what: "line", hue: "neutral", isDirected: false, opacity: 1 } as const;
  const fold = { ...line, isStrong: true, pattern: "solid", sign: "×2" } as const;
  const dotted = { ...line, isStrong: false, pattern: "dotted", sign: undefined } as const;
  return [
    { mark: fold, words: "several relations in one line", count: folds.size },
    { mark: dotted, words: `share ${from} bodies or more, derived`, count: shared.length },
    ...changes.map(({ change, words }) => ({
      mark: { ...line, isStrong: false, pattern: "solid", sign: changeSigns[change] } as const,
      words,
      count: [...(compared ?? [])].filter(([, one]) => one === change).length,
    })),
  ].filter((item) => item.count > 0);
}

// The outline is a chunk of its own, which few sheets need.
async function worldBelow(): Promise<string> {
  const { worldPath } = await import("../../canvas/worldOutline.ts");
  // A tenth of a unit is finer than any printer, and a third of the text.
  return (await worldPath("fine")).replaceAll(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

function wordsOf(date: string): string {
  return asOfFrom(date).words;
}
