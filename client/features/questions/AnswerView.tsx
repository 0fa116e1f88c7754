// An answer in words: what was asked, what was counted, and one sentence for each row; a click on a row selects it.
import { Button } from "@mantine/core";
import { useState } from "react";
import type { z } from "zod";
import type { answerQuestion } from "../../../model/api/questions.ts";
import { useSelection } from "../../board/selection.ts";
import { count } from "../../board/words.ts";
import { Note } from "../../ui/Notes.tsx";
import { tellProblem } from "../../ui/tell.ts";
import { showRow } from "./ask.ts";
import styles from "./Guide.module.css";

type AnswerContent = z.output<typeof answerQuestion.response>;

/** As many rows as leave the questions below in sight. */
const shownAtFirst = 6;

export function AnswerView({ answer }: { answer: AnswerContent }) {
  const selected = useSelection((now) => now.relations);
  const [showsAll, setShowsAll] = useState(false);
  const rows = showsAll ? answer.rows : answer.rows.slice(0, shownAtFirst);
  const cardsOf = (row: AnswerContent["rows"][number]) => {
    const lines = answer.relations.filter((line) => row.relations.includes(line.id));
    const ids = new Set([row.entity, ...lines.flatMap((line) => [line.subject, line.object])]);
    return answer.entities.filter((card) => ids.has(card.id));
  };
  return (
    <section className={styles.answer} aria-label="Answer">
      <h2 className={styles.title}>{answer.title}</h2>
      <p className={styles.soft}>{answer.explanation}</p>
      {answer.rows.length === 0 && (
        <Note title="Nothing fits">
          <p>Try another year or another body.</p>
        </Note>
      )}
      <ol className={styles.rows}>
        {rows.map((row, place) => (
          <li key={`${row.entity} ${place}`}>
            <button
              type="button"
              className={styles.row}
              aria-pressed={row.relations.length > 0 && row.relations.every((id) => selected.includes(id))}
              onClick={() => void showRow(row, cardsOf(row)).catch(tellProblem)}
            >
              {row.words}
            </button>
          </li>
        ))}
      </ol>
      {rows.length < answer.rows.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          Show all {count(answer.rows.length)}
        </Button>
      )}
      {answer.truncated && (
        <p className={styles.soft}>
          These are {count(answer.rows.length)} of {count(answer.total)}.
        </p>
      )}
    </section>
  );
}
