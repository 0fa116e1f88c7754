// The one door: what comes in is kept, relations follow, and nothing else changes.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { ClaimInput } from "../../model/claims/records.ts";
import { fingerprint } from "../../server/graph/door/fingerprint.ts";
import { rebuildRelations } from "../../server/graph/door/rebuild.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { openGraph, write } from "../support/api.ts";
import { aBatch, aDocument, aKeptClaim, anOrganisation, aSource, aState } from "../support/builders.ts";
import { connect } from "../support/graph.ts";

const address = inject("database");
const eyes = connect(address);
let graph: Graph;

beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() =>
  eyes.executeQuery("MATCH (n) WHERE NOT n:Migration DETACH DELETE n", {}, { database: address.database }),
);
afterAll(async () => {
  await graph.close();
  await eyes.close();
});

async function look<T>(text: string): Promise<T[]> {
  const { records } = await eyes.executeQuery(text, {}, { database: address.database });
  return records.map((record) => record.get(0) as T);
}

const claims = (...more: Partial<ClaimInput>[]) => aBatch(more.map((one) => aKeptClaim(one)));
const relations = () =>
  look<{ id: string; status: string; claims: string[] }>(
    "MATCH (:Entity)-[r]->(:Entity) RETURN properties(r) ORDER BY r.fromMin, r.id",
  );
const count = async (label: string): Promise<number> =>
  (await look<number>(`MATCH (n:${label}) RETURN count(n)`))[0] ?? 0;

const member = { id: "member", speaker: "armenia" } as const;
const denial = {
  id: "no",
  type: "DENIED",
  subject: "russia",
  object: "armenia",
  qualifier: undefined,
  answers: "member",
} as const;

describe("refused with nothing written is", () => {
  test.each<[string, () => Parameters<typeof write>[1]]>([
    ["a claim about an entity that is not there", () => ({ ...claims(member), entities: [aState("armenia")] })],
    ["a claim from a document that is not there", () => ({ ...claims(member), documents: [] })],
    [
      "a claim by a speaker who is not there",
      () => ({ ...claims({ ...member, speaker: "russia" }), entities: [aState(), anOrganisation()] }),
    ],
    ["a document of a source that is not there", () => ({ documents: [aDocument("issue-1", { source: "nobody" })] })],
  ])("%s", async (_words, batch) => {
    await expect(write(graph, batch())).rejects.toMatchObject({ name: "Fault", code: "unknown-reference" });
    expect(await look("MATCH (n) WHERE NOT n:Migration RETURN labels(n)[0]")).toEqual([]);
  });

  test("one bad claim among good ones, the good ones too", async () => {
    await write(graph, claims(member));
    const before = await fingerprint(graph);
    const bad = {
      ...claims({ id: "good", object: "eaeu" }, { id: "bad", object: "nato" }),
      entities: [anOrganisation("eaeu")],
    };
    await expect(write(graph, bad)).rejects.toMatchObject({ code: "unknown-reference" });
    expect(await fingerprint(graph)).toBe(before);
    expect(await look("MATCH (e:Entity {id: 'eaeu'}) RETURN e.id")).toEqual([]);
  });

  test("another text under the id of a document that is there", async () => {
    await write(graph, { sources: [aSource()], documents: [aDocument("issue-1", { text: "One text" })] });
    const other = { documents: [aDocument("issue-1", { text: "Another text" })] };
    await expect(write(graph, other)).rejects.toMatchObject({
      code: "conflict",
      issues: [{ path: "documents.issue-1", message: "this id is taken by another text" }],
    });
    expect(await look("MATCH (d:Document) RETURN d.text")).toEqual(["One text"]);
  });
});

describe("nothing comes of", () => {
  test("nothing", async () => {
    expect(await write(graph, {})).toEqual({ claims: 0, withdrawn: 0, relations: 0, change: undefined });
    expect(await write(graph, { claims: [], entities: [], withdrawn: [] })).toMatchObject({ change: undefined });
    expect(await count("Change")).toBe(0);
  });

  test("withdrawing what is not there", async () => {
    expect(await write(graph, { withdrawn: ["nobody"] })).toMatchObject({ withdrawn: 0, change: undefined });
  });

  test("the same batch again: no second change set, and all counts are 0", async () => {
    const batch = claims(member, { stance: "reports" }, denial);
    expect(await write(graph, batch)).toMatchObject({ claims: 3, relations: 2 });
    const before = await fingerprint(graph);
    expect(await write(graph, batch)).toEqual({ claims: 0, withdrawn: 0, relations: 0, change: undefined });
    expect(await fingerprint(graph)).toBe(before);
    expect(await count("Change")).toBe(1);
    expect(await count("Claim")).toBe(3);
  });

  test("the same claim twice in one batch", async () => {
    const [claim] = [aKeptClaim(member)];
    expect(await write(graph, { ...claims(member), claims: [claim, claim] })).toMatchObject({
      claims: 1,
      relations: 1,
    });
  });
});

