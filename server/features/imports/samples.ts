// The two data sets of the first start: the sample story, then the world.
import { readFile } from "node:fs/promises";
import type { Jobs } from "../../desk/jobs.ts";
import { readMark } from "../../graph/door/marks.ts";
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
  const wasThere = await isImported(graph, "sample-world");
  const ended = await Promise.all(wasThere ? [story.ended] : [story.ended, world.ended]);
  const bad = ended.find((job) => job.state !== "done");
  if (bad !== undefined) throw new Error(`${bad.title}: ${bad.message ?? bad.state}`);
}

// At a later start the world is read again only for the list of what could not be read; nobody has to wait for that.
async function isImported(graph: Graph, id: string): Promise<boolean> {
  const mark = await graph.read((runner) => readMark(runner, id));
  return mark?.finishedAt !== undefined;
}
