// Tells processes apart: a pid alone may have been given to another since, a pid with its start time may not.
// Knows nothing about what the processes are.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { platform } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

export const processSchema = z.object({
  pid: z.int().positive(),
  /** When it started, in the system's own words; only ever compared. */
  started: z.string(),
});
export type ProcessMark = z.infer<typeof processSchema>;

/** The mark of a running process; undefined when there is none. */
export function markOf(pid: number): ProcessMark | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether that very process still runs. */
export function isRunning({ pid, started }: ProcessMark): boolean {
  return startOf(pid) === started;
}

/** Cheap, for looking often: whether any process has this pid. */
export function hasPid(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return isDenied(problem);
  }
}

/**
 * Asks a process to end and ends it after `patience` milliseconds; does nothing to a process that took over its pid.
 * Tells whether it ended when asked.
 */
export async function endProcess(mark: ProcessMark, patience: number): Promise<boolean> {
  if (!isRunning(mark)) return false;
  process.kill(mark.pid, "SIGTERM");
  if (await isGone(mark, patience)) return true;
  if (isRunning(mark)) process.kill(mark.pid, "SIGKILL");
  await isGone(mark, 5000);
  return false;
}

/** Waits until a process is gone; false when it still runs after `patience` milliseconds. */
export async function isGone(mark: ProcessMark, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (hasPid(mark.pid) && isRunning(mark)) {
    if (performance.now() > end) return false;
    await sleep(50);
  }
  return true;
}

function startOf(pid: number): string | undefined {
  if (!hasPid(pid)) return undefined;
  switch (platform()) {
    case "linux":
      return startInProc(pid);
    case "win32":
      return said("powershell", ["-NoProfile", "-Command", `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]);
    default:
      return said("ps", ["-o", "lstart=", "-p", String(pid)]);
  }
}

/** Clock ticks since boot (field 22 of stat) and the boot itself; a zombie counts as gone. See proc(5). */
function startInProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return `${fields[19]}@${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
  } catch {
    return undefined;
  }
}

function said(program: string, parameters: readonly string[]): string | undefined {
  try {
    const text = execFileSync(program, parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return text === "" ? undefined : text;
  } catch {
    return undefined;
  }
}

function isDenied(problem: unknown): boolean {
  return problem instanceof Error && "code" in problem && problem.code === "EPERM";
}
