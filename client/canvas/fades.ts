// What begins glows for a moment and what ends fades out when the date changes: which lines, and how strong at a time.
// Pure but for its own memory; knows no canvas.
import type { EdgeElement } from "./picture.ts";
import type { Run } from "./paintEdges.ts";

/** Milliseconds. */
const glowTime = 600;
const fadeTime = 250;
/** More changes than these at once are a flicker that tells nobody anything. */
const mostChanges = 250;

export interface Fading {
  readonly run: Run;
  /** From 1 to 0. */
  readonly strength: number;
}

export interface Fades {
  /** Takes note of the difference between two sets of lines, one after the other. */
  readonly note: (change: { before: readonly Run[]; after: readonly Run[]; now: number }) => void;
  /** Lines that glow because they began, and lines that are gone and not quite faded yet. */
  readonly at: (now: number) => { glowing: ReadonlyMap<string, number>; fading: readonly Fading[] };
  readonly isActive: (now: number) => boolean;
}

/** Nothing glows or fades yet. */
export function createFades(): Fades {
  let began = -Infinity;
  let fresh: readonly string[] = [];
  let gone: readonly Run[] = [];
  return {
    note: ({ before, after, now }) => {
      const known = new Set(before.map(({ edge }) => edge.id));
      const still = new Set(after.map(({ edge }) => edge.id));
      const came = after.filter(({ edge }) => !known.has(edge.id) && isStated(edge));
      const went = before.filter(({ edge }) => !still.has(edge.id) && isStated(edge));
      const isTooMuch = came.length + went.length > mostChanges;
      began = now;
      fresh = isTooMuch ? [] : came.map(({ edge }) => edge.id);
      gone = isTooMuch ? [] : went;
    },
    at: (now) => {
      const glow = 1 - (now - began) / glowTime;
      const fade = 1 - (now - began) / fadeTime;
      return {
        glowing: new Map(glow <= 0 ? [] : fresh.map((id) => [id, glow])),
        fading: fade <= 0 ? [] : gone.map((run) => ({ run, strength: fade })),
      };
    },
    isActive: (now) => (fresh.length > 0 && now - began < glowTime) || (gone.length > 0 && now - began < fadeTime),
  };
}

function isStated({ what }: EdgeElement): boolean {
  return what !== "shared";
}
