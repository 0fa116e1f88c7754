// The plot of the bar: density and axis on a sheet, above it the date, the chosen span and what the pointer is over.
// Decides nothing: gestures.ts says what a pointer means.
import { useComputedColorScheme } from "@mantine/core";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { stretchInWords } from "../../../model/time/sentences.ts";
import { happeningsIn, happeningsInWords } from "../../board/timeline/happenings.ts";
import { dayAt, type Scale, unitOf, xOf } from "../../board/timeline/scale.ts";
import { unitSpan } from "../../board/timeline/units.ts";
import { barActions } from "./bar.ts";
import { Brush } from "./Brush.tsx";
import { Cursor } from "./Cursor.tsx";
import { brushBetween, dateAt, drag, panFrom, wheel } from "./gestures.ts";
import { useMarked, useScale } from "./marked.ts";
import { paint } from "./paint.ts";
import styles from "./TimelineBar.module.css";

export function Plot() {
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale();
  const [hover, setHover] = useState<number>();
  useWidth(frame);
  useWheel(frame);
  return (
    <div
      ref={frame}
      className={styles.plot}
      data-plot=""
      onPointerMove={(event) => setHover(event.clientX - event.currentTarget.getBoundingClientRect().left)}
      onPointerLeave={() => setHover(undefined)}
    >
      <Sheet scale={scale} />
      <div
        className={styles.field}
        onPointerDown={(event) => drag(event, { move: brushBetween, click: dateAt })}
        onDoubleClick={() => barActions.show(undefined)}
      />
      <div
        className={styles.axis}
        title="Drag to move along, turn the wheel to zoom, double click to fit everything"
        onPointerDown={(event) => drag(event, { move: panFrom(scale) })}
        onDoubleClick={() => barActions.show(undefined)}
      />
      <Brush scale={scale} />
      <Cursor scale={scale} />
      {hover !== undefined && <Hover scale={scale} x={hover} />}
    </div>
  );
}

// Painted when what it shows changes, not with every step of the pointer above it.
function Sheet({ scale: { window, width } }: { scale: Scale }) {
  const sheet = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme("light");
  const { densityFor } = useMarked();
  useEffect(() => {
    if (sheet.current !== null)
      paint(sheet.current, {
        scale: { window, width },
        scheme,
        density: densityFor(window, unitOf({ window, width })),
      });
  }, [window, width, scheme, densityFor]);
  return <canvas ref={sheet} className={styles.sheet} aria-hidden="true" />;
}

function Hover({ scale, x }: { scale: Scale; x: number }) {
  const { marks } = useMarked();
  const span = unitSpan(dayAt(scale, x), unitOf(scale));
  const left = xOf(scale, span.min);
  const width = xOf(scale, span.max + 1) - left;
  const middle = Math.min(scale.width - 130, Math.max(130, left + width / 2));
  return (
    <>
      <div className={styles.clip}>
        <div className={styles.hover} style={{ left, width }} />
      </div>
      <div className={styles.tip} style={{ left: middle }} aria-hidden="true">
        <strong>{stretchInWords(span)}</strong>: {happeningsInWords(happeningsIn(marks, span))}
        <span>click: this date · drag: a span</span>
      </div>
    </>
  );
}

function useWidth(frame: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const plot = frame.current;
    if (plot === null) return undefined;
    const observer = new ResizeObserver(() => barActions.measure(plot.clientWidth));
    barActions.measure(plot.clientWidth);
    observer.observe(plot);
    return () => observer.disconnect();
  }, [frame]);
}

// React listens to wheels passively, and then the page would scroll along.
function useWheel(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const plot = frame.current;
    if (plot === null) return undefined;
    const onWheel = (event: WheelEvent): void => wheel(event, event.clientX - plot.getBoundingClientRect().left);
    plot.addEventListener("wheel", onWheel, { passive: false });
    return () => plot.removeEventListener("wheel", onWheel);
  }, [frame]);
}
