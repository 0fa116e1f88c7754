// The managed server: found running, adopted, or started; stopped by the last process that uses it.
// A store is never taken from a living process, and Neo4j's own lock is never removed.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../config.ts";
import { Fault } from "../../errors.ts";
import { alone, readMark, removeMark, writeMark } from "../../machine/markFile.ts";
import { findJavas, fittingJava, type Java } from "../../machine/java.ts";
import { freePort } from "../../machine/ports.ts";
import { endProcess, isRunning } from "../../machine/processes.ts";
import type { Progress } from "../../progress.ts";
import type { Address, Database } from "../address.ts";
import { settleArchive } from "./classArchive.ts";
import { ensureJars, findMaven, hasJars } from "./jars.ts";
import { lines } from "./lines.ts";
import {
  launch,
  letsUsIn,
  type ServerMark,
  serverSchema,
  setFirstPassword,
  uriOf,
  waitUntilItAnswers,
} from "./serverProcess.ts";
import { makePassword, readPassword, type Store, storeOf, writeConf } from "./store.ts";
import { enter, leave, otherUsers } from "./users.ts";
import { watch } from "./watch.ts";

/** Milliseconds that a server gets to stop cleanly; it takes one second, and some more when it makes an archive. */
const stopPatience = 15_000;
const archivePatience = 40_000;

type How = "started" | "recovered" | "adopted" | "shared";
interface Opened {
  readonly server: ServerMark;
  readonly password: string;
  readonly how: How;
}

/** What this machine lacks for a managed server, in words; empty when nothing. */
export function lacksForManaged(settings: Settings): string[] {
  const line = lines[settings.neo4j.version];
  const hasJava = fittingJava(findJavas(), line.javas) !== undefined;
  const hasFiles = hasJars(settings) || findMaven() !== undefined;
  return [...(hasJava ? [] : [`Java ${Math.min(...line.javas)} or newer`]), ...(hasFiles ? [] : ["Maven"])];
}

/** Opens the managed server. Throws a Fault when it cannot be fetched or started. */
export async function openManaged(settings: Settings, progress: Progress): Promise<Database> {
  const store = storeOf(settings);
  const opened = await alone(store.doorFile, async () => {
    const found = (await shareRunning(store, settings)) ?? (await start(store, { settings, progress }));
    enter(store);
    return found;
  });
  if (opened.how === "adopted") progress.note("Neo4j was left running by an Entente that was ended hard; taken over");
  const stopWatching = watch(opened.server, () => restart(store, { settings, progress, port: opened.server.port }));
  return asDatabase(opened, { settings, stop: () => stop(store, stopWatching) });
}

/** Stops a server that nobody uses any more; a living user keeps it. False when it had to stay. */
export async function stopOrphan(settings: Settings): Promise<boolean> {
  const store = storeOf(settings);
  const server = readMark(store.serverFile, serverSchema);
  if (server === undefined || !isRunning(server)) return true;
  return alone(store.doorFile, async () => {
    if (otherUsers(store).length > 0) return false;
    await endServer(store, server);
    return true;
  });
}

/** Address of the server that runs on this home's store now, whoever started it. */
export function runningServer(settings: Settings): Address | undefined {
  const store = storeOf(settings);
  const server = readMark(store.serverFile, serverSchema);
  if (server === undefined || !isRunning(server)) return undefined;
  return { uri: uriOf(server.port), user: "neo4j", password: readPassword(store), database: "neo4j" };
}

/** The server that runs on this store, if one does and lets us in; one that does not is stopped if nobody else uses it. */
async function shareRunning(store: Store, settings: Settings): Promise<Opened | undefined> {
  const server = readMark(store.serverFile, serverSchema);
  const password = readPassword(store);
  if (server === undefined || password === undefined || !isRunning(server)) return undefined;
  const isShared = otherUsers(store).length > 0;
  if (server.version === settings.neo4j.version && (await letsUsIn({ ...server, password }))) {
    return { server, password, how: isShared ? "shared" : "adopted" };
  }
  if (isShared)
    throw new Fault("already-running", { message: "Another Entente uses this store, and its Neo4j does not answer" });
  await endServer(store, server);
  return undefined;
}

