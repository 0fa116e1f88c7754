// The stylesheet of the canvas, made from the vocabulary's tables: one rule per kind, per hue, per pattern.
// Knows no element; classes come from appearance.ts.
import type { StylesheetJson } from "cytoscape";
import { kinds } from "../../model/vocabulary/kinds.ts";
import { paper, palette, type Hue } from "../../model/vocabulary/palette.ts";
import { isRinged } from "./appearance.ts";
import { fillInk, inks, lineInk, type Scheme } from "./inks.ts";

export const canvasFont = '"Inter Variable", system-ui, sans-serif';

/** Rules for one scheme; a large board is drawn with straight lines, which are much cheaper. */
export function stylesheet(scheme: Scheme, { isLarge }: { isLarge: boolean }): StylesheetJson {
  return [...entityRules(scheme), ...lineRules(scheme, isLarge), ...patternRules(), ...emphasisRules(scheme)];
}

type Rules = Exclude<StylesheetJson, string>;

function entityRules(scheme: Scheme): Rules {
  const base = {
    selector: "node",
    style: {
      width: "data(width)",
      height: "data(height)",
      label: "data(mark)",
      color: inks[scheme].text,
      "font-family": canvasFont,
      "font-size": 11,
      "font-weight": 600,
      "text-valign": "center",
      "text-halign": "center",
      "min-zoomed-font-size": 5.5,
      "border-width": 1.5,
      "overlay-opacity": 0,
    },
  } as const;
  const ofKinds = kinds.map((kind) => ({
    selector: `.kind-${kind.id}`,
    style: {
      shape: kind.shape,
      "background-color": fillInk(kind.hue, scheme),
      "border-color": lineInk(kind.hue, scheme),
      ...(isRinged(kind.id) ? { "border-style": "double" as const, "border-width": 4 } : {}),
    },
  }));
  return [base, ...ofKinds];
}

function lineRules(scheme: Scheme, isLarge: boolean): Rules {
  const base = {
    selector: "edge",
    style: {
      width: 1.25,
      "curve-style": isLarge ? "straight" : "bezier",
      "control-point-step-size": 34,
      "arrow-scale": 0.75,
      "line-cap": "round",
      "overlay-opacity": 0,
      label: "data(marks)",
      color: paper[scheme],
      "font-family": canvasFont,
      "font-size": 10,
      "font-weight": 700,
      "min-zoomed-font-size": 6,
      "text-background-opacity": 1,
      "text-background-padding": "2px",
      "text-background-shape": "roundrectangle",
    },
  } as const;
  const ofHues = hues.map((hue) => ({
    selector: `edge.hue-${hue}`,
    style: {
      "line-color": lineInk(hue, scheme),
      "target-arrow-color": lineInk(hue, scheme),
      "text-background-color": lineInk(hue, scheme),
    },
  }));
  return [
    base,
    ...ofHues,
    { selector: "edge.strong", style: { width: 2.5 } },
    { selector: "edge.directed", style: { "target-arrow-shape": "triangle" } },
  ];
}

function patternRules(): Rules {
  return [
    { selector: "edge.dashed", style: { "line-style": "dashed", "line-dash-pattern": [7, 5] } },
    { selector: "edge.dotted", style: { "line-style": "dashed", "line-dash-pattern": [0.5, 4.5] } },
    { selector: "edge.dash-dotted", style: { "line-style": "dashed", "line-dash-pattern": [7, 5, 0.5, 5] } },
    { selector: "edge.lastSeen", style: { "line-opacity": 0.55 } },
    { selector: "edge.past", style: { "line-opacity": 0.45, "text-opacity": 0.8, "text-background-opacity": 0.55 } },
    { selector: "edge.outside", style: { "line-opacity": 0.22, "text-opacity": 0.7, "text-background-opacity": 0.4 } },
    { selector: "node.quiet", style: { opacity: 0.5 } },
  ];
}

function emphasisRules(scheme: Scheme): Rules {
  const { accent, text } = inks[scheme];
  return [
    { selector: ".dim", style: { opacity: 0.13 } },
    { selector: "edge.lit", style: { "line-opacity": 1, "z-index": 5 } },
    {
      selector: "edge.named",
      style: {
        label: "data(name)",
        "font-size": 11,
        "font-weight": 500,
        color: text,
        "text-background-color": paper[scheme],
        "text-rotation": "autorotate",
        "text-opacity": 1,
        "text-background-opacity": 0.75,
        "text-margin-y": -9,
        "text-background-padding": "2px",
        "z-index": 8,
      },
    },
    {
      selector: "node.selected",
      style: { "outline-width": 2.5, "outline-color": accent, "outline-offset": 2.5, "outline-opacity": 1 },
    },
    {
      selector: "edge.selected",
      style: {
        "line-opacity": 1,
        width: 3,
        "underlay-color": accent,
        "underlay-opacity": 0.28,
        "underlay-padding": 4,
        "z-index": 9,
      },
    },
  ];
}

const hues = Object.keys(palette).filter((name): name is Hue => name in palette);
