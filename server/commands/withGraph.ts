// For commands that need the database for a moment: uses the running one, or starts one and stops it again.
// Ctrl-C ends the work and still puts everything away.
import type { Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import type { Database } from "../graph/address.ts";
import { openDatabase } from "../graph/database.ts";
import { connect, type Graph } from "../graph/driver.ts";
import type { Progress } from "../progress.ts";
import { endSignal } from "./endSignal.ts";
import { settingsOfRunning } from "./homeMark.ts";

interface Use<T> {
  readonly progress: Progress;
  /** See the driver; default false. */
  readonly hasExactIntegers?: boolean;
  readonly work: (graph: Graph, database: Database) => Promise<T>;
}

/** Runs work on the database that the settings lead to. */
export async function withGraph<T>(
  settings: Settings,
  { progress, hasExactIntegers = false, work }: Use<T>,
): Promise<T> {
  const signal = endSignal();
  const database = await openDatabase(settingsOfRunning(settings), progress);
  const graph = connect(database, { hasExactIntegers });
  try {
    return await Promise.race([work(graph, database), signal.promise.then(throwStopped)]);
  } finally {
    await graph.close();
    await database.stop();
    signal.release();
  }
}

function throwStopped(): never {
  throw new Fault("cancelled", { message: "Stopped" });
}
