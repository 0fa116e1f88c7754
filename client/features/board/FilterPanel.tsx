// Filters: a click greys, the next hides, the third shows again. Everything that is filtered stays listed and counted.
import { Button, NumberInput, TextInput } from "@mantine/core";
import { IconCircle, IconCircleDotted, IconCircleOff } from "@tabler/icons-react";
import { useBoard } from "../../board/board.ts";
import { useShownDays } from "../../board/derived.ts";
import { howOf, nextHow } from "../../board/filters.ts";
import { useView, viewActions } from "../../board/view.ts";
import { count } from "../../board/words.ts";
import styles from "./BoardPanels.module.css";
import { type FilterGroup, filterGroups, type FilterRow } from "./filterRows.ts";
import { useSourceNames } from "../../board/useSourceNames.ts";

export function FilterPanel() {
  const board = useBoard();
  const { span } = useShownDays();
  const nameOf = useSourceNames();
  const isFiltered = useView((view) => view.filters.length > 0 || view.hiddenThings.size > 0);
  return (
    <section className={styles.panel} aria-label="Filters">
      <h2 className={styles.title}>Filters</h2>
      <p className={styles.soft}>Click once to grey, twice to hide, a third time to show again.</p>
      <NameFilter />
      <DegreeFilter />
      {filterGroups(board, { span, nameOf }).map((group) => (
        <Group key={group.title} group={group} />
      ))}
      <Button size="xs" variant="default" disabled={!isFiltered} onClick={viewActions.unhideAll}>
        Reset all
      </Button>
    </section>
  );
}

function NameFilter() {
  const filter = useView((view) => view.filters.find((one) => one.what === "text"));
  return (
    <TextInput
      size="xs"
      label="Name has"
      placeholder="others are greyed"
      value={filter?.value ?? ""}
      onChange={(event) => {
        const { value } = event.currentTarget;
        viewActions.filter({ what: "text", value }, value.trim() === "" ? undefined : (filter?.how ?? "grey"));
      }}
    />
  );
}

function DegreeFilter() {
  const filter = useView((view) => view.filters.find((one) => one.what === "degree"));
  return (
    <NumberInput
      size="xs"
      label="At least so many relations on screen"
      placeholder="0"
      min={0}
      max={999}
      value={filter === undefined ? "" : Number(filter.value)}
      onChange={(value) => {
        const least = Number(value) || 0;
        viewActions.filter({ what: "degree", value: String(least) }, least === 0 ? undefined : "hide");
      }}
    />
  );
}

function Group({ group }: { group: FilterGroup }) {
  return (
    <fieldset className={styles.group}>
      <legend>{group.title}</legend>
      {group.rows.map((row) => (
        <Row key={row.value} row={row} />
      ))}
    </fieldset>
  );
}

const states = { shown: "shown", grey: "greyed", hide: "hidden" };
const icons = { shown: IconCircle, grey: IconCircleDotted, hide: IconCircleOff };

function Row({ row }: { row: FilterRow }) {
  const how = useView((view) => howOf(view.filters, row));
  const state = how ?? "shown";
  const StateIcon = icons[state];
  return (
    <button
      type="button"
      className={styles.filter}
      data-how={state}
      onClick={() => viewActions.filter({ what: row.what, value: row.value }, nextHow(how))}
    >
      <StateIcon size={14} aria-hidden="true" />
      <span className={styles.words}>{row.words}</span>
      <span className={styles.soft}>{states[state]}</span>
      <span className={styles.count}>{count(row.count)}</span>
    </button>
  );
}
