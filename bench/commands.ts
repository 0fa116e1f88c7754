// How long the two commands of a developer take.
import { spawnSync } from "node:child_process";
import { type Figure, inSeconds } from "./report.ts";

/** npm run check, then npm test. Throws when one of them fails. */
export function measureCommands(): Promise<Figure[]> {
  return Promise.resolve([
    { what: "npm run check", value: inSeconds(timeOf(["run", "check"])), goal: "≤ 30 s" },
    { what: "npm test", value: inSeconds(timeOf(["test"])), goal: "≤ 10 min" },
  ]);
}

function timeOf(command: readonly string[]): number {
  const began = performance.now();
  const { status } = spawnSync("npm", command, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) throw new Error(`npm ${command.join(" ")} failed`);
  return performance.now() - began;
}
