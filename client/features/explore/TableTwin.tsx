// The table twin of the canvas: the same entities and relations in two tables, with the same selection; narrowed by what
// is typed, and saved as CSV just as they are listed.
import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { csvText } from "../../board/exchange/csv.ts";
import { useAsOf, useVisible } from "../../board/derived.ts";
import { useSourceNames } from "../../board/useSourceNames.ts";
import { count } from "../../board/words.ts";
import { Note } from "../../ui/Notes.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { entityTable, relationTable, rowsWith, sortedRows, type Table } from "./tableRows.ts";
import styles from "./TableTwin.module.css";
import { type Order, TableTwinRows, type RowHandlers } from "./TableTwinRows.tsx";

interface TwinProps extends RowHandlers {
  readonly badges: ReadonlyMap<string, string>;
}

export function TableTwin({ badges, ...handlers }: TwinProps) {
  const visible = useVisible();
  const asOf = useAsOf();
  const sourceName = useSourceNames();
  const [what, setWhat] = useState("relations");
  const [text, setText] = useState("");
  const [order, setOrder] = useState<Order>({ column: 0, isDown: false });
  const isEntities = what === "entities";
  const table = useMemo(
    () => (isEntities ? entityTable(visible, badges) : relationTable(visible, sourceName)),
    [isEntities, visible, badges, sourceName],
  );
  const rows = useMemo(() => sortedRows({ ...table, rows: rowsWith(table.rows, text) }, order), [table, text, order]);
  const labels = [
    { value: "relations", label: `Relations ${count(visible.relations.size)}` },
    { value: "entities", label: `Entities ${count(visible.entities.size)}` },
  ];
  const chooseTable = (value: string): void => {
    setWhat(value);
    setOrder({ column: 0, isDown: false });
  };
  return (
    <div className={styles.twin}>
      <div className={styles.head}>
        <SegmentedControl size="xs" aria-label="Table of" data={labels} value={what} onChange={chooseTable} />
        <input
          type="search"
          className={styles.filter}
          aria-label="Only rows with"
          placeholder="Only rows with …"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className={styles.count} role="status">
          {rows.length === table.rows.length
            ? `${count(rows.length)} rows`
            : `${count(rows.length)} of ${count(table.rows.length)} rows`}
        </span>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconDownload size={13} aria-hidden="true" />}
          disabled={rows.length === 0}
          onClick={() => save({ ...table, rows }, `entente-${what}-${asOf.text ?? "today"}.csv`)}
        >
          Save as CSV
        </Button>
      </div>
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <NothingListed isNarrowed={table.rows.length > 0} />
        </div>
      ) : (
        <TableTwinRows
          key={what}
          table={table}
          rows={rows}
          isEntities={isEntities}
          order={order}
          onOrder={setOrder}
          {...handlers}
        />
      )}
    </div>
  );
}

function NothingListed({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <Note title="No row has all these words">
        <p>Take a word away, or look into the other table.</p>
      </Note>
    );
  }
  return (
    <Note title="Nothing to list here">
      <p>Search for an entity above, take another date, or show again what is hidden.</p>
    </Note>
  );
}

function save({ columns, rows }: Table, name: string): void {
  const text = csvText(
    columns,
    rows.map((row) => row.cells),
  );
  saveFile({ name, type: "text/csv;charset=utf-8", text });
}
