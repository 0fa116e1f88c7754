// The as-of date in the top bar: written as a day, a month or a year, stepped year by year, or set back to today.
// While a span is chosen on the timeline it shows the span; any date set here takes the span off.
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { stretchInWords } from "../../model/time/sentences.ts";
import { readDateInput, stepped } from "../board/asOf.ts";
import { useAsOf } from "../board/derived.ts";
import { useView, viewActions } from "../board/view.ts";
import styles from "./TopBar.module.css";
import { putField } from "./places.ts";

export function DateField() {
  const asOf = useAsOf();
  const brush = useView((view) => view.brush);
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const commit = (): void => {
    if (draft === undefined) return;
    const read = readDateInput(draft);
    if ("problem" in read) {
      setProblem(read.problem);
      return;
    }
    viewActions.setAsOf(read.text);
    setDraft(undefined);
    setProblem(undefined);
  };
  const step = (years: number): void => {
    viewActions.setAsOf(stepped(asOf, years));
    setDraft(undefined);
    setProblem(undefined);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") commit();
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      step(event.key === "ArrowUp" ? 1 : -1);
    } else if (event.key === "Escape") {
      setDraft(undefined);
      setProblem(undefined);
      event.currentTarget.blur();
    }
  };
  return (
    <div className={styles.date} role="group" aria-label="As-of date">
      <span className={styles.dateLabel}>as of</span>
      <StepButton label="One year back" onClick={() => step(-1)} />
      <Tooltip label={problem ?? ""} opened={problem !== undefined} color="orange" position="bottom">
        <input
          ref={(field) => putField("date", field)}
          className={styles.dateInput}
          aria-label="As-of date: a day, a month or a year"
          aria-invalid={problem !== undefined}
          autoComplete="off"
          spellCheck={false}
          value={draft ?? (brush === undefined ? asOf.words : stretchInWords(brush))}
          title={brush === undefined ? undefined : stretchInWords(brush)}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={commit}
          onKeyDown={onKey}
        />
      </Tooltip>
      <StepButton label="One year on" isForward onClick={() => step(1)} />
      <Button
        size="compact-xs"
        variant={asOf.text === undefined ? "light" : "subtle"}
        color={asOf.text === undefined ? "ink" : "gray"}
        aria-pressed={asOf.text === undefined}
        onClick={() => {
          viewActions.setAsOf(undefined);
          setDraft(undefined);
        }}
      >
        today
      </Button>
    </div>
  );
}

function StepButton({
  label,
  isForward = false,
  onClick,
}: {
  label: string;
  isForward?: boolean;
  onClick: () => void;
}) {
  const Arrow = isForward ? IconChevronRight : IconChevronLeft;
  return (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label} onClick={onClick}>
      <Arrow size={15} />
    </ActionIcon>
  );
}
