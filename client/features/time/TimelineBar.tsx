// The bar at the bottom: when what is on the board begins and ends, the date as a cursor, a span to choose, and play.
// Shows what the view says and sets the view; what follows from a date is none of its business.
import { ActionIcon } from "@mantine/core";
import { IconArrowsHorizontal, IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { stretchInWords } from "../../../model/time/sentences.ts";
import { useAsOf } from "../../board/derived.ts";
import { settingsActions } from "../../board/settings.ts";
import { happeningsIn, happeningsInWords } from "../../board/timeline/happenings.ts";
import { useView } from "../../board/view.ts";
import { count } from "../../board/words.ts";
import { barActions, useBar } from "./bar.ts";
import { GlowChoice, PlayButtons, PlayChoices } from "./Controls.tsx";
import { useIsOpen, useMarked } from "./marked.ts";
import { Plot } from "./Plot.tsx";
import styles from "./TimelineBar.module.css";

export function TimelineBar() {
  const isOpen = useIsOpen();
  return (
    <section className={isOpen ? styles.bar : styles.folded} aria-label="Timeline">
      <div className={styles.controls}>
        <div className={styles.row}>
          <PlayButtons />
          {isOpen && <PlayChoices />}
        </div>
        <Readout />
      </div>
      {isOpen && <Plot />}
      <div className={styles.side}>
        {isOpen && <Extras />}
        <ActionIcon
          className={styles.fold}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={isOpen ? "Fold the timeline" : "Open the timeline"}
          aria-expanded={isOpen}
          title={isOpen ? "Fold the timeline" : "Open the timeline"}
          onClick={() => settingsActions.showTimeline(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
        </ActionIcon>
      </div>
    </section>
  );
}

// What the date or the span holds, in words.
function Readout() {
  const { marks } = useMarked();
  const asOf = useAsOf();
  const brush = useView((view) => view.brush);
  const span = brush ?? asOf.span;
  return (
    <p className={styles.readout}>
      <strong>{brush === undefined ? asOf.words : stretchInWords(brush)}</strong>
      <span>{happeningsInWords(happeningsIn(marks, span))}</span>
    </p>
  );
}

function Extras() {
  const { undated } = useMarked().marks;
  const isFitted = useBar((bar) => bar.window === undefined);
  return (
    <div className={styles.extras}>
      <GlowChoice />
      <span
        className={styles.undated}
        title="Relations of which neither beginning nor end is dated: they stand nowhere on this line"
      >
        {undated > 0 && `${count(undated)} undated`}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={isFitted}
        aria-label="Fit all of time"
        title="Fit all of time (double click on the axis)"
        onClick={() => barActions.show(undefined)}
      >
        <IconArrowsHorizontal size={15} />
      </ActionIcon>
    </div>
  );
}
