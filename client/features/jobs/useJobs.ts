// Long work as the server tells it: the list, one job live, and whether the first data are in place.
// Knows no screen.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Job, jobSchema, listJobs, readJob } from "../../../model/api/jobs.ts";
import { readReady } from "../../../model/api/status.ts";
import { call, CallProblem, listen } from "../../call.ts";

const none: readonly Job[] = [];

/** All jobs, newest first; asked for more often while one is running. */
export function useJobs(): readonly Job[] {
  const answer = useQuery({
    queryKey: ["jobs"],
    queryFn: ({ signal }) => call(listJobs, { signal }),
    refetchInterval: (query) => (query.state.data?.jobs.some(isRunning) === true ? 700 : 8000),
  });
  return answer.data?.jobs ?? none;
}

/** One job with the first of its rejected records; live while it runs. */
export function useJob(id: string) {
  const client = useQueryClient();
  const answer = useQuery({
    queryKey: ["job", id],
    queryFn: ({ signal }) => call(readJob, { params: { id }, signal }),
  });
  const isLive = answer.data !== undefined && isRunning(answer.data.job);
  useEffect(() => {
    if (!isLive) return undefined;
    return listen(`/api/jobs/${id}/events`, {
      schema: jobSchema,
      onEvent: (job) => {
        client.setQueryData(["job", id], (before: typeof answer.data) => before && { ...before, job });
        // What it wrote may be on screen anywhere, and its report is complete only now.
        if (!isRunning(job)) void client.invalidateQueries();
      },
      onEnd: () => void client.invalidateQueries(),
    });
  }, [client, id, isLive]);
  return answer;
}

/** Whether database and samples are in place; asks again until they are. Undefined: not known yet. */
export function useReady(): { isReady: boolean | undefined; reason: string | undefined } {
  const answer = useQuery({
    queryKey: ["ready"],
    queryFn: ({ signal }) => call(readReady, { signal }),
    refetchInterval: (query) => (query.state.data === undefined ? 1200 : false),
    retry: false,
  });
  if (answer.data !== undefined) return { isReady: true, reason: undefined };
  if (answer.error === null) return { isReady: undefined, reason: undefined };
  const isAway = answer.error instanceof CallProblem && answer.error.status === 0;
  return { isReady: false, reason: isAway ? answer.error.message : undefined };
}

/** Whether a job is still at work. */
export function isRunning(job: Job): boolean {
  return job.state === "running";
}