interface Start {
  readonly settings: Settings;
  readonly progress: Progress;
  /** The port to prefer; any free one otherwise. */
  readonly port?: number;
}

async function start(store: Store, { settings, progress, port: wanted = 0 }: Start): Promise<Opened> {
  const line = lines[settings.neo4j.version];
  const java = fittingJava(findJavas(), line.javas);
  if (java === undefined) throw noJava(settings);
  const jars = await ensureJars(settings, progress);
  const wasLeftOpen = readMark(store.serverFile, serverSchema) !== undefined;
  const port = await freePort(wanted);
  writeConf(store, port);
  const password = await passwordOf(store, { java, jars, line });
  const title = `Starting Neo4j ${line.version} on Java ${java.major}`;
  if (wasLeftOpen) progress.note("Neo4j was not stopped cleanly; recovering");
  const server = await progress.step(title, async () => {
    const started = { ...launch(store, { java, jars, line }), port, version: line.version };
    writeMark(store.serverFile, started);
    try {
      await waitUntilItAnswers(store, { ...started, password });
    } catch (problem) {
      await endProcess(started, stopPatience);
      if (!wasLeftOpen) removeMark(store.serverFile);
      throw problem;
    }
    return started;
  });
  return { server, password, how: wasLeftOpen ? "recovered" : "started" };
}

/** The password goes in before the first start; data without a password file cannot be opened by anyone. */
async function passwordOf(
  store: Store,
  launching: { java: Java; jars: string; line: (typeof lines)[keyof typeof lines] },
): Promise<string> {
  const known = readPassword(store);
  if (known !== undefined) return known;
  if (existsSync(join(store.home, "data", "databases"))) {
    throw new Fault("no-database", {
      message: `${store.passwordFile} is gone, so the database beside it cannot be opened; put it back, or run reset`,
    });
  }
  const password = makePassword(store);
  try {
    await setFirstPassword(store, { ...launching, password });
  } catch (problem) {
    removeMark(store.passwordFile);
    throw problem;
  }
  return password;
}

/** After the server has gone by itself: started again on its port, so that the driver finds it there. */
async function restart(store: Store, { settings, progress, port = 0 }: Start): Promise<ServerMark> {
  return alone(store.doorFile, async () => {
    const found = (await shareRunning(store, settings)) ?? (await start(store, { settings, progress, port }));
    return found.server;
  });
}

async function stop(store: Store, stopWatching: () => void): Promise<void> {
  stopWatching();
  await alone(store.doorFile, async () => {
    leave(store);
    const server = readMark(store.serverFile, serverSchema);
    if (server !== undefined && otherUsers(store).length === 0) await endServer(store, server);
  });
}

/** Its file goes only after the server: what is left behind tells the next start that it must recover. */
async function endServer(store: Store, server: ServerMark): Promise<void> {
  const hasEnded = await endProcess(server, server.archive === undefined ? stopPatience : archivePatience);
  if (server.archive !== undefined) settleArchive(server.archive, { hasEnded });
  removeMark(store.serverFile);
}

function asDatabase(
  { server, password, how }: Opened,
  { settings, stop }: { settings: Settings; stop: () => Promise<void> },
): Database {
  const { version } = settings.neo4j;
  return {
    kind: "managed",
    uri: uriOf(server.port),
    user: "neo4j",
    password,
    database: "neo4j",
    version,
    describe: `Neo4j ${version}, started by Entente on port ${server.port}`,
    recovered: how === "recovered",
    adopted: how === "adopted",
    stop,
  };
}

function noJava({ neo4j }: Settings): Fault {
  const { javas } = lines[neo4j.version];
  return new Fault("no-database", {
    message: `Neo4j ${neo4j.version} needs Java ${javas.join(" or ")}, and there is none on this machine`,
  });
}
