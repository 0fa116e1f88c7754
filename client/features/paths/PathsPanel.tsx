// Paths between entities: which ends, by which rules, and the paths found, in words, one by one.
// Knows nothing of how a path is found.
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { LoadingNote, ProblemNote } from "../../ui/Notes.tsx";
import { tell, tellProblem } from "../../ui/tell.ts";
import { usePaths } from "./answer.ts";
import { choiceActions, useChoice } from "./choice.ts";
import { connectLimit, connectOnBoard } from "./connect.ts";
import { EntityList } from "./EntityList.tsx";
import { endsLimit } from "./form.ts";
import { PathList } from "./PathList.tsx";
import styles from "./PathsPanel.module.css";
import { RulesForm } from "./RulesForm.tsx";

interface PanelProps {
  /** Ids of what is selected when the sheet opens. */
  readonly ends: readonly string[];
  readonly onClose: () => void;
}

export function PathsPanel({ ends, onClose }: PanelProps) {
  useEffect(() => choiceActions.open(ends), [ends]);
  const choice = useChoice();
  const { answer, problem } = usePaths(choice);
  return (
    <section className={styles.sheet} aria-label="Paths">
      <h2 className={styles.title}>Paths</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          choiceActions.ask();
        }}
      >
        <Ends ends={choice.ends} />
        <RulesForm form={choice.form} />
        <div className={styles.buttons}>
          <Button type="submit" size="xs" disabled={choice.ends.length < 2} loading={answer.isFetching}>
            Find paths
          </Button>
          <Connect ids={choice.ends} />
          <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
            Close
          </Button>
        </div>
      </form>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {answer.error !== null && <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isFetching && <LoadingNote words="Looking for paths …" />}
      {answer.data !== undefined && <PathList answer={answer.data} choice={choice} />}
    </section>
  );
}

function Ends({ ends }: { ends: readonly string[] }) {
  return (
    <>
      <EntityList
        label="Between"
        addLabel={ends.length < 2 ? "And" : "And another"}
        ids={ends}
        limit={endsLimit}
        onChange={choiceActions.setEnds}
      />
      {ends.length > endsLimit && (
        <p className={styles.soft}>Paths are looked for between the first {endsLimit}; “What links them” takes more.</p>
      )}
    </>
  );
}

function Connect({ ids }: { ids: readonly string[] }) {
  const [isBusy, setBusy] = useState(false);
  const connect = async (): Promise<void> => {
    setBusy(true);
    await connectOnBoard(ids).then((words) => tell(words), tellProblem);
    setBusy(false);
  };
  return (
    <Button
      size="xs"
      variant="default"
      disabled={ids.length < 2 || ids.length > connectLimit}
      loading={isBusy}
      title="Brings the smallest network that links them, as of the date"
      onClick={() => void connect()}
    >
      What links them
    </Button>
  );
}
