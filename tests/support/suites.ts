// Runs one Vitest project in a process of its own and gives its tally.
// Knows nothing about what the tests need; the caller passes that on through the environment.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../bin/setup/steps.mjs";
import { isEnding, rememberEnding } from "./endings.ts";
import { oneFailed, sum, type Tally } from "./tally.ts";

type Environment = Readonly<Record<string, string>>;

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");

/** Runs a project of vitest.config.ts; its output goes to the screen as it comes. A crash counts as a failure. */
export async function runSuite(project: string, surroundings: Environment = {}): Promise<Tally> {
  if (isEnding()) return oneFailed;
  const folder = mkdtempSync(join(tmpdir(), "entente-tally-"));
  const file = join(folder, `${project}.json`);
  try {
    const isGood = await succeeds(project, { ...surroundings, ENTENTE_TEST_TALLY: file });
    return honest(readTally(file), { isGood, project });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function succeeds(project: string, surroundings: Environment): Promise<boolean> {
  const env = { ...process.env, ...surroundings };
  const child = spawn(process.execPath, [vitest, "run", "--project", project], { cwd: root, env, stdio: "inherit" });
  const forget = rememberEnding(() => child.kill());
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => {
      forget();
      resolve(code === 0);
    });
  });
}

/** A run that failed without a failed test, or that ran nothing at all, must not pass for a good one. */
function honest(tally: Tally | undefined, { isGood, project }: { isGood: boolean; project: string }): Tally {
  if (tally === undefined) return told(`${project}: the run broke off before its end`, oneFailed);
  const hasRun = tally.passed + tally.failed + tally.skipped.length > 0;
  if (!hasRun) return told(`${project}: no test was found`, oneFailed);
  if (!isGood && tally.failed === 0)
    return told(`${project}: the run failed outside its tests`, sum([tally, oneFailed]));
  return tally;
}

function told(sentence: string, tally: Tally): Tally {
  console.log(sentence);
  return tally;
}

function readTally(file: string): Tally | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Tally;
  } catch {
    return undefined;
  }
}
