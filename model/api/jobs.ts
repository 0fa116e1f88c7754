// Endpoints for long work: imports, their progress, their reports.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams } from "./shapes.ts";

export const jobSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(["running", "done", "failed", "cancelled"]),
  /** What it is doing now, in words. */
  step: z.string(),
  /** Records done and, when known, records in all. */
  done: z.int(),
  total: z.int().optional(),
  accepted: z.int(),
  rejected: z.int(),
  startedAt: z.string(),
  finishedAt: z.string().optional(),
  /** Milliseconds since the start, or the whole duration. */
  elapsed: z.int(),
  message: z.string().optional(),
});
export type Job = z.infer<typeof jobSchema>;

const jobParams = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/) });

export const listJobs = endpoint({
  id: "listJobs",
  method: "GET",
  path: "/api/jobs",
  right: "read",
  summary: "Long work, newest first",
  params: noParams,
  query: noParams,
  response: z.strictObject({ jobs: z.array(jobSchema) }),
});

export const readJob = endpoint({
  id: "readJob",
  method: "GET",
  path: "/api/jobs/:id",
  right: "read",
  summary: "One job with its progress; /api/jobs/:id/events streams the same as server-sent events",
  params: jobParams,
  query: noParams,
  response: z.strictObject({
    job: jobSchema,
    /** The first rejected records, with line, column and reason; /api/jobs/:id/rejected.csv has all. */
    rejected: z.array(
      z.strictObject({
        line: z.int().optional(),
        column: z.string().optional(),
        reason: z.string(),
        record: z.string(),
      }),
    ),
  }),
});

export const cancelJob = endpoint({
  id: "cancelJob",
  method: "POST",
  path: "/api/jobs/:id/cancel",
  right: "write",
  summary: "Stop a running job after its current batch; what it wrote stays, a later run goes on",
  params: jobParams,
  query: noParams,
  body: z.strictObject({}),
  response: z.strictObject({ job: jobSchema }),
});

/** The body is the file itself: a casebook (application/json) or a table of claims (text/csv), up to 200 MiB. */
export const startImport = endpoint({
  id: "startImport",
  method: "POST",
  path: "/api/imports",
  right: "write",
  summary: "Import a casebook (application/json) or a table of claims (text/csv); the body is the file",
  params: noParams,
  query: z.strictObject({ name: z.string().trim().min(1).max(200) }),
  response: z.strictObject({ job: jobSchema }),
});
