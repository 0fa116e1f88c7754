// A reporter that writes down what it is told, and breaks off when a test says so. Knows nothing of jobs.
import type { Job } from "../../model/api/jobs.ts";
import type { RefusedRecord, Reporter } from "../../server/desk/jobs.ts";

export interface Heard extends Reporter {
  readonly refused: readonly RefusedRecord[];
  /** All reports, one after the other. */
  readonly reports: readonly Partial<Job>[];
}

/** `breaksOff` sees each report; once it says true the work is cancelled. */
export function aReporter(breaksOff: (report: Partial<Job>) => boolean = () => false): Heard {
  const abort = new AbortController();
  const refused: RefusedRecord[] = [];
  const reports: Partial<Job>[] = [];
  return {
    signal: abort.signal,
    refused,
    reports,
    refuse: (records) => void refused.push(...records),
    report: (change) => {
      reports.push(change);
      if (breaksOff(change)) abort.abort();
    },
  };
}
