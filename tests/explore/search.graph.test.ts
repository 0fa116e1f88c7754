// Finding entities by what people type: any of their names, in any script, with slips; the meant one first.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim, anOrganisation, aState } from "../support/builders.ts";

let graph: Graph;
let api: Api;

const states = [
  aState("armenia", { aliases: ["Հայաստան", "Армения", "Armenian Soviet Socialist Republic"] }),
  aState("azerbaijan", { aliases: ["Azərbaycan"] }),
  aState("georgia", { aliases: ["საქართველო"] }),
  aState("cote-divoire", { name: "Côte d'Ivoire", aliases: ["Ivory Coast"] }),
  aState("sao-tome", { name: "São Tomé and Príncipe" }),
  aState("trinidad", { name: "Trinidad and Tobago" }),
  aState("turkiye", { name: "Türkiye", aliases: ["Turkey"] }),
  aState("united-kingdom", { name: "United Kingdom", abbreviation: "UK" }),
  aState("ukraine", { name: "Ukraine" }),
];
const bodies = [
  anOrganisation("nato", { name: "North Atlantic Treaty Organization", abbreviation: "NATO", aliases: ["OTAN"] }),
  anOrganisation("natorium", { name: "Nato", aliases: ["A body of that very name"] }),
  anOrganisation("eu", { name: "European Union", abbreviation: "EU" }),
  anOrganisation("eurasian-union", { name: "Eurasian Economic Union", abbreviation: "EAEU" }),
  anOrganisation("europol", { name: "Europol" }),
  anOrganisation("un", { name: "United Nations", abbreviation: "UN" }),
];

beforeAll(async () => {
  graph = await openGraph();
  await write(graph, { entities: [...states, ...bodies] });
  const members = ["armenia", "azerbaijan", "georgia"].map((subject) => aKeptClaim({ subject, object: "natorium" }));
  await write(graph, aBatch([...members, aKeptClaim({ subject: "armenia", object: "un" })]));
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

interface Found {
  readonly results: readonly {
    readonly entity: { id: string; name: string };
    readonly matched?: string;
    readonly relations: number;
  }[];
  readonly truncated: boolean;
}

async function search(q: string, more = ""): Promise<Found> {
  const answer = await api.call(`/api/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as Found;
}
const idsFor = async (q: string, more = ""): Promise<string[]> =>
  (await search(q, more)).results.map(({ entity }) => entity.id);

describe("nothing is found for", () => {
  test.each(["xyzzy", "!!!", "🙂", "()", "*", "~", '"', "\\", "a AND", "zz OR zz"])(
    "%j, and nothing breaks",
    async (q) => {
      const { results, truncated } = await search(q);
      expect(truncated).toBe(false);
      if (q !== "a AND") expect(results).toEqual([]);
    },
  );

  test.each(["armenia) OR (georgia", "name:armenia", "armenia~100", "[a TO z]", "/.*/", "armenia && !georgia"])(
    "the search language in %j",
    async (q) => {
      expect(await idsFor(q)).not.toContain("turkiye");
    },
  );
});

describe("found first is", () => {
  test.each([
    ["Armenia", "armenia"],
    ["ARMENIA", "armenia"],
    ["  armenia  ", "armenia"],
    ["arm", "armenia"],
    ["Հայաստան", "armenia"],
    ["Армения", "armenia"],
    ["армен", "armenia"],
    ["soviet armenian", "armenia"],
    ["საქართველო", "georgia"],
    ["Azərbaycan", "azerbaijan"],
    ["Azerbajan", "azerbaijan"],
    ["Azerbaidjan", "azerbaijan"],
    ["Armnia", "armenia"],
    ["Gorgia", "georgia"],
    ["Cote d'Ivoire", "cote-divoire"],
    ["côte d’ivoire", "cote-divoire"],
    ["ivory", "cote-divoire"],
    ["sao tome", "sao-tome"],
    ["Trinidad and Tobago", "trinidad"],
    ["tobago", "trinidad"],
    ["Turkiye", "turkiye"],
    ["turkey", "turkiye"],
    ["Atlantic Treaty", "nato"],
    ["otan", "nato"],
    ["europ uni", "eu"],
  ])("for %j %s", async (q, id) => {
    expect((await idsFor(q))[0]).toBe(id);
  });

  test.each([
    ["NATO", "nato"],
    ["nato", "nato"],
    ["EU", "eu"],
    ["UN", "un"],
    ["UK", "united-kingdom"],
    ["eaeu", "eurasian-union"],
  ])("for the abbreviation %s its body, before better connected ones of a like name", async (q, id) => {
    expect((await idsFor(q))[0]).toBe(id);
  });
});

describe("an answer", () => {
  test("says by which other name it was found, and never the name itself or its abbreviation", async () => {
    const matched = async (q: string) => (await search(q)).results[0]?.matched;
    expect(await matched("Армения")).toBe("Армения");
    expect(await matched("Ivory Coast")).toBe("Ivory Coast");
    expect(await matched("Armenia")).toBeUndefined();
    expect(await matched("NATO")).toBeUndefined();
  });

  test("counts relations of all times", async () => {
    const counts = (await search("armenia")).results.map(({ entity, relations }) => [entity.id, relations]);
    expect(counts[0]).toEqual(["armenia", 2]);
    expect((await search("turkey")).results[0]?.relations).toBe(0);
  });

  test("holds only the kinds that are wanted", async () => {
    expect(await idsFor("un", "&kinds=Organisation")).not.toContain("united-kingdom");
    expect(await idsFor("un", "&kinds=State")).toContain("united-kingdom");
    expect(await idsFor("un", "&kinds=Person,Place")).toEqual([]);
    expect(await idsFor("armenia", "&kinds=State,Organisation")).toContain("armenia");
  });

  test("is cut off when there are more than wanted, and not when there are just as many", async () => {
    const all = (await search("eur", "&limit=50")).results.length;
    expect(all).toBe(3);
    expect((await search("eur", `&limit=${all}`)).truncated).toBe(false);
    const fewer = await search("eur", `&limit=${all - 1}`);
    expect([fewer.results.length, fewer.truncated]).toEqual([all - 1, true]);
    expect((await search("eur", "&limit=1")).results).toHaveLength(1);
  });
});
