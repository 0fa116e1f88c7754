// Bringing in one's own data: drop a casebook or a table of claims, watch it come in, read what was not taken.
import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, useRef, useState } from "react";
import { type Job, startImport } from "../../../model/api/jobs.ts";
import { call } from "../../call.ts";
import { Note, ProblemNote } from "../../ui/Notes.tsx";
import styles from "./ImportPage.module.css";
import { JobView } from "./JobView.tsx";
import { progressInWords } from "./progress.ts";
import { isRunning, useJobs } from "./useJobs.ts";

export function ImportPage() {
  const jobs = useJobs();
  const [chosen, setChosen] = useState<string>();
  const current = chosen ?? jobs.find(isRunning)?.id;
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>Import</h1>
        <p className={styles.soft}>
          A casebook is a JSON file with entities, documents and claims; a table of claims is a CSV file with one claim
          a row. Every claim needs a document, so that nothing stands here without a reason.
        </p>
        <DropField onStarted={(job) => setChosen(job.id)} />
        {current === undefined ? null : <JobView key={current} id={current} />}
      </div>
      <aside className={styles.list} aria-label="Jobs">
        <h2 className={styles.subtitle}>Jobs</h2>
        {jobs.length === 0 && (
          <Note title="Nothing has been imported yet">
            <p>Choose a file to begin.</p>
          </Note>
        )}
        <ul>
          {jobs.map((job) => (
            <li key={job.id}>
              <button
                type="button"
                aria-pressed={job.id === current}
                className={styles.job}
                onClick={() => setChosen(job.id)}
              >
                <span className={styles.jobName}>{job.title}</span>
                <span className={styles.soft}>{wordsOf(job)}</span>
              </button>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

function DropField({ onStarted }: { onStarted: (job: Job) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<Error>();
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setProblem(undefined);
    setSending(file.name);
    try {
      const { job } = await call(startImport, { query: { name: file.name }, file: typed(file) });
      onStarted(job);
      await client.invalidateQueries({ queryKey: ["jobs"] });
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
    setSending(undefined);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconUpload size={22} aria-hidden="true" />
        <p>
          {sending === undefined ? "Drop a casebook (JSON) or a table of claims (CSV) here" : `Sending ${sending} …`}
        </p>
        <Button size="xs" variant="default" loading={sending !== undefined} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          aria-label="File to import"
          hidden
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </div>
      {problem !== undefined && <ProblemNote problem={problem} />}
    </>
  );
}

// Browsers guess the type of a CSV by what is installed; the ending is surer.
function typed(file: File): Blob {
  const type = /\.csv$/i.test(file.name) ? "text/csv" : "application/json";
  return file.slice(0, file.size, type);
}

function wordsOf(job: Job): string {
  return `${isRunning(job) ? job.step : job.state} · ${progressInWords(job)}`;
}
