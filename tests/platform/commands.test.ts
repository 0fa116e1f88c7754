// What the commands say when they cannot do their work, and what the doctor says of a machine.
import { createServer } from "node:net";
import { once } from "node:events";
import { afterAll, describe, expect, test } from "vitest";
import { rmSync } from "node:fs";
import { memoryCheck, nodeCheck } from "../../server/commands/doctor/machineChecks.ts";
import { readSettings } from "../../server/config.ts";
import { installWords } from "../../server/graph/installWords.ts";
import { memory } from "../../server/graph/local/conf.ts";
import { fittingJava } from "../../server/machine/java.ts";
import { isFree } from "../../server/machine/ports.ts";
import { progressOn } from "../../server/progress.ts";
import { bareEnvironment, freshHome, run } from "./commandLine.ts";

const home = freshHome();
const environment = bareEnvironment({ ENTENTE_HOME: home });
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the command line", () => {
  test("refuses bad settings before it does anything, a line each", async () => {
    const said = await run(["start", "--port", "many", "--host", "0.0.0.0"], { ...environment, NEO4J_URL: "x" });
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(
      said.err
        .trimEnd()
        .split("\n")
        .map((line) => line.trim().split(" ")[0]),
    ).toEqual(["Some", "NEO4J_URL", "--port"]);
  });

  test("says which port is taken, and the cure", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const address = blocker.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const said = await run(["start", "--port", String(port)], environment);
    blocker.close();
    expect(said.code).toBe(1);
    expect(said.err).toContain(
      `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`,
    );
    expect(await isFree(0)).toBe(true);
  });

  test("says when a server of one's own does not answer, and never the password", async () => {
    const said = await run(["cypher", "RETURN 1"], {
      ...environment,
      NEO4J_URI: "bolt://127.0.0.1:9",
      NEO4J_PASSWORD: "hush-hush",
    });
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toContain("The database does not answer (bolt://127.0.0.1:9, user neo4j, database neo4j)");
    expect(said.err).not.toContain("hush");
  });

  test("refuses a parameter without a name, and a command that nobody knows", async () => {
    expect(
      (await run(["cypher", "RETURN 1", "-p", "x", "--database", "bolt://127.0.0.1:9"], environment)).err,
    ).toContain("name=value");
    expect((await run(["conquer"], environment)).code).toBe(1);
  });

  test("reset has nothing to delete in a fresh home", async () => {
    expect(await run(["reset", "--yes"], environment)).toMatchObject({
      code: 0,
      out: expect.stringContaining("nothing to delete") as string,
    });
  });
});

describe("doctor", () => {
  test("reports wrong settings with their cure, looks at the rest all the same, and exits with 1", async () => {
    const said = await run(["doctor"], { ...environment, PORT: "x" });
    expect(said.code).toBe(1);
    expect(said.out).toMatch(/^fail {2}Settings +PORT must be/m);
    expect(said.out).toMatch(/^ +→ Correct or unset PORT/m);
    for (const name of ["Node", "Java", "Maven", "Docker", "Disk", "Memory", "Port", "Database"])
      expect(said.out).toMatch(new RegExp(`^(ok|warn|fail) +${name} `, "m"));
  });

  test("fails an old Node and a small memory, and warns of a full one", () => {
    expect(nodeCheck("22.1.0")).toMatchObject({ level: "fail" });
    expect(nodeCheck("24.0.0")).toMatchObject({ level: "ok" });
    expect(memoryCheck({ total: 2 ** 30, free: 2 ** 30 })).toMatchObject({ level: "fail" });
    expect(memoryCheck({ total: 2 ** 34, free: 0 })).toMatchObject({ level: "warn" });
    expect(memoryCheck({ total: 2 ** 34, free: 2 ** 33 })).toMatchObject({ level: "ok" });
  });

  test("names the commands for every system", () => {
    for (const word of [
      "apt install openjdk-17",
      "dnf install java-17",
      "brew install openjdk@17",
      "winget install",
      "Docker",
      "NEO4J_URI",
    ]) {
      expect(installWords(readSettings({}))).toContain(word);
    }
    expect(installWords(readSettings({ NEO4J_VERSION: "2026.09.0" }))).toContain("openjdk-21");
  });
});

describe("a Java", () => {
  const java = (major: number) => ({ program: `java${major}`, major });

  test("that is too old is not taken", () => {
    expect(fittingJava([], [17, 21])).toBeUndefined();
    expect(fittingJava([java(8), java(11)], [17, 21])).toBeUndefined();
  });

  test("that was tested goes before a newer one, and the first found before the others", () => {
    expect(fittingJava([java(25), java(21), java(17)], [17, 21])?.major).toBe(21);
    expect(fittingJava([java(11), java(25)], [17, 21])?.major).toBe(25);
  });
});

test("memory for Neo4j grows with the machine, within bounds", () => {
  expect(memory(0)).toEqual({ heap: 512, pageCache: 128 });
  expect(memory(6 * 2 ** 30)).toEqual({ heap: 768, pageCache: 384 });
  expect(memory(2 ** 40)).toEqual({ heap: 1024, pageCache: 512 });
});

describe("progress", () => {
  const lines = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, progress: progressOn({ isTTY, write: (text: string) => written.push(text) }) };
  };

  test("of work that fails says so, and the failure goes on", async () => {
    const { written, progress } = lines(false);
    await expect(progress.step("Digging", () => Promise.reject(new Error("rock")))).rejects.toThrow("rock");
    expect(written.at(-1)).toMatch(/^Digging: stopped in [\d.]+ s\n$/);
  });

  test("is plain lines in a file and one line that renews itself on a terminal", async () => {
    const file = lines(false);
    expect(await file.progress.step("Digging", async () => 0)).toBe(0);
    expect(file.written[0]).toBe("Digging …\n");
    const terminal = lines(true);
    await terminal.progress.step("Digging", async () => undefined);
    expect(terminal.written.join("")).toMatch(/^\r\u001B\[KDigging: done in [\d.]+ s\n$/);
  });
});
