// For commands that need the database for a moment: uses the running one, or starts one and stops it again.
// Ctrl-C ends the work and still puts everything away.
import type { Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import { type Database, openDatabase } from "../graph/database.ts";
import { connect, type Graph } from "../graph/driver.ts";
import type { Progress } from "../progress.ts";
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
  const interrupted = Promise.withResolvers<never>();
  const interrupt = () => interrupted.reject(new Fault("cancelled", { message: "Stopped" }));
  interrupted.promise.catch(() => undefined);
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const database = await openDatabase(settingsOfRunning(settings), progress);
  const graph = connect(database, { hasExactIntegers });
  try {
    return await Promise.race([work(graph, database), interrupted.promise]);
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
    await graph.close();
    await database.stop();
  }
}
