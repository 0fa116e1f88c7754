// Plays the date: one step after the other until the last change, until it is paused, or until somebody sets the date.
// A play is one step of the history, however long it takes.
import { today } from "../../board/asOf.ts";
import { readAsOf } from "../../board/derived.ts";
import { asStep } from "../../board/history.ts";
import { precisionOf } from "../../board/timeline/scale.ts";
import { playedText, type Precision, spanOfText, textAt } from "../../board/timeline/units.ts";
import { useView, viewActions } from "../../board/view.ts";
import { tellProblem } from "../../ui/tell.ts";
import { barActions, type Speed, useBar } from "./bar.ts";
import { readMarked, readScale } from "./marked.ts";
import { goTo } from "./steps.ts";

/** Milliseconds between two dates. */
const paces: Readonly<Record<Speed, number>> = { slow: 1600, normal: 800, fast: 300 };

let end: (() => void) | undefined;

/** Starts to play, or pauses. At the end it starts again from the first change. */
export function togglePlay(): void {
  if (end !== undefined) {
    end();
    return;
  }
  const precision = useBar.getState().playBy ?? precisionOf(readScale());
  const began = readAsOf().words;
  void asStep(
    () => (readAsOf().words === began ? undefined : `Played from ${began} to ${readAsOf().words}`),
    () => played(precision),
  ).catch(tellProblem);
}

function pause(): void {
  end?.();
}

function played(precision: Precision): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let text = rewound(precision);
    const stop = useView.subscribe((view) => {
      if (view.asOf !== text || view.brush !== undefined || view.page !== "explore") pause();
    });
    end = () => {
      end = undefined;
      clearTimeout(timer);
      stop();
      barActions.setPlaying(false);
      resolve();
    };
    const tick = (): void => {
      const next = playedText(readAsOf().span, precision);
      if (spanOfText(next).min > lastDay()) {
        pause();
        return;
      }
      text = next;
      goTo(next);
      timer = setTimeout(tick, paces[useBar.getState().speed]);
    };
    barActions.setPlaying(true);
    timer = setTimeout(tick, text === undefined ? 0 : paces.fast);
  });
}

// What plays is one date: a chosen span makes way for its beginning, and at the end it starts from the first change.
function rewound(precision: Precision): string | undefined {
  const { brush } = useView.getState();
  const { extent } = readMarked().marks;
  const isAtEnd = spanOfText(playedText(readAsOf().span, precision)).min > lastDay();
  const start = brush?.min ?? (isAtEnd ? extent?.min : undefined);
  if (start !== undefined) viewActions.setAsOf(textAt(start, precision));
  return useView.getState().asOf;
}

/** Today, or the last day on which anything of the board is dated, if that is later. */
function lastDay(): number {
  return Math.max(today(), readMarked().marks.extent?.max ?? today());
}
