// Every step that changed the board or the view, in words; a click goes there, forward as well as back.
import { IconPoint, IconPointFilled } from "@tabler/icons-react";
import { historyActions, useHistory } from "../../board/history.ts";
import { counted } from "../../board/words.ts";
import styles from "./BoardPanels.module.css";

export function HistoryPanel() {
  const { steps, now } = useHistory();
  const undone = steps.length - 1 - now;
  return (
    <section className={styles.panel} aria-label="History">
      <h2 className={styles.title}>History</h2>
      <p className={styles.soft}>
        {counted(now, ["step", "steps"])} to undo
        {undone > 0 && `, ${counted(undone, ["step", "steps"])} to do again`}. It lasts as long as this page is open.
      </p>
      <ol className={styles.steps} reversed>
        {steps
          .map((step, place) => ({ step, place }))
          .toReversed()
          .map(({ step, place }) => (
            <li key={`${place} ${step.at}`}>
              <button
                type="button"
                className={styles.step}
                data-undone={place > now}
                aria-current={place === now ? "step" : undefined}
                onClick={() => historyActions.jump(place)}
              >
                {place === now ? (
                  <IconPointFilled size={14} aria-hidden="true" />
                ) : (
                  <IconPoint size={14} aria-hidden="true" />
                )}
                <span className={styles.words}>{step.words}</span>
                <time className={styles.time}>{clock(step.at)}</time>
              </button>
            </li>
          ))}
      </ol>
    </section>
  );
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
