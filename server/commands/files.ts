// entente import FILE… and entente export: files in and out of the running database, or one started for the command.
import { createWriteStream } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Settings } from "../config.ts";
import { createJobs, type Jobs } from "../desk/jobs.ts";
import { Fault } from "../errors.ts";
import { exportCasebook } from "../features/exports/exportCasebook.ts";
import { formatOf, importFile } from "../features/imports/files.ts";
import type { Graph } from "../graph/driver.ts";
import { migrate } from "../graph/migrations.ts";
import type { Progress } from "../progress.ts";
import { withGraph } from "./withGraph.ts";

/** Imports the files one after the other and prints what each gave. Throws a Fault when one could not be read at all. */
export async function importFiles(
  settings: Settings,
  { files, progress }: { files: readonly string[]; progress: Progress },
): Promise<void> {
  for (const file of files) formatOf(file);
  await withGraph(settings, {
    progress,
    work: async (graph) => {
      await migrate(graph.write);
      const jobs = createJobs();
      for (const file of files) await importOne(graph, { jobs, file, progress });
    },
  });
}

/** Writes a casebook of everything, or of some entities, to a file or to standard output. */
export async function exportTo(
  settings: Settings,
  {
    file,
    entities,
    progress,
  }: { file: string | undefined; entities: readonly string[] | undefined; progress: Progress },
): Promise<void> {
  await withGraph(settings, {
    progress,
    work: async (graph) => {
      const pieces = Readable.from(exportCasebook(graph, { entities, recordedBy: "Export from Entente" }));
      const target = file === undefined ? process.stdout : createWriteStream(file);
      await pipeline(pieces, target, { end: file !== undefined });
    },
  });
}

async function importOne(
  graph: Graph,
  { jobs, file, progress }: { jobs: Jobs; file: string; progress: Progress },
): Promise<void> {
  const name = basename(file);
  const started = jobs.start({ id: name, title: name }, (reporter) =>
    importFile(graph, { path: file, name, reporter }),
  );
  const job = await progress.step(`Importing ${name}`, async (tell) => {
    for await (const now of jobs.watch(name, AbortSignal.timeout(86_400_000))) tell(`${now.step}, ${now.done} claims`);
    return await started.ended;
  });
  if (job.state !== "done") throw new Fault("bad-request", { message: `${name}: ${job.message ?? job.state}` });
  console.log(`${name}: ${job.accepted} claims accepted, ${jobs.refused(name).length} records refused`);
  for (const { line, column, reason } of jobs.refused(name)) {
    console.log(`  ${line === undefined ? "" : `line ${line}, `}${column ?? ""}: ${reason}`);
  }
}
