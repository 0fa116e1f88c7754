// Two dates compared by the server: refusals, one body, some entities, the world; the same answer as the model's own.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { compareDates } from "../../model/api/compare.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim, anOrganisation } from "../support/builders.ts";
import { issuePaths, problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;

type Pair = readonly [string, string];

const listed = ([subject, object]: Pair, [from, to]: Pair): Partial<ClaimInput> => ({
  subject,
  object,
  when: { from, to },
});
const claims: Partial<ClaimInput>[] = [
  listed(["germany", "nato"], ["[..1990]", "[2025..]"]),
  listed(["poland", "nato"], ["[1999..2000]", "[2025..]"]),
  listed(["uzbekistan", "csto"], ["[2002..2003]", "[2012..2013]"]),
  listed(["armenia", "csto"], ["[2002..2003]", "[2025..]"]),
  { ...listed(["armenia", "csto"], ["[..2024-05-07]", ".."]), qualifier: "suspended" },
  { type: "WITHDREW", subject: "uzbekistan", object: "csto", qualifier: undefined, when: { on: "2012-06-28" } },
];

beforeAll(async () => {
  graph = await openGraph();
  await write(graph, {
    entities: [anOrganisation("nato", { abbreviation: "NATO" }), anOrganisation("csto", { abbreviation: "CSTO" })],
  });
  await write(graph, aBatch(claims.map((claim) => aKeptClaim(claim))));
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

describe("refuses", () => {
  test("an unknown entity, by its name", async () => {
    const answer = await ask({ scope: { kind: "entity", id: "nowhere" } });
    expect(problemIn(answer, { status: 404, code: "not-found" }).detail).toMatch(/nowhere/);
  });

  test("dates that do not exist, or stand the wrong way round", async () => {
    expect(issuePaths(await ask({ a: "2010-02-30" }))).toEqual(["body.a"]);
    expect(issuePaths(await ask({ a: "2020", b: "2010" }))).toEqual(["body.b"]);
  });

  test("a scope of another kind", async () => {
    expect((await ask({ scope: { kind: "moon" } })).status).toBe(400);
  });
});

describe("the world", () => {
  test("in words by body, with members counted", async () => {
    const compared = await compare({ a: "2010", b: "2020" });
    expect(wordsIn(compared)).toEqual(["Uzbekistan: CSTO full → not listed", "Uzbekistan withdrew from Csto"]);
    expect(compared.bodies).toMatchObject([{ body: "csto", words: "2 → 1 members" }]);
    expect(compared.totals).toEqual({ appeared: 1, gone: 1, changed: 0, possible: 0 });
  });

  test("keeps what stands beside a change, which a look at differing relations alone would miss", async () => {
    expect(wordsIn(await compare({ a: "2020", b: "2024-06" }))).toEqual([
      "Armenia: CSTO full, also perhaps suspended → suspended, also full",
    ]);
  });

  test("is empty where nothing changed, and when only what is certain is wanted", async () => {
    expect(await compare({ a: "2014", b: "2016" })).toMatchObject({ rows: [], bodies: [], total: 0 });
    expect(await compare({ a: "2020", b: "2024-06", isCertainOnly: true })).toMatchObject({ rows: [], total: 0 });
  });

  test("stops at the limit and tells how many there are", async () => {
    expect(await compare({ a: "1995", b: "2024", limit: 1 })).toMatchObject({ truncated: true, rows: [{}] });
  });
});

describe("less than the world", () => {
  test("one body", async () => {
    const compared = await compare({ a: "1995", b: "2010", scope: { kind: "entity", id: "nato" } });
    expect(wordsIn(compared)).toEqual(["Poland: NATO not listed → full"]);
    expect(compared.bodies).toMatchObject([{ body: "nato", words: "1 → 2 members" }]);
  });

  test("relations among some entities", async () => {
    const ids = ["uzbekistan", "csto", "nato"];
    expect(wordsIn(await compare({ a: "1995", b: "2010", scope: { kind: "among", ids } }))).toEqual([
      "Uzbekistan: CSTO not listed → full",
    ]);
    expect(await compare({ scope: { kind: "among", ids: [] } })).toMatchObject({ rows: [], total: 0 });
  });
});

type Compared = z.output<(typeof compareDates)["response"]>;

async function ask(wanted: object) {
  return await api.call("/api/compare", { body: { a: "1995", b: "2024", scope: { kind: "world" }, ...wanted } });
}

async function compare(wanted: object): Promise<Compared> {
  const answer = await ask(wanted);
  expect(answer.status, answer.text).toBe(200);
  return compareDates.response.parse(answer.body);
}

function wordsIn({ rows }: Compared): string[] {
  return rows.map(({ words }) => words);
}
