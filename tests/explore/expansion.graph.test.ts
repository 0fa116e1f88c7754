// Expanding one or several entities: what there is to choose from, what comes, and how much is there already.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { countFacets, expandNeighbours } from "../../model/api/explore.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim } from "../support/builders.ts";
import { issuePaths } from "../support/problems.ts";

let graph: Graph;
let api: Api;

const plain = { qualifier: undefined } as const;
const claims: Partial<ClaimInput>[] = [
  { object: "csto", when: { from: "2002-10-02" } },
  { object: "cis", when: { from: "1991-12-21" }, stance: "reports" },
  { object: "eaeu", when: { from: "2015-01-02", to: "2020" } },
  { ...plain, type: "ACCUSED", object: "russia", when: { on: "2023-09" } },
  { ...plain, type: "MET", object: "russia", when: { on: "2024-05-08" } },
  { ...plain, type: "INVITED", subject: "russia", object: "armenia", when: { on: "2024-05-01" } },
  { subject: "russia", object: "csto", when: { from: "2002-10-02" } },
  { subject: "russia", object: "brics", when: { from: "2009" } },
];

beforeAll(async () => {
  graph = await openGraph();
  await write(graph, aBatch(claims.map((claim) => aKeptClaim(claim))));
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

type Wanted = Partial<z.input<(typeof expandNeighbours)["body"]>>;
type Page = z.output<(typeof expandNeighbours)["response"]>;

async function page(wanted: Wanted = {}): Promise<Page> {
  const body = { ids: ["armenia"], asOf: "2024-05-08", ...wanted };
  const answer = await api.call("/api/neighbours", { method: "POST", body });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Page;
}
const ids = async (wanted: Wanted = {}): Promise<string[]> =>
  (await page(wanted)).entities.map((entity) => entity.id).toSorted();

describe("refused is", () => {
  test("expanding nothing", async () => {
    const answer = await api.call("/api/neighbours", { method: "POST", body: { ids: [] } });
    expect(issuePaths(answer)).toContain("body.ids");
  });

  test("a way that the vocabulary does not have", async () => {
    const body = { ids: ["armenia"], ways: [{ type: "MARRIED", direction: "out" }] };
    expect(issuePaths(await api.call("/api/neighbours", { method: "POST", body }))).toContain("body.ways.0.type");
  });
});

describe("what comes", () => {
  test("is nothing for nobody, and nothing for no way at all", async () => {
    expect(await page({ ids: ["atlantis"] })).toEqual({ entities: [], total: 0, coming: 0 });
    expect(await page({ ways: [] })).toEqual({ entities: [], total: 0, coming: 0 });
  });

  test("is everything related as of the date, each neighbour once", async () => {
    expect(await ids()).toEqual(["cis", "csto", "russia"]);
    expect(await ids({ certainty: "ever" })).toEqual(["cis", "csto", "eaeu", "russia"]);
  });

  test("leaves out what is on the board, and counts it", async () => {
    expect(await page({ known: ["csto", "cis"] })).toMatchObject({
      entities: [{ id: "russia" }],
      total: 3,
      coming: 1,
    });
  });

  test("comes in pages that do not repeat each other, with the true total", async () => {
    const pages = [await page({ order: "name", limit: 2 }), await page({ order: "name", limit: 2, offset: 2 })];
    expect(pages.flatMap((one) => one.entities.map((entity) => entity.id)).toSorted()).toEqual([
      "cis",
      "csto",
      "russia",
    ]);
    expect(pages.map((one) => one.coming)).toEqual([3, 3]);
    expect((await page({ limit: 0 })).coming).toBe(3);
  });

  test("heeds type with direction, status and kind", async () => {
    expect(await ids({ ways: [{ type: "INVITED", direction: "out" }] })).toEqual([]);
    expect(await ids({ ways: [{ type: "INVITED", direction: "in" }] })).toEqual(["russia"]);
    expect(await ids({ ways: [{ type: "MET", direction: "mutual" }] })).toEqual(["russia"]);
    expect(await ids({ statuses: ["reported"] })).toEqual(["cis"]);
    expect(await ids({ kinds: ["Person"] })).toEqual([]);
  });

  test("of several is what any of them has, or only what all of them share", async () => {
    const both = ["armenia", "russia"];
    expect(await ids({ ids: both })).toEqual(["brics", "cis", "csto"]);
    expect(await ids({ ids: both, shared: true })).toEqual(["csto"]);
    expect(await ids({ ids: [...both, "armenia"], shared: true })).toEqual(["csto"]);
  });
});

describe("what there is to choose from", () => {
  async function facets(ids: string[]): Promise<z.output<(typeof countFacets)["response"]>> {
    const answer = await api.call("/api/neighbours/facets", { method: "POST", body: { ids, asOf: "2024-05-08" } });
    expect(answer.status, answer.text).toBe(200);
    return answer.body as z.output<(typeof countFacets)["response"]>;
  }

  test("is nothing for nobody", async () => {
    expect(await facets(["atlantis"])).toEqual({ facets: [], isCapped: false });
  });

  test("is counted by type, direction, status and kind; relations among the chosen are not", async () => {
    const counted = new Map(
      (await facets(["armenia"])).facets.map(({ type, direction, status, count }) => [
        `${type} ${direction} ${status}`,
        count,
      ]),
    );
    expect(counted).toEqual(
      new Map([
        ["MEMBER_OF out asserted", 1],
        ["MEMBER_OF out reported", 1],
        ["ACCUSED out asserted", 1],
        ["MET mutual asserted", 1],
        ["INVITED in asserted", 1],
      ]),
    );
    const both = (await facets(["armenia", "russia"])).facets.map((facet) => facet.type);
    expect(new Set(both)).toEqual(new Set(["MEMBER_OF"]));
  });
});
