// The sample story through the API, as the page asks for it: search, entity, neighbours, relation, quote.
// Every answer is checked against its declaration on the way.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCasebook } from "../../server/features/imports/casebook/readCasebook.ts";
import { importRecords } from "../../server/features/imports/importRecords.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi } from "../support/api.ts";
import { readStoryFile } from "../support/articleCasebook.ts";
import { aReporter } from "../support/reporter.ts";

const story = readCasebook(readStoryFile());
let graph: Graph;
let api: Api;

beforeAll(async () => {
  graph = await openGraph();
  await importRecords(graph, { records: { ...story, id: "sample-story" }, reporter: aReporter() });
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

interface Line {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly status: string;
  readonly qualifier?: string;
  readonly contentStatus?: string;
  readonly claims: number;
}
interface Page {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly relations: readonly Line[];
  readonly total: number;
  readonly truncated: boolean;
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await api.call(path, { body });
  expect(answer.status, answer.text).toBe(200);
  return answer.body as T;
}
const neighbours = (query = "certainty=ever&limit=500") => ask<Page>(`/api/entities/armenia/neighbours?${query}`);

test("search finds its actors first", async () => {
  const first = async (q: string) =>
    (await ask<{ results: { entity: { id: string } }[] }>(`/api/search?q=${encodeURIComponent(q)}`)).results[0]?.entity
      .id;
  expect(await first("Armenia")).toBe("armenia");
  expect(await first("CSTO")).toBe("csto");
  expect(await first("Pashinian")).toMatch(/pashinyan/);
  expect(await first("EAEU")).toBe("eaeu");
  expect(await first("ICC")).toMatch(/icc|criminal/);
});

test("its counts are those of the casebook", async () => {
  const counts = await ask<{
    entities: Record<string, number>;
    relations: Record<string, number>;
    claims: number;
    documents: number;
  }>("/api/counts");
  expect(Object.values(counts.entities).reduce((sum, one) => sum + one, 0)).toBe(story.entities.length);
  expect(counts).toMatchObject({ claims: story.claims.length, documents: story.documents.length, unread: 0 });
  const entity = await ask<{ total: number; documents: number }>("/api/entities/armenia");
  expect(entity.total).toBe((await neighbours()).relations.length);
  expect(entity.documents).toBe(1);
});

test("neighbours page by page are neighbours at once", async () => {
  const all = await neighbours();
  expect([all.total, all.truncated]).toEqual([all.entities.length, false]);
  const seen: string[] = [];
  for (let offset = 0; offset < all.total; offset += 3) {
    const page = await neighbours(`certainty=ever&limit=3&offset=${offset}`);
    expect([page.total, page.truncated]).toEqual([all.total, offset + 3 < all.total]);
    seen.push(...page.entities.map((entity) => entity.id));
  }
  expect(seen).toEqual(all.entities.map((entity) => entity.id));
});

describe("what the report says of Armenia", () => {
  const lineTo = async (type: string, object: string): Promise<Line | undefined> =>
    (await neighbours()).relations.find((line) => line.type === type && [line.object, line.subject].includes(object));

  test("is that its membership of the CSTO is suspended, not that it left", async () => {
    expect(await lineTo("MEMBER_OF", "csto")).toMatchObject({ qualifier: "suspended", status: "asserted" });
    expect(await lineTo("WITHDREW", "csto")).toBeUndefined();
  });

  test("is not that it is a member of the court it decided to join", async () => {
    const lines = (await neighbours()).relations.filter((line) => /icc|criminal/.test(line.object));
    expect(lines.some((line) => line.type === "MEMBER_OF")).toBe(false);
  });

  test("has an accusation on record whose content is denied", async () => {
    const accusation = (await neighbours()).relations.find((line) => line.type === "ACCUSED");
    expect(accusation).toMatchObject({ status: "asserted", contentStatus: "disputed" });
    const { claims } = await ask<{ claims: { type: string; stance: string }[] }>(
      `/api/relations/${accusation?.id ?? ""}`,
    );
    expect(claims.some((claim) => claim.type === "ACCUSED")).toBe(true);
    expect(claims.some((claim) => claim.type === "DENIED" || claim.stance === "denies")).toBe(true);
  });
});

test("every relation leads to a passage that stands in the report", async () => {
  const everybody = story.entities.map((entity) => entity.id);
  const { relations, truncated } = await ask<{ relations: Line[]; truncated: boolean }>("/api/relations/among", {
    ids: everybody,
  });
  expect(truncated).toBe(false);
  expect(relations.length).toBeGreaterThan(30);
  const text = story.documents[0]?.text ?? "";
  for (const { id, claims: count } of relations) {
    const { claims } = await ask<{ claims: { quotes: { quote?: string; start?: number; end?: number }[] }[] }>(
      `/api/relations/${id}`,
    );
    expect(claims).toHaveLength(count);
    for (const { quotes } of claims) {
      for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote);
    }
  }
});

test("the report has every claim's passage marked", async () => {
  const id = story.documents[0]?.id ?? "";
  const { text, marks } = await ask<{ text: string; marks: { claim: string; start: number }[] }>(
    `/api/documents/${id}`,
  );
  expect(text).toBe(story.documents[0]?.text);
  expect(new Set(marks.map((mark) => mark.claim))).toEqual(new Set(story.claims.map((claim) => claim.id)));
  expect(marks.map((mark) => mark.start)).toEqual(marks.map((mark) => mark.start).toSorted((a, b) => a - b));
});

test("the ready question tells all of it", async () => {
  const told = await ask<Page & { rows: { words: string }[] }>("/api/questions/story/answer");
  const { relations } = await ask<{ relations: Line[] }>("/api/relations/among", {
    ids: story.entities.map((entity) => entity.id),
  });
  expect(new Set(told.relations.map((line) => line.id))).toEqual(new Set(relations.map((line) => line.id)));
  expect(told.rows.every((row) => !/undefined|NaN/.test(row.words))).toBe(true);
  const accused = await ask<Page>("/api/questions/accused/answer");
  expect(accused.relations.map((line) => line.type)).toEqual(expect.arrayContaining(["ACCUSED", "DENIED"]));
});

test("what Armenia and Russia share are the bodies that both are related to", async () => {
  const shared = await ask<Page>("/api/entities/shared?certainty=ever", { ids: ["armenia", "russia"] });
  expect(shared.entities.map((entity) => entity.id)).toEqual(expect.arrayContaining(["csto"]));
});
