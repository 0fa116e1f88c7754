// npm test: every suite one after the other, one database for those that need it, and one sum as the last line.
// A suite that cannot run counts as failed; none is left out in silence.
import { checks, runChecks, tellOutcome } from "./checks.ts";
import { endOnSignals, rememberEnding } from "./endings.ts";
import { runSuite } from "./suites.ts";
import { closingLine, oneFailed, onePassed, sum, type Tally } from "./tally.ts";

endOnSignals();
const tallies = [
  await suite("format, lint, types, unused", countChecks),
  await suite("pure tests", () => runSuite("pure")),
  await suite("platform", () => runSuite("platform")),
  await suite("graph and journeys, on a real Neo4j", countDatabaseSuites),
];
const total = sum(tallies);
if (total.skipped.length > 0) console.log(`\nSkipped:\n${total.skipped.map((line) => `  ${line}`).join("\n")}`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${closingLine(total)}`);

async function suite(title: string, work: () => Promise<Tally>): Promise<Tally> {
  const start = Date.now();
  console.log(`\n── ${title}`);
  const tally = await work().catch(broken);
  console.log(`── ${title}: ${closingLine(tally)} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return tally;
}

function broken(problem: unknown): Tally {
  console.error(problem);
  return oneFailed;
}

async function countChecks(): Promise<Tally> {
  const outcomes = await runChecks(checks, tellOutcome);
  return sum(outcomes.map((outcome) => (outcome.isGood ? onePassed : oneFailed)));
}

/** Loaded late, so that a server that cannot even be imported still lets the other suites speak. */
async function countDatabaseSuites(): Promise<Tally> {
  const { startTestDatabase } = await import("./database.ts");
  const starting = startTestDatabase();
  const forget = rememberEnding(async () => (await starting).stop());
  const database = await starting;
  try {
    const graph = await runSuite("graph", database.environment);
    return sum([graph, await runSuite("journeys", database.environment)]);
  } finally {
    forget();
    await database.stop();
  }
}
