// Long work: one board on which every job reports its progress, can be watched and can be cancelled.
// Knows nothing of what a job does. Lives in memory; what an import has done stays marked in the graph.
import { EventEmitter, on } from "node:events";
import type { Job } from "../../model/api/jobs.ts";
import { Fault } from "../errors.ts";

/** A record that a job refused. */
export interface RefusedRecord {
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly reason: string;
  readonly record: string;
}

/** What the work gets to report with. */
export interface Reporter {
  /** Fires when somebody cancels the job. */
  readonly signal: AbortSignal;
  report(change: Partial<Pick<Job, "step" | "done" | "total" | "accepted" | "rejected" | "message">>): void;
  refuse(records: Iterable<RefusedRecord>): void;
}

export interface Jobs {
  /** Starts the work unless a job of this id is running; gives the job at once, and its end as a promise. */
  start(
    job: { id: string; title: string },
    work: (reporter: Reporter) => Promise<void>,
  ): { job: Job; ended: Promise<Job> };
  list(): Job[];
  /** Throws a Fault "not-found". */
  get(id: string): Job;
  refused(id: string): readonly RefusedRecord[];
  cancel(id: string): Job;
  /** The job now and after each change, until it ends. */
  watch(id: string, signal: AbortSignal): AsyncIterable<Job>;
  /** Cancels all that runs and waits for it. */
  close(): Promise<void>;
}

interface Entry {
  job: Job;
  readonly refused: RefusedRecord[];
  readonly abort: AbortController;
  ended: Promise<Job>;
}

/** An empty board. */
export function createJobs(): Jobs {
  const entries = new Map<string, Entry>();
  const changes = new EventEmitter().setMaxListeners(0);
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry === undefined) throw new Fault("not-found", { message: `There is no job "${id}"` });
    return entry;
  };
  const change = (entry: Entry, more: Partial<Job>): Job => {
    const elapsed = Date.now() - Date.parse(entry.job.startedAt);
    entry.job = { ...entry.job, ...more, elapsed };
    changes.emit(entry.job.id, entry.job);
    return entry.job;
  };
  return {
    start: ({ id, title }, work) => {
      const running = entries.get(id);
      if (running?.job.state === "running") return { job: running.job, ended: running.ended };
      const entry = newEntry(id, title);
      entries.delete(id);
      entries.set(id, entry);
      entry.ended = run(entry, { work, change });
      return { job: entry.job, ended: entry.ended };
    },
    list: () => [...entries.values()].map((entry) => entry.job).toReversed(),
    get: (id) => entryOf(id).job,
    refused: (id) => entryOf(id).refused,
    cancel: (id) => {
      const entry = entryOf(id);
      entry.abort.abort();
      return entry.job;
    },
    watch: (id, signal) => watched(entryOf(id), { changes, signal }),
    close: async () => {
      for (const entry of entries.values()) entry.abort.abort();
      await Promise.all([...entries.values()].map((entry) => entry.ended));
    },
  };
}

function newEntry(id: string, title: string): Entry {
  const startedAt = new Date().toISOString();
  const job: Job = {
    id,
    title,
    state: "running",
    step: "Starting",
    done: 0,
    accepted: 0,
    rejected: 0,
    startedAt,
    elapsed: 0,
  };
  return { job, refused: [], abort: new AbortController(), ended: Promise.resolve(job) };
}

type Change = (entry: Entry, more: Partial<Job>) => Job;

async function run(
  entry: Entry,
  { work, change }: { work: (reporter: Reporter) => Promise<void>; change: Change },
): Promise<Job> {
  const { signal } = entry.abort;
  const finishedAt = (): string => new Date().toISOString();
  try {
    await work({
      signal,
      report: (more) => void change(entry, more),
      // One by one: a file may have more bad records than a call takes arguments.
      refuse: (records) => {
        for (const record of records) entry.refused.push(record);
      },
    });
    return change(entry, { state: "done", finishedAt: finishedAt() });
  } catch (error) {
    const state = signal.aborted ? "cancelled" : "failed";
    const message =
      error instanceof Fault ? error.message : state === "failed" ? `It broke off: ${String(error)}` : "Cancelled";
    return change(entry, { state, message, finishedAt: finishedAt() });
  }
}

async function* watched(
  entry: Entry,
  { changes, signal }: { changes: EventEmitter; signal: AbortSignal },
): AsyncGenerator<Job> {
  yield entry.job;
  if (entry.job.state !== "running") return;
  try {
    for await (const _event of on(changes, entry.job.id, { signal })) {
      yield entry.job;
      if (entry.job.state !== "running") return;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
