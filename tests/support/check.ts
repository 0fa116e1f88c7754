// npm run check: everything that needs neither a database nor a browser, in less than half a minute.
// Prints what failed; the exit code tells whether anything did.
import { checks, pureTests, runChecks, tellOutcome } from "./checks.ts";

const start = Date.now();
const outcomes = await runChecks([pureTests, ...checks], tellOutcome);
const failed = outcomes.filter((outcome) => !outcome.isGood).map((outcome) => outcome.name);
const seconds = ((Date.now() - start) / 1000).toFixed(1);
console.log(failed.length === 0 ? `All good in ${seconds} s.` : `Failed in ${seconds} s: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
