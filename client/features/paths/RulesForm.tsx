// The rules of a search for paths: which paths, at which date; everything else folds out.
// Knows nothing of answers.
import { Checkbox, MultiSelect, NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { longestPath } from "../../../model/api/paths.ts";
import { relationStatuses } from "../../../model/claims/relation.ts";
import { isRelationType, relationTypes } from "../../../model/vocabulary/types.ts";
import { useAsOf } from "../../board/derived.ts";
import { statusInWords } from "../../board/words.ts";
import { choiceActions } from "./choice.ts";
import { EntityList } from "./EntityList.tsx";
import { extraRules, type PathForm } from "./form.ts";
import styles from "./PathsPanel.module.css";

interface FormProps {
  readonly form: PathForm;
}

const { change } = choiceActions;

export function RulesForm({ form }: FormProps) {
  const extra = extraRules(form);
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Which paths"
        data={[
          { value: "allShortest", label: "All shortest" },
          { value: "kShortest", label: "The shortest few" },
          { value: "anyUpTo", label: "Any" },
        ]}
        value={form.mode}
        onChange={(mode) => change({ mode })}
      />
      <div className={styles.row}>
        {form.mode === "kShortest" && (
          <NumberInput
            size="xs"
            label="How many"
            min={1}
            max={100}
            value={form.k}
            onChange={(value) => change({ k: within(value, { max: 100, otherwise: 10 }) })}
          />
        )}
        <NumberInput
          size="xs"
          label="Steps at most"
          min={1}
          max={longestPath}
          value={form.maxLength}
          onChange={(value) => change({ maxLength: within(value, { max: longestPath, otherwise: 5 }) })}
        />
      </div>
      <Dating form={form} />
      <details className={styles.more}>
        <summary>More rules{extra === 0 ? "" : ` (${extra} in force)`}</summary>
        <div className={styles.rules}>
          <MoreRules form={form} />
        </div>
      </details>
    </>
  );
}

function Dating({ form }: FormProps) {
  const asOf = useAsOf();
  return (
    <>
      <Select
        size="xs"
        label="Relations that hold"
        allowDeselect={false}
        data={[
          { value: "date", label: `as of ${asOf.words}` },
          { value: "span", label: "throughout a span" },
          { value: "ever", label: "at any time" },
        ]}
        value={form.dating}
        onChange={(value) => change({ dating: value === "span" || value === "ever" ? value : "date" })}
      />
      {form.dating === "span" && (
        <div className={styles.row}>
          <TextInput
            size="xs"
            label="From"
            placeholder="2004"
            value={form.spanFrom}
            onChange={(event) => change({ spanFrom: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="To"
            placeholder="May 2024"
            value={form.spanTo}
            onChange={(event) => change({ spanTo: event.currentTarget.value })}
          />
        </div>
      )}
      {form.dating !== "ever" && (
        <Checkbox
          size="xs"
          label="Only what certainly holds"
          checked={form.isCertain}
          onChange={(event) => change({ isCertain: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function MoreRules({ form }: FormProps) {
  return (
    <>
      <TimeRules form={form} />
      <Select
        size="xs"
        label="Direction"
        allowDeselect={false}
        data={[
          { value: "any", label: "Any" },
          { value: "along", label: "Along the arrows" },
        ]}
        value={form.direction}
        onChange={(value) => change({ direction: value === "along" ? "along" : "any" })}
      />
      <Select
        size="xs"
        label="Sign of the chain"
        description="A friend of an enemy is hostile, an enemy of an enemy friendly; a mere belonging changes nothing"
        allowDeselect={false}
        data={[
          { value: "any", label: "Any" },
          { value: "friendly", label: "+ Friendly" },
          { value: "hostile", label: "− Hostile" },
        ]}
        value={form.chain}
        onChange={(value) => change({ chain: value === "friendly" || value === "hostile" ? value : "any" })}
      />
      <TypeList label="Only these types" value={form.types} onChange={(types) => change({ types })} />
      <TypeList
        label="None of these types"
        value={form.exceptTypes}
        onChange={(types) => change({ exceptTypes: types })}
      />
      <MultiSelect
        size="xs"
        label="Only these statuses"
        data={relationStatuses.map((status) => ({ value: status, label: statusInWords(status) }))}
        value={[...form.statuses]}
        onChange={(values) => change({ statuses: relationStatuses.filter((status) => values.includes(status)) })}
      />
      <EntityList label="Not through" ids={form.exceptEntities} onChange={(ids) => change({ exceptEntities: ids })} />
      <EntityList label="Only through" ids={form.entities} onChange={(ids) => change({ entities: ids })} />
    </>
  );
}

function TimeRules({ form }: FormProps) {
  return (
    <>
      <Checkbox
        size="xs"
        label="Forward in time"
        description="Each step on the same day as the one before or later"
        checked={form.order === "forward"}
        onChange={(event) => change({ order: event.currentTarget.checked ? "forward" : "any" })}
      />
      <div className={styles.row}>
        <TextInput
          size="xs"
          label="Greatest gap between steps"
          placeholder="none"
          inputMode="numeric"
          value={form.gap}
          onChange={(event) => change({ gap: event.currentTarget.value })}
        />
        <SegmentedControl
          size="xs"
          aria-label="Unit of the gap"
          data={["days", "years"]}
          value={form.gapUnit}
          onChange={(unit) => change({ gapUnit: unit === "years" ? "years" : "days" })}
        />
      </div>
    </>
  );
}

interface TypeListProps {
  readonly label: string;
  readonly value: PathForm["types"];
  readonly onChange: (types: PathForm["types"]) => void;
}

function TypeList({ label, value, onChange }: TypeListProps) {
  return (
    <MultiSelect
      size="xs"
      label={label}
      searchable
      data={relationTypes.map((row) => ({ value: row.id, label: row.label }))}
      value={[...value]}
      onChange={(ids) => onChange(ids.filter(isRelationType))}
    />
  );
}

function within(value: string | number, { max, otherwise }: { max: number; otherwise: number }): number {
  return Math.min(max, Math.max(1, Math.round(Number(value)) || otherwise));
}
