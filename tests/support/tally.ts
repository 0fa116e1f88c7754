// How many tests passed, failed and were skipped, and why: the one sum over all suites.
// Knows no test runner.

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** One entry for each skipped test: its name and the reason it gave. */
  readonly skipped: readonly string[];
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: [] };
export const onePassed: Tally = { ...nothing, passed: 1 };
export const oneFailed: Tally = { ...nothing, failed: 1 };

/** The sum of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: [...all.skipped, ...one.skipped],
    }),
    nothing,
  );
}

/** The closing line, "12 passed, 0 failed, 1 skipped"; machines read it, so its form is fixed. */
export function closingLine(tally: Tally): string {
  const skipped = tally.skipped.length === 0 ? "" : `, ${tally.skipped.length} skipped`;
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}
