// The tests' own ground: each file with a database begins on an empty one, and emptying leaves nothing behind.
// Knows nothing of what Entente keeps in it.
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect, emptyDatabase } from "../support/graph.ts";

const address = inject("database");
let driver: Driver;

beforeAll(() => {
  driver = connect(address);
});

afterAll(() => driver.close());

test("a file begins on an empty database", async () => {
  expect(await contents()).toEqual({ nodes: 0, constraints: 0, indexes: 0 });
});

test("emptying takes nodes, relationships, constraints and indexes", async () => {
  await run("CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE");
  await run("CREATE INDEX `thing-name` FOR (t:Thing) ON (t.name)");
  await run("UNWIND range(1, 100) AS id CREATE (:Thing {id: id})-[:NEXT]->(:Thing {id: -id})");
  expect(await contents()).toEqual({ nodes: 200, constraints: 1, indexes: 2 });
  await emptyDatabase(address);
  expect(await contents()).toEqual({ nodes: 0, constraints: 0, indexes: 0 });
});

test("emptying an empty database does no harm", async () => {
  await emptyDatabase(address);
  expect(await contents()).toEqual({ nodes: 0, constraints: 0, indexes: 0 });
});

async function contents(): Promise<Record<"nodes" | "constraints" | "indexes", number>> {
  const [nodes] = await run("MATCH (n) RETURN count(n) AS nodes");
  const constraints = await run("SHOW CONSTRAINTS");
  const indexes = await run("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP'");
  return { nodes: Number(nodes?.get("nodes")), constraints: constraints.length, indexes: indexes.length };
}

async function run(text: string) {
  return (await driver.executeQuery(text, {}, { database: address.database })).records;
}
