// entente reset: deletes the databases that Entente itself keeps under its home folder. Touches nothing else.
import { existsSync, rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { neo4jVersions, type Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import { containersFolder, removeContainer } from "../graph/docker.ts";
import { stopOrphan } from "../graph/local/managed.ts";
import { storesFolder } from "../graph/local/store.ts";
import { runningApp } from "./homeMark.ts";

/** Asks unless told not to, then deletes. Throws a Fault when Entente is running or when nobody can be asked. */
export async function reset(settings: Settings, { isAgreed }: { isAgreed: boolean }): Promise<string> {
  const app = runningApp(settings);
  if (app !== undefined)
    throw new Fault("already-running", {
      message: `Entente is running (${app.url ?? `process ${app.pid}`}); stop it first`,
    });
  const folders = [storesFolder(settings), containersFolder(settings)].filter((folder) => existsSync(folder));
  if (folders.length === 0) return `There is nothing to delete in ${settings.home}`;
  if (!isAgreed && !(await agrees(folders))) return "Nothing was deleted";
  for (const version of neo4jVersions) await emptied({ ...settings, neo4j: { ...settings.neo4j, version } });
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  return `Deleted ${folders.join(" and ")}. The next start begins with an empty database`;
}

async function emptied(settings: Settings): Promise<void> {
  if (!(await stopOrphan(settings)))
    throw new Fault("already-running", { message: "Another Entente command uses the database; wait for its end" });
  if (existsSync(containersFolder(settings))) await removeContainer(settings);
}

async function agrees(folders: readonly string[]): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Fault("bad-request", { message: "reset asks before it deletes, and nobody can answer here: say --yes" });
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`Delete ${folders.join(" and ")} with all that was entered? Type yes: `);
  lines.close();
  return answer.trim().toLowerCase() === "yes";
}
