// Colours of the canvas in both schemes, mixed from the vocabulary's palette and its paper.
// Knows no elements.
import { type Hue, palette, paper } from "../../model/vocabulary/palette.ts";

export type Scheme = "light" | "dark";

/** Text, halo and marks of the chrome on the canvas. */
export const inks = {
  light: { text: "#22252b", soft: "#5a606b", accent: "#4f4b9e" },
  dark: { text: "#e8eaee", soft: "#a2a9b5", accent: "#b3b0f0" },
} as const;

/** The colour of a hue's lines. */
export function lineInk(hue: Hue, scheme: Scheme): string {
  return palette[hue][scheme];
}

/** The fill of a shape: its hue, thinned with paper so that the letters inside stay readable. */
export function fillInk(hue: Hue, scheme: Scheme): string {
  return mixed(palette[hue][scheme], { ground: paper[scheme], share: scheme === "light" ? 0.16 : 0.24 });
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
