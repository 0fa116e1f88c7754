// Colours of the data, by what they mean. Okabe–Ito hues, moved apart until a test found every pair of them at least 18
// apart in CIELAB for common sight and for the three dichromacies, and each at 4.5:1 or more against its paper.
// Knows nothing of kinds or types: they name a colour, the page draws it.

/** Background of the canvas: quiet paper by day, ink by night. */
export const paper = { light: "#fbfaf7", dark: "#15181d" } as const;

/** Each hue in both schemes. */
export const palette = {
  neutral: { light: "#6c7383", dark: "#9aa3b2" },
  alliance: { light: "#0072b2", dark: "#00b2ee" },
  cooperation: { light: "#005947", dark: "#52c99a" },
  contact: { light: "#625100", dark: "#eac149" },
  hostility: { light: "#e0242e", dark: "#ec7f4f" },
  office: { light: "#702a6d", dark: "#f1c8f4" },
} as const;

export type Hue = keyof typeof palette;

/** Colours of groups that the vocabulary knows nothing of, by their place; found by search, and tried as the hues are. */
export const groups = [
  { light: "#1634f3", dark: "#5167f6" },
  { light: "#df600c", dark: "#f49a34" },
  { light: "#07884c", dark: "#69bf74" },
  { light: "#f316e4", dark: "#c229a3" },
  { light: "#882907", dark: "#c23b0a" },
  { light: "#3d524e", dark: "#16a9f3" },
  { light: "#791e8f", dark: "#bca7be" },
  { light: "#9184a4", dark: "#876864" },
] as const;
