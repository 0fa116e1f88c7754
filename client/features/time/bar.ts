// The state of the bar: which window of time it shows, whether the date plays, how fast and by which steps.
// Kept apart from the view, since none of it changes what is on screen.
import { create } from "zustand";
import { type Scale, type TimeWindow } from "../../board/timeline/scale.ts";
import type { Precision } from "../../board/timeline/units.ts";

export const speeds = ["slow", "normal", "fast"] as const;
export type Speed = (typeof speeds)[number];

interface Bar {
  /** Undefined: everything, however much that is. */
  readonly window: TimeWindow | undefined;
  /** Of the plot, in pixels; as measured last. */
  readonly width: number;
  readonly isPlaying: boolean;
  /** Undefined: as exactly as the zoom. */
  readonly playBy: Precision | undefined;
  readonly speed: Speed;
}

const empty: Bar = { window: undefined, width: 1000, isPlaying: false, playBy: undefined, speed: "normal" };

export const useBar = create<Bar>(() => empty);

export const barActions = {
  show: (window: TimeWindow | undefined) => useBar.setState({ window }),
  measure: (width: number) => useBar.setState({ width }),
  setPlaying: (isPlaying: boolean) => useBar.setState({ isPlaying }),
  playBy: (playBy: Precision) => useBar.setState({ playBy }),
  setSpeed: (speed: Speed) => useBar.setState({ speed }),
};

/** The scale of a window, in the width that was measured last. */
export function scaled(window: TimeWindow): Scale {
  return { window, width: useBar.getState().width };
}
