// Hands layouts to the worker and gives back their places; small ones are done at once on the spot.
// Knows nothing of what is laid out.
import { askAside } from "../askAside.ts";
import type { Point } from "../board.ts";
import { arrange } from "./rows.ts";
import type { LayoutTask, Places } from "./task.ts";

/** So many nodes are laid out in a few frames without a worker. */
const smallTask = 60;

let worker: Worker | undefined;

/** Places of a task, found beside the page when it is large. Throws when the worker could not find any. */
export async function arrangeAside(task: LayoutTask): Promise<Places> {
  if (task.nodes.length <= smallTask) return arrange(task);
  worker ??= new Worker(new URL("arrangeWorker.ts", import.meta.url), { type: "module" });
  return await askAside<Point>(worker, task);
}
