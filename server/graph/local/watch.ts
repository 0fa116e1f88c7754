// Looks after the managed server while we use it: when it goes by itself it is started again.
// Gives up after three times in five minutes, since then something else is wrong.
import { hasPid } from "../../machine/processes.ts";
import type { ServerMark } from "./serverProcess.ts";

const interval = 500;
const window = 300_000;
const mostRestarts = 3;

/** Calls `restart` when the server is gone. Gives the function that ends the watch. */
export function watch(first: ServerMark, restart: () => Promise<ServerMark>): () => void {
  let server = first;
  let isBusy = false;
  const restarts: number[] = [];
  const look = async (): Promise<void> => {
    if (isBusy || hasPid(server.pid)) return;
    isBusy = true;
    restarts.push(performance.now());
    server = await restart();
    isBusy = restarts.filter((at) => performance.now() - at < window).length >= mostRestarts;
  };
  // A restart that fails leaves the watch busy, so it is not tried again; the person sees the database as away.
  const timer = setInterval(() => void look().catch(() => undefined), interval);
  timer.unref();
  return () => {
    isBusy = true;
    clearInterval(timer);
  };
}
