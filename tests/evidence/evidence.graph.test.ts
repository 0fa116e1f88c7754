// Who says so: a relation with every claim for and against it, a document with its marked passages.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimInput } from "../../model/claims/records.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aDocument, aKeptClaim, aSource } from "../support/builders.ts";
import { problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;

const text = "Armenia accused the peacekeepers. Russia denied it. Armenia accused them again.";
const quoteOf = (quote: string, start = text.indexOf(quote)) => ({
  document: "report",
  quote,
  start,
  end: start + quote.length,
});
const aTime: unknown = expect.stringMatching(/Z$/);
const plain = { qualifier: undefined } as const;
const accusation: Partial<ClaimInput> = {
  ...plain,
  id: "accusation",
  type: "ACCUSED",
  object: "russia",
  speaker: "armenia",
  content: "failing to act",
  when: { on: "2023-09", text: "last September" },
  credibility: 2,
  note: "seen twice",
  quotes: [
    quoteOf("Armenia accused the peacekeepers."),
    quoteOf("Armenia accused them again."),
    { document: "issue-1" },
  ],
};
const denial: Partial<ClaimInput> = {
  ...plain,
  id: "denial",
  type: "DENIED",
  subject: "russia",
  object: "armenia",
  answers: "accusation",
  quotes: [quoteOf("Russia denied it.")],
};

beforeAll(async () => {
  graph = await openGraph();
  const claims = [aKeptClaim(accusation), aKeptClaim(denial), aKeptClaim({ id: "member" })];
  const report = aDocument("report", {
    text,
    title: "A report",
    publishedOn: "2024-05",
    url: "https://example.org/report",
    note: "retold",
  });
  const batch = aBatch(claims);
  await write(graph, {
    ...batch,
    sources: [aSource("gazette", { name: "The Gazette", reliability: "B" })],
    documents: [report, aDocument("issue-1", { publishedOn: "2024-01-02" }), aDocument("unread")],
  });
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

interface Reason {
  readonly id: string;
  readonly stance: string;
  readonly speaker?: { readonly id: string };
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly quotes: readonly {
    readonly document: { readonly id: string; readonly source: object };
    readonly quote?: string;
    readonly start?: number;
  }[];
}
interface RelationRead {
  readonly relation: { readonly id: string; readonly claims: number; readonly contentStatus?: string };
  readonly subject: object;
  readonly object: object;
  readonly claims: readonly Reason[];
}
interface DocumentRead {
  readonly document: object;
  readonly text?: string;
  readonly marks: readonly {
    readonly claim: string;
    readonly relation?: string;
    readonly start?: number;
    readonly end?: number;
    readonly quote?: string;
  }[];
  readonly truncated: boolean;
}

async function get<T>(path: string): Promise<T> {
  const answer = await api.call(path);
  expect(answer.status, answer.text).toBe(200);
  return answer.body as T;
}
async function relationOf(type: string): Promise<RelationRead> {
  const ids = ["armenia", "russia", "csto"];
  const { body } = await api.call(`/api/relations/among?types=${type}`, { body: { ids } });
  const [line] = (body as { relations: { id: string }[] }).relations;
  return await get(`/api/relations/${line?.id ?? "none"}`);
}

describe("not found is", () => {
  test("a relation that is not there", async () => {
    problemIn(await api.call(`/api/relations/${"0".repeat(32)}`), { status: 404, code: "not-found" });
  });

  test("a document that is not there", async () => {
    problemIn(await api.call("/api/documents/nothing"), { status: 404, code: "not-found" });
  });
});

describe("a relation", () => {
  test("comes with both ends, and with every claim for it and every denial against it", async () => {
    const { relation, subject, object, claims } = await relationOf("ACCUSED");
    expect(relation).toMatchObject({
      status: "asserted",
      content: "failing to act",
      contentStatus: "disputed",
      claims: 2,
    });
    expect([subject, object]).toMatchObject([
      { id: "armenia", name: "Armenia" },
      { id: "russia", name: "Russia" },
    ]);
    expect(claims.map((claim) => claim.id).toSorted()).toEqual(["accusation", "denial"]);
  });

  test("has claims that tell speaker, publisher and recorder apart, and when they were written down", async () => {
    const { claims } = await relationOf("ACCUSED");
    const claim = claims.find((one) => one.id === "accusation");
    expect(claim).toMatchObject({
      stance: "asserts",
      speaker: { id: "armenia", name: "Armenia", kind: "State" },
      recordedBy: "the tests",
      when: { on: "2023-09", text: "last September" },
      credibility: 2,
      note: "seen twice",
      content: "failing to act",
    });
    expect(Date.parse(claim?.recordedAt ?? "")).toBeGreaterThan(Date.parse("2024-01-01"));
    expect(claims.find((one) => one.id === "denial")).toMatchObject({
      type: "DENIED",
      answers: "accusation",
      subject: "russia",
    });
    expect(claims.find((one) => one.id === "denial")?.speaker).toBeUndefined();
  });

  test("leads to every passage, with its document and publisher", async () => {
    const { claims } = await relationOf("ACCUSED");
    const quotes = claims.find((one) => one.id === "accusation")?.quotes ?? [];
    expect(quotes.map((one) => [one.document.id, one.quote, one.start])).toEqual([
      ["issue-1", undefined, undefined],
      ["report", "Armenia accused the peacekeepers.", 0],
      ["report", "Armenia accused them again.", 52],
    ]);
    expect(quotes[1]?.document).toEqual({
      id: "report",
      title: "A report",
      publishedOn: "2024-05",
      url: "https://example.org/report",
      note: "retold",
      capturedAt: aTime,
      source: { id: "gazette", name: "The Gazette", reliability: "B" },
    });
  });

  test("without dates, speaker or quotes is read as well", async () => {
    const { relation, claims } = await relationOf("MEMBER_OF");
    expect(relation).toMatchObject({ status: "asserted", claims: 1, sources: ["gazette"], datesDisagree: false });
    expect(claims).toMatchObject([{ id: "member", when: {}, quotes: [{ document: { id: "issue-1" } }] }]);
  });
});

describe("a document", () => {
  test("has its text and the passages that claims quote, in the order of the text", async () => {
    const read = await get<DocumentRead>("/api/documents/report");
    expect(read.text).toBe(text);
    expect(read.truncated).toBe(false);
    expect(read.marks.map((mark) => [mark.claim, mark.start])).toEqual([
      ["accusation", 0],
      ["denial", 34],
      ["accusation", 52],
    ]);
    for (const mark of read.marks) expect(text.slice(mark.start, mark.end)).toBe(mark.quote);
  });

  test("leads from each passage to its relation", async () => {
    const { marks } = await get<DocumentRead>("/api/documents/report");
    for (const mark of marks) {
      const { claims } = await get<RelationRead>(`/api/relations/${mark.relation ?? "none"}`);
      expect(claims.map((claim) => claim.id)).toContain(mark.claim);
    }
  });

  test("without text has marks without places, and one that nobody quotes has none", async () => {
    const read = await get<DocumentRead>("/api/documents/issue-1");
    expect(read.text).toBeUndefined();
    expect(read.marks.map((mark) => mark.claim).toSorted()).toEqual(["accusation", "member"]);
    expect(await get<DocumentRead>("/api/documents/unread")).toMatchObject({ marks: [], truncated: false });
  });

  test("no longer shows what is withdrawn", async () => {
    await write(graph, { withdrawn: ["member"] });
    const { marks } = await get<DocumentRead>("/api/documents/issue-1");
    expect(marks.map((mark) => mark.claim)).toEqual(["accusation"]);
  });
});

test("who publishes is listed by name", async () => {
  const { sources } = await get<{ sources: object[] }>("/api/sources");
  expect(sources).toContainEqual({ id: "gazette", name: "The Gazette", reliability: "B" });
});
