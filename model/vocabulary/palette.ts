// Colours of the data, by what they mean. Okabe–Ito hues, adjusted so that each keeps 3:1 against its paper.
// Knows nothing of kinds or types: they name a colour, the page draws it.

/** Background of the canvas: quiet paper by day, ink by night. */
export const paper = { light: "#fbfaf7", dark: "#15181d" } as const;

/** Each hue in both schemes; every pair is told apart by people with the common forms of colour blindness. */
export const palette = {
  neutral: { light: "#6b7280", dark: "#9aa3b2" },
  alliance: { light: "#0072b2", dark: "#56b4e9" },
  cooperation: { light: "#00795a", dark: "#2fc79d" },
  contact: { light: "#8a6d00", dark: "#e6c04a" },
  hostility: { light: "#c44500", dark: "#ff8a50" },
  office: { light: "#9a4f7d", dark: "#d99bc0" },
} as const;

export type Hue = keyof typeof palette;
