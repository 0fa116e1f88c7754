// Colours of the canvas in both schemes, mixed from the vocabulary's palette and its paper, and the numbers of its
// patterns. Knows no canvas: exports take their colours here too.
import { groups, type Hue, palette, paper } from "../../model/vocabulary/palette.ts";
import type { Pattern } from "./appearance.ts";

export type Scheme = "light" | "dark";

export const canvasFont = '"Inter Variable", system-ui, sans-serif';

/** Text, marks of the chrome and the glow of what is new on the canvas. */
export const inks = {
  light: { text: "#22252b", soft: "#5a606b", accent: "#4f4b9e", glow: "#f0c040" },
  dark: { text: "#e8eaee", soft: "#a2a9b5", accent: "#b3b0f0", glow: "#b8901c" },
} as const;

/** Signs of what is new, gone and changed between two dates. */
export const changeSigns = { appeared: "+", gone: "−", changed: "Δ" } as const;

/** Dashes of a pattern in units of the line's own length at scale 1; a hatched line is made of strokes across it. */
export const dashes: Readonly<Record<Pattern, readonly number[]>> = {
  solid: [],
  dashed: [7, 5],
  hatched: [1.6, 2.6],
  "dash-hatched": [1.6, 2.6, 1.6, 2.6, 1.6, 7],
  dotted: [0.5, 5],
};

/** How many times as wide as a plain line one of strokes is. */
export const hatchWidth = 2.6;

/** The colour of a hue's lines. */
export function lineInk(hue: Hue, scheme: Scheme): string {
  return palette[hue][scheme];
}

/** Border and fill of an entity: by its group where it has one, else by its kind. */
export function nodeInks(
  { hue, group }: { readonly hue: Hue; readonly group: number | undefined },
  scheme: Scheme,
): { border: string; fill: string } {
  const border = group === undefined ? lineInk(hue, scheme) : groupInk(group, scheme);
  return { border, fill: thinned(border, scheme) };
}

/** The colour of a group by its place; there are fewer colours than groups may be, so each group has a letter too. */
export function groupInk(place: number, scheme: Scheme): string {
  return groups[place % groups.length]?.[scheme] ?? palette.neutral[scheme];
}

/** The letter of a group by its place: A to Z, then AA, AB … */
export function groupLetter(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : `${groupLetter(Math.floor(place / 26) - 1)}${letter}`;
}

// Thinned with paper, so that the letters inside a shape stay readable.
function thinned(colour: string, scheme: Scheme): string {
  return mixed(colour, { ground: paper[scheme], share: scheme === "light" ? 0.16 : 0.24 });
}

/** `share` of one colour in another; both as #rrggbb. */
function mixed(colour: string, { ground, share }: { ground: string; share: number }): string {
  const [over, under] = [channels(colour), channels(ground)];
  const mix = over.map((value, place) => Math.round(value * share + (under[place] ?? 0) * (1 - share)));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
