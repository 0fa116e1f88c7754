// Reads the World Factbook's lists in a thread of its own, so that the server answers meanwhile.
// As a main module it does nothing; as a worker it reads the folder that it is given and posts the records.
import { readFileSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type FactbookReading, readFactbook } from "./factbook/factbook.ts";
import type { ToImport } from "./importRecords.ts";
import { shortened } from "./rejection.ts";

/** Where the samples lie. */
export const samplesFolder = new URL("../../../samples/", import.meta.url);

const worldTask = "read the world";

/** The records of the world 1990–2025. Throws what the reader throws. */
export async function readWorld(signal: AbortSignal): Promise<ToImport> {
  const worker = new Worker(new URL(import.meta.url), { workerData: worldTask });
  const stop = (): void => void worker.terminate();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise<ToImport>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The reader of the world data stopped before it was done")));
    });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** What the reading makes for the door; unread items are its refused records. */
function worldRecords({ sources, documents, entities, claims, unread }: FactbookReading): ToImport {
  return {
    id: "sample-world",
    title: "World 1990–2025, from The World Factbook",
    recordedBy: "Entente's reader of the World Factbook",
    sources,
    documents,
    entities,
    claims,
    rejected: unread.map(({ page, edition, text, start, reason }) => ({
      column: `${page}, ${edition}, character ${start}`,
      reason,
      record: shortened(text),
    })),
  };
}

function readTables(): FactbookReading {
  const text = (name: string): string => readFileSync(new URL(name, samplesFolder), "utf8");
  return readFactbook({
    participation: text("factbook/participation.tsv"),
    states: text("factbook/states.tsv"),
    organisations: text("organisations.tsv"),
  });
}

// Only the worker that readWorld starts is given this task; another thread that imports this file is given none.
const task: unknown = workerData;
if (!isMainThread && task === worldTask) parentPort?.postMessage(worldRecords(readTables()));
