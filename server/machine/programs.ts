// Finds programs on this machine and runs them to their end. Knows no program by name.
import { spawn, type StdioNull, type StdioPipe } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { platform } from "node:os";
import { delimiter, join } from "node:path";
import { childEnvironment, programHints } from "../config.ts";

/** The full path of a program in the given folders, else in those of PATH; undefined when there is none. */
export function findProgram(name: string, folders: readonly string[] = []): string | undefined {
  const endings = platform() === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  const places = [...folders, ...programHints().path.split(delimiter)].filter((folder) => folder !== "");
  return places.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(isRunnable);
}

interface Run {
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with each line as it comes. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program; gives all it said, throws an Error with its last lines when it fails. */
export function runProgram(
  command: readonly [string, ...string[]],
  { environment = {}, cwd, onLine }: Run = {},
): Promise<string> {
  const [program, ...parameters] = command;
  return new Promise((resolve, reject) => {
    // Batch files run in a shell only, which splits at spaces; give such programs no parameter with one.
    const shell = /\.(cmd|bat)$/i.test(program);
    const stdio: [StdioNull, StdioPipe, StdioPipe] = ["ignore", "pipe", "pipe"];
    const child = spawn(shell ? `"${program}"` : program, parameters, {
      cwd,
      env: childEnvironment(environment),
      stdio,
      shell,
    });
    let said = "";
    const hear = (part: string) => {
      said += part;
      for (const line of part.split("\n")) onLine?.(line);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(said) : reject(new Error(lastLines(said, 15)))));
  });
}

/** The end of a text, for messages. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
