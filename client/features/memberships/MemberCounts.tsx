// How many members a body had, year by year: solid those who certainly were, hatched those who may have been.
// Also in words, since a picture alone tells nobody a number.
import { useId } from "react";
import { civilDate, dayNumber } from "../../../model/time/days.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import { type Memberships, placeOf } from "./bands.ts";
import styles from "./MembershipStrip.module.css";

interface CountsProps {
  readonly counts: Memberships["counts"];
  readonly axis: DayRange;
  /** Days of the as-of date. */
  readonly span: DayRange;
}

const height = 54;

export function MemberCounts({ counts, axis, span }: CountsProps) {
  const hatch = useId();
  const most = Math.max(1, ...counts.map(({ certain, possible }) => certain + possible));
  const tall = (members: number): number => (members / most) * (height - 4);
  const { year } = civilDate(span.max);
  const now = counts.find((one) => one.year === year);
  return (
    <figure className={styles.counts}>
      <figcaption className={styles.soft}>
        {now === undefined ? `No count for ${year}` : `${wordsOf(now)} in ${year}`}; at most {most}
      </figcaption>
      <div className={styles.plot}>
        <svg
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`Members by year: ${told(counts)}`}
        >
          <defs>
            <pattern id={hatch} width="1" height="5" patternUnits="userSpaceOnUse">
              <rect width="1" height="2" className={styles.countHatch} />
            </pattern>
          </defs>
          {counts.map((one) => {
            const x = placeOf(dayNumber({ year: one.year, month: 1, day: 1 }), axis);
            const width = placeOf(dayNumber({ year: one.year + 1, month: 1, day: 1 }), axis) - x;
            const [solid, open] = [tall(one.certain), tall(one.possible)];
            return (
              <g key={one.year}>
                <rect className={styles.countSolid} x={x} width={width * 0.86} y={height - solid} height={solid} />
                <rect fill={`url(#${hatch})`} x={x} width={width * 0.86} y={height - solid - open} height={open} />
              </g>
            );
          })}
        </svg>
        <div
          className={styles.cursor}
          style={{ left: `${placeOf(span.min, axis)}%`, right: `${100 - placeOf(span.max + 1, axis)}%` }}
        />
      </div>
    </figure>
  );
}

function wordsOf({ certain, possible }: Memberships["counts"][number]): string {
  const members = `${certain} ${certain === 1 ? "member" : "members"}`;
  return possible === 0 ? members : `${members}, ${possible} more possibly,`;
}

// Only the years in which the number changed: the others say nothing new.
function told(counts: Memberships["counts"]): string {
  return counts
    .filter(({ certain, possible }, place) => {
      const before = counts[place - 1];
      return before === undefined || before.certain !== certain || before.possible !== possible;
    })
    .map(({ year, certain, possible }) => `${year} ${certain}${possible === 0 ? "" : ` to ${certain + possible}`}`)
    .join(", ");
}
