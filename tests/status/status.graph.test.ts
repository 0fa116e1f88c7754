// The house about itself: what is there, what it knows, whether it is ready.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kindIds } from "../../model/vocabulary/kinds.ts";
import { typeIds } from "../../model/vocabulary/types.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { migrate, migrations } from "../../server/graph/migrations.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim } from "../support/builders.ts";
import { problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;
const state: { waitingFor: string | undefined } = { waitingFor: undefined };

beforeAll(async () => {
  graph = await openGraph();
  api = await startApi(graph, () => state.waitingFor);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

describe("readiness", () => {
  test("waits for what is not in place, and says what", async () => {
    state.waitingFor = "The samples are being loaded";
    const answer = await api.call("/health/ready");
    expect(problemIn(answer, { status: 503, code: "not-ready" }).detail).toBe("The samples are being loaded");
    expect(answer.headers["retry-after"]).toBeDefined();
    expect((await api.call("/health/live")).status).toBe(200);
    state.waitingFor = undefined;
  });

  test("is told with the database in words", async () => {
    expect((await api.call("/health/ready")).body).toEqual({ status: "ready", database: "the test database" });
    expect((await api.call("/health/live")).body).toEqual({ status: "live" });
  });
});

describe("counts", () => {
  const counts = async () => (await api.call("/api/counts")).body;

  test("of an empty graph are nothing", async () => {
    expect(await counts()).toEqual({ entities: {}, relations: {}, claims: 0, documents: 0, sources: 0, unread: 0 });
  });

  test("of a graph are by kind and type; put aside counts no more", async () => {
    await write(
      graph,
      aBatch([
        aKeptClaim({ id: "a" }),
        aKeptClaim({ id: "b", object: "cis" }),
        aKeptClaim({ id: "c", type: "LEADS", qualifier: undefined }),
      ]),
    );
    expect(await counts()).toEqual({
      entities: { State: 1, Organisation: 2 },
      relations: { MEMBER_OF: 2, LEADS: 1 },
      claims: 3,
      documents: 1,
      sources: 1,
      unread: 0,
    });
    await write(graph, { withdrawn: ["a"] });
    expect(await counts()).toMatchObject({ relations: { MEMBER_OF: 1, LEADS: 1 }, claims: 2 });
  });
});

test("the vocabulary is the one table", async () => {
  const { kinds, types } = (await api.call("/api/vocabulary")).body as {
    kinds: { id: string }[];
    types: { id: string }[];
  };
  expect(kinds.map((kind) => kind.id)).toEqual(kindIds);
  expect(types.map((type) => type.id)).toEqual(typeIds);
});

describe("the schema", () => {
  test("is brought up to date once, with a constraint for every relation type", async () => {
    expect(await migrate(graph.write)).toBe(0);
    const ids = migrations().map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const type of typeIds) expect(ids).toContain(`030-relation-id:${type}`);
  });

  test("lost in part is brought back, whatever of it is still there", async () => {
    await graph.write(
      async (runner) => await runner.run("MATCH (m:Migration) WHERE m.id STARTS WITH '0' DETACH DELETE m"),
    );
    expect(await migrate(graph.write)).toBe(migrations().length);
    expect(await migrate(graph.write)).toBe(0);
  });

  test("keeps ids unique", async () => {
    for (const text of [
      "CREATE (:Entity {id: 'twice'}), (:Entity {id: 'twice'})",
      "MATCH (a:Entity)-[r:LEADS]->(b) CREATE (b)-[:LEADS {id: r.id}]->(a)",
    ]) {
      await expect(graph.write(async (runner) => await runner.run(text))).rejects.toThrow(
        /already exists|ConstraintValidation/,
      );
    }
  });
});
