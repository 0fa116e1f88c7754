// A graph of the size that the goals speak of: 50,000 entities, 2,000,000 relations, one hub of more than 100,000.
// Written straight into Neo4j, since only reading it is measured.
import { openDatabase } from "../server/graph/database.ts";
import { connect, type Graph } from "../server/graph/driver.ts";
import { migrate } from "../server/graph/migrations.ts";
import { silent } from "../server/progress.ts";
import { newHome, type Home, type Started, startEntente } from "./entente.ts";

const entityCount = 50_000;
const relationCount = 2_000_000;
const hubShare = 19;
const chunk = 5000;

/** Fills a database of its own with the graph, starts Entente over it, and gives what was measured there. */
export async function onBigGraph<T>(measure: (started: Started) => Promise<T>): Promise<T> {
  const home = newHome();
  try {
    await prepare(home);
    const started = await startEntente(home, ["--no-samples"]);
    try {
      return await measure(started);
    } finally {
      await started.stop();
    }
  } finally {
    home.remove();
  }
}

/** Id of the nth entity that is asked about: in a large stride, so that the database's cache is no friend; no hub. */
export function entityAt(n: number): string {
  return `e${1 + ((n * 7919 + 13) % (entityCount - 1))}`;
}

async function prepare({ settings }: Home): Promise<void> {
  const database = await openDatabase(settings, silent);
  const graph = connect(database);
  await migrate(graph.write);
  await fillBigGraph(graph, (words) => console.log(`  ${words}`));
  await graph.close();
  await database.stop();
}

async function fillBigGraph(graph: Graph, tell: (words: string) => void): Promise<void> {
  for (let from = 0; from < entityCount; from += chunk)
    await run(graph, { text: entities, from, to: Math.min(from + chunk, entityCount) });
  for (let from = 0; from < relationCount; from += chunk) {
    await run(graph, { text: relations, from, to: from + chunk });
    if (from % 200_000 === 0) tell(`${from} relations`);
  }
  await graph.driver.executeQuery("CALL db.awaitIndexes(120)");
}

const entities = `
UNWIND range($from, $to - 1) AS n
CREATE (e:Entity:State {id: "e" + n, kind: "State", name: "Entity " + n, aliases: ["Alias " + n], searchKeys: ["entity " + n, "alias " + n]})`;

// Ends from two different strides, so that degrees vary little but for the hub e0, and begin and end dates spread.
const relations = `
UNWIND range($from, $to - 1) AS n
MATCH (a:Entity {id: "e" + (n % ${entityCount})})
USING INDEX a:Entity(id)
MATCH (b:Entity {id: CASE WHEN n % ${hubShare} = 0 THEN "e0" ELSE "e" + ((n * 7919 + n / ${entityCount} * 104729 + 1) % ${entityCount}) END})
USING INDEX b:Entity(id)
CREATE (a)-[:MEMBER_OF {id: "r" + n, qualifier: "full", status: "asserted", polarity: 0.6, claims: ["c" + n], sources: ["s"],
  fromMin: 7000 + n % 9000, fromMax: 7300 + n % 9000, toMin: 12000 + n % 8000, toMax: 12300 + n % 8000}]->(b)`;

async function run(graph: Graph, { text, from, to }: { text: string; from: number; to: number }): Promise<void> {
  await graph.driver.executeQuery(text, { from: BigInt(from), to: BigInt(to) });
}
