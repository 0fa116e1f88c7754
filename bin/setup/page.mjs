// Builds the page into dist/ when anything it is made from has changed since the last build.
// Compares contents, not times, so that a fresh checkout and a touched file are both judged rightly.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinnedNode } from "./packages.mjs";
import { root, run, step } from "./steps.mjs";

const marker = join(root, "dist", ".built-from");
const ingredients = ["client", "model", "index.html", "vite.config.ts", "tsconfig.json", "package-lock.json"];

/** Builds the page unless dist/ was built from exactly these sources. */
export async function ensurePage() {
  if (!existsSync(join(root, "client")) || !existsSync(join(root, "vite.config.ts"))) return;
  const hash = hashOf(ingredients);
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return;
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const env = { ...process.env, NODE_ENV: "production" };
  await step({ title: "Building the page" }, () => run([pinnedNode, vite, "build", "--emptyOutDir"], { env }));
  writeFileSync(marker, hash);
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesIn))
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)));
  return hash.digest("hex");
}

/** Paths of all files at or below a path, relative to the root and always in the same order. */
function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readEntries(full);
  if (entries === undefined) return [path];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => filesIn(`${path}/${entry.name}`));
}

function readEntries(full) {
  try {
    return readdirSync(full, { withFileTypes: true });
  } catch (problem) {
    if (problem.code === "ENOTDIR") return undefined;
    throw problem;
  }
}
