// Asks how many of an entity's neighbours are wanted, and which, before a hub floods the canvas.
// Lies over the inspector, so that the canvas stays in sight.
import { Button, Checkbox, NumberInput, SegmentedControl, Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { readEntity } from "../../../model/api/explore.ts";
import { useBoard } from "../../board/board.ts";
import { useAsOf } from "../../board/derived.ts";
import { toggled, useView } from "../../board/view.ts";
import { count } from "../../board/words.ts";
import { call } from "../../call.ts";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { tellProblem } from "../../ui/tell.ts";
import { type Choice, countChosen, hubSize } from "./expand.ts";
import styles from "./ExpandSheet.module.css";
import { type RelationGroup, relationGroups } from "./groups.ts";

interface SheetProps {
  readonly id: string;
  /** Brings what was chosen; the sheet is closed by whoever does it. */
  readonly onExpand: (choice: Choice) => Promise<void>;
  readonly onClose: () => void;
}

const certainties = [
  { value: "possibly", label: "Also possibly" },
  { value: "certainly", label: "Certainly" },
  { value: "ever", label: "Ever" },
];
const orders = [
  { value: "connected", label: "Most connected first" },
  { value: "recent", label: "Most recent first" },
  { value: "strongest", label: "Strongest first" },
  { value: "name", label: "By name" },
];

export function ExpandSheet({ id, onExpand, onClose }: SheetProps) {
  const asOf = useAsOf();
  const name = useBoard((board) => board.entities.get(id)?.name ?? id);
  const answer = useQuery({
    queryKey: ["entity", id, asOf.text],
    queryFn: ({ signal }) =>
      call(readEntity, { params: { id }, query: asOf.text === undefined ? {} : { asOf: asOf.text }, signal }),
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Counting …" />;
  const groups = relationGroups(answer.data.held);
  return (
    <section className={styles.sheet} aria-label={`Expand ${name}`}>
      <h2 className={styles.title}>Expand {name}</h2>
      <p className={styles.soft}>
        As of {asOf.words} it has {answer.data.isCapped ? "more than " : ""}
        {count(groups.reduce((sum, group) => sum + group.certainly + group.possibly, 0))} relations. Which of its
        neighbours shall come?
      </p>
      {groups.length === 0 ? (
        <Note title={`It has no relations as of ${asOf.words}`}>
          <p>Take another date.</p>
        </Note>
      ) : (
        <ExpandForm id={id} groups={groups} onExpand={onExpand} onClose={onClose} />
      )}
    </section>
  );
}

function ExpandForm({ id, groups, onExpand, onClose }: SheetProps & { groups: readonly RelationGroup[] }) {
  const form = useExpandForm(id, groups);
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    await onExpand(form.choice).catch(tellProblem);
    setBusy(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className={styles.groups}>
        <legend>Relations</legend>
        {groups.map((group) => (
          <Checkbox
            key={keyOf(group)}
            size="xs"
            label={
              <span className={styles.group}>
                <span>{group.words}</span>
                <span className={styles.soft}>{count(group.certainly + group.possibly)}</span>
              </span>
            }
            styles={{ labelWrapper: { flex: 1 } }}
            checked={!form.left.has(keyOf(group))}
            onChange={() => form.toggle(keyOf(group))}
          />
        ))}
      </fieldset>
      <SegmentedControl
        size="xs"
        aria-label="How sure"
        data={certainties}
        value={form.certainty}
        onChange={form.setCertainty}
      />
      <Select
        size="xs"
        label="Order"
        data={orders}
        value={form.order}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={(value) => form.setOrder(value ?? "connected")}
      />
      <NumberInput
        size="xs"
        label="How many at most"
        min={1}
        max={500}
        value={form.limit}
        onChange={(value) => form.setLimit(Math.min(500, Math.max(1, Number(value) || 1)))}
      />
      <p className={styles.soft} role="status">
        {form.preview}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" size="xs" loading={isBusy} disabled={form.coming === 0}>
          Add {count(form.coming)}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function useExpandForm(id: string, groups: readonly RelationGroup[]) {
  const asOf = useView((view) => view.asOf);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [certainty, setCertainty] = useState("possibly");
  const [order, setOrder] = useState("connected");
  const [limit, setLimit] = useState(hubSize);
  const chosen = groups.filter((group) => !left.has(keyOf(group)));
  const choice: Choice = {
    asOf,
    limit,
    certainty: certainty === "certainly" || certainty === "ever" ? certainty : "possibly",
    order: order === "recent" || order === "strongest" || order === "name" ? order : "connected",
    groups: chosen.length === groups.length ? undefined : chosen,
  };
  const counted = useQuery({
    queryKey: ["expand", id, asOf, choice.certainty, [...left].toSorted().join(" ")],
    queryFn: ({ signal }) => countChosen(id, { choice, signal }),
    placeholderData: keepPreviousData,
    enabled: chosen.length > 0,
  });
  const total = chosen.length === 0 ? 0 : (counted.data?.total ?? 0);
  const coming = Math.min(limit, total);
  const about = counted.data?.isRough === true ? "about " : "";
  const preview = counted.isPending
    ? "Counting …"
    : `${count(coming)} of ${about}${count(total)} neighbours will come.`;
  const toggle = (key: string): void => setLeft(toggled(left, key));
  const setters = { toggle, setCertainty, setOrder, setLimit };
  return {
    ...setters,
    left,
    certainty,
    order,
    limit,
    choice,
    coming,
    preview: chosen.length === 0 ? "Choose at least one type." : preview,
  };
}

function keyOf({ type, direction }: RelationGroup): string {
  return `${type} ${direction}`;
}
