// Brings a fresh machine to the point where the named script can run: packages, pinned Node, built page, test browser.
// Plain JavaScript for any Node from 18 on: it runs before the pinned Node and before any package is there.
import { ensureBrowser } from "./setup/browser.mjs";
import { ensurePackages } from "./setup/packages.mjs";
import { ensurePage } from "./setup/page.mjs";

const stepsOf = {
  start: [ensurePackages, ensurePage],
  test: [ensurePackages, ensurePage, ensureBrowser],
  check: [ensurePackages],
};

try {
  await prepare(process.argv[2] ?? "start");
} catch (problem) {
  console.error(`\nSet-up stopped: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exitCode = 1;
}

/** @param {string} purpose which script is about to run: start, test or check */
async function prepare(purpose) {
  const steps = stepsOf[purpose];
  if (steps === undefined) throw new Error(`it was asked to prepare for "${purpose}"; it knows start, test and check.`);
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 18) throw new Error(`this is Node ${process.versions.node}; the set-up needs Node 18 or newer.`);
  for (const step of steps) await step();
}
