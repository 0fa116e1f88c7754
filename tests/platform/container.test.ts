// Neo4j in containers, where an engine and the image are present; elsewhere the tests are skipped and say why.
import { Neo4jContainer } from "@testcontainers/neo4j";
import { rmSync } from "node:fs";
import { ImageName } from "testcontainers";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readSettings } from "../../server/config.ts";
import { openDatabase } from "../../server/graph/database.ts";
import { findEngine, removeContainer } from "../../server/graph/docker.ts";
import { connect } from "../../server/graph/driver.ts";
import { silent } from "../../server/progress.ts";
import { bareEnvironment, freshHome, run } from "./commandLine.ts";

// The containers are stopped here; a second container that watches over them would have to be fetched.
process.env.TESTCONTAINERS_RYUK_DISABLED = "true";

const image = "neo4j:5.26.31-community";
const missing = await whatIsMissing();
if (missing !== undefined) console.log(`Skipped: ${missing}`);

async function whatIsMissing(): Promise<string | undefined> {
  const engine = await findEngine();
  if (engine === undefined) return "no Docker engine answers";
  return (await engine.image.exists(ImageName.fromString(image))) ? undefined : `the image ${image} is not here`;
}

describe("in a container", () => {
  beforeEach((context) => {
    if (missing !== undefined) context.skip(missing);
  });

  const home = freshHome();
  const environment = bareEnvironment({ ENTENTE_HOME: home, NEO4J_VERSION: "5.26.31" });
  const settings = readSettings(environment, { database: "docker" });

  afterAll(async () => {
    if (missing !== undefined) return;
    await removeContainer(settings);
    rmSync(home, { recursive: true, force: true });
  });

  test("a server of one's own is used by its address and left running", async () => {
    const container = await new Neo4jContainer(image).withPassword("quite-secret").start();
    try {
      const flags = { database: container.getBoltUri() };
      const database = await openDatabase(
        readSettings({ ...environment, NEO4J_PASSWORD: "quite-secret" }, flags),
        silent,
      );
      expect(database).toMatchObject({ kind: "external", version: "5.26.31" });
      await database.stop();
      const said = await run(["cypher", "RETURN 1 AS n", "--database", container.getBoltUri()], {
        ...environment,
        NEO4J_PASSWORD: "quite-secret",
      });
      expect(said).toMatchObject({ code: 0, out: '{"n":1}\n' });
      await expect(
        openDatabase(readSettings({ ...environment, NEO4J_PASSWORD: "wrong" }, flags), silent),
      ).rejects.toThrow("refuses the user name or the password");
    } finally {
      await container.stop();
    }
  });

  test("our own server keeps what was written when it is stopped and started again", async () => {
    const first = await openDatabase(settings, silent);
    const graph = connect(first);
    await graph.write((transaction) => transaction.run("CREATE (:Kept)"));
    await graph.close();
    await first.stop();
    const said = await run(["cypher", "MATCH (n:Kept) RETURN count(n) AS n", "--database", "docker"], environment);
    expect(said).toMatchObject({ code: 0, out: '{"n":1}\n' });
  });
});
