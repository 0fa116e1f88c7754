// Memberships by the server: lanes by body and by member, with who says so, and the members of a body by year.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { readMemberships } from "../../model/api/memberships.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim, anOrganisation, aState } from "../support/builders.ts";
import { issuePaths, problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;

const claims: Partial<ClaimInput>[] = [
  { when: { from: "[2006..2007]", to: "[2025..]" } },
  { qualifier: "suspended", when: { from: "[..2024-05-07]", to: ".." }, speaker: "armenia" },
  { type: "SUSPENDED", qualifier: undefined, stage: "effective", when: { on: "[..2024-05-07]" }, speaker: "armenia" },
  { subject: "belarus", when: { from: "[2007..2008]", to: "[2025..]" } },
  { object: "cis", qualifier: "observer", when: { from: "2001", to: "2003" } },
  { type: "REDUCED", qualifier: undefined, when: { on: "2024-05-08" } },
  { type: "INVITED", qualifier: undefined, subject: "nato", object: "armenia", when: { on: "2023" } },
  { type: "INVITED", qualifier: undefined, subject: "belarus", object: "armenia", when: { on: "2023" } },
];

beforeAll(async () => {
  graph = await openGraph();
  await write(graph, { entities: [anOrganisation("nato"), aState("lonely")] });
  const kept = claims.map((claim) => aKeptClaim(claim));
  await write(graph, aBatch(kept.filter(({ subject }) => subject !== "nato")));
  const invited = kept.filter(({ subject }) => subject === "nato");
  await write(graph, { ...aBatch(invited), entities: [] });
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

describe("refuses", () => {
  test("an unknown entity", async () => {
    const answer = await api.call("/api/entities/nowhere/memberships");
    expect(problemIn(answer, { status: 404, code: "not-found" }).detail).toMatch(/nowhere/);
  });

  test("a limit of none, and a date that does not exist", async () => {
    expect(issuePaths(await api.call("/api/entities/armenia/memberships?limit=0"))).toEqual(["query.limit"]);
    expect(issuePaths(await api.call("/api/entities/armenia/memberships?asOf=2010-02-30"))).toEqual(["query.asOf"]);
  });
});

describe("a state", () => {
  test("has a lane for each body, and none for what is no membership", async () => {
    const { lanes, counts, total } = await read("armenia");
    expect(lanes.map(({ other, otherIs }) => [other.id, otherIs])).toEqual([
      ["cis", "body"],
      ["csto", "body"],
      ["nato", "body"],
    ]);
    expect({ counts, total }).toEqual({ counts: [], total: 3 });
  });

  test("stands on the line as every source has it, with who says so", async () => {
    const csto = (await read("armenia", "?asOf=2024-06")).lanes.find(({ other }) => other.id === "csto");
    expect(csto?.phases.map(({ name, kind, track }) => [name, kind, track])).toEqual([
      ["full", "listed", 0],
      ["suspended", "both", 1],
    ]);
    expect(csto?.phases[1]?.evidence.map(({ says }) => says)).toEqual([
      ["Armenia", "Gazette"],
      ["Armenia", "Gazette"],
    ]);
    expect(csto?.disagreements).toHaveLength(1);
    expect(csto?.now).toEqual(["full", "suspended"]);
  });

  test("without any membership has no lane", async () => {
    expect(await read("lonely")).toEqual({ lanes: [], counts: [], total: 0, truncated: false });
  });
});

describe("a body", () => {
  test("has a lane for each member and counts them by year", async () => {
    const { lanes, counts } = await read("csto");
    expect(lanes.map(({ other, otherIs }) => [other.id, otherIs])).toEqual([
      ["armenia", "member"],
      ["belarus", "member"],
    ]);
    expect(counts.find(({ year }) => year === 2006)).toEqual({ year: 2006, certain: 0, possible: 1 });
    expect(counts.find(({ year }) => year === 2010)).toEqual({ year: 2010, certain: 2, possible: 0 });
  });

  test("with more lanes than wanted tells how many there are", async () => {
    const answer = await read("csto", "?limit=1");
    expect(answer).toMatchObject({ total: 2, truncated: true, lanes: [{}] });
    expect(answer.counts.find(({ year }) => year === 2010)).toMatchObject({ certain: 2 });
  });
});

async function read(id: string, query = ""): Promise<z.output<(typeof readMemberships)["response"]>> {
  const answer = await api.call(`/api/entities/${id}/memberships${query}`);
  expect(answer.status, answer.text).toBe(200);
  return readMemberships.response.parse(answer.body);
}
