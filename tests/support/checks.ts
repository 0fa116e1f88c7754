// The checks that are no tests in themselves: format, lint, types, things that nobody uses.
// Each is one program run over the whole tree, and counts as one test.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "../../bin/setup/steps.mjs";

export interface Check {
  readonly name: string;
  /** Path of the program below node_modules, and what it is told. */
  readonly command: readonly [string, ...string[]];
}

export interface Outcome {
  readonly name: string;
  readonly isGood: boolean;
  /** What the program said, when it found something. */
  readonly findings: string;
  /** Milliseconds. */
  readonly took: number;
}

export const checks: readonly Check[] = [
  { name: "types", command: ["typescript/bin/tsc", "--noEmit", "--pretty", "false"] },
  { name: "lint", command: ["oxlint/bin/oxlint", "--type-aware", "--deny-warnings", "--format", "stylish", "."] },
  { name: "format", command: ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."] },
  { name: "unused", command: ["knip/bin/knip.js", "--no-progress"] },
];

export const pureTests: Check = {
  name: "pure tests",
  command: ["vitest/vitest.mjs", "run", "--project", "pure", "--reporter", "default"],
};

/** Runs one check to its end; what it found comes back, it never throws. */
async function runCheck({ name, command }: Check): Promise<Outcome> {
  const start = Date.now();
  const [program, ...parameters] = command;
  const done = (isGood: boolean, findings: string): Outcome => ({ name, isGood, findings, took: Date.now() - start });
  try {
    await run([process.execPath, path(program), ...parameters], { lines: 400 });
    return done(true, "");
  } catch (problem) {
    return done(false, problem instanceof Error ? problem.message : String(problem));
  }
}

/** Runs checks in two lanes, one for each core that even a small machine has, and tells each outcome as it comes. */
export async function runChecks(list: readonly Check[], tell: (outcome: Outcome) => void): Promise<Outcome[]> {
  const waiting = [...list];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const outcome = await runCheck(check);
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  await Promise.all([lane(), lane()]);
  return outcomes;
}

/** One line for an outcome, followed by what was found. */
export function tellOutcome({ name, isGood, findings, took }: Outcome): void {
  const seconds = `${(took / 1000).toFixed(1)} s`;
  console.log(isGood ? `  ok      ${name} (${seconds})` : `  FAILED  ${name} (${seconds})\n${findings}\n`);
}

function path(program: string): string {
  const full = join(root, "node_modules", program);
  if (!existsSync(full)) throw new Error(`${program} is not among the packages; run npm ci`);
  return full;
}
