// Hands layouts to the worker and gives back their places; small ones are done at once on the spot.
// Knows nothing of what is laid out.
import type { Point } from "../board.ts";
import { arrange } from "./rows.ts";
import type { LayoutTask, Places } from "./task.ts";

/** So many nodes are laid out in a few frames without a worker. */
const smallTask = 60;

let worker: Worker | undefined;
let tickets = 0;
const waiting = new Map<number, (places: Places) => void>();

/** Places of a task, found beside the page when it is large. */
export async function arrangeAside(task: LayoutTask): Promise<Places> {
  if (task.nodes.length <= smallTask) return arrange(task);
  const ticket = (tickets += 1);
  return await new Promise<Places>((resolve) => {
    waiting.set(ticket, resolve);
    startedWorker().postMessage({ ticket, task });
  });
}

function startedWorker(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL("arrangeWorker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", (message: MessageEvent<{ ticket: number; places: [string, Point][] }>) => {
    waiting.get(message.data.ticket)?.(new Map(message.data.places));
    waiting.delete(message.data.ticket);
  });
  return worker;
}
