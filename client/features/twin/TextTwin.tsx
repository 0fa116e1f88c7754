// The text twin of the canvas: a tree of kinds, entities, and relations in sentences, with the same selection.
// Arrow keys walk it, Enter follows a relation to its other end, Space selects, letters find a name.
import type { ReactNode } from "react";
import { useShownDays, useVisible } from "../../board/derived.ts";
import { viewActions } from "../../board/view.ts";
import { counted, relationWords, thingsInWords } from "../../board/words.ts";
import { Note } from "../../ui/Notes.tsx";
import styles from "./TextTwin.module.css";
import { type LineHandlers, TreeLines } from "./TreeLines.tsx";
import { useTree } from "./useTree.ts";

interface TwinProps extends LineHandlers {
  readonly badges: ReadonlyMap<string, string>;
}

export function TextTwin({ badges, onOpen, onMenu }: TwinProps) {
  const tree = useTree(badges);
  return (
    <div className={styles.twin}>
      <Summary />
      {tree.rows.length === 0 ? (
        <div className={styles.empty}>
          <Note title="Nothing to tell here">
            <p>Search for an entity above, take another date, or show again what is hidden.</p>
          </Note>
        </div>
      ) : (
        <TreeLines tree={tree} onOpen={onOpen} onMenu={onMenu} />
      )}
    </div>
  );
}

/** What is told, and what is not, with the way to have it told. */
function Summary() {
  const { entities, relations, hidden } = useVisible();
  const asOf = useShownDays();
  const byFilter = hidden.entitiesByFilter + hidden.relationsByFilter + hidden.relationsByEnd;
  const byHand = hidden.entitiesByHand + hidden.relationsByHand;
  const left: [boolean, ReactNode][] = [
    [
      hidden.relationsByDate > 0,
      <Left key="date" action="Tell all times" onClick={() => viewActions.setCertainty("ever")}>
        {counted(hidden.relationsByDate, relationWords)} of other times than {asOf.words}
      </Left>,
    ],
    [
      byFilter > 0,
      <Left key="filter" action="Reset filters" onClick={viewActions.unhideAll}>
        {counted(byFilter, ["thing", "things"])} held back by filters or at hidden entities
      </Left>,
    ],
    [
      byHand > 0,
      <Left key="hand" action="Show them" onClick={viewActions.unhideThings}>
        {counted(byHand, ["thing", "things"])} hidden by hand
      </Left>,
    ],
  ];
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        {thingsInWords({ entities: entities.size, relations: relations.size })} as of {asOf.words}
      </h2>
      {left.some(([isThere]) => isThere) && (
        <ul className={styles.left} aria-label="Not told here">
          {left.map(([isThere, item]) => isThere && item)}
        </ul>
      )}
      <p id="tree-keys" className={styles.keys}>
        Arrow keys walk and open, Enter follows a relation to its other end, Space selects, letters find a name, Shift
        F10 opens the menu.
      </p>
    </div>
  );
}

function Left({ action, onClick, children }: { action: string; onClick: () => void; children: ReactNode }) {
  return (
    <li>
      Not told: {children}.{" "}
      <button
        type="button"
        onClick={() => {
          onClick();
          focusTree();
        }}
      >
        {action}
      </button>
    </li>
  );
}

// The button that was pressed goes away with what it told; the reader goes on in the tree.
function focusTree(): void {
  const line = document.querySelector('[role="tree"] [tabindex="0"]');
  if (line instanceof HTMLElement) line.focus();
}
