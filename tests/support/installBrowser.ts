// Sees to a browser for the tests: keeps the one that is there, else fetches one. Run by the set-up before npm test.
// Must not start a browser or know what the tests do with it.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { run, step } from "../../bin/setup/steps.mjs";
import { findBrowser } from "./browser.ts";

const advice =
  "No browser was found for the tests and none could be fetched. Install Chromium, Chrome or Edge " +
  "(Debian: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium; " +
  "Windows: winget install Google.Chrome), or set CHROME_PATH to the program of one.";

try {
  await ensureBrowser();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
}

async function ensureBrowser(): Promise<void> {
  for (const fetch of [fetchWithPlaywright, fetchWithApt]) {
    if ((await findBrowser()) !== undefined) return;
    await fetch();
  }
  if ((await findBrowser()) === undefined) throw new Error(advice);
}

/** Playwright's own build: needs no rights, except for the system libraries that it can add when run as root. */
async function fetchWithPlaywright(): Promise<void> {
  const program = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const libraries = process.platform === "linux" && isRoot() ? ["--with-deps"] : [];
  const parameters = [program, "install", "--no-shell", ...libraries, "chromium"];
  await attempt("Fetching Chromium with Playwright", [[process.execPath, ...parameters]]);
}

async function fetchWithApt(): Promise<void> {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return;
  const install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"];
  await attempt("Installing Chromium with apt-get", [["apt-get", "update", "-qq"], install]);
}

/** Runs commands one after the other; a failure is told in one line, for the next way may still work. */
async function attempt(title: string, commands: readonly (readonly string[])[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await step({ title }, async () => {
      for (const command of commands) await run([...command], { env });
    });
  } catch (problem) {
    console.log(`${title}: did not work. ${reason(problem)}`);
  }
}

/** The line of a failed command's output that says why; the rest is stacks and progress bars. */
function reason(problem: unknown): string {
  const lines = String(problem)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !/ended with code \d+:$/.test(line));
  return lines.find((line) => /^(E|Error|error)\b/.test(line)) ?? lines[0] ?? "";
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
