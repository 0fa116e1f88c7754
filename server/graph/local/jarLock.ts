// Compares a folder of jars with the committed lock: every jar, nothing missing, nothing extra, every byte.
// Knows nothing about where jars come from.
import { createHash } from "node:crypto";
import { createReadStream, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { Fault, type FaultIssue } from "../../errors.ts";
import type { Tell } from "../../progress.ts";

const lockSchema = z.strictObject({
  version: z.string(),
  jars: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type JarLock = z.infer<typeof lockSchema>;

/** The lock of a version, from the repository. */
export function readLock(version: string): JarLock {
  const file = new URL(`../../../neo4j/${version}.lock.json`, import.meta.url);
  return lockSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** What a lock of this folder would say; made once for a new version, by hand. */
export async function lockOf(folder: string, version: string): Promise<JarLock> {
  const names = readdirSync(folder).toSorted();
  const jars = names.map(async (name) => ({
    name,
    size: sizeOf(folder, name) ?? 0,
    sha256: await sha256Of(join(folder, name)),
  }));
  return { version, jars: await Promise.all(jars) };
}

/** Whether names and sizes are right: cheap, for every start. */
export function looksComplete(folder: string, { jars }: JarLock): boolean {
  return nameIssues(folder, jars).length === 0 && jars.every(({ name, size }) => sizeOf(folder, name) === size);
}

/** Throws a Fault that names every file that is not as the lock says. */
export async function verifyJars(folder: string, { lock, tell }: { lock: JarLock; tell: Tell }): Promise<void> {
  const issues = nameIssues(folder, lock.jars);
  const present = lock.jars.filter(({ name }) => sizeOf(folder, name) !== undefined);
  for (const [done, jar] of present.entries()) {
    tell(`${done} of ${present.length} files`);
    issues.push(...(await contentIssues(folder, jar)));
  }
  if (issues.length === 0) return;
  const message = `The files fetched for Neo4j ${lock.version} are not those that Entente was tested with; they are not used`;
  throw new Fault("no-database", { message, issues });
}

async function contentIssues(folder: string, { name, size, sha256 }: JarLock["jars"][number]): Promise<FaultIssue[]> {
  const found = sizeOf(folder, name);
  if (found !== size) return [{ path: name, message: `has ${found} bytes instead of ${size}` }];
  if ((await sha256Of(join(folder, name))) === sha256) return [];
  return [{ path: name, message: "has other contents (SHA-256 differs)" }];
}

function nameIssues(folder: string, jars: JarLock["jars"]): FaultIssue[] {
  const present = new Set(namesIn(folder));
  const wanted = new Set(jars.map(({ name }) => name));
  const missing = [...wanted].filter((name) => !present.has(name)).map((path) => ({ path, message: "is missing" }));
  const extra = [...present]
    .filter((name) => !wanted.has(name))
    .map((path) => ({ path, message: "does not belong here" }));
  return [...missing, ...extra];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sizeOf(folder: string, name: string): number | undefined {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.size;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
