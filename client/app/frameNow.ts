// What a picture for print takes from the page: light or dark, and the rows of the legend as it stands now.
import { useBoard } from "../board/board.ts";
import { readShownDays, readVisible } from "../board/derived.ts";
import { useSettings } from "../board/settings.ts";
import { useView } from "../board/view.ts";
import type { Scheme } from "../canvas/inks.ts";
import { kindRows, patternRows, typeRows } from "../features/explore/legendRows.ts";
import type { Frame } from "../features/share/share.ts";
import type { LegendItem } from "../features/share/svgLegend.ts";

/** Scheme and legend, as they are now. */
export function frameNow(): Frame {
  return { scheme: schemeNow(), legend: legendNow() };
}

function schemeNow(): Scheme {
  const { theme } = useSettings.getState();
  if (theme !== "auto") return theme;
  return globalThis.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function legendNow(): LegendItem[] {
  const [board, view, visible] = [useBoard.getState(), useView.getState(), readVisible()];
  const ofKinds = kindRows(board, { visible, view }).map(({ id, words, members }): LegendItem => {
    return { mark: { what: "kind", kind: id }, words, count: members.length };
  });
  const ofTypes = typeRows(board, { visible, view }).map(({ words, members, sign, ...row }): LegendItem => {
    return { mark: { what: "line", ...row, pattern: "solid", opacity: 1, sign }, words, count: members.length };
  });
  const ofPatterns = patternRows(visible, readShownDays().words).map(({ words, members, mark, ...row }): LegendItem => {
    const line = { what: "line", hue: "neutral", isStrong: false, isDirected: false, ...row, sign: mark } as const;
    return { mark: line, words, count: members.length };
  });
  return [...ofKinds, ...ofTypes, ...ofPatterns].filter((item) => item.count !== 0);
}
