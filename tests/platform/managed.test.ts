// The managed server and the commands that use it, for real: one home folder, from the first start through two crashes
// to the last stop. The tests of this file build on each other, as the life of a home folder does.
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSettings } from "../../server/config.ts";
import { Fault } from "../../server/errors.ts";
import type { Database } from "../../server/graph/address.ts";
import { openDatabase } from "../../server/graph/database.ts";
import { connect, type Graph } from "../../server/graph/driver.ts";
import { lacksForManaged } from "../../server/graph/local/managed.ts";
import { serverSchema } from "../../server/graph/local/serverProcess.ts";
import { storeOf } from "../../server/graph/local/store.ts";
import { readRows } from "../../server/graph/readOnly.ts";
import { readMark } from "../../server/machine/markFile.ts";
import { isRunning } from "../../server/machine/processes.ts";
import { silent } from "../../server/progress.ts";
import { bareEnvironment, end, freshHome, run, type Started, startServer } from "./commandLine.ts";

const environment = bareEnvironment({ ENTENTE_HOME: freshHome(), ENTENTE_DATABASE: "managed" });
const settings = readSettings(environment);
const store = storeOf(settings);
const lacks = lacksForManaged(settings);
if (lacks.length > 0) console.log(`Skipped: this machine lacks ${lacks.join(" and ")} for a managed Neo4j`);

