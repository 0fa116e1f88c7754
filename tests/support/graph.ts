// The tests' own hand on the database: to empty it and to look at what is really there.
// Goes past the server's query files on purpose, so that a fault in them cannot hide itself.
import neo4j, { type Driver } from "neo4j-driver";
import type { TestDatabase } from "./database.ts";

/** A driver for the shared database; the caller closes it. */
export function connect({ uri, user, password }: TestDatabase): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
}

/** Takes away everything: data, constraints and indexes. */
export async function emptyDatabase(database: TestDatabase): Promise<void> {
  const driver = connect(database);
  const run = (text: string) => driver.executeQuery(text, {}, { database: database.database });
  try {
    await emptyOf(driver, database.database);
    for (const statement of await dropStatements(run)) await run(statement);
  } finally {
    await driver.close();
  }
}

/** In batches and outside a transaction of ours, since a large graph in one transaction would not fit in memory. */
async function emptyOf(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  } finally {
    await session.close();
  }
}

type Run = (text: string) => Promise<{ records: readonly { get(key: string): unknown }[] }>;

async function dropStatements(run: Run): Promise<string[]> {
  const constraints = await run("SHOW CONSTRAINTS YIELD name");
  const indexes = await run(
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL",
  );
  return [
    ...constraints.records.map((record) => `DROP CONSTRAINT ${quoted(record.get("name"))} IF EXISTS`),
    ...indexes.records.map((record) => `DROP INDEX ${quoted(record.get("name"))} IF EXISTS`),
  ];
}

function quoted(name: unknown): string {
  return `\`${String(name).replaceAll("`", "``")}\``;
}
