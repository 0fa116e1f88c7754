// Relations are derived: whatever is written in whatever order, what is drawn is what the claims add up to, and drawing
// everything anew gives the identical graph.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { keepClaim } from "../../model/claims/keep.ts";
import type { Claim } from "../../model/claims/records.ts";
import { resolve } from "../../model/claims/resolve.ts";
import { readCasebook } from "../../server/features/imports/casebook/readCasebook.ts";
import { fingerprint } from "../../server/graph/door/fingerprint.ts";
import { rebuildRelations } from "../../server/graph/door/rebuild.ts";
import { relationProperties } from "../../server/graph/door/claimRows.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { openGraph, write } from "../support/api.ts";
import { claimSets, publisherOf } from "../support/arbitraries.ts";
import { aBatch, aDocument, aKeptClaim, aSource } from "../support/builders.ts";
import { connect } from "../support/graph.ts";

const address = inject("database");
const eyes = connect(address);
let graph: Graph;

beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() => empty());
afterAll(async () => {
  await graph.close();
  await eyes.close();
});

const run = async (text: string) => (await eyes.executeQuery(text, {}, { database: address.database })).records;
const empty = () => run("MATCH (n) WHERE NOT n:Migration DETACH DELETE n");

/** What is really drawn, and which relation each accepted claim says it carries. */
async function drawn() {
  const lines = await run(
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN properties(r) AS own, type(r) AS type, a.id AS subject, b.id AS object",
  );
  const carried = await run("MATCH (c:Claim {status: 'accepted'}) RETURN c.id AS id, c.relationId AS relation");
  return {
    relations: lines.map((line) => flat(line.toObject())).toSorted(byId),
    carried: new Map(carried.map((row) => [String(row.get("id")), row.get("relation") ?? undefined])),
  };
}

function flat({ own, ...ends }: Record<string, unknown>): object {
  return { ...(own as object), ...ends };
}

/** What should be drawn for these claims. */
function wanted(claims: readonly Claim[]) {
  const relations = resolve(claims);
  const ends = relations.map(({ type, subject, object }) => ({ type, subject, object }));
  return {
    relations: relations.map((relation, place) => ({ ...relationProperties(relation), ...ends[place] })).toSorted(byId),
    carried: new Map(claims.map((claim) => [claim.id, relations.filter((one) => one.claims.includes(claim.id))])),
  };
}

function byId(a: object, b: object): number {
  return JSON.stringify("id" in a ? a.id : "") < JSON.stringify("id" in b ? b.id : "") ? -1 : 1;
}

const things = {
  ...aBatch([aKeptClaim({ subject: "armenia", object: "russia" }), aKeptClaim()]),
  claims: [],
  sources: [aSource(), aSource("herald")],
  documents: ["issue-1", "issue-2", "issue-3"].map((id) => aDocument(id, { source: publisherOf(id) })),
};

interface Step {
  readonly claims: readonly Claim[];
  readonly withdrawn: readonly string[];
}
const withdrawn = fc.subarray(["c1", "c2", "c3", "c4"]);
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ claims: claimSets({ maxLength: 6 }), withdrawn }), {
  maxLength: 4,
});

/** Claims that are accepted after the steps: a later version of an id takes its place, a withdrawn one goes. */
function accepted(done: readonly Step[]): Claim[] {
  const known = new Map<string, Claim>();
  for (const { claims, withdrawn } of done) {
    for (const id of withdrawn) known.delete(id);
    for (const claim of claims) known.set(claim.id, claim);
  }
  return [...known.values()];
}

/** A step's claims win over its withdrawals, as a test may draw both. */
async function take(done: readonly Step[]): Promise<void> {
  await write(graph, things);
  for (const { claims, withdrawn } of done) {
    await write(graph, { withdrawn });
    await write(graph, { claims });
  }
}

