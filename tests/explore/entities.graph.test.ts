// One entity with its counts, cards of several, relations among a set, and what a set shares.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimInput } from "../../model/claims/records.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim, aState } from "../support/builders.ts";
import { problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;

const plain = { qualifier: undefined } as const;
const claims: Partial<ClaimInput>[] = [
  {
    object: "csto",
    when: { from: "2002-10-02", to: ".." },
    quotes: [{ document: "issue-1" }, { document: "issue-2" }],
  },
  { object: "cis", when: { from: "1991", to: "2010" } },
  { object: "eu", qualifier: "partner", when: { from: "[2017..2018]", to: ".." } },
  { subject: "georgia", object: "cis", when: { from: "1993", to: "2009-08-18" } },
  { subject: "georgia", object: "eu", qualifier: "candidate", when: { from: "2023-12", to: ".." } },
  { ...plain, type: "MET", object: "georgia", when: { on: "2024-03" }, stance: "alleges" },
  { ...plain, type: "INVITED", subject: "georgia", object: "armenia", when: { on: "2024-02" } },
];

beforeAll(async () => {
  graph = await openGraph();
  const description = {
    iso2: "AM",
    description: "In the South Caucasus",
    capital: "Yerevan",
    latitude: 40,
    longitude: 45,
  };
  await write(graph, { entities: [aState("armenia", { ...description, aliases: ["Hayastan"] }), aState("hermit")] });
  await write(graph, aBatch(claims.map((claim) => aKeptClaim(claim))));
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

async function get<T>(path: string): Promise<T> {
  const answer = await api.call(path);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as T;
}
async function post<T>(path: string, body: object): Promise<T> {
  const answer = await api.call(path, { body });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as T;
}

interface Read {
  readonly entity: object;
  readonly asOf: string;
  readonly total: number;
  readonly ever: readonly { type: string; direction: string; count: number }[];
  readonly held: readonly {
    type: string;
    qualifier?: string;
    direction: string;
    status: string;
    certainly: number;
    possibly: number;
  }[];
  readonly documents: number;
  readonly isCapped: boolean;
}
interface Lines {
  readonly relations: readonly { type: string; subject: string; object: string; claims: number }[];
  readonly truncated: boolean;
}

describe("one entity", () => {
  test("that nobody knows is not found", async () => {
    problemIn(await api.call("/api/entities/atlantis"), { status: 404, code: "not-found" });
    problemIn(await api.call("/api/entities/atlantis/counts"), { status: 404, code: "not-found" });
  });

  test("without relations has counts of nothing", async () => {
    expect(await get<Read>("/api/entities/hermit")).toMatchObject({
      total: 0,
      ever: [],
      held: [],
      documents: 0,
      isCapped: false,
    });
  });

  test("is all that is known of it", async () => {
    const { entity } = await get<Read>("/api/entities/armenia");
    expect(entity).toEqual({
      id: "armenia",
      kind: "State",
      name: "Armenia",
      aliases: ["Hayastan"],
      iso2: "AM",
      description: "In the South Caucasus",
      capital: "Yerevan",
      latitude: 40,
      longitude: 45,
    });
  });

  test("has its relations of all times counted by type and direction", async () => {
    const { total, ever } = await get<Read>("/api/entities/armenia");
    expect(total).toBe(5);
    expect(ever).toEqual([
      { type: "MEMBER_OF", direction: "out", count: 3 },
      { type: "MET", direction: "mutual", count: 1 },
      { type: "INVITED", direction: "in", count: 1 },
    ]);
    expect(await get("/api/entities/armenia/counts")).toEqual({ total, ever });
  });

  test("has those that hold as of a date counted by what they are and how sure that is", async () => {
    const { asOf, held } = await get<Read>("/api/entities/armenia?asOf=2017-06");
    expect(asOf).toBe("2017-06");
    expect(held.toSorted((a, b) => ((a.qualifier ?? "") < (b.qualifier ?? "") ? -1 : 1))).toEqual([
      { type: "MEMBER_OF", direction: "out", qualifier: "full", status: "asserted", certainly: 1, possibly: 0 },
      { type: "MEMBER_OF", direction: "out", qualifier: "partner", status: "asserted", certainly: 0, possibly: 1 },
    ]);
    const later = await get<Read>("/api/entities/armenia?asOf=2024-03-15");
    expect(later.held.find((row) => row.type === "MET")).toEqual({
      type: "MET",
      direction: "mutual",
      status: "alleged",
      certainly: 0,
      possibly: 1,
    });
    expect((await get<Read>("/api/entities/armenia?asOf=1990")).held).toEqual([]);
  });

  test("is looked at as of today unless told otherwise", async () => {
    const { asOf, held } = await get<Read>("/api/entities/armenia");
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(held.some((row) => row.qualifier === "full" && row.certainly === 1)).toBe(true);
  });

  test("knows how many documents speak of it", async () => {
    expect((await get<Read>("/api/entities/armenia")).documents).toBe(2);
    expect((await get<Read>("/api/entities/georgia")).documents).toBe(1);
  });
});

describe("cards", () => {
  interface Cards {
    readonly entities: readonly { entity: { id: string }; held: number; isCapped: boolean }[];
    readonly missing: readonly string[];
  }
  const cards = (body: object, query = "") => post<Cards>(`/api/entities/cards${query}`, body);

  test("of nobody are none", async () => {
    expect(await cards({ ids: [] })).toEqual({ entities: [], missing: [] });
  });

  test("name those that are not there, and give each of the others once", async () => {
    const { entities, missing } = await cards({ ids: ["georgia", "atlantis", "armenia", "georgia"] });
    expect(entities.map(({ entity }) => entity.id).toSorted()).toEqual(["armenia", "georgia"]);
    expect(missing).toEqual(["atlantis"]);
  });

  test("count what holds as of the date, certainly or possibly", async () => {
    const held = async (asOf: string) => {
      const { entities } = await cards({ ids: ["armenia", "hermit", "cis"] }, `?asOf=${asOf}`);
      return Object.fromEntries(entities.map((row) => [row.entity.id, row.held]));
    };
    expect(await held("1990")).toEqual({ armenia: 0, cis: 0, hermit: 0 });
    expect(await held("2005")).toEqual({ armenia: 2, cis: 2, hermit: 0 });
    expect(await held("2024-05")).toEqual({ armenia: 4, cis: 0, hermit: 0 });
  });
});

describe("relations among a set", () => {
  const among = (ids: string[], query = "") => post<Lines>(`/api/relations/among${query}`, { ids });
  const ends = ({ relations }: Lines): string[] =>
    relations.map((one) => `${one.subject} ${one.type} ${one.object}`).toSorted();

  test("of nobody or one are none", async () => {
    expect(await among([])).toEqual({ relations: [], truncated: false });
    expect(await among(["armenia"])).toEqual({ relations: [], truncated: false });
    expect(await among(["armenia", "atlantis"])).toEqual({ relations: [], truncated: false });
  });

  test("are those with both ends in it, of all times unless told otherwise", async () => {
    expect(ends(await among(["armenia", "georgia", "cis", "armenia"]))).toEqual([
      "armenia MEMBER_OF cis",
      "armenia MET georgia",
      "georgia INVITED armenia",
      "georgia MEMBER_OF cis",
    ]);
  });

  test("are as of a date and of some types if wanted", async () => {
    const set = ["armenia", "georgia", "cis", "eu"];
    expect(ends(await among(set, "?asOf=2009-12&certainty=possibly"))).toEqual(["armenia MEMBER_OF cis"]);
    expect(ends(await among(set, "?types=MEMBER_OF&asOf=2018-01&certainty=certainly"))).toEqual([]);
    expect(ends(await among(set, "?types=INVITED,MET"))).toEqual(["armenia MET georgia", "georgia INVITED armenia"]);
  });
});

describe("what a set shares", () => {
  interface Shared extends Lines {
    readonly entities: readonly { id: string }[];
    readonly total: number;
  }
  const shared = (ids: string[], query: string) => post<Shared>(`/api/entities/shared?${query}`, { ids });
  const idsOf = ({ entities }: Shared): string[] => entities.map((entity) => entity.id).toSorted();

  test("is nothing with somebody who has no relations, or is not there", async () => {
    expect(await shared(["armenia", "hermit"], "certainty=ever")).toMatchObject({
      entities: [],
      total: 0,
      truncated: false,
    });
    expect(await shared(["armenia", "atlantis"], "certainty=ever")).toMatchObject({ entities: [], total: 0 });
  });

  test("is what all of them are related to, as of the date", async () => {
    expect(idsOf(await shared(["armenia", "georgia"], "certainty=ever"))).toEqual(["cis", "eu"]);
    expect(idsOf(await shared(["armenia", "georgia"], "asOf=2005"))).toEqual(["cis"]);
    expect(idsOf(await shared(["armenia", "georgia"], "asOf=2024-05-08"))).toEqual(["eu"]);
    expect(idsOf(await shared(["armenia", "georgia"], "asOf=2015"))).toEqual([]);
  });

  test("comes with the relations to it, and is cut off only when there is more", async () => {
    const all = await shared(["armenia", "georgia"], "certainty=ever&limit=2");
    expect([all.relations.length, all.total, all.truncated]).toEqual([4, 2, false]);
    const first = await shared(["armenia", "georgia"], "certainty=ever&limit=1");
    expect([first.entities.length, first.total, first.truncated]).toEqual([1, 2, true]);
  });

  test("by an entity with itself is refused, for it shares everything with itself", async () => {
    problemIn(await api.call("/api/entities/shared", { body: { ids: ["armenia", "armenia"] } }), {
      status: 400,
      code: "bad-request",
    });
  });
});