const allOf = async (rows: AsyncIterable<unknown>): Promise<unknown[]> => {
  const all: unknown[] = [];
  for await (const row of rows) all.push(row);
  return all;
};
const serverNow = () => readMark(store.serverFile, serverSchema);
const rowsOf = ({ out }: { out: string }): unknown[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

describe.skipIf(lacks.length > 0)("a managed server", () => {
  let app: Started;

  beforeAll(async () => {
    app = await startServer(["--no-samples"], environment);
  });

  afterAll(async () => {
    await end(app, "SIGTERM");
    rmSync(settings.home, { recursive: true, force: true });
  });

  describe("while Entente runs", () => {
    test("a second start says so, and where", async () => {
      const second = await run(["start"], environment);
      expect(second).toMatchObject({ code: 1, out: "" });
      expect(second.err).toBe(`Entente is already running: ${app.url}\n`);
    });

    test("reset is refused", async () => {
      const refused = await run(["reset", "--yes"], environment);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain("stop it first");
      expect(existsSync(store.home)).toBe(true);
    });

    test("the password and the files around it are the person's own", () => {
      expect(readFileSync(store.passwordFile, "utf8").trim()).toMatch(/^[0-9a-f]{32}$/);
      const others = process.platform === "win32" ? 0 : statSync(store.passwordFile).mode & 0o077;
      expect(others).toBe(0);
    });

    test("cypher prints one JSON object per row and nothing else on standard output", async () => {
      const said = await run(
        ["cypher", "UNWIND $l AS n RETURN n, date('2002-10-02') AS day, 9007199254740993 AS big", "-p", "l=[0,1]"],
        environment,
      );
      expect(said.code).toBe(0);
      expect(rowsOf(said)).toEqual([0, 1].map((n) => ({ n, day: "2002-10-02", big: "9007199254740993" })));
    });

    test("cypher refuses a write, says why and prints no row", async () => {
      const said = await run(["cypher", "CREATE (n:Stray) RETURN n"], environment);
      expect(said).toMatchObject({ code: 1, out: "" });
      expect(said.err).toContain("Only reading is allowed");
    });

    test("doctor finds it, and exits with 0", async () => {
      const said = await run(["doctor"], environment);
      expect(said.out).toMatch(new RegExp(`^ok +Database +Neo4j ${settings.neo4j.version} answers`, "m"));
      expect(said.out).toContain(`Entente is running: ${app.url}`);
      expect(said.code).toBe(0);
    });
  });

  describe("asked by a person's own query", () => {
    let database: Database;
    let graph: Graph;

    beforeAll(async () => {
      database = await openDatabase(settings, silent);
      graph = connect(database, { hasExactIntegers: true });
    });

    afterAll(async () => {
      await graph.close();
      await database.stop();
    });

    const ask = (text: string) => allOf(readRows(graph, { text }));

    test.each([
      "CREATE (n:Stray)",
      "MATCH (n) DETACH DELETE n",
      "MERGE (n:Stray) RETURN n",
      "CRE\\u0041TE (n:Stray)",
      "CREATE INDEX FOR (n:Stray) ON (n.x)",
      "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
      "SHOW TRANSACTIONS",
      "SHOW USERS",
      "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
      "CALL dbms.listConfig() YIELD name RETURN name",
      "CALL db.createLabel('Stray')",
      "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS",
      "EXPLAIN MATCH (n) RETURN n",
      "  // a word\n PROFILE MATCH (n) RETURN n",
      "/* a */ USE system SHOW DATABASES",
      "RETURN 1; RETURN 2",
      "   ",
      "RETRN 1",
    ])("it refuses %j", async (text) => {
      await expect(ask(text)).rejects.toThrow(Fault);
    });

    test("it gives nodes, relationships, paths and values as plain JSON", async () => {
      await graph.write((transaction) =>
        transaction.run("CREATE (:Stray {name: 'a'})-[:NEAR {since: 1}]->(:Stray {name: 'b'})"),
      );
      const rows = await ask(
        "MATCH p = (a:Stray)-[r]->(b) RETURN a, r, p, [1.5, null, true] AS list, {x: duration('P1D')} AS map",
      );
      await graph.write((transaction) => transaction.run("MATCH (n:Stray) DETACH DELETE n"));
      const [a, b] = ["a", "b"].map((name) => ({ labels: ["Stray"], properties: { name } }));
      const near = { type: "NEAR", properties: { since: 1 } };
      expect(rows).toEqual([
        { a, r: near, p: { nodes: [a, b], relationships: [near] }, list: [1.5, null, true], map: { x: "P1D" } },
      ]);
    });

    test("it gives no row for nothing", async () => {
      expect(await ask("MATCH (n:Stray) RETURN n")).toEqual([]);
    });

    test("it ends what takes longer than it may", async () => {
      const endless = {
        text: "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN a",
        timeout: 300,
      };
      await expect(allOf(readRows(graph, endless))).rejects.toMatchObject({ code: "timeout" });
    });
  });

  test("that is ended hard is started again, and its recovery is told", async () => {
    const before = serverNow();
    process.kill(before?.pid ?? 0, "SIGKILL");
    while (serverNow()?.pid === before?.pid) await sleep(100);
    expect((await run(["cypher", "RETURN 0 AS n"], environment)).out).toBe('{"n":0}\n');
    expect(app.err()).toContain("Neo4j was not stopped cleanly; recovering");
    expect(serverNow()?.port).toBe(before?.port);
  });

  test("left by an Entente that was ended hard is taken over, and then stopped, by the next command", async () => {
    await end(app, "SIGKILL");
    const left = serverNow();
    expect(left !== undefined && isRunning(left)).toBe(true);
    const said = await run(["cypher", "RETURN 0 AS n"], environment);
    expect(said).toMatchObject({ code: 0, out: '{"n":0}\n' });
    expect(said.err).toContain("taken over");
    expect(left !== undefined && isRunning(left)).toBe(false);
    expect(serverNow()).toBeUndefined();
  });

  test("that died together with its Entente is recovered by the next start, and SIGTERM stops both cleanly", async () => {
    app = await startServer(["--no-samples"], environment);
    const dead = serverNow();
    await end(app, "SIGKILL");
    process.kill(dead?.pid ?? 0, "SIGKILL");
    app = await startServer(["--no-samples"], environment);
    expect(app.err()).toContain("Neo4j was not stopped cleanly; recovering");
    const server = serverNow();
    expect(await end(app, "SIGTERM")).toBe(0);
    expect(server !== undefined && isRunning(server)).toBe(false);
    expect(serverNow()).toBeUndefined();
  });

  test("goes with all it kept when reset is agreed to, and reset says when there is nothing", async () => {
    expect(await run(["reset"], environment)).toMatchObject({ code: 1 });
    expect(await run(["reset", "--yes"], environment)).toMatchObject({ code: 0 });
    expect(existsSync(store.home)).toBe(false);
    expect((await run(["reset", "--yes"], environment)).out).toContain("nothing to delete");
  });
});
