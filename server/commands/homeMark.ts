// Which Entente serves a home folder, and where: one at a time. The mark of a dead process counts as none.
// Knows nothing about what is served.
import { join } from "node:path";
import { z } from "zod";
import { neo4jVersions, type Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import type { Database } from "../graph/address.ts";
import { alone, readMark, removeMark, writeMark } from "../machine/markFile.ts";
import { isRunning, markOf, processSchema } from "../machine/processes.ts";

const appSchema = z.object({
  ...processSchema.shape,
  /** Address of the page, once it is served. */
  url: z.string().optional(),
  /** The database that it uses, without password. */
  database: z
    .object({ kind: z.enum(["external", "managed", "docker"]), uri: z.string(), version: z.string() })
    .optional(),
});
/** What is known about a running Entente. */
export type RunningApp = z.infer<typeof appSchema>;

export interface HomeClaim {
  /** Tells others where the page is and which database it uses. */
  announce(url: string, database: Database): void;
  release(): void;
}

/** The Entente that serves this home now, if one does. */
export function runningApp(settings: Settings): RunningApp | undefined {
  const app = readMark(fileOf(settings), appSchema);
  return app !== undefined && app.pid !== process.pid && isRunning(app) ? app : undefined;
}

/** Takes the home for this process. Throws a Fault "already-running" with the address of the one that has it. */
export async function claimHome(settings: Settings): Promise<HomeClaim> {
  const file = fileOf(settings);
  const own = markOf(process.pid) ?? { pid: process.pid, started: "" };
  await alone(`${file}.door`, async () => {
    const other = runningApp(settings);
    if (other !== undefined) throw new Fault("already-running", { message: alreadyWords(other) });
    writeMark(file, own);
  });
  return {
    announce: (url, { kind, uri, version = "" }) => writeMark(file, { ...own, url, database: { kind, uri, version } }),
    release: () => removeMark(file),
  };
}

/** The settings that lead to the database of the running Entente, so that a command looks where the page looks. */
export function settingsOfRunning(settings: Settings): Settings {
  const database = runningApp(settings)?.database;
  if (database === undefined || settings.database !== "auto") return settings;
  if (database.kind === "external") {
    throw new Fault("bad-setting", {
      message: `The running Entente uses ${database.uri}; give the same NEO4J_URI and password here`,
    });
  }
  const version = neo4jVersions.find((one) => one === database.version) ?? settings.neo4j.version;
  return { ...settings, database: database.kind, neo4j: { ...settings.neo4j, version } };
}

/** What a second start says. */
function alreadyWords({ url, pid }: RunningApp): string {
  return url === undefined
    ? `Entente is already running (process ${pid}) and still starting`
    : `Entente is already running: ${url}`;
}

function fileOf({ home }: Settings): string {
  return join(home, "running.json");
}
