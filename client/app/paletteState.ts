// Whether the palette is open, and what was lately chosen in it. Knows no component and no action.
import { create } from "zustand";

/** So many choices are offered again first. */
const recentLimit = 5;

interface PaletteState {
  readonly isOpen: boolean;
  /** What had the focus when it was opened, and gets it back. */
  readonly opener: Element | null;
  /** Ids of what was chosen, the newest first. */
  readonly recent: readonly string[];
}

export const usePalette = create<PaletteState>(() => ({ isOpen: false, opener: null, recent: [] }));

/** Opens or closes the palette. */
export function togglePalette(): void {
  usePalette.setState(({ isOpen, opener }) => ({
    isOpen: !isOpen,
    opener: isOpen ? opener : document.activeElement,
  }));
}

/** Closes the palette and remembers what was chosen in it. */
export function chosenInPalette(id: string): void {
  usePalette.setState(({ recent }) => ({ isOpen: false, recent: withRecent(recent, id) }));
}

/** The choices with this one first, each once, the oldest dropped. */
export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, recentLimit);
}
