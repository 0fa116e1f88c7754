// Starts Entente as a person does, in a home folder of its own, and watches it from outside.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readSettings, type Settings } from "../server/config.ts";

export interface Home {
  readonly folder: string;
  readonly settings: Settings;
  remove(): void;
}

/** A home folder for one measurement; the cache of what is downloaded is the person's own. */
export function newHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const settings = readSettings({ ...process.env, ENTENTE_HOME: folder });
  return { folder, settings, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Started {
  readonly url: string;
  readonly process: ChildProcess;
  /** Milliseconds from the command to the first answer of the page. */
  readonly toPage: number;
  stop(): Promise<void>;
}

/** `entente start` in that home; resolves when the page answers. */
export async function startEntente({ folder }: Home, flags: readonly string[] = []): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ["server/cli.ts", "start", "--port", String(port), ...flags], {
    env: { ...process.env, ENTENTE_HOME: folder, LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://localhost:${port}`;
  await until(() => answers(`${url}/health/live`));
  const toPage = performance.now() - began;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    url,
    process: child,
    toPage,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Waits until the server says that it is ready, and gives the milliseconds that took. */
export async function untilReady(url: string): Promise<number> {
  const began = performance.now();
  await until(() => answers(`${url}/health/ready`));
  return performance.now() - began;
}

/** Resident memory of a process in MiB; Linux only. */
export function memoryOf(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error("It did not happen within two minutes");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("No port is free");
  return address.port;
}
