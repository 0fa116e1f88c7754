// Routes of imports and of the jobs that they are.
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as api from "../../../model/api/jobs.ts";
import type { Jobs, RefusedRecord } from "../../desk/jobs.ts";
import { Fault } from "../../errors.ts";
import type { Graph } from "../../graph/driver.ts";
import { type AnyRoute, route, type Upload, uploadRoute } from "../../http/route.ts";
import { importFile } from "./files.ts";

/** Largest file that is taken, in bytes. */
const largest = 200 * 1024 * 1024;
/** As many refused records are sent with a job; the file has all. */
const refusedShown = 200;

/** Uploading a file, and watching, cancelling and reading the report of a job. */
export function importRoutes(graph: Graph, jobs: Jobs): AnyRoute[] {
  return [
    route(api.listJobs, () => Promise.resolve({ jobs: jobs.list() })),
    route(api.readJob, ({ params }) => Promise.resolve(readJob(jobs, params.id))),
    route(api.cancelJob, ({ params }) => Promise.resolve({ job: jobs.cancel(params.id) })),
    uploadRoute(api.startImport, ({ query, upload }) => startImport({ graph, jobs }, { name: query.name, upload })),
    { kind: "events", path: "/api/jobs/:id/events", events: ({ id = "" }, signal) => jobs.watch(id, signal) },
    {
      kind: "file",
      path: "/api/jobs/:id/rejected.csv",
      contentType: "text/csv",
      lines: ({ id = "" }) => csvLines(jobs.refused(id)),
    },
  ];
}

function readJob(jobs: Jobs, id: string) {
  return { job: jobs.get(id), rejected: jobs.refused(id).slice(0, refusedShown) };
}

async function startImport(
  { graph, jobs }: { graph: Graph; jobs: Jobs },
  { name, upload }: { name: string; upload: Upload },
) {
  const given = namedByType(name, upload.contentType);
  const folder = await mkdtemp(join(tmpdir(), "entente-import-"));
  const path = join(folder, "upload");
  try {
    await pipeline(capped(upload.stream), createWriteStream(path));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const { job } = jobs.start(
    { id: `import-${randomUUID().slice(0, 8)}`, title: `Import of ${name}` },
    async (reporter) => {
      try {
        await importFile(graph, { path, name: given, reporter });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
  return { job };
}

// The content type is what counts; a name without the fitting ending gets it.
function namedByType(name: string, contentType: string): string {
  const type = contentType.split(";")[0]?.trim().toLowerCase();
  const ending = type === "application/json" ? ".json" : type === "text/csv" ? ".csv" : undefined;
  if (ending === undefined) {
    throw new Fault("wrong-type", { message: "Send a casebook as application/json or a table of claims as text/csv" });
  }
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
}

async function* capped(stream: Readable): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream) {
    const bytes: unknown = chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    size += bytes.length;
    if (size > largest) throw new Fault("too-large", { message: "The file is larger than 200 MiB" });
    yield bytes;
  }
}

function* csvLines(refused: readonly RefusedRecord[]): Generator<string> {
  yield "line,column,reason,record\r\n";
  for (const { line, column, reason, record } of refused) {
    yield `${[line ?? "", column ?? "", reason, record].map((value) => csvCell(String(value))).join(",")}\r\n`;
  }
}

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
function csvCell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
