// The chosen span on the bar: a band with an edge to move at either side, and a way to take it off.
// Knows no other part of the bar.
import { IconX } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import type { DayRange } from "../../../model/time/edtf.ts";
import { dayInWords, stretchInWords } from "../../../model/time/sentences.ts";
import { precisionOf, type Scale, xOf } from "../../board/timeline/scale.ts";
import { calendar, unitsOn } from "../../board/timeline/units.ts";
import { useView } from "../../board/view.ts";
import { drag, moveEdge } from "./gestures.ts";
import { togglePlay } from "./play.ts";
import { clearBrush } from "./steps.ts";
import styles from "./TimelineBar.module.css";

export function Brush({ scale }: { scale: Scale }) {
  const brush = useView((view) => view.brush);
  if (brush === undefined) return null;
  const left = xOf(scale, brush.min);
  const right = xOf(scale, brush.max + 1);
  return (
    <div className={styles.clip}>
      <div
        className={styles.brush}
        style={{ left, width: Math.max(3, right - left) }}
        role="group"
        aria-label="Chosen span"
      >
        <Edge edge="min" brush={brush} scale={scale} />
        <Edge edge="max" brush={brush} scale={scale} />
        <button
          type="button"
          className={styles.off}
          title={`Take the span off: ${stretchInWords(brush)}`}
          aria-label="Take the span off"
          onPointerDown={(event) => event.stopPropagation()}
          onClick={clearBrush}
        >
          <IconX size={11} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

function Edge({ edge, brush, scale }: { edge: keyof DayRange; brush: DayRange; scale: Scale }) {
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === " ") togglePlay();
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (way !== undefined || event.key === " ") event.preventDefault();
    if (way === undefined) return;
    const steps = way * (event.shiftKey ? 10 : 1);
    moveEdge(edge, xOf(scale, unitsOn(brush[edge], { unit: precisionOf(scale), steps })) + 0.01);
  };
  return (
    <div
      className={styles.edge}
      data-edge={edge}
      role="slider"
      tabIndex={0}
      aria-label={edge === "min" ? "First day of the span" : "Last day of the span"}
      aria-valuemin={edge === "min" ? calendar.min : brush.min}
      aria-valuemax={edge === "min" ? brush.max : calendar.max}
      aria-valuenow={brush[edge]}
      aria-valuetext={dayInWords(brush[edge])}
      onPointerDown={(event) => drag(event, { move: (x) => moveEdge(edge, x) })}
      onKeyDown={onKey}
    />
  );
}
