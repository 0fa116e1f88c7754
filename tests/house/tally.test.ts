// The one sum over all suites, and the form of its closing line, which machines read.
// Knows nothing of how suites are run.
import { describe, expect, test } from "vitest";
import { closingLine, nothing, oneFailed, onePassed, sum } from "../support/tally.ts";

describe("the closing line", () => {
  test("tells of no test at all", () => {
    expect(closingLine(nothing)).toBe("0 passed, 0 failed");
    expect(closingLine(sum([]))).toBe("0 passed, 0 failed");
  });

  test("adds up suites and keeps the skipped ones with their reasons", () => {
    const skipped = { ...nothing, skipped: ["a container starts: no Docker here"] };
    const total = sum([onePassed, oneFailed, skipped, onePassed]);
    expect(closingLine(total)).toBe("2 passed, 1 failed, 1 skipped");
    expect(total.skipped).toEqual(["a container starts: no Docker here"]);
  });
});
