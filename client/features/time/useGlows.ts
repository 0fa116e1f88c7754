// Which events on screen glow as of the date, for the canvas. Sets nothing.
import { useMemo } from "react";
import { useAsOf, useVisible } from "../../board/derived.ts";
import { glowsOf } from "../../board/glow.ts";
import { useSettings } from "../../board/settings.ts";
import { useView } from "../../board/view.ts";

/** Strength of the glow of each event near the date, or near the chosen span. */
export function useGlows(): ReadonlyMap<string, number> {
  const visible = useVisible();
  const asOf = useAsOf();
  const brush = useView((view) => view.brush);
  const days = useSettings((settings) => settings.glowDays);
  const span = brush ?? asOf.span;
  return useMemo(() => glowsOf(visible, { span, days }), [visible, span, days]);
}
