// The lanes with their bands over an axis of years. Bands are buttons; arrow keys walk from band to band, so that the
// whole strip is one stop of the Tab key. Knows places and words from bands.ts.
import { useComputedColorScheme } from "@mantine/core";
import { IconArrowsSplit2, IconFlag3 } from "@tabler/icons-react";
import { type CSSProperties, type KeyboardEvent, useRef, useState } from "react";
import { phaseLook } from "../../../model/memberships/statuses.ts";
import type { Phase } from "../../../model/memberships/phase.ts";
import { dayNumber } from "../../../model/time/days.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import { palette, paper } from "../../../model/vocabulary/palette.ts";
import { tellProblem } from "../../ui/tell.ts";
import { bandOf, type LaneRow, phaseInWords, placeOf, rowsOf, yearsOf } from "./bands.ts";
import styles from "./MembershipStrip.module.css";
import { showRelation } from "./showRelation.ts";

interface LanesProps {
  readonly lanes: readonly LaneRow[];
  readonly axis: DayRange;
  /** Days of the as-of date. */
  readonly span: DayRange;
}

export function Lanes({ lanes, axis, span }: LanesProps) {
  const [stop, setStop] = useState({ lane: 0, band: 0 });
  const frame = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<string>();
  const lane = Math.min(stop.lane, lanes.length - 1);
  const band = Math.min(stop.band, (lanes[lane]?.phases.length ?? 1) - 1);
  const onKey = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const next = stepped(event.key, { lane, band, lanes });
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    frame.current?.querySelector<HTMLElement>(`[data-stop="${next.lane} ${next.band}"]`)?.focus();
  };
  return (
    <div className={styles.lanes} role="group" aria-label="Phases; arrow keys walk through them" ref={frame}>
      <Years axis={axis} />
      <div className={styles.over}>
        <div className={styles.cursorFrame} aria-hidden="true">
          <div
            className={styles.cursor}
            style={{ left: `${placeOf(span.min, axis)}%`, right: `${100 - placeOf(span.max + 1, axis)}%` }}
          />
        </div>
        {lanes.map((row, place) => (
          <Lane
            key={row.other.id}
            row={row}
            axis={axis}
            stopAt={place === lane ? band : undefined}
            place={place}
            onTell={setTold}
            onKey={onKey}
          />
        ))}
      </div>
      <p className={styles.told}>{told ?? "Point at a band to read it; click it to see who says so."}</p>
    </div>
  );
}

interface LaneProps {
  readonly row: LaneRow;
  readonly axis: DayRange;
  readonly place: number;
  /** The band that the Tab key reaches, if it is in this lane. */
  readonly stopAt: number | undefined;
  readonly onTell: (words: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

function Lane({ row, axis, place, stopAt, onTell, onKey }: LaneProps) {
  const { other, phases, disagreements } = row;
  const isFlagged = row.remarks.length > 0 || phases.some(({ flags }) => flags.length > 0);
  return (
    <div className={styles.lane}>
      <span className={styles.name} title={other.name}>
        <span className={styles.nameText}>
          {other.abbreviation === undefined || row.otherIs === "member" ? other.name : other.abbreviation}
        </span>
        {disagreements.length > 0 && (
          <IconArrowsSplit2 size={13} className={styles.warn} aria-label="Sources disagree" />
        )}
        {isFlagged && <IconFlag3 size={13} className={styles.warn} aria-label="Flagged" />}
      </span>
      <span className={styles.track} style={{ height: rowsOf(row) * 17 + 3 }}>
        {phases.map((phase, band) => (
          <BandButton
            key={phase.evidence[0]?.relation ?? band}
            phase={phase}
            axis={axis}
            label={`${other.name}: ${phaseInWords(phase)}`}
            stop={`${place} ${band}`}
            isStop={stopAt === band}
            onTell={onTell}
            onKey={onKey}
          />
        ))}
      </span>
    </div>
  );
}

interface BandProps {
  readonly phase: Phase;
  readonly axis: DayRange;
  readonly label: string;
  readonly stop: string;
  readonly isStop: boolean;
  readonly onTell: (words: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

function BandButton({ phase, axis, label, stop, isStop, onTell, onKey }: BandProps) {
  const scheme = useComputedColorScheme("light");
  const { letter, hue } = phaseLook(phase.name);
  const { whole, certain } = bandOf(phase, axis);
  const relation = phase.evidence[0]?.relation;
  const style: CSSProperties & Record<`--${string}`, string> = {
    left: `${whole.left}%`,
    width: `${whole.width}%`,
    top: phase.track * 17 + 2,
    "--ink": palette[hue][scheme],
    "--letter": paper[scheme],
  };
  return (
    <button
      type="button"
      className={styles.band}
      style={style}
      tabIndex={isStop ? 0 : -1}
      data-stop={stop}
      data-kind={phase.kind}
      aria-label={label}
      title={label}
      onMouseEnter={() => onTell(label)}
      onFocus={() => onTell(label)}
      onKeyDown={onKey}
      onClick={() => {
        if (relation !== undefined) void showRelation(relation).catch(tellProblem);
      }}
    >
      <span className={styles.certain} style={{ left: `${certain.left}%`, width: `${certain.width}%` }} />
      <span className={styles.letter} style={{ left: `${certain.width > 0 ? certain.left : 0}%` }} aria-hidden="true">
        {letter}
      </span>
    </button>
  );
}

function Years({ axis }: { axis: DayRange }) {
  return (
    <div className={styles.years} aria-hidden="true">
      {yearsOf(axis).map((year) => (
        <span key={year} style={{ left: `${placeOf(dayNumber({ year, month: 1, day: 1 }), axis)}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

interface Stop {
  readonly lane: number;
  readonly band: number;
}

function stepped(key: string, { lane, band, lanes }: Stop & { readonly lanes: readonly LaneRow[] }): Stop | undefined {
  const last = (at: number): number => (lanes[at]?.phases.length ?? 1) - 1;
  if (key === "ArrowRight") return { lane, band: Math.min(last(lane), band + 1) };
  if (key === "ArrowLeft") return { lane, band: Math.max(0, band - 1) };
  if (key === "Home") return { lane: 0, band: 0 };
  if (key === "End") return { lane: lanes.length - 1, band: 0 };
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const to = Math.min(lanes.length - 1, Math.max(0, lane + (key === "ArrowDown" ? 1 : -1)));
  return { lane: to, band: Math.min(last(to), band) };
}
