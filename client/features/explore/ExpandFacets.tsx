// What an expansion chooses from: ways, kinds at the other end and statuses, each with its count and a box to leave it out.
import { Checkbox } from "@mantine/core";
import { kindRow } from "../../../model/vocabulary/kinds.ts";
import { count, statusInWords } from "../../board/words.ts";
import {
  expandChoiceActions,
  type Facet,
  type FacetRow,
  kindFacets,
  statusRows,
  useExpandChoice,
  wayRows,
} from "./expandChoice.ts";
import styles from "./ExpandSheet.module.css";
import { wordsFor } from "./groups.ts";

export function ExpandFacets({ facets }: { facets: readonly Facet[] }) {
  const left = useExpandChoice((chosen) => chosen.left);
  const ways = wayRows(facets).map((row) => ({ ...row, words: wordsFor(row.type, row.direction) }));
  const kinds = kindFacets(facets, left).map((row) => ({ ...row, words: kindRow(row.key).plural }));
  const statuses = statusRows(facets, left).map((row) => ({ ...row, words: statusInWords(row.key) }));
  return (
    <>
      <FacetList title="Relations" rows={ways} />
      {(kinds.length > 1 || kinds.some((row) => left.has(row.key))) && (
        <FacetList title="At the other end" rows={kinds} />
      )}
      {(statuses.length > 1 || statuses.some((row) => left.has(row.key))) && (
        <FacetList title="How it stands" rows={statuses} />
      )}
    </>
  );
}

function FacetList({ title, rows }: { title: string; rows: readonly (FacetRow & { words: string })[] }) {
  const left = useExpandChoice((chosen) => chosen.left);
  const isAll = rows.every((row) => !left.has(row.key));
  const turn = (): void => {
    const keys = rows.map((row) => row.key);
    const others = [...left].filter((key) => !keys.includes(key));
    expandChoiceActions.set({ left: new Set(isAll ? [...others, ...keys] : others) });
  };
  return (
    <fieldset className={styles.groups}>
      <legend>
        {title}
        {rows.length > 2 && (
          <button type="button" className={styles.turn} onClick={turn}>
            {isAll ? "none" : "all"}
          </button>
        )}
      </legend>
      {rows.map((row) => (
        <Checkbox
          key={row.key}
          size="xs"
          label={
            <span className={styles.group}>
              <span>{row.words}</span>
              <span className={styles.soft}>{count(row.count)}</span>
            </span>
          }
          styles={{ labelWrapper: { flex: 1 } }}
          checked={!left.has(row.key)}
          onChange={() => expandChoiceActions.toggle(row.key)}
        />
      ))}
    </fieldset>
  );
}
