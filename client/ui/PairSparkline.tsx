// Events between two entities over time as a small picture: friendly ones above the axis, hostile ones below, and in words.
// Knows no store.
import { useComputedColorScheme } from "@mantine/core";
import { palette } from "../../model/vocabulary/palette.ts";
import { type PairDensity, pairInWords } from "../board/timeline/pairDensity.ts";
import type { DayRange } from "../../model/time/edtf.ts";
import styles from "./PairSparkline.module.css";

const [width, height] = [320, 44];
const axis = height / 2;

interface PairSparklineProps {
  readonly density: PairDensity;
  /** The days that the canvas shows, to be marked. */
  readonly at: DayRange;
}

export function PairSparkline({ density, at }: PairSparklineProps) {
  const scheme = useComputedColorScheme("light");
  const { bins, span } = density;
  const words = pairInWords(density);
  const step = width / bins.length;
  const most = Math.max(1, ...bins.flatMap(({ friendly, hostile }) => [friendly, hostile]));
  const tall = (events: number): number => (events === 0 ? 0 : Math.max(2, (events / most) * (axis - 3)));
  const xOf = (day: number): number => ((day - span.min) / (span.max + 1 - span.min)) * width;
  const isMarked = at.max >= span.min && at.min <= span.max;
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {isMarked && (
          <rect
            className={styles.now}
            x={xOf(at.min)}
            width={Math.max(1.5, xOf(at.max + 1) - xOf(at.min))}
            height={height}
          />
        )}
        <line className={styles.axis} x1="0" x2={width} y1={axis} y2={axis} />
        {bins.map(({ friendly, hostile }, place) => (
          <g key={place * step}>
            <rect
              {...bar(place * step, step)}
              y={axis - tall(friendly)}
              height={tall(friendly)}
              fill={palette.cooperation[scheme]}
            />
            <rect {...bar(place * step, step)} y={axis} height={tall(hostile)} fill={palette.hostility[scheme]} />
          </g>
        ))}
      </svg>
      <span className={styles.plus} aria-hidden="true">
        + friendly
      </span>
      <span className={styles.minus} aria-hidden="true">
        − hostile
      </span>
      <figcaption className={styles.words} aria-hidden="true">
        {words}
      </figcaption>
    </figure>
  );
}

function bar(x: number, step: number): { x: number; width: number } {
  return { x, width: Math.max(1.5, step - 0.6) };
}
