// Which Entente processes use the managed server: one small file each, so that the last one out stops it.
// A process that died without taking its file away does not count.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isRunning, markOf, type ProcessMark, processSchema } from "../../machine/processes.ts";
import { readMark, removeMark, writeMark } from "../../machine/markFile.ts";

/** Where the files of a server's users lie. */
export interface UsedServer {
  readonly usersFolder: string;
}

/** Says that this process uses the server. */
export function enter(store: UsedServer): void {
  const mark = markOf(process.pid);
  if (mark !== undefined) writeMark(ownFile(store), mark);
}

/** Says that this process uses it no more. */
export function leave(store: UsedServer): void {
  removeMark(ownFile(store));
}

/** The other processes that use the server now; files of dead ones are swept away. */
export function otherUsers({ usersFolder }: UsedServer): ProcessMark[] {
  return filesIn(usersFolder).flatMap((name) => {
    const file = join(usersFolder, name);
    const mark = readMark(file, processSchema);
    if (mark === undefined || mark.pid === process.pid) return [];
    if (isRunning(mark)) return [mark];
    removeMark(file);
    return [];
  });
}

function ownFile({ usersFolder }: UsedServer): string {
  return join(usersFolder, `${process.pid}.json`);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}
