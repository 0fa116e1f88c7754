// Asks the tests' own browser finder, which is TypeScript and so runs on the pinned Node, to see to a browser.
// Knows nothing about where browsers live.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pinnedNode } from "./packages.mjs";
import { root } from "./steps.mjs";

/** Finds a browser for the tests, or installs one; fails with a sentence that says what to do. */
export async function ensureBrowser() {
  const finder = join(root, "tests", "support", "installBrowser.ts");
  if (!existsSync(finder)) return;
  const code = await new Promise((resolve, reject) => {
    const child = spawn(pinnedNode, [finder], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error("the tests need a browser; see above.");
}
