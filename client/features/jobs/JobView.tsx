// One job: what it does, how far it is, a way to stop it, and what it would not take.
import { Button, Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { cancelJob, type Job } from "../../../model/api/jobs.ts";
import { count } from "../../board/words.ts";
import { call } from "../../call.ts";
import { LoadingNote, ProblemNote } from "../../ui/Notes.tsx";
import { tell, tellProblem } from "../../ui/tell.ts";
import styles from "./ImportPage.module.css";
import { percentOf, progressInWords } from "./progress.ts";
import { isRunning, useJob } from "./useJobs.ts";

const stateWords: Readonly<Record<Job["state"], string>> = {
  running: "running",
  done: "done",
  failed: "failed",
  cancelled: "stopped",
};

export function JobView({ id }: { id: string }) {
  const answer = useJob(id);
  if (answer.error !== null) return <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <LoadingNote words="Reading the report …" />;
  const { job, rejected } = answer.data;
  return (
    <section className={styles.report} aria-label={job.title}>
      <h2 className={styles.jobTitle}>{job.title}</h2>
      <JobProgress job={job} />
      <dl className={styles.figures}>
        <div>
          <dt>Taken</dt>
          <dd>{count(job.accepted)}</dd>
        </div>
        <div>
          <dt>Rejected</dt>
          <dd>{count(job.rejected)}</dd>
        </div>
      </dl>
      {job.message !== undefined && <p>{job.message}</p>}
      {isRunning(job) && <StopButton id={job.id} />}
      {rejected.length > 0 && <RejectedTable id={job.id} rejected={rejected} all={job.rejected} />}
    </section>
  );
}

/** A bar with its words; without a total it only moves. */
export function JobProgress({ job }: { job: Job }) {
  const percent = percentOf(job);
  const colour = job.state === "failed" ? "orange" : job.state === "cancelled" ? "gray" : "ink";
  return (
    <div>
      <Progress
        value={percent ?? 100}
        animated={isRunning(job)}
        color={colour}
        size="sm"
        aria-label={`${job.title}: ${stateWords[job.state]}`}
      />
      <p className={styles.soft} role="status">
        {isRunning(job) ? job.step : stateWords[job.state]} · {progressInWords(job)}
      </p>
    </div>
  );
}

function StopButton({ id }: { id: string }) {
  const client = useQueryClient();
  const stop = async (): Promise<void> => {
    await call(cancelJob, { params: { id }, body: {} });
    tell("Stopping after the current batch. What was taken stays.");
    await client.invalidateQueries({ queryKey: ["jobs"] });
  };
  return (
    <Button size="xs" variant="default" onClick={() => void stop().catch(tellProblem)}>
      Stop
    </Button>
  );
}

interface Rejected {
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly reason: string;
  readonly record: string;
}

function RejectedTable({ id, rejected, all }: { id: string; rejected: readonly Rejected[]; all: number }) {
  return (
    <>
      <h3 className={styles.subtitle}>
        Not taken
        <a href={`/api/jobs/${id}/rejected.csv`} download>
          All {count(all)} as CSV
        </a>
      </h3>
      <div className={styles.tableFrame} role="region" aria-label="Rejected records" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>Line</th>
              <th>Column</th>
              <th>Reason</th>
              <th>Record</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map((row, place) => (
              <tr key={`${row.line ?? ""} ${row.column ?? ""} ${place}`}>
                <td>{row.line ?? ""}</td>
                <td>{row.column ?? ""}</td>
                <td>{row.reason}</td>
                <td className={styles.record}>{row.record}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
