// The lines of the text twin as a tree that the keyboard walks: one line has the focus and Tab leads to it alone.
// Only lines in sight are drawn, and the one that has the focus.
import { IconChevronRight } from "@tabler/icons-react";
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from "react";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { selectionActions, useSelection } from "../../board/selection.ts";
import { isRinged } from "../../canvas/appearance.ts";
import { KindMark } from "../../ui/KindMark.tsx";
import { LineMark } from "../../ui/LineMark.tsx";
import styles from "./TextTwin.module.css";
import type { TreeRow } from "./treeRows.ts";
import { lineTyped, strideOf } from "./treeWalk.ts";
import type { Tree } from "./useTree.ts";

export interface LineHandlers {
  /** Expands an entity, or takes away again what that brought. */
  readonly onOpen: (id: string) => void;
  readonly onMenu: (id: string | undefined, place: { readonly x: number; readonly y: number }) => void;
}

interface LinesProps extends LineHandlers {
  readonly tree: Tree;
}

export function TreeLines({ tree, onOpen, onMenu }: LinesProps) {
  const { rows, current } = tree;
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useSelection();
  const virtual = useLines({ scroller, rows, current });
  const onKey = useTreeKeys(tree);
  useFocusKept({ scroller, virtual, row: rows[current], current });
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="tree"
      aria-label="Entities and their relations"
      aria-describedby="tree-keys"
      aria-multiselectable="true"
      tabIndex={-1}
      onKeyDown={onKey}
    >
      <div role="none" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const { thing } = row;
          return (
            <Line
              key={row.key}
              row={row}
              index={item.index}
              start={item.start}
              measure={virtual.measureElement}
              isCurrent={item.index === current}
              isSelected={thing !== undefined && [...selection.entities, ...selection.relations].includes(thing)}
              onPick={(isAdditive) => pick(tree, { row, isAdditive })}
              onToggle={() => tree.open([row.key], row.isOpen !== true)}
              onFollow={() => (row.level === 2 && thing !== undefined ? onOpen(thing) : follow(tree, row))}
              onMenu={(place) => thing !== undefined && onMenu(thing, place)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface LineProps {
  readonly row: TreeRow;
  readonly index: number;
  readonly start: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPick: (isAdditive: boolean) => void;
  readonly onToggle: () => void;
  readonly onFollow: () => void;
  readonly onMenu: (place: { x: number; y: number }) => void;
}

function Line({ row, index, start, measure, isCurrent, isSelected, ...handlers }: LineProps) {
  const isFolder = row.level === 1 || row.level === 3;
  return (
    // Keys are heard by the tree.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={measure}
      data-index={index}
      data-level={row.level}
      data-thing={row.thing}
      role="treeitem"
      tabIndex={isCurrent ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={row.isOpen}
      aria-selected={row.thing === undefined ? undefined : isSelected}
      className={styles.line}
      style={{ transform: `translateY(${start}px)` }}
      onClick={(event) =>
        isFolder ? handlers.onToggle() : handlers.onPick(event.shiftKey || event.ctrlKey || event.metaKey)
      }
      onDoubleClick={isFolder ? undefined : handlers.onFollow}
      onContextMenu={(event) => {
        event.preventDefault();
        handlers.onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <Chevron isOpen={row.isOpen} onToggle={handlers.onToggle} />
      <Mark row={row} />
      <span className={styles.words}>
        {row.words}
        {row.note !== undefined && <span className={styles.note}> {row.note}</span>}
      </span>
    </div>
  );
}

function Chevron({ isOpen, onToggle }: { isOpen: boolean | undefined; onToggle: () => void }) {
  if (isOpen === undefined) return <span className={styles.chevron} />;
  return (
    // For the mouse; the keyboard has the arrow keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      className={styles.chevron}
      data-open={isOpen}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <IconChevronRight size={14} />
    </span>
  );
}

function Mark({ row: { sort, level } }: { row: TreeRow }) {
  if (level === 4 || level === 1) return null;
  if ("kind" in sort) {
    return (
      <span aria-hidden="true" className={styles.mark}>
        <KindMark kind={sort.kind} isRinged={isRinged(sort.kind)} />
      </span>
    );
  }
  const { hue, line, directed } = typeRow(sort.type);
  return <LineMark hue={hue} isStrong={line === "strong"} isDirected={directed} />;
}

function pick(tree: Tree, { row, isAdditive }: { row: TreeRow; isAdditive: boolean }): void {
  const { thing, level, key } = row;
  tree.go(key);
  if (thing === undefined) return;
  const isEntity = level === 2;
  if (isAdditive) (isEntity ? selectionActions.toggleEntity : selectionActions.toggleRelation)(thing);
  else selectionActions.select(isEntity ? { entities: [thing] } : { relations: [thing] });
}

function follow(tree: Tree, { leadsTo }: TreeRow): void {
  if (leadsTo === undefined) return;
  tree.goToEntity(leadsTo);
  selectionActions.select({ entities: [leadsTo] });
}

/** Typed letters belong together while they follow each other within so many milliseconds. */
const typingPause = 700;

function useTreeKeys(tree: Tree): (event: KeyboardEvent) => void {
  const typed = useRef({ text: "", at: 0 });
  return (event) => {
    const row = tree.rows[tree.current];
    if (row === undefined || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") chooseByKey(tree, { row, event });
    else if (event.ctrlKey || (event.shiftKey && event.key !== "*")) return;
    else if (/^\p{L}$/u.test(event.key)) {
      const text = event.timeStamp - typed.current.at < typingPause ? typed.current.text + event.key : event.key;
      typed.current = { text, at: event.timeStamp };
      const next = lineTyped(tree.rows, { at: row.key, text });
      if (next !== undefined) tree.go(next);
    } else {
      const stride = strideOf(tree.rows, { at: row.key, pressed: event.key });
      if (stride?.kind === "go") tree.go(stride.key);
      else if (stride?.kind === "open") tree.open(stride.keys, stride.isOpen);
      else if (!event.key.startsWith("Arrow")) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

function chooseByKey(tree: Tree, { row, event }: { row: TreeRow; event: KeyboardEvent }): void {
  const isFolder = row.thing === undefined;
  if (isFolder) tree.open([row.key], row.isOpen !== true);
  else if (event.key === "Enter" && row.leadsTo !== undefined && !event.ctrlKey) follow(tree, row);
  else pick(tree, { row, isAdditive: event.ctrlKey || event.shiftKey });
}

type LineVirtualizer = Virtualizer<HTMLDivElement, HTMLElement>;

interface Lines {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly TreeRow[];
  readonly current: number;
}

// The line that has the focus stays drawn even out of sight: what is taken away loses the focus.
function useLines({ scroller, rows, current }: Lines): LineVirtualizer {
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), current])].toSorted((a, b) => a - b),
    [current],
  );
  return useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 12,
    rangeExtractor,
  });
}

interface FocusProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: LineVirtualizer;
  readonly row: TreeRow | undefined;
  readonly current: number;
}

// The focus goes along while it is in the tree; when nothing else had it, the tree takes it as it appears.
function useFocusKept({ scroller, virtual, row, current }: FocusProps): void {
  const key = row?.key;
  // At first the lines wait until the room for them is measured.
  const isDrawn = virtual.getVirtualItems().some((item) => item.index === current);
  useEffect(() => {
    virtual.scrollToIndex(current);
    const active = document.activeElement;
    const mayTake = active === document.body || (scroller.current?.contains(active) ?? false);
    const line = scroller.current?.querySelector(`[data-index="${current}"]`);
    if (mayTake && line instanceof HTMLElement) line.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another line moves the focus
  }, [key, isDrawn]);
}
