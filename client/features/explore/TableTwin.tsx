// The text twin of the canvas: the same entities and relations in two tables, with the same selection.
// Rows are drawn only where they are in sight; arrow keys walk, Enter or Space selects.
import { SegmentedControl } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useVisible } from "../../board/derived.ts";
import { selectionActions, useSelection } from "../../board/selection.ts";
import { count } from "../../board/words.ts";
import { Note } from "../../ui/Notes.tsx";
import { entityTable, relationTable, sortedRows, type Table } from "./tableRows.ts";
import styles from "./TableTwin.module.css";

interface TwinProps {
  readonly badges: ReadonlyMap<string, string>;
  readonly onOpen: (id: string) => void;
}

export function TableTwin({ badges, onOpen }: TwinProps) {
  const visible = useVisible();
  const [what, setWhat] = useState("relations");
  const table = what === "entities" ? entityTable(visible, badges) : relationTable(visible);
  const labels = [
    { value: "relations", label: `Relations ${count(visible.relations.size)}` },
    { value: "entities", label: `Entities ${count(visible.entities.size)}` },
  ];
  return (
    <div className={styles.twin}>
      <div className={styles.head}>
        <SegmentedControl size="xs" aria-label="Table of" data={labels} value={what} onChange={setWhat} />
      </div>
      {table.rows.length === 0 ? (
        <div className={styles.empty}>
          <Note title="Nothing to list here">
            <p>Search for an entity above, take another date, or show again what is hidden.</p>
          </Note>
        </div>
      ) : (
        <Rows key={what} table={table} isEntities={what === "entities"} onOpen={onOpen} />
      )}
    </div>
  );
}

const rowHeight = 30;
const steps = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["PageDown", 15],
  ["PageUp", -15],
]);

function isChoosing({ key }: KeyboardEvent): boolean {
  return key === "Enter" || key === " ";
}

function Rows({ table, isEntities, onOpen }: { table: Table; isEntities: boolean; onOpen: (id: string) => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [order, setOrder] = useState({ column: 0, isDown: false });
  const [current, setCurrent] = useState(0);
  const selected = useSelection((now) => (isEntities ? now.entities : now.relations));
  const rows = sortedRows(table, order);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const pick = (id: string, isAdditive: boolean): void => {
    if (isAdditive) (isEntities ? selectionActions.toggleEntity : selectionActions.toggleRelation)(id);
    else selectionActions.select(isEntities ? { entities: [id] } : { relations: [id] });
  };
  const onKey = (event: KeyboardEvent): void => {
    const id = rows[current]?.id;
    const step = steps.get(event.key);
    if (step !== undefined) {
      const next = Math.min(rows.length - 1, Math.max(0, current + step));
      setCurrent(next);
      virtual.scrollToIndex(next);
    } else if (id !== undefined && isChoosing(event)) pick(id, event.shiftKey || event.ctrlKey);
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
      aria-multiselectable="true"
      aria-activedescendant={`row-${current}`}
      onKeyDown={onKey}
    >
      <HeadRow table={table} order={order} onOrder={setOrder} />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            // Keys are heard by the grid, which says by aria-activedescendant which row is meant.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.id}
              id={`row-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={selected.includes(row.id)}
              data-current={item.index === current}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)`, gridTemplateColumns: table.widths }}
              onClick={(event: MouseEvent) => {
                setCurrent(item.index);
                pick(row.id, event.shiftKey || event.ctrlKey || event.metaKey);
              }}
              onDoubleClick={() => onOpen(row.id)}
            >
              {row.cells.map((cell, place) => (
                <span key={table.columns[place]} role="gridcell" className={styles.cell} title={cell}>
                  {cell}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly table: Table;
  readonly order: { readonly column: number; readonly isDown: boolean };
  readonly onOrder: (order: { column: number; isDown: boolean }) => void;
}

function HeadRow({ table, order, onOrder }: HeadProps) {
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
                {isMine && (order.isDown ? " ↓" : " ↑")}
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
