// The same lanes as a list of words, with every reason and every disagreement: for reading, and for who cannot see bands.
import { useState } from "react";
import { tellProblem } from "../../ui/tell.ts";
import { type LaneRow, phaseInWords } from "./bands.ts";
import styles from "./MembershipStrip.module.css";
import { showRelation } from "./showRelation.ts";

export function LaneList({ lanes }: { lanes: readonly LaneRow[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.list} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a list, with who says so</summary>
      {isOpen && (
        <ul>
          {lanes.map((lane) => (
            <ListedLane key={`${lane.otherIs} ${lane.other.id}`} lane={lane} />
          ))}
        </ul>
      )}
    </details>
  );
}

function ListedLane({ lane }: { lane: LaneRow }) {
  return (
    <li>
      <strong>{lane.other.name}</strong>
      <ul>
        {lane.phases.map((phase) => (
          <li key={phase.evidence[0]?.relation ?? phase.name}>
            {phaseInWords(phase)}
            <span className={styles.reasons}>
              {phase.evidence.map((reason) => (
                <Reason key={reason.relation} relation={reason.relation} words={reason.words} />
              ))}
            </span>
          </li>
        ))}
        {lane.disagreements.map((words) => (
          <li key={words} className={styles.warn}>
            Disagreement. {words}
          </li>
        ))}
        {lane.remarks.map(({ words, relations }) => (
          <li key={words}>
            {words}
            <span className={styles.reasons}>
              {relations.map((relation) => (
                <Reason key={relation} relation={relation} words="who says so" />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Reason({ relation, words }: { relation: string; words: string }) {
  return (
    <button type="button" className={styles.more} onClick={() => void showRelation(relation).catch(tellProblem)}>
      {words}
    </button>
  );
}
