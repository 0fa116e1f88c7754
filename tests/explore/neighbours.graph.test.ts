// Walking from one entity to the next: filters, order and pages of neighbours, and how many there truly are.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimInput } from "../../model/claims/records.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim } from "../support/builders.ts";
import { problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;

const plain = { qualifier: undefined } as const;
const claims: Partial<ClaimInput>[] = [
  { object: "csto", when: { from: "2002-10-02" } },
  { object: "cis", when: { from: "1991-12-21" }, stance: "reports" },
  { object: "eaeu", when: { from: "2015-01-02", to: "2020" } },
  { object: "eu", qualifier: "partner", when: { from: "[2017..2018]" }, stance: "alleges" },
  { ...plain, type: "ACCUSED", object: "russia", when: { on: "2023-09" }, content: "failing to act" },
  { ...plain, type: "MET", object: "russia", when: { on: "2024-05-08" } },
  { ...plain, type: "ALLIED_WITH", object: "russia", when: {} },
  { ...plain, type: "LEADS", subject: "russia", object: "csto" },
  { ...plain, type: "LEADS", subject: "russia", object: "eaeu" },
  { ...plain, type: "INVITED", subject: "russia", object: "armenia", when: { on: "2024-05-01" } },
  { ...plain, type: "MET", subject: "aaa", object: "armenia", when: { on: "2020" } },
];

beforeAll(async () => {
  graph = await openGraph();
  await write(graph, aBatch(claims.map((claim) => aKeptClaim(claim))));
  await write(graph, aBatch([aKeptClaim({ subject: "hermit", object: "nowhere" })]));
  await write(graph, { withdrawn: [aKeptClaim({ subject: "hermit", object: "nowhere" }).id] });
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

interface Page {
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly {
    readonly id: string;
    readonly type: string;
    readonly subject: string;
    readonly object: string;
  }[];
  readonly total: number;
  readonly truncated: boolean;
}

async function neighbours(query = "", id = "armenia"): Promise<Page> {
  const answer = await api.call(`/api/entities/${id}/neighbours?asOf=2024-05-08&${query}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Page;
}
const ids = async (query: string): Promise<string[]> => (await neighbours(query)).entities.map((entity) => entity.id);
const sorted = async (query: string): Promise<string[]> => (await ids(query)).toSorted();

describe("nobody is", () => {
  test("the neighbour of somebody unknown, who is not found", async () => {
    problemIn(await api.call("/api/entities/atlantis/neighbours"), { status: 404, code: "not-found" });
  });

  test("the neighbour of somebody without relations, who is found", async () => {
    expect(await neighbours("certainty=ever", "hermit")).toEqual({
      entities: [],
      relations: [],
      total: 0,
      truncated: false,
    });
  });
});

describe("as of a date", () => {
  test("possible neighbours are those whose relation may hold", async () => {
    expect(await sorted("")).toEqual(["aaa", "cis", "csto", "eu", "russia"]);
    expect(await sorted("certainty=possibly")).toEqual(await sorted(""));
  });

  test("certain ones are those whose relation must hold; what happened has happened", async () => {
    expect(await sorted("certainty=certainly")).toEqual(["aaa", "russia"]);
  });

  test("of all times are all", async () => {
    expect(await sorted("certainty=ever")).toEqual(["aaa", "cis", "csto", "eaeu", "eu", "russia"]);
  });

  test.each([
    ["2002-10-01", ["cis"]],
    ["2002-10-02", ["cis", "csto"]],
    ["2002", ["cis", "csto"]],
    ["2015-01", ["cis", "csto", "eaeu"]],
    ["2020-12-31", ["cis", "csto", "eaeu", "eu"]],
    ["2021", ["cis", "csto", "eu"]],
    ["1991-12-20", []],
    ["2016", ["cis", "csto", "eaeu"]],
  ])("%s the memberships are %j", async (asOf, expected) => {
    const answer = await api.call(`/api/entities/armenia/neighbours?asOf=${asOf}&types=MEMBER_OF`);
    expect((answer.body as Page).entities.map((entity) => entity.id).toSorted()).toEqual(expected);
  });
});

describe("wanted may be", () => {
  test("some types", async () => {
    expect(await sorted("types=MEMBER_OF&certainty=ever")).toEqual(["cis", "csto", "eaeu", "eu"]);
    expect(await sorted("types=MET,ACCUSED")).toEqual(["aaa", "russia"]);
    expect(await ids("types=ATTACKED")).toEqual([]);
  });

  test("one direction", async () => {
    const found = await neighbours("direction=in&types=INVITED,ACCUSED");
    expect(found.relations.map((relation) => relation.type)).toEqual(["INVITED"]);
    expect(
      (await neighbours("direction=out&types=INVITED,ACCUSED")).relations.map((relation) => relation.type),
    ).toEqual(["ACCUSED"]);
    expect((await neighbours("direction=both&types=INVITED,ACCUSED")).relations).toHaveLength(2);
  });

  test("some kinds and some statuses", async () => {
    expect(await sorted("kinds=State")).toEqual(["aaa", "russia"]);
    expect(await sorted("statuses=alleged")).toEqual(["eu"]);
    expect(await sorted("statuses=reported,alleged")).toEqual(["cis", "eu"]);
    expect(await ids("kinds=Person")).toEqual([]);
  });

  test("a mutual relation in whichever direction one looks", async () => {
    expect(await sorted("direction=out&types=MET")).toEqual(["aaa", "russia"]);
    expect(await sorted("direction=in&types=MET")).toEqual(["aaa", "russia"]);
  });
});

describe("an order", () => {
  test("by connections, the most connected first", async () => {
    expect((await ids("certainty=ever&order=connected"))[0]).toBe("russia");
  });

  test("by what began last", async () => {
    expect((await ids("order=recent")).slice(0, 2)).toEqual(["russia", "aaa"]);
  });

  test("by the strength of what is between", async () => {
    expect((await ids("order=strongest"))[0]).toBe("russia");
  });

  test("by name", async () => {
    expect(await ids("order=name&certainty=ever")).toEqual(["aaa", "cis", "csto", "eaeu", "eu", "russia"]);
  });
});

describe("a page", () => {
  test("carries every fitting relation between, each once, with both ends", async () => {
    const { entities, relations, total } = await neighbours("certainty=ever&limit=500");
    expect([entities.length, total]).toEqual([6, 6]);
    expect(new Set(relations.map((relation) => relation.id)).size).toBe(relations.length);
    expect(relations).toHaveLength(9);
    const known = new Set(["armenia", ...entities.map((entity) => entity.id)]);
    expect(relations.every((relation) => known.has(relation.subject) && known.has(relation.object))).toBe(true);
  });

  test("tells the true total, and is cut off only when there is more", async () => {
    const told = async (query: string) => {
      const page = await neighbours(`certainty=ever&order=name&${query}`);
      return [page.entities.length, page.total, page.truncated];
    };
    expect(await told("limit=5")).toEqual([5, 6, true]);
    expect(await told("limit=6")).toEqual([6, 6, false]);
    expect(await told("limit=7")).toEqual([6, 6, false]);
    expect(await told("limit=3&offset=3")).toEqual([3, 6, false]);
    expect(await told("limit=2&offset=3")).toEqual([2, 6, true]);
    expect(await told("limit=1&offset=0")).toEqual([1, 6, true]);
  });

  test("beyond the end is empty and still tells the true total", async () => {
    expect(await neighbours("certainty=ever&offset=6")).toMatchObject({ entities: [], total: 6, truncated: false });
    expect(await neighbours("certainty=ever&offset=1000000")).toMatchObject({
      entities: [],
      total: 6,
      truncated: false,
    });
  });

  test("after page gives everybody once", async () => {
    const pages = await Promise.all([0, 2, 4].map((offset) => ids(`certainty=ever&limit=2&offset=${offset}`)));
    expect(pages.flat().toSorted()).toEqual(["aaa", "cis", "csto", "eaeu", "eu", "russia"]);
  });
});
