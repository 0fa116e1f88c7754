// Runs arrange() beside the page, so that a large layout never blocks a click.
// Knows only how to take a task and give back places.
import { arrange } from "./rows.ts";
import type { LayoutTask } from "./task.ts";

globalThis.addEventListener("message", (message: MessageEvent<{ ticket: number; task: LayoutTask }>) => {
  const { ticket, task } = message.data;
  globalThis.postMessage({ ticket, places: [...arrange(task)] });
});
