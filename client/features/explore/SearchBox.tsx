// Search as you type. Enter adds what is marked and centres it, Shift+Enter only opens it in the inspector.
// Knows the board only to say what is already on it.
import { Loader } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import type { Card } from "../../../model/api/shapes.ts";
import { useBoard } from "../../board/board.ts";
import { contextOf, counted, relationWords } from "../../board/words.ts";
import { isRinged } from "../../canvas/appearance.ts";
import { EntityName } from "../../ui/EntityName.tsx";
import { KindMark } from "../../ui/KindMark.tsx";
import styles from "./SearchBox.module.css";
import { type Found, useSearch } from "./useSearch.ts";

interface SearchProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onAdd: (card: Card) => void;
  readonly onOpen: (card: Card) => void;
}

export function SearchBox({ input, onAdd, onOpen }: SearchProps) {
  const [text, setText] = useState("");
  const [marked, setMarked] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const { results, isLoading, problem } = useSearch(text);
  const listId = useId();
  const leave = (): void => {
    setText("");
    setOpen(false);
    input.current?.blur();
  };
  const choose = (found: Found | undefined, isOnlyOpened: boolean): void => {
    if (found === undefined) return;
    (isOnlyOpened ? onOpen : onAdd)(found.entity);
    leave();
  };
  const chooseSoon = useWhenSettled(isLoading, (isOnlyOpened: boolean) => choose(results[marked], isOnlyOpened));
  const onKey = (event: KeyboardEvent): void => {
    const last = results.length - 1;
    if (event.key === "ArrowDown") setMarked(marked >= last ? 0 : marked + 1);
    else if (event.key === "ArrowUp") setMarked(marked <= 0 ? last : marked - 1);
    else if (event.key === "Enter") chooseSoon(event.shiftKey);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  };
  const isListed = isOpen && text.trim() !== "";
  return (
    <div className={styles.box}>
      <IconSearch size={15} className={styles.glass} aria-hidden="true" />
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Search entities"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isListed && results.length > 0 ? `${listId}-${marked}` : undefined}
        placeholder="Search states, organisations, people …"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setMarked(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      {isLoading ? <Loader size={12} color="gray" className={styles.key} /> : <kbd className={styles.key}>/</kbd>}
      <div className={styles.list} hidden={!isListed}>
        <ul id={listId} role="listbox" aria-label="Entities found">
          {results.map((found, place) => (
            <Option
              key={found.entity.id}
              id={`${listId}-${place}`}
              found={found}
              isMarked={place === marked}
              onPoint={() => setMarked(place)}
              onChoose={(isOnlyOpened) => choose(found, isOnlyOpened)}
            />
          ))}
        </ul>
        <Foot count={results.length} isLoading={isLoading} problem={problem} text={text} />
      </div>
    </div>
  );
}

// Who types fast presses Enter before the results are there: it then holds for those that come.
function useWhenSettled(isLoading: boolean, run: (isOnlyOpened: boolean) => void): (isOnlyOpened: boolean) => void {
  const waiting = useRef<boolean>(undefined);
  useEffect(() => {
    const isOnlyOpened = waiting.current;
    if (isLoading || isOnlyOpened === undefined) return;
    waiting.current = undefined;
    run(isOnlyOpened);
  }, [isLoading, run]);
  return (isOnlyOpened) => {
    if (isLoading) waiting.current = isOnlyOpened;
    else run(isOnlyOpened);
  };
}

interface OptionProps {
  readonly id: string;
  readonly found: Found;
  readonly isMarked: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (isOnlyOpened: boolean) => void;
}

function Option({ id, found, isMarked, onPoint, onChoose }: OptionProps) {
  const { entity, matched, relations } = found;
  const isOnBoard = useBoard((board) => board.entities.has(entity.id));
  return (
    <li
      id={id}
      role="option"
      aria-selected={isMarked}
      className={styles.option}
      onMouseMove={onPoint}
      onMouseDown={(event) => {
        // The list goes away when the box loses focus, which would swallow the click.
        event.preventDefault();
        onChoose(event.shiftKey);
      }}
    >
      <KindMark kind={entity.kind} isRinged={isRinged(entity.kind)} />
      <span className={styles.names}>
        <span className={styles.name}>
          <EntityName name={entity.name} abbreviation={entity.abbreviation} />
          {matched !== undefined && <span className={styles.matched}>also “{matched}”</span>}
        </span>
        <span className={styles.context}>{contextOf(entity)}</span>
      </span>
      <span className={styles.side}>
        {isOnBoard && <span className={styles.onBoard}>on the board</span>}
        {counted(relations, relationWords)}
      </span>
    </li>
  );
}

function Foot(props: { count: number; isLoading: boolean; problem: Error | null; text: string }) {
  const { count, isLoading, problem, text } = props;
  if (problem !== null) return <p className={styles.foot}>{problem.message}</p>;
  if (count > 0)
    return (
      <p className={styles.foot}>
        <kbd>↵</kbd> add and centre · <kbd>⇧ ↵</kbd> only open · <kbd>esc</kbd> close
      </p>
    );
  if (isLoading) return <p className={styles.foot}>Searching …</p>;
  return (
    <p className={styles.foot}>
      Nothing is named like “{text.trim()}”. Try another spelling, an abbreviation or a former name.
    </p>
  );
}
