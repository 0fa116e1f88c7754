// Neo4j's jars: fetched once with Maven into a cache that all checkouts share, verified, then only looked at.
// They are fetched and never shipped with Entente (Neo4j is under the GPL).
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programHints, type Settings } from "../../config.ts";
import { Fault } from "../../errors.ts";
import { findProgram, runProgram } from "../../machine/programs.ts";
import type { Progress, Tell } from "../../progress.ts";
import { type JarLock, looksComplete, readLock, verifyJars } from "./jarLock.ts";

/** Where the jars of a version are kept. */
function jarFolder({ cache, neo4j }: Settings): string {
  return join(cache, "neo4j", neo4j.version, "lib");
}

/** Whether the jars are there, by names and sizes; their contents were verified before they got this name. */
export function hasJars(settings: Settings): boolean {
  return looksComplete(jarFolder(settings), readLock(settings.neo4j.version));
}

/** Maven's program, if this machine has one. */
export function findMaven(): string | undefined {
  const { mavenHome } = programHints();
  return findProgram("mvn", mavenHome === "" ? [] : [join(mavenHome, "bin")]);
}

/** Gives the folder of the jars; fetches and verifies them first if need be. Throws a Fault when that fails. */
export async function ensureJars(settings: Settings, progress: Progress): Promise<string> {
  const folder = jarFolder(settings);
  const lock = readLock(settings.neo4j.version);
  if (looksComplete(folder, lock)) return folder;
  mkdirSync(join(folder, ".."), { recursive: true });
  const draft = mkdtempSync(join(folder, "..", "fetching-"));
  try {
    await progress.step(`Fetching Neo4j ${lock.version} (${megabytes(lock)} MB, once)`, (tell) =>
      fetchJars(draft, { lock, tell }),
    );
    await progress.step("Checking what was fetched", (tell) => verifyJars(join(draft, "lib"), { lock, tell }));
    putInPlace(join(draft, "lib"), { folder, lock });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Another checkout may have been faster; a damaged folder makes room. */
function putInPlace(verified: string, { folder, lock }: { folder: string; lock: JarLock }): void {
  if (existsSync(folder) && looksComplete(folder, lock)) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(verified, folder);
}

async function fetchJars(draft: string, { lock, tell }: { lock: JarLock; tell: Tell }): Promise<void> {
  const maven = findMaven();
  if (maven === undefined)
    throw new Fault("no-database", { message: "Neo4j must be fetched once, and Maven (mvn) is not there to do it" });
  writeFileSync(join(draft, "pom.xml"), pomFor(lock.version));
  let fetched = 0;
  const onLine = (line: string) => {
    if (!/^\[INFO\] Downloaded .*\.jar /.test(line)) return;
    fetched += 1;
    tell(`${Math.min(fetched, lock.jars.length)} of ${lock.jars.length} files`);
  };
  const command = [maven, "--batch-mode", goal, "-DincludeScope=runtime", "-DoutputDirectory=lib"] as const;
  try {
    await runProgram([...command], { cwd: draft, onLine });
  } catch (cause) {
    const message = `Maven could not fetch Neo4j: is there a connection?\n${cause instanceof Error ? cause.message : ""}`;
    throw new Fault("no-database", { message, cause });
  }
}

const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

function pomFor(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`;
}

function megabytes({ jars }: JarLock): number {
  return Math.round(jars.reduce((sum, { size }) => sum + size, 0) / 1e6);
}
