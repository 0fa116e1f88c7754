// The managed server as a process: how it is started, when it answers, what it said when it failed.
// Knows nothing about who uses it.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Fault } from "../../errors.ts";
import type { Java } from "../../machine/java.ts";
import { answers } from "../../machine/ports.ts";
import { isRunning, markOf, type ProcessMark, processSchema } from "../../machine/processes.ts";
import { lastLines, runProgram } from "../../machine/programs.ts";
import { connect } from "../driver.ts";
import type { Line } from "./lines.ts";
import { archiveFor, archiveSchema } from "./classArchive.ts";
import { memory } from "./conf.ts";
import type { Store } from "./store.ts";

export const serverSchema = z.object({
  ...processSchema.shape,
  port: z.int(),
  version: z.string(),
  archive: archiveSchema.optional(),
});
/** What server.json says: which process is the server, on which port of the loopback address. */
export type ServerMark = z.infer<typeof serverSchema>;

interface Launch {
  readonly java: Java;
  readonly jars: string;
  readonly line: Line;
}

/** Starts the server in a process group of its own, so that Ctrl-C in a terminal reaches us and not it. */
export function launch(store: Store, { java, jars, line }: Launch): ProcessMark & Pick<ServerMark, "archive"> {
  const output = openSync(store.outputFile, "w", 0o600);
  try {
    const folders = [`--home-dir=${store.home}`, `--config-dir=${store.conf}`, "--console-mode"];
    const archive = archiveFor({ java, jars, folder: join(store.home, "run") });
    const parameters = [...javaFlags(java), ...archive.flags, "-cp", join(jars, "*"), line.mainClass, ...folders];
    const child = spawn(java.program, parameters, {
      cwd: store.home,
      detached: true,
      stdio: ["ignore", output, output],
    });
    child.on("error", () => undefined);
    child.unref();
    const mark = child.pid === undefined ? undefined : markOf(child.pid);
    if (mark === undefined) throw new Fault("no-database", { message: `${java.program} could not be started` });
    return { ...mark, archive: archive.draft };
  } finally {
    closeSync(output);
  }
}

/** Sets the password of a store that was never started. */
export async function setFirstPassword(
  store: Store,
  { java, jars, password }: Launch & { password: string },
): Promise<void> {
  const environment = { NEO4J_HOME: store.home, NEO4J_CONF: store.conf };
  const classPath = [join(jars, "*")].join(delimiter);
  const tool = ["-cp", classPath, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password];
  await runProgram([java.program, ...tool], { environment });
}

/** Waits until the server lets us in. Throws a Fault with its last words when it ends before that. */
export async function waitUntilItAnswers(store: Store, server: ServerMark & { password: string }): Promise<void> {
  const end = performance.now() + startPatience;
  while (performance.now() < end) {
    if (await letsUsIn(server)) return;
    if (!isRunning(server)) throw startFault(store);
    await sleep(60);
  }
  throw startFault(store);
}

/** Whether the server on that port takes our password, now. */
export async function letsUsIn({ port, password }: { port: number; password: string }): Promise<boolean> {
  if (!(await answers({ host: "127.0.0.1", port }))) return false;
  const graph = connect({ uri: uriOf(port), user: "neo4j", password, database: "neo4j" });
  try {
    await graph.verify();
    return true;
  } catch {
    return false;
  } finally {
    await graph.close();
  }
}

/** The address of a server on this machine. */
export function uriOf(port: number): string {
  return `bolt://127.0.0.1:${port}`;
}

/** Recovery of a large store after a crash takes its time; a server that ended is noticed at once. */
const startPatience = 180_000;

function startFault({ outputFile }: Store): Fault {
  const said = readOutput(outputFile);
  if (/lock file has been locked by another process|Lock file|store_lock/i.test(said)) {
    return new Fault("already-running", { message: "Another Neo4j is already running on this store; stop it first" });
  }
  return new Fault("no-database", {
    message: `Neo4j did not start. Its last words, from ${outputFile}:\n${lastLines(said, 12)}`,
  });
}

function readOutput(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Heap and flags do not come from neo4j.conf when the server is started without its own script. */
function javaFlags({ major }: Java): string[] {
  const { heap } = memory();
  const opened = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  return [
    `-Xms${Math.round(heap / 2)}m`,
    `-Xmx${heap}m`,
    ...opened,
    "--enable-native-access=ALL-UNNAMED",
    ...(major >= 24 ? ["--sun-misc-unsafe-memory-access=allow"] : []),
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dfile.encoding=UTF-8",
    "-XX:+UseG1GC",
    "-XX:+DisableExplicitGC",
    "-XX:+ExitOnOutOfMemoryError",
  ];
}
