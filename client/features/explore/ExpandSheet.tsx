// Asks which neighbours of one or several entities shall come, before a hub floods the canvas, and how many that would be.
// Lies over the inspector, so that the canvas stays in sight.
import { Button, NumberInput, SegmentedControl, Select, Switch } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { orders } from "../../../model/api/explore.ts";
import { useBoard } from "../../board/board.ts";
import { useAsOf } from "../../board/derived.ts";
import { count, counted, entityWords } from "../../board/words.ts";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { tellProblem } from "../../ui/tell.ts";
import { countChosen, type Expansion, fetchFacets } from "./expand.ts";
import { type Choice, choiceOf, expandChoiceActions, type Facet, useExpandChoice } from "./expandChoice.ts";
import { ExpandFacets } from "./ExpandFacets.tsx";
import styles from "./ExpandSheet.module.css";

interface SheetProps {
  readonly ids: readonly string[];
  /** Brings what was chosen, a page of it; the sheet stays, since there may be more. */
  readonly onExpand: (choice: Choice) => Promise<void>;
  readonly onClose: () => void;
}

export function ExpandSheet({ ids, onExpand, onClose }: SheetProps) {
  const asOf = useAsOf();
  const certainty = useExpandChoice((chosen) => chosen.certainty);
  const name = useBoard(({ entities }) => {
    const [first = ""] = ids;
    return ids.length === 1 ? (entities.get(first)?.name ?? first) : counted(ids.length, entityWords);
  });
  const answer = useQuery({
    queryKey: ["facets", ids, asOf.text, certainty],
    queryFn: ({ signal }) => fetchFacets({ ids, asOf: asOf.text }, { certainty, signal }),
    placeholderData: keepPreviousData,
  });
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Counting …" />;
  const { facets, isCapped } = answer.data;
  const total = facets.reduce((sum, facet) => sum + facet.count, 0);
  const when = certainty === "ever" ? "At some time" : `As of ${asOf.words}`;
  return (
    <section className={styles.sheet} aria-label={`Expand ${name}`}>
      <h2 className={styles.title}>Expand {name}</h2>
      <p className={styles.soft}>
        {when} {ids.length === 1 ? "it has" : "they have"} {isCapped ? "more than " : ""}
        {count(total)} relations. Which of the neighbours shall come?
      </p>
      <Certainty />
      {facets.length === 0 ? (
        <Note title="No relations here">
          <p>Take another date, or all times.</p>
        </Note>
      ) : (
        <ExpandForm expansion={{ ids, asOf: asOf.text }} facets={facets} onExpand={onExpand} onClose={onClose} />
      )}
    </section>
  );
}

const certainties = [
  { value: "possibly", label: "Also possibly" },
  { value: "certainly", label: "Certainly" },
  { value: "ever", label: "All times" },
];

function Certainty() {
  const certainty = useExpandChoice((chosen) => chosen.certainty);
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label="How sure"
      data={certainties}
      value={certainty}
      onChange={(value) =>
        expandChoiceActions.set({ certainty: value === "certainly" || value === "ever" ? value : "possibly" })
      }
    />
  );
}

interface FormProps extends Omit<SheetProps, "ids"> {
  readonly expansion: Expansion;
  readonly facets: readonly Facet[];
}

function ExpandForm({ expansion, facets, onExpand, onClose }: FormProps) {
  const { choice, coming, preview, isNothing } = usePreview(expansion, facets);
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    await onExpand(choice).catch(tellProblem);
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
      {expansion.ids.length > 1 && (
        <Switch
          size="xs"
          label={`Only what all ${expansion.ids.length} share`}
          checked={choice.isShared}
          onChange={(event) => expandChoiceActions.set({ isShared: event.currentTarget.checked })}
        />
      )}
      <ExpandFacets facets={facets} />
      <OrderAndLimit />
      <div className={styles.foot}>
        <p className={styles.soft} role="status">
          {preview}
        </p>
        <div className={styles.buttons}>
          <Button type="submit" size="xs" loading={isBusy} disabled={isNothing}>
            Add {count(coming)}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Close
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={expandChoiceActions.reset}>
            Reset
          </Button>
        </div>
      </div>
    </form>
  );
}

const orderWords = {
  connected: "Most connected first",
  recent: "Most recent first",
  strongest: "Strongest first",
  name: "By name",
};

function OrderAndLimit() {
  const { order, limit } = useExpandChoice();
  return (
    <div className={styles.pair}>
      <Select
        size="xs"
        label="Order"
        data={orders.map((value) => ({ value, label: orderWords[value] }))}
        value={order}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={(value) => expandChoiceActions.set({ order: orders.find((one) => one === value) ?? "connected" })}
      />
      <NumberInput
        size="xs"
        label="At most"
        min={1}
        max={500}
        value={limit}
        onChange={(value) => expandChoiceActions.set({ limit: Math.min(500, Math.max(1, Number(value) || 1)) })}
      />
    </div>
  );
}

function usePreview(expansion: Expansion, facets: readonly Facet[]) {
  const chosen = useExpandChoice();
  const onBoard = useBoard((board) => board.entities.size);
  const choice = choiceOf(facets, chosen);
  const isEmpty = [choice.ways, choice.statuses, choice.kinds].some((part) => part?.length === 0);
  const { limit: _limit, order: _order, ...counts } = choice;
  const answer = useQuery({
    queryKey: ["coming", expansion, counts, onBoard],
    queryFn: ({ signal }) => countChosen(expansion, { choice, signal }),
    placeholderData: keepPreviousData,
    enabled: !isEmpty,
  });
  const { total = 0, coming: fresh = 0 } = isEmpty ? {} : (answer.data ?? {});
  const coming = Math.min(choice.limit, fresh);
  return { choice, coming, isNothing: coming === 0, preview: previewWords({ isEmpty, answer, total, fresh, coming }) };
}

interface Told {
  readonly isEmpty: boolean;
  readonly answer: { readonly isPending: boolean; readonly error: Error | null };
  readonly total: number;
  readonly fresh: number;
  readonly coming: number;
}

function previewWords({ isEmpty, answer, total, fresh, coming }: Told): string {
  if (isEmpty) return "Choose at least one of each.";
  if (answer.error !== null) return answer.error.message;
  if (answer.isPending) return "Counting …";
  if (total === 0) return "Nothing fits.";
  const there = total - fresh;
  const known = there === 0 ? "" : ` ${count(there)} of ${count(total)} are on the board already.`;
  if (fresh === 0) return `Nothing new:${known === "" ? " nothing fits." : known}`;
  const rest = fresh - coming;
  const more = rest === 0 ? "" : ` ${count(rest)} more can follow.`;
  return `${count(coming)} of ${counted(fresh, ["newcomer", "newcomers"])} will come.${more}${known}`;
}
