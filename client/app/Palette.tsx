// The palette: every action by name with its keys, and every entity on screen to go to. Type, choose, Enter.
// Made from the list of actions; knows none of them.
import { Modal } from "@mantine/core";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { readVisible } from "../board/derived.ts";
import { selectionActions } from "../board/selection.ts";
import { viewActions } from "../board/view.ts";
import { count, counted } from "../board/words.ts";
import { isRinged } from "../canvas/appearance.ts";
import { KindMark } from "../ui/KindMark.tsx";
import type { Action } from "./actions/action.ts";
import { actions, keyWords } from "./actions/actions.ts";
import styles from "./Palette.module.css";
import { type PaletteRow, type PaletteSection, paletteSections } from "./paletteRows.ts";
import { chosenInPalette, togglePalette, usePalette } from "./paletteState.ts";

interface Choice extends PaletteRow {
  readonly icon?: Action["icon"];
  readonly kind?: string;
  readonly run: () => void;
}

const goTo = "Go to";

export function Palette() {
  const isOpen = usePalette((palette) => palette.isOpen);
  const pending = useRef<() => void>(undefined);
  // What had the focus gets it back first: an action may then move it on.
  useEffect(() => {
    if (isOpen) return;
    const { opener } = usePalette.getState();
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    const run = pending.current;
    pending.current = undefined;
    run?.();
  }, [isOpen]);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={togglePalette}
      size={560}
      yOffset="12vh"
      returnFocus={false}
      lockScroll={false}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label="Commands" radius="md">
        {isOpen && (
          <Choices
            onChoose={(choice) => {
              pending.current = choice.run;
              chosenInPalette(choice.id);
            }}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

function Choices({ onChoose }: { onChoose: (choice: Choice) => void }) {
  const [text, setText] = useState("");
  const [marked, setMarked] = useState(0);
  const recent = usePalette((palette) => palette.recent);
  const [choices] = useState(allChoices);
  const listId = useId();
  const sections = paletteSections(choices, { text, recent, onDemand: [goTo] });
  const listed = sections.flatMap((section) => section.rows);
  const onKey = (event: KeyboardEvent): void => {
    const next = markedAfter(event.key, { marked, last: listed.length - 1 });
    const choice = listed[marked];
    if (next !== undefined) setMarked(next);
    else if (event.key === "Enter" && choice !== undefined) onChoose(choice);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.field}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          data-autofocus
          role="combobox"
          aria-label="Command or entity"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={listed.length === 0 ? undefined : `${listId}-${marked}`}
          placeholder="What do you want to do, or where to go?"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMarked(0);
          }}
          onKeyDown={onKey}
        />
        <kbd>Esc</kbd>
      </div>
      <List id={listId} sections={sections} marked={marked} onPoint={setMarked} onChoose={onChoose} />
      <p className={styles.foot} role="status">
        {listed.length === 0
          ? `Nothing is named like “${text.trim()}” here. The search box above finds what is not on the board.`
          : `${counted(listed.length, ["choice", "choices"])}${text === "" ? "; type a name to go to an entity on screen" : ""}`}
      </p>
    </>
  );
}

interface ListProps {
  readonly id: string;
  readonly sections: readonly PaletteSection<Choice>[];
  readonly marked: number;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (choice: Choice) => void;
}

function List({ id, sections, marked, onPoint, onChoose }: ListProps) {
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not hand on.
    document.getElementById(`${id}-${marked}`)?.scrollIntoView({ block: "nearest" });
  }, [id, marked]);
  const starts = sections.map((_, place) =>
    sections.slice(0, place).reduce((sum, section) => sum + section.rows.length, 0),
  );
  return (
    <div id={id} role="listbox" aria-label="Choices" className={styles.list} tabIndex={-1}>
      {sections.map((section, place) => (
        <div key={section.title} role="group" aria-label={section.title}>
          <div className={styles.title} aria-hidden="true">
            {section.title}
            {section.more > 0 && ` · ${count(section.more)} more, type on`}
          </div>
          {section.rows.map((choice, row) => {
            const at = (starts[place] ?? 0) + row;
            return (
              <Option
                key={choice.id}
                id={`${id}-${at}`}
                choice={choice}
                isMarked={at === marked}
                onPoint={() => onPoint(at)}
                onChoose={() => onChoose(choice)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isMarked: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, choice, isMarked, onPoint, onChoose }: OptionProps) {
  const Mark = choice.icon ?? IconArrowRight;
  return (
    // Keys are heard by the field, which says by aria-activedescendant which choice is meant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      className={styles.option}
      onMouseMove={isMarked ? undefined : onPoint}
      onClick={onChoose}
    >
      {choice.kind === undefined ? (
        <Mark size={16} stroke={1.6} aria-hidden="true" data-faint={choice.icon === undefined} />
      ) : (
        <KindMark kind={choice.kind} isRinged={isRinged(choice.kind)} />
      )}
      <span className={styles.label}>{choice.label}</span>
      {choice.hint !== undefined &&
        choice.hint !== "" &&
        (choice.kind === undefined ? <kbd>{choice.hint}</kbd> : <span className={styles.hint}>{choice.hint}</span>)}
    </div>
  );
}

function markedAfter(key: string, { marked, last }: { marked: number; last: number }): number | undefined {
  if (key === "ArrowDown") return marked >= last ? 0 : marked + 1;
  if (key === "ArrowUp") return marked <= 0 ? Math.max(0, last) : marked - 1;
  if (key === "PageDown") return Math.min(Math.max(0, last), marked + 8);
  return key === "PageUp" ? Math.max(0, marked - 8) : undefined;
}

// Read once when the palette opens: what is on screen does not change under it.
function allChoices(): Choice[] {
  const done = actions
    .filter(({ id }) => id !== "palette")
    .map((action): Choice => ({ ...action, hint: keyWords(action) }));
  const places = [...readVisible().entities.values()].map(({ card }): Choice => ({
    id: `go ${card.id}`,
    label: card.name,
    group: goTo,
    hint: card.abbreviation,
    also: [card.abbreviation, card.id].filter((part) => part !== undefined).join(" "),
    kind: card.kind,
    run: () => {
      selectionActions.select({ entities: [card.id] });
      viewActions.aim({ kind: "centre", ids: [card.id] });
    },
  }));
  return [...done, ...places];
}
