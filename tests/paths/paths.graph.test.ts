// Paths and connecting networks through HTTP: what is refused, what is told when there is none, and when a limit is hit.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { connectEntities, findPaths as findEndpoint, pathRulesSchema } from "../../model/api/paths.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import { findPaths } from "../../server/features/paths/findPaths.ts";
import { usualLimits } from "../../server/features/paths/limits.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim } from "../support/builders.ts";
import { issuePaths, problemIn } from "../support/problems.ts";

let graph: Graph;
let api: Api;

const plain = { qualifier: undefined } as const;
const claims: Partial<ClaimInput>[] = [
  { object: "csto", when: { from: "2002-10-02", to: ".." } },
  { subject: "russia", object: "csto", when: { from: "2002-10-02", to: ".." } },
  { subject: "belarus", object: "csto", when: { from: "2002-10-02", to: ".." } },
  { subject: "russia", object: "ussr", when: { from: "1922", to: "1991" } },
  { subject: "estonia", object: "ussr", when: { from: "1940", to: "1991" } },
  { ...plain, type: "ACCUSED", object: "russia", when: { on: "2023-09" }, content: "failing to act" },
  { subject: "hermit", object: "nowhere" },
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

const post = (path: string, body: object) => api.call(path, { body });

async function paths(body: object): Promise<z.output<typeof findEndpoint.response>> {
  const answer = await post("/api/paths", { asOf: "2024", ...body });
  expect(answer.status, answer.text).toBe(200);
  return findEndpoint.response.parse(answer.body);
}

async function connected(ids: readonly string[]): Promise<z.output<typeof connectEntities.response>> {
  const answer = await post("/api/paths/connect", { asOf: "2024", ids });
  expect(answer.status, answer.text).toBe(200);
  return connectEntities.response.parse(answer.body);
}

describe("refused is", () => {
  test.each([
    ["one end alone", { ends: ["armenia"] }, "body.ends"],
    ["an end twice", { ends: ["armenia", "armenia"] }, "body.ends"],
    ["an unknown type", { ends: ["armenia", "russia"], types: ["LOVES"] }, "body.types.0"],
    ["a date that does not exist", { ends: ["armenia", "russia"], asOf: "2023-02-30" }, "body.asOf"],
    ["a length of nine", { ends: ["armenia", "russia"], maxLength: 9 }, "body.maxLength"],
  ])("%s", async (_words, body, place) => {
    expect(issuePaths(await post("/api/paths", body))).toContain(place);
  });

  test("whom nobody knows", async () => {
    for (const [path, body] of [
      ["/api/paths", { ends: ["armenia", "atlantis"] }],
      ["/api/paths/connect", { ids: ["armenia", "atlantis"] }],
    ] as const) {
      expect(problemIn(await post(path, body), { status: 404, code: "not-found" }).detail).toContain("atlantis");
    }
  });
});

describe("paths", () => {
  test("that are not there name the rule that shut out the nearest miss", async () => {
    const { pairs } = await paths({ ends: ["armenia", "estonia"] });
    expect(pairs[0]).toMatchObject({
      paths: [],
      nearestMiss: { rules: [{ rule: "date", length: 3 }], isComplete: true },
    });
  });

  test("that no rule shuts out say so", async () => {
    const { pairs } = await paths({ ends: ["armenia", "hermit"] });
    expect(pairs[0]?.nearestMiss?.rules).toEqual([]);
    expect(pairs[0]?.nearestMiss?.words).toBe("Even without any rule there is no path of up to 8 steps.");
  });

  test("are found between each two of several ends, with everything to draw them", async () => {
    const { pairs, entities, relations } = await paths({ ends: ["armenia", "russia", "belarus"] });
    expect(pairs.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "armenia russia",
      "armenia belarus",
      "russia belarus",
    ]);
    expect(pairs.map((pair) => pair.paths[0]?.entities.length)).toEqual([2, 3, 3]);
    expect(entities.map((card) => card.id).toSorted()).toEqual(["armenia", "belarus", "csto", "russia"]);
    expect(relations).toHaveLength(4);
  });

  test("read as sentences with their dates", async () => {
    const { pairs } = await paths({ ends: ["armenia", "belarus"] });
    expect(pairs[0]?.paths[0]?.steps.map((step) => step.words)).toEqual([
      "Armenia is a member of Csto: since 2 October 2002",
      "Belarus is a member of Csto: since 2 October 2002",
    ]);
  });

  test("with no type left are none, and it is told which rules are to blame", async () => {
    const { pairs } = await paths({ ends: ["armenia", "russia"], types: ["MET"], exceptTypes: ["MET"] });
    expect(pairs[0]?.paths).toEqual([]);
    expect(pairs[0]?.nearestMiss?.rules).toEqual([{ rule: "types", length: 1 }]);
  });

  test("beyond what may be looked at are not claimed to be all", async () => {
    const asked = { ...pathRulesSchema.parse({ asOf: "2024" }), ends: ["armenia", "belarus"], k: 1, limit: 50 };
    const wanted = { ...asked, mode: "anyUpTo" } as const;
    const few = await findPaths(graph, { asked: wanted, limits: { ...usualLimits, entities: 2 } });
    expect(few.pairs[0]?.isComplete).toBe(false);
    expect(few.pairs[0]?.reason).toContain("too many entities");
    const one = await findPaths(graph, { asked: { ...wanted, limit: 1 } });
    expect(one.pairs[0]).toMatchObject({ isComplete: false, reason: "There are more than 1 paths; these come first." });
  });
});

describe("what links some", () => {
  test("is nothing where nothing does", async () => {
    expect(await connected(["armenia", "hermit"])).toMatchObject({ added: [], unconnected: ["hermit"] });
  });

  test("is one body that all are in, proven to be the smallest", async () => {
    const { added, unconnected, isProvenSmallest } = await connected(["armenia", "russia", "belarus"]);
    expect({ added, unconnected, isProvenSmallest }).toEqual({
      added: ["csto"],
      unconnected: [],
      isProvenSmallest: true,
    });
  });
});