describe("after any sequence of batches", () => {
  test("what is drawn is what one resolve over all accepted claims gives", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        await empty();
        await take(done);
        const claims = accepted(done);
        const [found, expected] = [await drawn(), wanted(claims)];
        expect(found.relations).toEqual(expected.relations);
        for (const [id, relations] of expected.carried) {
          const ids = relations.map((relation) => relation.id);
          if (ids.length === 0) expect(found.carried.get(id)).toBeUndefined();
          else expect(ids).toContain(found.carried.get(id));
        }
      }),
      { numRuns: 15 },
    );
  }, 180_000);

  test("the order of batches without answers to one id leaves the same fingerprint", async () => {
    await fc.assert(
      fc.asyncProperty(claimSets({ maxLength: 8 }), fc.nat({ max: 8 }), async (claims, place) => {
        await empty();
        await write(graph, { ...things, claims });
        const atOnce = await fingerprint(graph);
        await empty();
        await write(graph, { ...things, claims: claims.slice(place) });
        await write(graph, { claims: claims.slice(0, place) });
        expect(await fingerprint(graph)).toBe(atOnce);
      }),
      { numRuns: 10 },
    );
  }, 180_000);

  test("rebuilding gives the identical graph", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        await empty();
        await take(done);
        const before = await fingerprint(graph);
        const { relations } = await rebuildRelations(graph);
        expect(await fingerprint(graph)).toBe(before);
        expect(relations).toBe(resolve(accepted(done)).length);
      }),
      { numRuns: 8 },
    );
  }, 180_000);
});

describe("rebuilding", () => {
  test("an empty graph draws nothing", async () => {
    expect(await rebuildRelations(graph)).toEqual({ relations: 0 });
  });

  test("takes away what no claim says and draws again what somebody deleted", async () => {
    await write(graph, aBatch([aKeptClaim(), aKeptClaim({ object: "eaeu" })]));
    const before = await fingerprint(graph);
    await run("MATCH (:Entity {id: 'armenia'})-[r]->(:Entity {id: 'csto'}) DELETE r");
    await run(
      "MATCH (a:Entity {id: 'armenia'}), (b:Entity {id: 'eaeu'}) CREATE (a)-[:LEADS {id: 'nobody said so'}]->(b)",
    );
    expect(await fingerprint(graph)).not.toBe(before);
    expect(await rebuildRelations(graph)).toEqual({ relations: 2 });
    expect(await fingerprint(graph)).toBe(before);
  });

  test("while others write loses nothing of theirs", async () => {
    const batches = Array.from({ length: 6 }, (_, place) =>
      aBatch([aKeptClaim({ id: `w${place}` }), aKeptClaim({ object: `b${place}` })]),
    );
    for (const batch of batches.slice(0, 3)) await write(graph, batch);
    await Promise.all([rebuildRelations(graph), ...batches.slice(3).map((batch) => write(graph, batch))]);
    const after = await fingerprint(graph);
    expect((await rebuildRelations(graph)).relations).toBe(7);
    expect(await fingerprint(graph)).toBe(after);
  });

  test("the story gives the identical graph", async () => {
    const story = readCasebook(readFileSync(new URL("../../samples/story/casebook.json", import.meta.url), "utf8"));
    const publishers = new Map(story.documents.map((document) => [document.id, document.source]));
    const claims = story.claims.map((claim) => keepClaim(claim, (document) => publishers.get(document)));
    await write(graph, { ...story, claims });
    const before = await fingerprint(graph);
    expect((await drawn()).relations).toEqual(wanted(claims).relations);
    expect((await rebuildRelations(graph)).relations).toBe(resolve(claims).length);
    expect(await fingerprint(graph)).toBe(before);
  });
});

describe("a fingerprint", () => {
  test("of nothing is always the same", async () => {
    expect(await fingerprint(graph)).toBe(await fingerprint(graph));
    expect(await fingerprint(graph)).toMatch(/^[0-9a-f]{64}$/);
  });

  test("does not tell who wrote it or when", async () => {
    await write(graph, aBatch([aKeptClaim()]));
    const before = await fingerprint(graph);
    await empty();
    await write(graph, aBatch([aKeptClaim()]));
    expect(await fingerprint(graph)).toBe(before);
  });

  test("tells when a claim says something else, or a relation is not as it was", async () => {
    await write(graph, aBatch([aKeptClaim({ id: "member" })]));
    const before = await fingerprint(graph);
    await write(graph, aBatch([aKeptClaim({ id: "member", note: "seen again" })]));
    expect(await fingerprint(graph)).not.toBe(before);
    await write(graph, aBatch([aKeptClaim({ id: "member" })]));
    expect(await fingerprint(graph)).toBe(before);
    await run("MATCH ()-[r:MEMBER_OF]->() SET r.status = 'denied'");
    expect(await fingerprint(graph)).not.toBe(before);
  });
});
