// Works out measures and communities beside the page, so that a large board never blocks a click.
// Knows only how to take a task and give back what was found, or why it was not.
import { communities } from "../colours/communities.ts";
import { central } from "./centrality.ts";
import type { NetworkTask } from "./networkAside.ts";

globalThis.addEventListener("message", (message: MessageEvent<{ ticket: number; task: NetworkTask }>) => {
  const { ticket, task } = message.data;
  try {
    globalThis.postMessage({ ticket, entries: [...answer(task)] });
  } catch (problem) {
    globalThis.postMessage({ ticket, entries: [], problem: problem instanceof Error ? problem.message : "unknown" });
  }
});

function answer(task: NetworkTask): ReadonlyMap<string, unknown> {
  return task.what === "measure" ? central(task.id, task.network) : communities(task.network);
}
