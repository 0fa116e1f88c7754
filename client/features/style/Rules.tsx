// A person's own rules: the list of those in force, and a form that says beforehand how many things a new one fits.
// The first rule that fits wins.
import { ActionIcon, Button, Checkbox, Select, TextInput, useComputedColorScheme } from "@mantine/core";
import { IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { groups } from "../../../model/vocabulary/palette.ts";
import { type RuleKey, ruleChoices, ruleFits, ruleSubjects, ruleWords } from "../../board/colours/ruleFits.ts";
import { useVisible } from "../../board/derived.ts";
import type { StyleRule } from "../../board/style.ts";
import { viewActions } from "../../board/view.ts";
import { counted, entityWords } from "../../board/words.ts";
import { groupInk } from "../../canvas/inks.ts";
import { GroupMark } from "../../ui/GroupMark.tsx";
import styles from "./StylePanel.module.css";

export function Rules({ rules }: { rules: readonly StyleRule[] }) {
  return (
    <fieldset className={styles.rules}>
      <legend>Own rules</legend>
      {rules.length > 0 && (
        <ol className={styles.list}>
          {rules.map((rule, place) => (
            <RuleRow key={`${rule.what} ${rule.value} ${rule.colour}`} rule={rule} place={place} rules={rules} />
          ))}
        </ol>
      )}
      <RuleForm onAdd={(rule) => viewActions.setStyle({ rules: [...rules, rule] })} />
    </fieldset>
  );
}

interface RowProps {
  readonly rule: StyleRule;
  readonly place: number;
  readonly rules: readonly StyleRule[];
}

function RuleRow({ rule, place, rules }: RowProps) {
  const visible = useVisible();
  const scheme = useComputedColorScheme("light");
  const words = ruleWords(rule);
  const without = rules.filter((_, other) => other !== place);
  const raised = [...without.slice(0, Math.max(0, place - 1)), rule, ...without.slice(Math.max(0, place - 1))];
  return (
    <li className={styles.rule}>
      <GroupMark ink={groupInk(rule.colour, scheme)} />
      <span className={styles.words}>
        {words}
        {rule.isLarge && ", large"}
        <span className={styles.soft}> · {counted(ruleFits(rule, visible).size, entityWords)}</span>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Put first what ${words}`}
        disabled={place === 0}
        onClick={() => viewActions.setStyle({ rules: raised })}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Remove the rule for what ${words}`}
        onClick={() => viewActions.setStyle({ rules: without })}
      >
        <IconTrash size={14} />
      </ActionIcon>
    </li>
  );
}

function RuleForm({ onAdd }: { onAdd: (rule: StyleRule) => void }) {
  const visible = useVisible();
  const [key, setKey] = useState<RuleKey>({ what: "kind", value: "" });
  const [colour, setColour] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const fits = key.value === "" ? 0 : ruleFits(key, visible).size;
  const add = (): void => {
    onAdd({ ...key, colour, isLarge });
    setKey({ ...key, value: "" });
    setColour((colour + 1) % groups.length);
  };
  return (
    <>
      <div className={styles.pair}>
        <Select
          size="xs"
          aria-label="What fits"
          data={ruleSubjects.map(({ value, label }) => ({ value, label }))}
          value={key.what}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
          onChange={(value) => setKey({ what: subjectOf(value), value: "" })}
        />
        <ValueInput ruleKey={key} onChange={(value) => setKey({ ...key, value })} />
      </div>
      <Swatches colour={colour} onChange={setColour} />
      <Checkbox
        size="xs"
        label="Draw large"
        checked={isLarge}
        onChange={(event) => setLarge(event.currentTarget.checked)}
      />
      <div className={styles.buttons}>
        <Button size="xs" disabled={key.value === ""} onClick={add}>
          Add rule
        </Button>
        <span className={styles.soft} role="status">
          {key.value === "" ? "" : `fits ${counted(fits, entityWords)} on screen`}
        </span>
      </div>
    </>
  );
}

function ValueInput({ ruleKey, onChange }: { ruleKey: RuleKey; onChange: (value: string) => void }) {
  const choices = ruleChoices(ruleKey.what, useVisible());
  if (choices === undefined) {
    return (
      <TextInput
        size="xs"
        aria-label="Part of a name"
        placeholder="part of a name"
        value={ruleKey.value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <Select
      size="xs"
      aria-label="Which"
      placeholder="choose"
      data={choices}
      value={ruleKey.value === "" ? null : ruleKey.value}
      searchable
      comboboxProps={{ withinPortal: true }}
      onChange={(value) => onChange(value ?? "")}
    />
  );
}

function Swatches({ colour, onChange }: { colour: number; onChange: (colour: number) => void }) {
  const scheme = useComputedColorScheme("light");
  return (
    <div className={styles.swatches} role="radiogroup" aria-label="Colour">
      {groups.map((_, place) => (
        <button
          key={groupInk(place, "light")}
          type="button"
          role="radio"
          className={styles.swatch}
          aria-checked={place === colour}
          aria-label={`Colour ${place + 1}`}
          style={{ backgroundColor: groupInk(place, scheme) }}
          onClick={() => onChange(place)}
        />
      ))}
    </div>
  );
}

function subjectOf(value: string | null): RuleKey["what"] {
  return ruleSubjects.find((subject) => subject.value === value)?.value ?? "kind";
}
