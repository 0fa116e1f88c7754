// Compares two dates: asks for them and for what is compared, and tells what appeared, went and changed, in words.
// Setting the two dates in the view is what makes the canvas show the comparison; how it is drawn is not known here.
import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { type AsOf, asOfFrom, readDateInput, stepped } from "../../board/asOf.ts";
import { useBoard } from "../../board/board.ts";
import { useAsOf } from "../../board/derived.ts";
import { useView, viewActions } from "../../board/view.ts";
import { choiceActions, useChoice } from "./choice.ts";
import { Changes } from "./Changes.tsx";
import styles from "./ComparePanel.module.css";

/** `onClose` puts the sheet away; the comparison is over then. */
export function ComparePanel({ onClose }: { onClose: () => void }) {
  const compare = useView((view) => view.compare);
  const close = (): void => {
    viewActions.setCompare(undefined);
    onClose();
  };
  return (
    <section className={styles.sheet} aria-label="Compare two dates">
      <h2 className={styles.title}>Compare two dates</h2>
      <DatesForm key={`${compare?.a} ${compare?.b}`} onClose={close} />
      {compare !== undefined && <Changes dates={compare} />}
    </section>
  );
}

function DatesForm({ onClose }: { onClose: () => void }) {
  const asOf = useAsOf();
  const compare = useView((view) => view.compare);
  const [first, setFirst] = useState(wordsOf(compare?.a ?? tenYearsBefore(asOf)));
  const [second, setSecond] = useState(compare === undefined ? asOf.words : wordsOf(compare.b));
  const [problem, setProblem] = useState<{ field: "a" | "b"; words: string }>();
  const submit = (): void => {
    const read = readDates(first, second);
    if ("field" in read) setProblem(read);
    else {
      setProblem(undefined);
      viewActions.setCompare(read);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.dates}>
        <TextInput
          size="xs"
          label="From"
          value={first}
          error={problem?.field === "a" ? problem.words : undefined}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="To"
          value={second}
          error={problem?.field === "b" ? problem.words : undefined}
          onChange={(event) => setSecond(event.currentTarget.value)}
        />
      </div>
      <ScopeChoice />
      <div className={styles.buttons}>
        <Button type="submit" size="xs">
          Compare
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {compare === undefined ? "Cancel" : "End the comparison"}
        </Button>
      </div>
    </form>
  );
}

function ScopeChoice() {
  const scope = useChoice((choice) => choice.scope);
  const entities = useBoard((board) => board.entities);
  const things = [...entities.values()]
    .filter(({ kind, id }) => kind === "Organisation" || kind === "State" || id === scope)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
  // What was compared and has left the board since is still what is compared.
  const isAway = scope !== "board" && scope !== "world" && !entities.has(scope);
  const items = isAway ? [...things, { value: scope, label: scope }] : things;
  return (
    <Select
      size="xs"
      label="Of what"
      searchable
      allowDeselect={false}
      nothingFoundMessage="Only what is on the board can be chosen"
      data={[
        {
          group: "All of",
          items: [
            { value: "board", label: "The board" },
            { value: "world", label: "The world" },
          ],
        },
        { group: "One bloc or state of the board", items },
      ]}
      value={scope}
      onChange={(value) => choiceActions.choose({ scope: value ?? "board" })}
    />
  );
}

/** The two dates as the API takes them, or what is wrong with which of them. */
function readDates(first: string, second: string): { a: string; b: string } | { field: "a" | "b"; words: string } {
  const [a, b] = [readDateInput(first), readDateInput(second)];
  if ("problem" in a) return { field: "a", words: a.problem };
  if ("problem" in b) return { field: "b", words: b.problem };
  const dates = { a: a.text ?? isoToday(), b: b.text ?? isoToday() };
  const isBackwards = asOfFrom(dates.a).span.min > asOfFrom(dates.b).span.min;
  return isBackwards ? { a: dates.b, b: dates.a } : dates;
}

function tenYearsBefore(asOf: AsOf): string {
  return stepped(asOf, -10);
}

function isoToday(): string {
  return stepped(asOfFrom(undefined), 0);
}

function wordsOf(text: string): string {
  return asOfFrom(text).words;
}
