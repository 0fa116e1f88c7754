// entente start: one Entente for each home folder, from the first line on the screen to the last.
// Knows nothing about what is served.
import type { Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import { openLog } from "../log.ts";
import { isFree } from "../machine/ports.ts";
import { startServer } from "../main.ts";
import { progressOn } from "../progress.ts";
import { endSignal } from "./endSignal.ts";
import { claimHome } from "./homeMark.ts";

/** Serves until SIGINT or SIGTERM; a second signal ends at once. Throws a Fault when it cannot start. */
export async function start(settings: Settings): Promise<void> {
  const began = performance.now();
  const log = openLog(settings.logLevel);
  const signal = endSignal((name) => log.info({ signal: name }, "Stopping"));
  const claim = await claimHome(settings);
  try {
    await refuseTakenPort(settings);
    const running = await startServer(settings, { log, progress: progressOn() });
    claim.announce(running.url, running.database);
    const took = Math.round(performance.now() - began);
    log.info({ url: running.url, database: running.database.describe, took }, `Entente is ready: ${running.url}`);
    await signal.promise;
    await running.stop();
    log.info("Stopped");
  } finally {
    claim.release();
    signal.release();
  }
}

/** Told before the database is started, which takes seconds. */
async function refuseTakenPort({ port, host }: Settings): Promise<void> {
  if (port === 0 || (await isFree(port, host))) return;
  const message = `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`;
  throw new Fault("bad-setting", { message });
}
