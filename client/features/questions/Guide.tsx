// The inspector's first page, when nothing is selected: the answer on the board in sentences, an invitation to see the
// world's blocs as of any year, and the ready questions, each a click away.
import { Button, NumberInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { listQuestions } from "../../../model/api/questions.ts";
import { useAsOf } from "../../board/derived.ts";
import { type Question, useView } from "../../board/view.ts";
import { call } from "../../call.ts";
import { civilDate } from "../../../model/time/days.ts";
import { LoadingNote, Note, ProblemNote } from "../../ui/Notes.tsx";
import { tellProblem } from "../../ui/tell.ts";
import { AnswerView } from "./AnswerView.tsx";
import { ask, answerOptions } from "./ask.ts";
import styles from "./Guide.module.css";
import { QuestionForm } from "./QuestionForm.tsx";

const blocs = "blocs";

export function Guide() {
  const question = useView((view) => view.question);
  const client = useQueryClient();
  const questions = useQuery({
    queryKey: ["questions"],
    queryFn: ({ signal }) => call(listQuestions, { signal }),
    staleTime: Infinity,
  });
  const onAsk = (asked: Question): void => void ask(client, asked).catch(tellProblem);
  const others = questions.data?.questions.filter((one) => one.id !== blocs && one.id !== question?.id) ?? [];
  return (
    <div className={styles.guide}>
      {question !== undefined && <Answer question={question} />}
      {question?.id !== blocs && <Invitation onAsk={onAsk} />}
      <section>
        <h3 className={styles.heading}>Ask</h3>
        {questions.error !== null && <ProblemNote problem={questions.error} onRetry={() => void questions.refetch()} />}
        {questions.isPending && <LoadingNote words="Reading the questions …" />}
        {question?.id === blocs && <Invitation onAsk={onAsk} />}
        {others.map((one) => (
          <QuestionForm key={one.id} question={one} onAsk={onAsk} />
        ))}
      </section>
      {question === undefined && (
        <Note title="Or begin anywhere">
          <p>Type a name into the search box above, then double-click what appears to see what it is related to.</p>
        </Note>
      )}
    </div>
  );
}

function Answer({ question }: { question: Question }) {
  const answer = useQuery(answerOptions(question));
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Looking for the answer …" />;
  return <AnswerView key={answer.data.title} answer={answer.data} />;
}

function Invitation({ onAsk }: { onAsk: (question: Question) => void }) {
  const { span } = useAsOf();
  const [year, setYear] = useState(() => Math.min(2025, Math.max(1990, civilDate(span.min).year)));
  return (
    <form
      className={styles.invitation}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ id: blocs, parameters: { asOf: String(year) } });
      }}
    >
      <label htmlFor="blocs-year">See the world’s blocs as of</label>
      <NumberInput
        id="blocs-year"
        size="xs"
        w={74}
        min={1990}
        max={2025}
        clampBehavior="blur"
        value={year}
        onChange={(value) => setYear(Number(value) || 2025)}
      />
      <Button type="submit" size="xs" variant="default">
        Show
      </Button>
    </form>
  );
}
