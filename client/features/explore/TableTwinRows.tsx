// The rows of a table and its head. Rows are drawn only where they are in sight; arrow keys walk, Enter or Space selects,
// Shift takes the stretch between, Ctrl one more.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { selectionActions, useSelection } from "../../board/selection.ts";
import type { Row, Table } from "./tableRows.ts";
import styles from "./TableTwin.module.css";
import { chosenRows, howOf, type RowChoice } from "./tableTwinChoice.ts";

export interface RowHandlers {
  readonly onOpen: (id: string) => void;
  readonly onMenu: (id: string | undefined, place: { readonly x: number; readonly y: number }) => void;
}

export interface Order {
  readonly column: number;
  readonly isDown: boolean;
}

interface RowsProps extends RowHandlers {
  readonly table: Table;
  /** The rows that are listed, in their order. */
  readonly rows: readonly Row[];
  readonly isEntities: boolean;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

const rowHeight = 30;
const steps = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["PageDown", 15],
  ["PageUp", -15],
  ["Home", -Infinity],
  ["End", Infinity],
]);

export function TableTwinRows({ table, rows, isEntities, order, onOrder, onOpen, onMenu }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, rows.length - 1);
  const { selected, pick, pickAll } = usePicking({ rows, isEntities });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  useTakenFocus(scroller);
  const onKey = (event: KeyboardEvent): void => {
    // The buttons of the head have their keys to themselves.
    if (event.target !== scroller.current) return;
    const step = steps.get(event.key);
    const id = rows[current]?.id;
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, current + step));
      setAt(next);
      virtual.scrollToIndex(next);
      const row = rows[next]?.id;
      if (event.shiftKey && row !== undefined) pick(row, "stretch");
    } else if (id !== undefined && (event.key === "Enter" || event.key === " ")) pick(id, howOf(event));
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) pickAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={isEntities ? "Entities" : "Relations"}
      aria-rowcount={rows.length + 1}
      aria-colcount={table.columns.length}
      aria-multiselectable="true"
      aria-activedescendant={`row-${current}`}
      onKeyDown={onKey}
    >
      <HeadRow table={table} order={order} onOrder={onOrder} />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <TableRow
              key={row.id}
              row={row}
              table={table}
              place={item.index}
              start={item.start}
              isCurrent={item.index === current}
              isSelected={selected.includes(row.id)}
              onPick={(how) => {
                setAt(item.index);
                pick(row.id, how);
              }}
              onOpen={() => isEntities && onOpen(row.id)}
              onMenu={(point) => onMenu(row.id, point)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly table: Table;
  readonly place: number;
  readonly start: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPick: (how: RowChoice["how"]) => void;
  readonly onOpen: () => void;
  readonly onMenu: (place: { x: number; y: number }) => void;
}

function TableRow({ row, table, place, start, isCurrent, isSelected, onPick, onOpen, onMenu }: RowProps) {
  return (
    // Keys are heard by the grid, which says by aria-activedescendant which row is meant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`row-${place}`}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      data-current={isCurrent}
      data-thing={row.id}
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, gridTemplateColumns: table.widths }}
      onClick={(event) => onPick(howOf(event))}
      onDoubleClick={onOpen}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      {row.cells.map((cell, column) => (
        <span key={table.columns[column]} role="gridcell" className={styles.cell} title={cell}>
          {cell}
        </span>
      ))}
    </div>
  );
}

function HeadRow({ table, order, onOrder }: Pick<RowsProps, "table" | "order" | "onOrder">) {
  return (
    <div role="rowgroup" className={styles.columns}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: table.widths }}>
        {table.columns.map((column, place) => {
          const isMine = order.column === place;
          return (
            <span
              key={column}
              role="columnheader"
              aria-sort={isMine ? (order.isDown ? "descending" : "ascending") : "none"}
              className={styles.column}
            >
              <button type="button" onClick={() => onOrder({ column: place, isDown: isMine && !order.isDown })}>
                {column}
                <span aria-hidden="true">{isMine && (order.isDown ? " ↓" : " ↑")}</span>
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}

function usePicking({ rows, isEntities }: { rows: readonly Row[]; isEntities: boolean }) {
  const anchor = useRef<string>(undefined);
  const selected = useSelection((now) => (isEntities ? now.entities : now.relations));
  const select = (ids: readonly string[]): void =>
    selectionActions.select(isEntities ? { entities: ids } : { relations: ids });
  const listed = rows.map((row) => row.id);
  return {
    selected,
    pick: (row: string, how: RowChoice["how"]): void => {
      select(chosenRows({ listed, selected, anchor: anchor.current ?? selected[0], row, how }));
      if (how !== "stretch") anchor.current = row;
    },
    pickAll: (): void => select(listed),
  };
}

// Who comes here by a key walks on at once: when nothing else has the focus, the table takes it as it appears.
function useTakenFocus(scroller: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
}
