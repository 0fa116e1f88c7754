// The line below: what is on screen in figures, and everything that is hidden with a way to bring it back.
import type { CertaintyWanted } from "../../model/api/shapes.ts";
import { useShownDays, useVisible } from "../board/derived.ts";
import { useSelection } from "../board/selection.ts";
import { useView, viewActions } from "../board/view.ts";
import { count, counted, relationWords, thingsInWords } from "../board/words.ts";
import { FilterChips } from "../features/board/FilterChips.tsx";
import { Chip } from "../ui/Chip.tsx";
import styles from "./StatusLine.module.css";

export function StatusLine({ thinned }: { thinned: number }) {
  const { entities, relations, hidden } = useVisible();
  const view = useView();
  const selected = useSelection((now) => now.entities.length + now.relations.length);
  const byHand = hidden.entitiesByHand + hidden.relationsByHand;
  return (
    <footer className={styles.line}>
      <span>{thingsInWords({ entities: entities.size, relations: relations.size })}</span>
      <HiddenByDate />
      <FilterChips />
      {byHand > 0 && (
        <Chip onClick={viewActions.unhideThings} label="Show what was hidden by hand">
          {count(byHand)} hidden by hand
        </Chip>
      )}
      {hidden.relationsByEnd > 0 && (
        <span className={styles.soft}>{counted(hidden.relationsByEnd, relationWords)} at hidden entities</span>
      )}
      {view.mode === "canvas" && thinned > 0 && (
        <span className={styles.soft} title="Zoom in, or point at an entity, to read them">
          {counted(thinned, ["name", "names"])} thinned out
        </span>
      )}
      <span className={styles.end}>
        {selected > 0 && <span className={styles.soft}>{count(selected)} selected</span>}
        <CertaintyChoice certainty={view.certainty} />
      </span>
    </footer>
  );
}

// Between two dates nothing more can be shown: what is left out holds at neither.
function HiddenByDate() {
  const { hidden } = useVisible();
  const { words } = useShownDays();
  const isComparing = useView((view) => view.compare !== undefined);
  const number = hidden.relationsByDate;
  if (number === 0) return null;
  if (isComparing) return <span className={styles.soft}>{count(number)} hold at neither date</span>;
  return (
    <Chip onClick={() => viewActions.setCertainty("ever")} label="Show relations of all times">
      {count(number)} hidden as of {words}
    </Chip>
  );
}

const choices: readonly { value: CertaintyWanted; label: string }[] = [
  { value: "certainly", label: "what certainly holds" },
  { value: "possibly", label: "what holds or may hold" },
  { value: "ever", label: "all times" },
];

function CertaintyChoice({ certainty }: { certainty: CertaintyWanted }) {
  return (
    <label className={styles.choice}>
      <span className={styles.soft} aria-hidden="true">
        Show
      </span>
      <select
        aria-label="What is shown"
        value={certainty}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
          if (chosen !== undefined) viewActions.setCertainty(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
