// What the page remembers of one person's taste: theme, panels, legend. Kept in the browser, never sent anywhere.
// Knows nothing of the board.
import { create } from "zustand";
import { z } from "zod";
import { type GlowWindow, glowWindows } from "./glow.ts";

export const inspectorBounds = { min: 280, max: 720 } as const;

const settingsSchema = z.object({
  theme: z.enum(["auto", "light", "dark"]).catch("auto"),
  isInspectorOpen: z.boolean().catch(true),
  /** Pixels. */
  inspectorWidth: z.number().min(inspectorBounds.min).max(inspectorBounds.max).catch(372),
  /** Undefined until somebody opens or closes it: then it is open where there is room. */
  isLegendOpen: z.union([z.boolean(), z.undefined()]).catch(undefined),
  /** Likewise. */
  isTimelineOpen: z.union([z.boolean(), z.undefined()]).catch(undefined),
  /** Days from the date within which an event glows. */
  glowDays: z.literal(glowWindows).catch(30),
});
export type Settings = z.infer<typeof settingsSchema>;

export const empty: Settings = settingsSchema.parse({});

const place = "entente.settings";

/** Settings as they were remembered; each that is missing or unreadable falls back to its first value. */
export function settingsFrom(text: string | null): Settings {
  try {
    const read = settingsSchema.safeParse(JSON.parse(text ?? "{}"));
    return read.success ? read.data : empty;
  } catch {
    return empty;
  }
}

/** A width that leaves the inspector readable and the canvas visible. */
export function boundedWidth(width: number): number {
  return Math.round(Math.min(inspectorBounds.max, Math.max(inspectorBounds.min, width)));
}

export const useSettings = create<Settings>(() => settingsFrom(remembered()));

useSettings.subscribe((settings) => {
  try {
    globalThis.localStorage.setItem(place, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
});

export const settingsActions = {
  setTheme: (theme: Settings["theme"]) => useSettings.setState({ theme }),
  showInspector: (isInspectorOpen: boolean) => useSettings.setState({ isInspectorOpen }),
  setInspectorWidth: (width: number) => useSettings.setState({ inspectorWidth: boundedWidth(width) }),
  showLegend: (isLegendOpen: boolean) => useSettings.setState({ isLegendOpen }),
  showTimeline: (isTimelineOpen: boolean) => useSettings.setState({ isTimelineOpen }),
  setGlowDays: (glowDays: GlowWindow) => useSettings.setState({ glowDays }),
};

function remembered(): string | null {
  try {
    return globalThis.localStorage.getItem(place);
  } catch {
    return null;
  }
}
