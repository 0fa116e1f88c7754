// Which events on screen glow as of the date, for the canvas. Sets nothing.
import { useMemo } from "react";
import { useShownDays, useVisible } from "../../board/derived.ts";
import { glowsOf } from "../../board/glow.ts";
import { useSettings } from "../../board/settings.ts";

/** Strength of the glow of each event near the date, or near the chosen span. */
export function useGlows(): ReadonlyMap<string, number> {
  const visible = useVisible();
  const { span } = useShownDays();
  const days = useSettings((settings) => settings.glowDays);
  return useMemo(() => glowsOf(visible, { span, days }), [visible, span, days]);
}
