// The cursor of the as-of date on the bar: a band as wide as the date is exact, and a flag that can be dragged or moved by keys.
// Knows no other part of the bar.
import type { KeyboardEvent } from "react";
import { useAsOf } from "../../board/derived.ts";
import { happeningsIn, happeningsInWords } from "../../board/timeline/happenings.ts";
import { type Scale, xOf } from "../../board/timeline/scale.ts";
import { calendar } from "../../board/timeline/units.ts";
import { useView } from "../../board/view.ts";
import { dateAt, drag } from "./gestures.ts";
import { useMarked } from "./marked.ts";
import { goToEdge, stepDate } from "./steps.ts";
import { togglePlay } from "./play.ts";
import styles from "./TimelineBar.module.css";

export function Cursor({ scale }: { scale: Scale }) {
  const { span, words } = useAsOf();
  const { marks } = useMarked();
  const isAside = useView((view) => view.brush !== undefined);
  const left = xOf(scale, span.min);
  const right = xOf(scale, span.max + 1);
  const middle = Math.min(scale.width, Math.max(0, (left + right) / 2));
  const isOut = right < 0 || left > scale.width;
  return (
    <div className={isAside ? styles.aside : undefined}>
      <div className={styles.clip}>
        <div className={styles.now} style={{ left, width: Math.max(2, right - left) }} />
      </div>
      <div
        className={styles.flag}
        style={{ left: middle }}
        data-edge={middle < 44 ? "left" : middle > scale.width - 44 ? "right" : undefined}
        role="slider"
        tabIndex={0}
        aria-label="As-of date"
        aria-valuemin={calendar.min}
        aria-valuemax={calendar.max}
        aria-valuenow={span.min}
        aria-valuetext={`${words}: ${happeningsInWords(happeningsIn(marks, span))}`}
        title="Drag it, or use the arrow keys; Space plays"
        onPointerDown={(event) => drag(event, { move: dateAt })}
        onKeyDown={onKey}
      >
        {isOut ? `${right < 0 ? "◂ " : ""}${words}${right < 0 ? "" : " ▸"}` : words}
      </div>
    </div>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>): void {
  const steps = event.shiftKey ? 10 : 1;
  const run = {
    ArrowRight: () => stepDate(steps),
    ArrowUp: () => stepDate(steps),
    ArrowLeft: () => stepDate(-steps),
    ArrowDown: () => stepDate(-steps),
    PageUp: () => stepDate(10),
    PageDown: () => stepDate(-10),
    Home: () => goToEdge("min"),
    End: () => goToEdge("max"),
    " ": togglePlay,
  }[event.key];
  if (run === undefined) return;
  event.preventDefault();
  run();
}
