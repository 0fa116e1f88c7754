// Small JSON files that say which process does what: written whole or not at all, read with suspicion.
// A file that cannot be read as what it should be counts as absent.
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { isRunning, markOf, processSchema } from "./processes.ts";

/** What a file says; undefined when it is absent, half-written or of another make. */
export function readMark<T extends z.ZodType>(file: string, schema: T): z.output<T> | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** Writes a file for the person's own eyes, in one step, so that nobody ever reads half of it. */
export function writeMark(file: string, content: object): void {
  renameSync(written(file, content), file);
}

/** Removes a file if it is there. */
export function removeMark(file: string): void {
  rmSync(file, { force: true });
}

/** Runs work that only one process at a time may do. A holder that has died is not waited for. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!takes(file)) await sleep(100);
  try {
    return await work();
  } finally {
    removeMark(file);
  }
}

/** Linking fails when the name is taken, in one step and on every system. */
function takes(file: string): boolean {
  const own = written(file, markOf(process.pid) ?? { pid: process.pid, started: "" });
  try {
    linkSync(own, file);
    return true;
  } catch {
    const holder = readMark(file, processSchema);
    if (holder === undefined || !isRunning(holder)) removeMark(file);
    return false;
  } finally {
    removeMark(own);
  }
}

function written(file: string, content: object): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  return draft;
}
