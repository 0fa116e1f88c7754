// Runs the command line as a person does: as a process of its own, with a home folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type Environment = Record<string, string>;

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const cli = fileURLToPath(new URL("../../server/cli.ts", import.meta.url));

/** A fresh folder for a person's work. */
export function freshHome(): string {
  return mkdtempSync(join(tmpdir(), "entente-platform-"));
}

/** This machine's environment with our settings taken out, except for what says which Neo4j and where it is cached. */
export function bareEnvironment(more: Environment = {}): Environment {
  const kept = new Set(["NEO4J_VERSION", "ENTENTE_CACHE"]);
  const isForeign = ([name]: [string, unknown]) => !/^(ENTENTE_|NEO4J_|PORT$|HOST$)/.test(name) || kept.has(name);
  const entries = Object.entries(process.env).filter(isForeign);
  return { ...Object.fromEntries(entries.map(([name, value]) => [name, value ?? ""])), ...more };
}

/** Runs a command to its end. */
export async function run(parameters: readonly string[], environment: Environment): Promise<Said> {
  const child = launch(parameters, environment);
  const said = listen(child);
  await once(child, "close");
  return { code: child.exitCode, ...said() };
}

export interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it said on standard error so far. */
  err(): string;
}

/** Starts the server and waits until it says that it is ready; throws with what it said when it ends before that. */
export async function startServer(parameters: readonly string[], environment: Environment): Promise<Started> {
  const child = launch(["start", "--port", "0", ...parameters], environment);
  const said = listen(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", () => {
      const found = /"url":"([^"]+)"/.exec(said().out)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on("close", () => reject(new Error(`It did not start:\n${said().out}\n${said().err}`)));
  });
  return { child, url, err: () => said().err };
}

/** Sends a signal and waits for the end; gives the exit code. */
export async function end({ child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, "close");
  child.kill(signal);
  await closed;
  return child.exitCode;
}

function launch(parameters: readonly string[], environment: Environment): ChildProcess {
  return spawn(process.execPath, [cli, ...parameters], { env: environment, stdio: ["ignore", "pipe", "pipe"] });
}

function listen(child: ChildProcess): () => { out: string; err: string } {
  const said = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (part: string) => (said.out += part));
  child.stderr?.setEncoding("utf8").on("data", (part: string) => (said.err += part));
  return () => ({ ...said });
}
