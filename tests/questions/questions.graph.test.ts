// Ready questions: answered in words that say no more than the sources, with what to draw.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimInput } from "../../model/claims/records.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim, anOrganisation } from "../support/builders.ts";
import { issuePaths, problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;

const run = ({
  subject,
  object,
  years,
  qualifier = "full",
}: {
  subject: string;
  object: string;
  years: [number | "", number, number, number | ""];
  qualifier?: string;
}): Partial<ClaimInput> => {
  const [before, first, last, after] = years;
  return { subject, object, qualifier, when: { from: `[${before}..${first}]`, to: `[${last}..${after}]` } };
};
const claims: Partial<ClaimInput>[] = [
  run({ subject: "germany", object: "nato", years: ["", 1990, 2025, ""] }),
  run({ subject: "poland", object: "nato", years: [1999, 2000, 2025, ""] }),
  run({ subject: "albania", object: "nato", years: [2008, 2009, 2025, ""] }),
  run({ subject: "albania", object: "nato", years: [2000, 2001, 2008, 2009], qualifier: "partner" }),
  run({ subject: "uzbekistan", object: "csto", years: [2006, 2007, 2009, 2010] }),
  run({ subject: "uzbekistan", object: "csto", years: [2010, 2011, 2012, 2013] }),
  run({ subject: "armenia", object: "csto", years: [2002, 2003, 2025, ""] }),
  run({ subject: "armenia", object: "cis", years: [1991, 1992, 2025, ""] }),
  run({ subject: "azerbaijan", object: "cis", years: [1993, 1994, 2025, ""] }),
  run({ subject: "azerbaijan", object: "csto", years: [1993, 1994, 1999, 2000] }),
  run({ subject: "honduras", object: "oas", years: ["", 1990, 2009, 2010] }),
  run({ subject: "honduras", object: "oas", years: [2009, 2010, 2011, 2012], qualifier: "suspended" }),
  run({ subject: "honduras", object: "oas", years: [2011, 2012, 2025, ""] }),
  run({ subject: "russia", object: "warsaw-pact", years: ["", 1990, 1991, 1992] }),
  {
    qualifier: undefined,
    type: "ACCUSED",
    subject: "armenia",
    object: "azerbaijan",
    when: { on: "2023-09" },
    content: "attacking",
  },
  { qualifier: undefined, type: "DENIED", subject: "azerbaijan", object: "armenia", when: { on: "2023-10" } },
];

beforeAll(async () => {
  graph = await openGraph();
  const sorts = {
    nato: "defence alliance",
    csto: "defence alliance",
    oas: "regional union",
    cis: "regional union",
    "warsaw-pact": "defence alliance",
  };
  const bodies = Object.entries(sorts).map(([id, sort]) => anOrganisation(id, { sort }));
  await write(graph, { entities: bodies });
  await write(graph, aBatch(claims.map((claim) => aKeptClaim(claim))));
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

interface Answered {
  readonly title: string;
  readonly explanation: string;
  readonly asOf?: string;
  readonly rows: readonly { readonly words: string; readonly entity: string; readonly relations: readonly string[] }[];
  readonly entities: readonly { readonly id: string }[];
  readonly relations: readonly { readonly id: string; readonly subject: string; readonly object: string }[];
  readonly total: number;
  readonly truncated: boolean;
}

async function ask(id: string, query = ""): Promise<Answered> {
  const answer = await api.call(`/api/questions/${id}/answer?${query}`);
  expect(answer.status, answer.text).toBe(200);
  const told = answer.body as Answered;
  const known = new Set(told.entities.map((entity) => entity.id));
  expect(told.relations.every((relation) => known.has(relation.subject) && known.has(relation.object))).toBe(true);
  const drawn = new Set(told.relations.map((relation) => relation.id));
  expect(told.rows.every((row) => known.has(row.entity) && row.relations.every((one) => drawn.has(one)))).toBe(true);
  return told;
}
const wordsOf = async (id: string, query = "") => (await ask(id, query)).rows.map((row) => row.words);

describe("refused is", () => {
  test("a question that nobody prepared", async () => {
    problemIn(await api.call("/api/questions/meaning-of-life/answer"), { status: 404, code: "not-found" });
  });

  test.each([
    ["joined?since=2024-02-30", "query.since"],
    ["joined?since=lately", "query.since"],
    ["departed?since=19", "query.since"],
    ["blocs?asOf=2024-13", "query.asOf"],
    ["shared?asOf=today", "query.asOf"],
  ])("%s", async (asked, path) => {
    const [id, query] = asked.split("?");
    expect(issuePaths(await api.call(`/api/questions/${id}/answer?${query}`))).toEqual([path]);
  });

  test("who joined a body that is not there", async () => {
    problemIn(await api.call("/api/questions/joined/answer?body=atlantis"), { status: 404, code: "not-found" });
  });

  test.each(["a=atlantis&b=armenia", "a=armenia&b=atlantis", "a=atlantis&b=lemuria"])(
    "what somebody shares who is not there: %s",
    async (query) => {
      problemIn(await api.call(`/api/questions/shared/answer?${query}`), { status: 404, code: "not-found" });
    },
  );
});

test("questions are listed with parameters that their answers take", async () => {
  const { questions } = (await api.call("/api/questions")).body as {
    questions: { id: string; title: string; parameters: { name: string; otherwise: string }[] }[];
  };
  expect(questions.length).toBeGreaterThanOrEqual(5);
  for (const { id, parameters } of questions) {
    const query = new URLSearchParams(parameters.map(({ name, otherwise }) => [name, otherwise]));
    expect(await ask(id, query.toString())).toEqual(await ask(id));
  }
});

describe("who joined", () => {
  test("are those whose first full listing came after the year, not members of old or mere partners", async () => {
    const { title, rows, total } = await ask("joined", "body=nato&since=1999");
    expect(title).toMatch(/Nato since 1999/);
    expect(rows.map((row) => row.entity)).toEqual(["poland", "albania"]);
    expect(total).toBe(2);
    expect((await ask("joined", "body=nato&since=2005")).rows.map((row) => row.entity)).toEqual(["albania"]);
    expect(await ask("joined", "body=nato&since=2020")).toMatchObject({
      rows: [],
      entities: [],
      total: 0,
      truncated: false,
    });
  });

  test("came between two editions, and no day is made up", async () => {
    expect(await wordsOf("joined", "body=nato&since=2005")).toEqual([
      expect.stringMatching(/^Albania .*Nato: began between 2008 and 2009, last seen in 2025$/),
    ]);
  });
});

describe("who left or was suspended", () => {
  test("the last spell counts, and who came back did not leave", async () => {
    const words = await wordsOf("departed", "since=1990");
    expect(words.find((line) => line.startsWith("Uzbekistan"))).toMatch(/2012 and 2013|between 2012/);
    expect(words.filter((line) => line.startsWith("Uzbekistan"))).toHaveLength(1);
    expect(words.some((line) => line.startsWith("Armenia"))).toBe(false);
    expect(words.filter((line) => line.startsWith("Honduras"))).toEqual([expect.stringMatching(/suspended/)]);
    expect(words.some((line) => line.startsWith("Azerbaijan · Csto"))).toBe(true);
  });

  test("members of a body that ended did not leave it", async () => {
    expect((await wordsOf("departed")).some((line) => line.includes("Warsaw"))).toBe(false);
  });

  test("only since the year that is asked for, the newest first", async () => {
    const since = await wordsOf("departed", "since=2011");
    expect(since.some((line) => line.startsWith("Azerbaijan"))).toBe(false);
    expect((await wordsOf("departed"))[0]).toMatch(/^Uzbekistan/);
    expect(await ask("departed", "since=2024")).toMatchObject({ rows: [], total: 0 });
  });
});

describe("what two share", () => {
  test("is what both are related to on the date, not what one is", async () => {
    const { entities, asOf } = await ask("shared", "a=armenia&b=azerbaijan&asOf=2015");
    expect(entities.map((entity) => entity.id).toSorted()).toEqual(["armenia", "azerbaijan", "cis"]);
    expect(asOf).toBe("2015");
  });

  test("is nothing on a date before either", async () => {
    expect(await ask("shared", "a=armenia&b=azerbaijan&asOf=1985")).toMatchObject({ rows: [], total: 0 });
  });

  test("is named by their names even when it is nothing", async () => {
    expect((await ask("shared", "a=armenia&b=poland")).title).toMatch(/Armenia and Poland/);
  });
});

test("who accused whom comes with the denial, in the order of time", async () => {
  const words = await wordsOf("accused");
  expect(words).toHaveLength(2);
  expect(words[0]).toMatch(/^Armenia accused Azerbaijan.*September 2023/);
  expect(words[1]).toMatch(/^Azerbaijan .*October 2023/);
});

test("blocs as of a year hold their full members", async () => {
  const members = async (asOf: string) =>
    (await ask("blocs", `asOf=${asOf}`)).relations.map((one) => `${one.subject} ${one.object}`).toSorted();
  expect(await members("1995")).toEqual(["azerbaijan csto", "germany nato"]);
  expect(await members("2008")).toEqual([
    "albania nato",
    "armenia csto",
    "germany nato",
    "poland nato",
    "uzbekistan csto",
  ]);
});
