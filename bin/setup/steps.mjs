// Runs one long step of the set-up and tells what it does, how far it is and how long it took.
// Knows nothing about what the steps are for.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of package.json, wherever the command was typed. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a piece of work under a title.
 * @template T
 * @param {{ title: string, progress?: () => string }} about what is being done, and how far it is: "120 of 380"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step({ title, progress = () => "" }, work) {
  const start = Date.now();
  const live = process.stdout.isTTY;
  if (!live) console.log(`${title} …`);
  const timer = setInterval(() => report({ title, start, live, progress }), live ? 500 : 10_000);
  try {
    const result = await work();
    console.log(`${live ? "\r\u001b[K" : ""}${title}: done in ${seconds(start)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a program to its end; what it says is kept and shown only if it fails.
 * @param {string[]} command the program and what it is told
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, lines?: number }} [options] `lines`: how much of a failure to show
 * @returns {Promise<string>} what it said; throws with it when the program failed
 */
export function run([program = "", ...parameters], options = {}) {
  const { cwd = root, env = process.env, lines = 25 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    child.on("error", (problem) => reject(new Error(`${program} cannot be run: ${problem.message}`)));
    child.on("close", (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${program} ended with code ${code}:\n${lastLines(said, lines)}`)),
    );
  });
}

function report({ title, start, live, progress }) {
  const far = progress();
  const line = `${title} … ${far === "" ? "" : `${far}, `}${seconds(start)}`;
  if (live) process.stdout.write(`\r\u001b[K${line}`);
  else console.log(line);
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
