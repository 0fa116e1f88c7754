#!/usr/bin/env node
// Entry of the command line for any Node from 18 on: sees to the packages, then runs the TypeScript on the pinned Node.
// Says nothing on standard output itself, which belongs to the commands.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { pinnedNode } from "./setup/packages.mjs";
import { root } from "./setup/steps.mjs";

const parameters = process.argv.slice(2);
const purpose = parameters[0] === "start" ? "start" : "check";
const prepared = spawnSync(process.execPath, [join(root, "bin", "bootstrap.mjs"), purpose], {
  stdio: ["ignore", 2, 2],
});
if (prepared.status === 0) run();
else process.exitCode = 1;

/** Passes signals on and ends as the command ends; Ctrl-C reaches it anyway, since it is in the same group. */
function run() {
  const child = spawn(pinnedNode, [join(root, "server", "cli.ts"), ...parameters], { stdio: "inherit" });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("close", (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}
