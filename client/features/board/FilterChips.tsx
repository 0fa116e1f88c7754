// Everything in force that changes what is on screen, each a chip with a way to take it off, and one that resets all.
import { stretchInWords } from "../../../model/time/sentences.ts";
import { asOfFrom } from "../../board/asOf.ts";
import { useVisible } from "../../board/derived.ts";
import { selectionActions } from "../../board/selection.ts";
import { useView, viewActions } from "../../board/view.ts";
import { count, counted } from "../../board/words.ts";
import { Chip } from "../../ui/Chip.tsx";
import styles from "./FilterChips.module.css";
import { filterInWords } from "./filterRows.ts";
import { useSourceNames } from "../../board/useSourceNames.ts";

/** More chips than these would fill the line; the rest is in the panel. */
const shownChips = 3;

export function FilterChips() {
  const { filters, focus, brush, compare, hiddenThings } = useView();
  const { hidden } = useVisible();
  const nameOf = useSourceNames();
  const byFilter = hidden.entitiesByFilter + hidden.relationsByFilter;
  const inForce = filters.length + Math.min(1, focus) + Math.min(1, hiddenThings.size) + (brush === undefined ? 0 : 1);
  return (
    <>
      {compare !== undefined && (
        <Chip label="Stop comparing" onClick={() => viewActions.setCompare(undefined)}>
          {asOfFrom(compare.a).words} compared with {asOfFrom(compare.b).words}
        </Chip>
      )}
      {brush !== undefined && (
        <Chip label="Back to one date" onClick={() => viewActions.setBrush(undefined)}>
          {stretchInWords(brush)}
        </Chip>
      )}
      {focus > 0 && (
        <Chip label="Focus off" onClick={() => viewActions.setFocus(0)}>
          focus: {counted(focus, ["step", "steps"])}
        </Chip>
      )}
      {filters.slice(0, shownChips).map((filter) => (
        <Chip
          key={`${filter.what} ${filter.value}`}
          label={`Take this filter off: ${filterInWords(filter, nameOf)}`}
          onClick={() => viewActions.filter(filter, undefined)}
        >
          {filterInWords(filter, nameOf)}
        </Chip>
      ))}
      {filters.length > shownChips && (
        <button type="button" className={styles.chip} onClick={() => selectionActions.open({ kind: "filters" })}>
          {count(filters.length - shownChips)} more filters
        </button>
      )}
      {byFilter > 0 && <span className={styles.soft}>{count(byFilter)} hidden by filters</span>}
      {inForce > 1 && (
        <button type="button" className={styles.chip} onClick={resetAll}>
          Reset all
        </button>
      )}
    </>
  );
}

function resetAll(): void {
  viewActions.setBrush(undefined);
  viewActions.unhideAll();
}
