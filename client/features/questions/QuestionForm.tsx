// One ready question: a click asks it as it stands; its parameters fold out for those who want others.
import { Button, TextInput } from "@mantine/core";
import { IconAdjustments, IconChevronRight } from "@tabler/icons-react";
import { type SubmitEvent, useState } from "react";
import type { z } from "zod";
import type { listQuestions } from "../../../model/api/questions.ts";
import type { Question } from "../../board/view.ts";
import { EntityInput } from "../../ui/EntityInput.tsx";
import styles from "./Guide.module.css";

type Ready = z.output<typeof listQuestions.response>["questions"][number];

interface FormProps {
  readonly question: Ready;
  readonly onAsk: (question: Question) => void;
}

export function QuestionForm({ question, onAsk }: FormProps) {
  const first = Object.fromEntries(question.parameters.map(({ name, otherwise }) => [name, otherwise]));
  const askWith = (given: Readonly<Record<string, string>>): void => {
    const filled = Object.entries(given).filter(([, value]) => value.trim() !== "");
    onAsk({ id: question.id, parameters: Object.fromEntries(filled) });
  };
  const [isOpen, setOpen] = useState(false);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(first);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    askWith(values);
  };
  return (
    <div className={styles.question}>
      <div className={styles.questionHead}>
        <button type="button" className={styles.ask} onClick={() => askWith(first)}>
          <IconChevronRight size={14} aria-hidden="true" />
          <span>
            {question.title}
            <span className={styles.soft}>{question.description}</span>
          </span>
        </button>
        {question.parameters.length > 0 && (
          <button
            type="button"
            className={styles.adjust}
            aria-expanded={isOpen}
            aria-label={`Change: ${question.title}`}
            title="Ask it of other bodies or years"
            onClick={() => setOpen(!isOpen)}
          >
            <IconAdjustments size={15} />
          </button>
        )}
      </div>
      {isOpen && (
        <form className={styles.parameters} onSubmit={submit}>
          {question.parameters.map(({ name, label, type }) => {
            const value = values[name] ?? "";
            const onChange = (next: string): void => setValues({ ...values, [name]: next });
            return type === "entity" ? (
              <EntityInput key={name} label={label} value={value} onChange={onChange} />
            ) : (
              <TextInput
                key={name}
                size="xs"
                label={label}
                value={value}
                inputMode="numeric"
                onChange={(event) => onChange(event.currentTarget.value)}
              />
            );
          })}
          <Button type="submit" size="xs">
            Ask
          </Button>
        </form>
      )}
    </div>
  );
}
