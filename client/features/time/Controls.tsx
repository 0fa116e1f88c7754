// The buttons of the bar: play and pause, to the next change, by which steps and how fast, how long events glow.
// Knows nothing of the plot.
import { ActionIcon } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconPlayerTrackNext, IconPlayerTrackPrev } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type GlowWindow, glowWindows } from "../../board/glow.ts";
import { settingsActions, useSettings } from "../../board/settings.ts";
import { precisionOf } from "../../board/timeline/scale.ts";
import { type Precision, precisions } from "../../board/timeline/units.ts";
import { barActions, type Speed, speeds, useBar } from "./bar.ts";
import { useScale } from "./marked.ts";
import { togglePlay } from "./play.ts";
import { jump } from "./steps.ts";
import styles from "./TimelineBar.module.css";

export function PlayButtons() {
  const isPlaying = useBar((bar) => bar.isPlaying);
  return (
    <div className={styles.buttons}>
      <Tool label="Previous change on the board ([)" onClick={() => jump(-1)}>
        <IconPlayerTrackPrev size={15} />
      </Tool>
      <Tool label={isPlaying ? "Pause" : "Play the date"} onClick={togglePlay}>
        {isPlaying ? <IconPlayerPause size={15} /> : <IconPlayerPlay size={15} />}
      </Tool>
      <Tool label="Next change on the board (])" onClick={() => jump(1)}>
        <IconPlayerTrackNext size={15} />
      </Tool>
    </div>
  );
}

export function PlayChoices() {
  const speed = useBar((bar) => bar.speed);
  const chosen = useBar((bar) => bar.playBy);
  const scale = useScale();
  return (
    <>
      <Choice<Precision>
        label="Step of the play"
        value={chosen ?? precisionOf(scale)}
        options={precisions}
        words={(precision) => `by ${precision}s`}
        onChoose={barActions.playBy}
      />
      <Choice<Speed>
        label="Speed of the play"
        value={speed}
        options={speeds}
        words={String}
        onChoose={barActions.setSpeed}
      />
    </>
  );
}

const glowWords: Readonly<Record<GlowWindow, string>> = { 30: "30 days", 90: "90 days", 365: "a year" };

export function GlowChoice() {
  const days = useSettings((settings) => settings.glowDays);
  return (
    <span className={styles.choice}>
      <span aria-hidden="true">Glow</span>
      <Choice
        label="Events glow within"
        value={days}
        options={glowWindows}
        words={(window) => glowWords[window]}
        onChoose={settingsActions.setGlowDays}
      />
    </span>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: (option: T) => string;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string | number>({ label, value, options, words, onChoose }: ChoiceProps<T>) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => String(option) === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {words(option)}
        </option>
      ))}
    </select>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
