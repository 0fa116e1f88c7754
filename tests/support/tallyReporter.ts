// Writes what Vitest counted into the file that ENTENTE_TEST_TALLY names, for the sum over all suites.
// Says nothing on the screen.
import { writeFileSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { Tally } from "./tally.ts";

export class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): void {
    const file = process.env.ENTENTE_TEST_TALLY;
    if (file !== undefined) writeFileSync(file, JSON.stringify(tallyOf(modules, strayErrors.length)));
  }
}

/** A file or a group that breaks outside its tests, and an error that no test caught, each count as one failure. */
function tallyOf(modules: readonly TestModule[], strayErrors: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const groups = [...modules, ...modules.flatMap((module) => [...module.children.allSuites()])];
  const broken = groups.filter((group) => group.errors().length > 0).length;
  return {
    passed: tests.filter((test) => test.result().state === "passed").length,
    failed: tests.filter((test) => test.result().state === "failed").length + broken + strayErrors,
    skipped: tests.flatMap(skippedWithReason),
  };
}

function skippedWithReason(test: TestCase): string[] {
  const result = test.result();
  if (result.state !== "skipped") return [];
  return [`${test.fullName}: ${result.note ?? "no reason given"}`];
}
