// The lock of Neo4j's files: one changed byte, one file too few or too many, and nothing is used.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { neo4jVersions } from "../../server/config.ts";
import { Fault } from "../../server/errors.ts";
import { type JarLock, lockOf, looksComplete, readLock, verifyJars } from "../../server/graph/local/jarLock.ts";

let folder = "";
let lock: JarLock = { version: "1", jars: [] };
const tell = () => undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "entente-jars-"));
  for (const name of ["a.jar", "b.jar", "empty.jar"])
    writeFileSync(join(folder, name), name === "empty.jar" ? "" : `content of ${name}`);
  lock = await lockOf(folder, "1");
  return () => rmSync(folder, { recursive: true });
});

async function found(): Promise<string[]> {
  try {
    await verifyJars(folder, { lock, tell });
  } catch (problem) {
    if (problem instanceof Fault) return problem.issues.map(({ path, message }) => `${path} ${message}`);
    throw problem;
  }
  return [];
}

describe("files are refused", () => {
  test("when a byte has changed, though the size is the same", async () => {
    writeFileSync(join(folder, "a.jar"), readFileSync(join(folder, "a.jar"), "utf8").replace("c", "C"));
    expect(await found()).toEqual(["a.jar has other contents (SHA-256 differs)"]);
  });

  test("when one is cut short", async () => {
    writeFileSync(join(folder, "b.jar"), "con");
    expect(await found()).toEqual(["b.jar has 3 bytes instead of 16"]);
    expect(looksComplete(folder, lock)).toBe(false);
  });

  test("when one is missing", async () => {
    rmSync(join(folder, "b.jar"));
    expect(await found()).toEqual(["b.jar is missing"]);
    expect(looksComplete(folder, lock)).toBe(false);
  });

  test("when there is one more", async () => {
    writeFileSync(join(folder, "c.jar"), "");
    expect(await found()).toEqual(["c.jar does not belong here"]);
    expect(looksComplete(folder, lock)).toBe(false);
  });

  test("when the folder is not there at all", async () => {
    expect(looksComplete(join(folder, "none"), lock)).toBe(false);
  });

  test("all of them named at once", async () => {
    rmSync(join(folder, "a.jar"));
    writeFileSync(join(folder, "c.jar"), "");
    expect(await found()).toHaveLength(2);
  });
});

describe("files", () => {
  test("that are as the lock says are used", async () => {
    expect(await found()).toEqual([]);
    expect(looksComplete(folder, lock)).toBe(true);
  });

  test.each(neo4jVersions)("of Neo4j %s are all locked, Neo4j's own by their version", (version) => {
    const { jars } = readLock(version);
    expect(jars.length).toBeGreaterThan(200);
    expect(jars.map(({ name }) => name)).toContain(`neo4j-${version}.jar`);
    expect(new Set(jars.map(({ name }) => name)).size).toBe(jars.length);
  });
});
