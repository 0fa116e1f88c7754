// Which events glow: those near the date on which the picture is drawn, the nearer the brighter. Pure.
// Knows nothing of how a glow is drawn.
import type { DayRange } from "../../model/time/edtf.ts";
import { typeRow } from "../../model/vocabulary/types.ts";
import type { Visible } from "./visible.ts";

/** Days from the date within which an event glows: a month, a quarter, a year. */
export const glowWindows = [30, 90, 365] as const;
export type GlowWindow = (typeof glowWindows)[number];

/**
 * Id of each event near the span → its strength, above 0 and up to 1: 1 within the span, falling evenly with the
 * distance in days to nothing at the edge of the window. An uncertain date counts by its nearest possible day.
 */
export function glowsOf(
  { relations }: Pick<Visible, "relations">,
  { span, days }: { span: DayRange; days: number },
): ReadonlyMap<string, number> {
  const glows = new Map<string, number>();
  for (const { line, isGreyed } of relations.values()) {
    if (isGreyed || typeRow(line.type).timing !== "instant") continue;
    const distance = Math.max(0, span.min - line.fromMax, line.fromMin - span.max);
    const strength = distance === 0 ? 1 : 1 - distance / Math.max(1, days);
    if (strength > 0) glows.set(line.id, strength);
  }
  return glows;
}
