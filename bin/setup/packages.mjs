// Sees to it that node_modules is what package-lock.json says and that the pinned Node in it runs.
// A marker with the lock's hash makes the usual case one small read.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, step } from "./steps.mjs";

const modules = join(root, "node_modules");
const lockFile = join(root, "package-lock.json");
const marker = join(modules, ".entente-lock");
const executable = process.platform === "win32" ? "node.exe" : "node";

/** The pinned Node, which runs everything after the set-up. */
export const pinnedNode = join(modules, "node", "bin", executable);

/** Installs the packages unless they are already what the lock says. */
export async function ensurePackages() {
  const lock = readFileSync(lockFile);
  const hash = createHash("sha256").update(lock).digest("hex");
  if (readIfThere(marker) === hash && existsSync(pinnedNode)) return;
  const wanted = JSON.parse(lock.toString()).packages;
  if (!isInstalled(wanted)) await install(wanted);
  await ensurePinnedNode();
  writeFileSync(marker, hash);
}

/** Whether npm's own record of node_modules equals the lock: so after a hand-made `npm install` nothing is redone. */
function isInstalled(wanted) {
  const record = readIfThere(join(modules, ".package-lock.json"));
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  const isRight = ([path, entry]) =>
    path === "" || (present[path] === undefined ? isOptional(entry) : present[path].version === entry.version);
  return Object.entries(wanted).every(isRight) && Object.keys(present).every((path) => wanted[path] !== undefined);
}

async function install(wanted) {
  const paths = Object.keys(wanted).filter((path) => path !== "" && !isOptional(wanted[path]));
  const progress = () => {
    const there = paths.filter((path) => existsSync(join(root, path))).length;
    return there < paths.length ? `${there} of ${paths.length}` : "all placed, unpacking them and the pinned Node";
  };
  const command = [...npm(), "ci", "--no-audit", "--no-fund", "--loglevel=error"];
  await step({ title: `Installing ${paths.length} packages`, progress }, () => run(command));
}

/** npm blocks or skips install scripts in some set-ups, and the pinned Node comes through one: then we run it. */
async function ensurePinnedNode() {
  if (!(await runs(pinnedNode))) await step({ title: "Fetching the pinned Node" }, fetchPinnedNode);
  if (!(await runs(pinnedNode))) {
    throw new Error(
      "the pinned Node does not run. Try `npm rebuild node --allow-scripts=node`, then the same command.",
    );
  }
  linkPinnedNode();
}

async function fetchPinnedNode() {
  const folder = join(modules, "node");
  mkdirSync(join(folder, "bin"), { recursive: true });
  await run([npmsNode(), "installArchSpecificPackage.js"], { cwd: folder });
}

/** npm makes no link for a program that was not there yet; the scripts find Node through this link. */
function linkPinnedNode() {
  const link = join(modules, ".bin", "node");
  if (process.platform === "win32" || existsSync(link)) return;
  symlinkSync(join("..", "node", "bin", "node"), link);
}

function npm() {
  const script = process.env.npm_execpath;
  if (script !== undefined && /\.c?js$/.test(script)) return [npmsNode(), script];
  return process.platform === "win32" ? ["cmd.exe", "/c", "npm"] : ["npm"];
}

/** The Node that runs npm: unlike our own, it never lies in the folder that npm is about to replace. */
function npmsNode() {
  return process.env.npm_node_execpath ?? process.execPath;
}

async function runs(program) {
  return run([program, "--version"]).then(
    () => true,
    () => false,
  );
}

function isOptional(entry) {
  return entry.optional === true;
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
