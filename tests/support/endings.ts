// What must be ended when a run is broken off by Ctrl-C or by whoever runs it: child processes, the database.
// Knows nothing about what they are.
import { constants } from "node:os";

type Ending = () => unknown;

const endings = new Set<Ending>();
let hasBegunToEnd = false;

/** Remembers how to end something; the answer forgets it again, once it has ended by itself. */
export function rememberEnding(ending: Ending): () => void {
  endings.add(ending);
  return () => endings.delete(ending);
}

/** From now on an interrupted run ends everything it remembers, the newest first, and then itself. */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void endAll(signal));
}

/** Whether the run is being broken off: nothing new may be started then. */
export function isEnding(): boolean {
  return hasBegunToEnd;
}

async function endAll(signal: "SIGINT" | "SIGTERM"): Promise<void> {
  hasBegunToEnd = true;
  console.log(`\nBroken off by ${signal}; stopping what was started …`);
  for (const ending of [...endings].toReversed()) await ending();
  process.exit(128 + constants.signals[signal]);
}