describe("a claim", () => {
  test("carries who, why and when, and leads to its ends, speaker, document and publisher", async () => {
    const { change } = await write(graph, claims(member));
    expect(
      await look(
        `MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:SAID_BY]->(p), (c)-[:FROM]->(d)-[:PUBLISHED_BY]->(q),
          (x:Change {id: c.change}) RETURN [c.id, s.id, o.id, p.id, d.id, q.id, x.id, x.who, x.why]`,
      ),
    ).toEqual([
      ["member", "armenia", "csto", "armenia", "issue-1", "gazette", change, "the tests", "to see what happens"],
    ]);
    const [at] = await look<string>("MATCH (x:Change) RETURN x.at");
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test("of a given id that says something else supersedes the older one, which is kept", async () => {
    await write(graph, claims(member));
    const { change } = await write(graph, claims({ ...member, when: { from: "2002" } }));
    const kept = await look<{ id: string; status: string; supersededBy: string; supersededAt: string }>(
      "MATCH (c:Claim) RETURN properties(c) ORDER BY c.id",
    );
    expect(kept).toHaveLength(2);
    expect(kept[0]).toMatchObject({ id: "member", status: "accepted", from: "2002" });
    expect(kept[1]).toMatchObject({ id: `member@${change}`, status: "superseded", supersededBy: change });
    expect(kept[1]?.supersededAt).toMatch(/Z$/);
    expect(await relations()).toMatchObject([{ claims: ["member"], status: "asserted" }]);
  });

  test("that changes its type takes its old relation along", async () => {
    await write(graph, claims({ ...member, qualifier: undefined }));
    await write(graph, claims({ ...member, qualifier: undefined, type: "LEADS" }));
    expect(await look("MATCH (:Entity)-[r]->(:Entity) RETURN type(r)")).toEqual(["LEADS"]);
  });

  test("that changes back is accepted again", async () => {
    await write(graph, claims(member));
    const before = await fingerprint(graph);
    await write(graph, claims({ ...member, stance: "alleges" }));
    expect(await fingerprint(graph)).not.toBe(before);
    await write(graph, claims(member));
    expect(await fingerprint(graph)).toBe(before);
    expect(await count("Claim")).toBe(3);
  });

  test("withdrawn takes its relation along when it was the last, and is kept as rejected", async () => {
    await write(graph, claims(member, { id: "other", stance: "reports" }));
    expect(await write(graph, { withdrawn: ["member"] })).toMatchObject({ withdrawn: 1, relations: 1 });
    expect(await relations()).toMatchObject([{ claims: ["other"], status: "reported" }]);
    expect(await write(graph, { withdrawn: ["other"] })).toMatchObject({ withdrawn: 1, relations: 1 });
    expect(await relations()).toEqual([]);
    expect(await look("MATCH (c:Claim) RETURN c.status")).toEqual(["rejected", "rejected"]);
    expect(await write(graph, { withdrawn: ["other"] })).toMatchObject({ withdrawn: 0, change: undefined });
  });
});

describe("a denial", () => {
  const status = async (): Promise<unknown> =>
    (await look<string>("MATCH (:Entity)-[r:MEMBER_OF]->(:Entity) RETURN r.status")).join();

  test("disputes what came in an earlier batch, and heals when it is withdrawn", async () => {
    await write(graph, claims(member));
    expect(await write(graph, claims(denial))).toMatchObject({ claims: 1, relations: 2 });
    expect(await status()).toBe("disputed");
    await write(graph, { withdrawn: ["no"] });
    expect(await status()).toBe("asserted");
    expect(await look("MATCH ()-[r:DENIED]->() RETURN r")).toEqual([]);
  });

  test("disputes what comes only later", async () => {
    await write(graph, claims(denial));
    await write(graph, claims(member));
    expect(await status()).toBe("disputed");
  });

  test("that its speaker takes back later disputes no longer", async () => {
    await write(graph, claims(member, denial));
    await write(graph, claims({ ...denial, id: "back", stance: "retracts", answers: "no" }));
    expect(await status()).toBe("asserted");
    await write(graph, { withdrawn: ["back"] });
    expect(await status()).toBe("disputed");
    await write(graph, claims({ ...denial, id: "back", stance: "retracts", answers: undefined }));
    expect(await status()).toBe("asserted");
  });
});

describe("only what is touched changes:", () => {
  test("relations of other facts stay the very same", async () => {
    await write(
      graph,
      claims(member, { id: "eaeu", object: "eaeu" }, { id: "cis", object: "cis", type: "LEADS", qualifier: undefined }),
    );
    const identity =
      "MATCH (:Entity)-[r]->(b:Entity) WHERE b.id <> 'csto' RETURN [elementId(r), r.id, r.claims[0]] ORDER BY r.id";
    const before = await look(identity);
    expect(await write(graph, claims({ ...member, stance: "alleges" }, { id: "new", object: "ecb" }))).toMatchObject({
      claims: 2,
      relations: 2,
    });
    const after = await look(identity.replace("RETURN", "AND b.id <> 'ecb' RETURN"));
    expect(after).toEqual(before);
    expect(before).toHaveLength(2);
  });

  test("a second witness changes its relation in place", async () => {
    await write(graph, claims(member));
    const [before] = await look("MATCH (:Entity)-[r]->(:Entity) RETURN elementId(r)");
    expect(await write(graph, claims({ id: "second" }))).toMatchObject({ relations: 1 });
    expect(await look("MATCH (:Entity)-[r]->(:Entity) RETURN elementId(r)")).toEqual([before]);
    expect(await relations()).toMatchObject([{ claims: ["member", "second"] }]);
  });

  test("between mutual partners the line stands as its claims put it, and turns when they differ", async () => {
    const met = { type: "MET", qualifier: undefined } as const;
    const lines = () => look("MATCH (a:Entity)-[r:MET]->(b:Entity) RETURN [a.id, b.id] + r.claims");
    await write(graph, claims({ ...met, id: "b", subject: "russia", object: "armenia" }));
    expect(await lines()).toEqual([["russia", "armenia", "b"]]);
    await write(graph, claims({ ...met, id: "a", subject: "armenia", object: "russia" }));
    expect(await lines()).toEqual([["armenia", "russia", "a", "b"]]);
    await write(graph, { withdrawn: ["a"] });
    expect(await lines()).toEqual([["russia", "armenia", "b"]]);
  });
});

describe("at the same time", () => {
  test("many may write about one fact: each is heard, and none gets in another's way", async () => {
    const all = Array.from(
      { length: 12 },
      (_, place) => ({ id: `w${place}`, stance: place === 5 ? "denies" : "asserts" }) as const,
    );
    const written = await Promise.all(
      all.map((one) => write(graph, claims(one, { id: `x-${one.id}`, object: "cis" }))),
    );
    expect(written.every((one) => one.claims === 2)).toBe(true);
    expect(await relations()).toMatchObject([{ claims: { length: 12 } }, { claims: { length: 12 } }]);
    const before = await fingerprint(graph);
    await rebuildRelations(graph);
    expect(await fingerprint(graph)).toBe(before);
  });
});

describe("an entity", () => {
  const armenia = () => look<Record<string, unknown>>("MATCH (e:Entity {id: 'armenia'}) RETURN properties(e)");

  test("keeps its first description; a later one fills gaps and adds its names", async () => {
    await write(graph, { entities: [aState("armenia", { aliases: ["Hayastan"] })] });
    await write(graph, {
      entities: [aState("armenia", { name: "Republic of Armenia", iso2: "AM", aliases: ["Армения"] })],
    });
    expect(await armenia()).toMatchObject([
      {
        name: "Armenia",
        iso2: "AM",
        aliases: ["Hayastan", "Армения", "Republic of Armenia"],
        describedBy: "the tests",
      },
    ]);
    expect(await look("MATCH (e:Entity:State) RETURN e.searchKeys")).toEqual([
      ["armenia", "hayastan", "armeniya", "republic of armenia"],
    ]);
  });

  test("described again in the same way is not written again", async () => {
    await write(graph, { entities: [aState()] });
    const [before] = await armenia();
    await write(graph, { entities: [aState()] });
    expect(await armenia()).toEqual([before]);
  });
});
