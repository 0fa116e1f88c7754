// Progress in words: how far, how fast, how long still. Pure.
import type { Job } from "../../../model/api/jobs.ts";
import { count } from "../../board/words.ts";

/** 0 to 100; undefined where nobody knows how much there is. */
export function percentOf({ done, total }: Pick<Job, "done" | "total">): number | undefined {
  if (total === undefined) return undefined;
  return total === 0 ? 100 : Math.min(100, (100 * done) / total);
}

/** "5 400 of 8 363 · 450 a second · 7 s left". */
export function progressInWords(job: Pick<Job, "done" | "total" | "elapsed" | "state">): string {
  const { done, total, elapsed, state } = job;
  const far = total === undefined ? `${count(done)} records` : `${count(done)} of ${count(total)}`;
  if (state !== "running") return `${far} in ${durationInWords(elapsed)}`;
  const rate = elapsed <= 0 ? 0 : (done * 1000) / elapsed;
  if (rate < 0.1) return far;
  const left = total === undefined ? "" : ` · ${durationInWords(((total - done) / rate) * 1000)} left`;
  return `${far} · ${count(Math.round(rate))} a second${left}`;
}

/** "0.4 s", "12 s", "3 min 20 s" for milliseconds. */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
