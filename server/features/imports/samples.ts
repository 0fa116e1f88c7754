// The two data sets of the first start: the sample story, then the world.
import { readFile } from "node:fs/promises";
import type { Jobs } from "../../desk/jobs.ts";
import type { Graph } from "../../graph/driver.ts";
import { readCasebook } from "./casebook/readCasebook.ts";
import { importRecords } from "./importRecords.ts";
import { readWorld, samplesFolder } from "./world.ts";

/** Loads both samples as jobs, the story first; does nothing of weight when they are in place. */
export async function loadSamples(graph: Graph, jobs: Jobs): Promise<void> {
  const story = jobs.start({ id: "sample-story", title: "The sample story" }, async (reporter) => {
    const reading = readCasebook(await readFile(new URL("story/casebook.json", samplesFolder), "utf8"));
    await importRecords(graph, { records: { ...reading, id: "sample-story" }, reporter });
  });
  const world = jobs.start(
    { id: "sample-world", title: "World 1990–2025, from The World Factbook" },
    async (reporter) => {
      await story.ended;
      reporter.report({ step: "Reading 36 editions" });
      await importRecords(graph, { records: await readWorld(reporter.signal), reporter });
    },
  );
  const ended = await Promise.all([story.ended, world.ended]);
  const bad = ended.find((job) => job.state !== "done");
  if (bad !== undefined) throw new Error(`${bad.title}: ${bad.message ?? bad.state}`);
}
