// What the database thinks of our queries: each is understood, and those that start at something named find it by an
// index. Plans are made on a graph of some size, since an empty one is scanned for want of anything better.
import type { Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { typeIds } from "../../model/vocabulary/types.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Query, textOf } from "../../server/graph/query.ts";
import { openGraph } from "../support/api.ts";
import { declaredQueries } from "../support/declaredQueries.ts";
import { readCypherFiles } from "../support/house/sources.ts";
import { connect } from "../support/graph.ts";

const address = inject("database");
const eyes = connect(address);
const queries = await declaredQueries();
let graph: Graph;

/** Operators that read everything of a label, of a type, or at all. */
const scans =
  /^(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|IntersectionNodeByLabelsScan|(Directed|Undirected)(AllRelationships|RelationshipType|UnionRelationshipTypes)Scan)$/;

beforeAll(async () => {
  graph = await openGraph();
  await eyes.executeQuery(
    `UNWIND range(1, 2000) AS i
     CREATE (s:Entity:State {id: 's' + i, kind: 'State', name: 's' + i, searchKeys: ['s' + i]})
     CREATE (o:Entity:Organisation {id: 'o' + i, kind: 'Organisation', name: 'o' + i, searchKeys: ['o' + i]})
     CREATE (s)-[:MEMBER_OF {id: 'r' + i, fromMin: i, fromMax: i, toMin: i, toMax: i, status: 'asserted'}]->(o)
     CREATE (c:Claim {id: 'c' + i, fact: 'f' + i, answers: 'c' + (i + 1), status: 'accepted', relationId: 'r' + i})
     CREATE (c)-[:SUBJECT]->(s) CREATE (c)-[:OBJECT]->(o)
     CREATE (d:Document {id: 'd' + i}) CREATE (c)-[:FROM]->(d)
     CREATE (p:Source {id: 'p' + i}) CREATE (d)-[:PUBLISHED_BY]->(p)
     CREATE (:Change {id: 'x' + i}) CREATE (:Import {id: 'i' + i})`,
    {},
    { database: address.database },
  );
  await eyes.executeQuery("CALL db.awaitIndexes(60)", {}, { database: address.database });
});
afterAll(async () => {
  await graph.close();
  await eyes.close();
});

async function explained(text: string): Promise<Plan | false> {
  return await graph.read(async (transaction) => (await transaction.run(`EXPLAIN ${text}`)).summary.plan);
}

/** Names of all operators of a plan, without what the database adds to them. */
function operators({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*$/, ""), ...children.flatMap(operators)];
}

/** The texts that the loader makes of the file: for one type, and for all where the file may be for several. */
function textsOf(query: Query): string[] {
  if (query.isForEachType) return [textOf(query)];
  const isForOne = readCypherFiles().some(
    ({ path, text }) => path === `cypher/${query.file}.cypher` && text.includes("$($type)"),
  );
  return [...new Set([textOf(query, ["MEMBER_OF"]), ...(isForOne ? [] : [textOf(query, typeIds)])])];
}

describe("a scan is found when", () => {
  test.each([
    ["all nodes are read", "MATCH (n) RETURN n"],
    ["all nodes of a label are read", "MATCH (e:Entity) WHERE e.sort = $sort RETURN e"],
    ["all relationships of a type are read", "MATCH ()-[r:MEMBER_OF]->() WHERE r.status = $status RETURN r"],
    ["all relationships are read", "MATCH ()-[r]->() RETURN r.id"],
    ["the id of a relationship is sought without its type", "MATCH ()-[r {id: $id}]->() RETURN r"],
  ])("%s", async (_words, text) => {
    const plan = await explained(text);
    expect(plan && operators(plan).filter((name) => scans.test(name))).not.toEqual([]);
  });
});

test("every Cypher file outside the schema is declared, by exactly one query", () => {
  const files = readCypherFiles().map(({ path }) => path.replace(/^cypher\/|\.cypher$/g, ""));
  const wanted = files.filter((name) => !name.startsWith("schema/")).toSorted();
  expect(queries.map((query) => query.file).toSorted()).toEqual(wanted);
});

describe("the database understands", () => {
  test.each(queries.map((query) => [query.file, query] as const))("%s", async (_file, query) => {
    for (const text of textsOf(query)) expect(await explained(text)).toBeTruthy();
  });
});

describe("without a scan it runs", () => {
  const anchored = queries.filter((query) => query.isAnchored);
  test.each(anchored.map((query) => [query.file, query] as const))("%s", async (_file, query) => {
    for (const text of textsOf(query)) {
      const plan = await explained(text);
      expect(plan && operators(plan).filter((name) => scans.test(name))).toEqual([]);
    }
  });
});
