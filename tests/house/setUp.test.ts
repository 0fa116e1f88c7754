// The set-up before each script: refuses what it does not know, and is silent when all is in place.
// What it does on a bare machine is seen there; here nothing may be installed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../bin/setup/steps.mjs";
import { findBrowser } from "../support/browser.ts";

test("an unknown purpose is refused in one sentence", () => {
  const { status, stderr, stdout } = bootstrap("holiday");
  expect(status).toBe(1);
  expect(stderr).toContain('Set-up stopped: it was asked to prepare for "holiday"');
  expect(stdout).toBe("");
});

test("nothing is done and nothing said when all is in place", () => {
  expect(bootstrap("check")).toMatchObject({ status: 0, stdout: "", stderr: "" });
});

test("a chosen browser that is not there is refused, and not replaced in silence", async () => {
  await expect(findBrowser({ CHROME_PATH: "/no/such/browser" })).rejects.toThrow("CHROME_PATH names /no/such/browser");
});

function bootstrap(purpose: string) {
  return spawnSync(process.execPath, [join(root, "bin", "bootstrap.mjs"), purpose], { cwd: root, encoding: "utf8" });
}
