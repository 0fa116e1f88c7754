// Every endpoint refuses what it did not ask for, before it troubles the database: there is none here.
// The endpoints are taken from the OpenAPI document, so that a new one is refused by the same rules.
import { afterAll, describe, expect, test } from "vitest";
import { type Api, startApi, withoutDatabase } from "../support/api.ts";
import { issuePaths, problemIn } from "../support/problems.ts";

const graph = withoutDatabase();
const api: Api = await startApi(graph);
afterAll(async () => {
  await api.close();
  await graph.close();
});

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}
const { paths } = (await api.call("/api/openapi.json")).body as { paths: Record<string, Record<string, Operation>> };
const endpoints = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);
type Endpoint = (typeof endpoints)[number];

const good: Readonly<Record<string, string>> = {
  id: "armenia",
  readRelation: "0".repeat(32),
  readView: "0".repeat(24),
  answerQuestion: "story",
};
const addressOf = ({ path, operationId }: Endpoint, id = good[operationId] ?? good["id"] ?? ""): string =>
  path.replace("{id}", id);
const named = (wanted: (one: Endpoint) => boolean) =>
  endpoints.filter(wanted).map((one) => [`${one.method} ${one.path}`, one] as const);
const takesJson = (one: Endpoint): boolean => one.requestBody !== undefined && one.operationId !== "startImport";
const takes = (name: string) => (one: Endpoint) => one.parameters.some((parameter) => parameter.name === name);
const body = { ids: ["armenia", "csto"] };
const bodies: Readonly<Record<string, object>> = {
  cancelJob: {},
  storeView: { text: "b=armenia" },
  compareDates: { a: "2004", b: "2024", scope: { kind: "world" } },
  findPaths: { ends: ["armenia", "csto"] },
};
const bodyOf = (one: Endpoint): object => bodies[one.operationId] ?? body;

test("there are endpoints to refuse by", () => {
  expect(endpoints.length).toBeGreaterThanOrEqual(17);
});

describe("a key in the address that is not declared is refused by", () => {
  test.each(named(() => true))("%s", async (_name, one) => {
    const sent = takesJson(one)
      ? { body: bodyOf(one) }
      : one.method === "POST"
        ? { body: "x", headers: { "content-type": "text/csv" } }
        : {};
    const answer = await api.call(`${addressOf(one)}?name=x&q=x&sudo=1`, { method: one.method, ...sent });
    const paths = issuePaths(answer);
    expect(paths).toContain("query");
    expect(answer.text).toContain("sudo");
  });
});

describe("a bad id is refused by", () => {
  test.each(named((one) => one.path.includes("{id}")))("%s", async (_name, one) => {
    for (const id of ["A%20B", "%00", "a".repeat(200), "%E2%80%AE", "..%2F..%2Fetc"]) {
      const answer = await api.call(addressOf(one, id), {
        method: one.method,
        ...(takesJson(one) ? { body: bodyOf(one) } : {}),
      });
      expect(issuePaths(answer)).toContain("path.id");
    }
  });

  test.each(named((one) => one.path.includes("{id}")))("%s when it is not even an address", async (_name, one) => {
    const answer = await api.call(addressOf(one, "%E0%A4%A"), {
      method: one.method,
      ...(takesJson(one) ? { body: bodyOf(one) } : {}),
    });
    problemIn(answer, { status: 400, code: "bad-request" });
  });
});

describe("a date that is none is refused by", () => {
  test.each(named(takes("asOf")))("%s", async (_name, one) => {
    for (const date of ["2024-02-30", "2023-02-29", "2024-13", "24", "today", "2024-5-8", "2024-05-08T00:00", ""]) {
      if (one.operationId === "answerQuestion") continue;
      const sent = takesJson(one) ? { body } : {};
      const answer = await api.call(`${addressOf(one)}?asOf=${date}`, { method: one.method, ...sent });
      expect([...new Set(issuePaths(answer))]).toEqual(["query.asOf"]);
    }
  });
});

describe("a limit out of bounds is refused by", () => {
  test.each(named(takes("limit")))("%s", async (_name, one) => {
    for (const limit of ["0", "501", "-1", "1.5", "1e2", "x", "", "9999999999"]) {
      const sent = takesJson(one) ? { body } : {};
      const answer = await api.call(`${addressOf(one)}?q=x&limit=${limit}`, { method: one.method, ...sent });
      expect(issuePaths(answer)).toContain("query.limit");
    }
  });
});

describe("a choice that is not offered is refused by", () => {
  test.each(named(takes("types")))("%s, among types", async (_name, one) => {
    for (const types of ["BEFRIENDED", "MEMBER_OF,BEFRIENDED", "member_of", "MEMBER_OF]-()//"]) {
      const sent = takesJson(one) ? { body } : {};
      const answer = await api.call(`${addressOf(one)}?types=${encodeURIComponent(types)}`, {
        method: one.method,
        ...sent,
      });
      expect(issuePaths(answer)).toEqual(["query.types"]);
    }
  });

  test.each([
    ["kinds=Ship", "query.kinds"],
    ["statuses=true", "query.statuses"],
    ["direction=up", "query.direction"],
    ["certainty=maybe", "query.certainty"],
    ["order=random", "query.order"],
    ["offset=-1", "query.offset"],
    ["limit=1&limit=2", "query.limit"],
  ])("the neighbours: %s", async (query, path) => {
    expect(issuePaths(await api.call(`/api/entities/armenia/neighbours?${query}`))).toEqual([path]);
  });

  test("all at once, each with its own issue", async () => {
    const answer = await api.call("/api/entities/A/neighbours?limit=0&asOf=2024-02-30&types=X&order=Y&new=1");
    expect(issuePaths(answer).toSorted()).toEqual([
      "path.id",
      "query",
      "query.asOf",
      "query.limit",
      "query.order",
      "query.types",
    ]);
  });
});

describe("a search", () => {
  test.each(["", "q=", "q=%20%20", `q=${"x".repeat(201)}`])("for %j is refused", async (query) => {
    expect(issuePaths(await api.call(`/api/search?${query}`))).toEqual(["query.q"]);
  });
});

describe("a body is refused by", () => {
  const posts = named(takesJson);
  const raw = (headers: Record<string, string>, content: string | Uint8Array) => ({
    method: "POST",
    headers,
    body: content,
  });
  const json = { "content-type": "application/json" };

  test.each(posts)("%s when it is missing", async (_name, one) => {
    problemIn(await api.call(addressOf(one), { method: "POST", headers: json }), { status: 400, code: "bad-request" });
    problemIn(await api.call(addressOf(one), { method: "POST" }), { status: 415, code: "wrong-type" });
  });

  test.each(posts)("%s when it is not JSON by name", async (_name, one) => {
    for (const type of [
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/jsonp",
    ]) {
      const answer = await api.call(addressOf(one), raw({ "content-type": type }, "{}"));
      problemIn(answer, { status: 415, code: "wrong-type" });
    }
  });

  test.each(posts)("%s when it is not JSON by content", async (_name, one) => {
    for (const text of ["", "{", "[1,]", "{'ids': []}", "{} {}", "undefined"]) {
      problemIn(await api.call(addressOf(one), raw(json, text)), { status: 400, code: "bad-request" });
    }
  });

  test.each(posts)("%s when one key stands twice, however it is written", async (_name, one) => {
    for (const text of ['{"ids": [], "ids": ["a"]}', '{"ids": [], "\\u0069ds": ["a"]}', '{"a": {"b": 1, "b": 2}}']) {
      const answer = await api.call(addressOf(one), raw(json, text));
      expect(problemIn(answer, { status: 400, code: "bad-request" }).detail).toMatch(/twice/);
    }
  });

  test.each(posts)("%s when it is nested too deeply", async (_name, one) => {
    const answer = await api.call(addressOf(one), raw(json, `{"ids": ${"[".repeat(40)}${"]".repeat(40)}}`));
    expect(problemIn(answer, { status: 400, code: "bad-request" }).detail).toMatch(/deep/);
    const endless = await api.call(addressOf(one), raw(json, "[".repeat(500_000)));
    problemIn(endless, { status: 400, code: "bad-request" });
  });

  test.each(posts)("%s when it is no UTF-8", async (_name, one) => {
    const answer = await api.call(addressOf(one), raw(json, Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d)));
    expect(problemIn(answer, { status: 400, code: "bad-request" }).detail).toMatch(/UTF-8/);
  });

  test.each(posts)("%s when it has more than 1 MiB", async (_name, one) => {
    const text = JSON.stringify({ ids: ["a".repeat(1024 * 1024)] });
    problemIn(await api.call(addressOf(one), raw(json, text)), { status: 413, code: "too-large" });
  });

  test.each(posts)("%s when it has a key too many", async (_name, one) => {
    const answer = await api.call(addressOf(one), { body: { ...bodyOf(one), sudo: 1 } });
    expect(issuePaths(answer)).toEqual(["body"]);
  });

  test.each(posts.filter(([, one]) => "ids" in bodyOf(one)))("%s when its ids are none", async (_name, one) => {
    expect(issuePaths(await api.call(addressOf(one), { body: { ids: ["A B", "ok"] } }))).toEqual(["body.ids.0"]);
    expect(issuePaths(await api.call(addressOf(one), { body: { ids: "armenia" } }))).toEqual(["body.ids"]);
    expect(issuePaths(await api.call(addressOf(one), { body: {} }))).toEqual(["body.ids"]);
    const many = Array.from({ length: 5001 }, (_, place) => `e${place}`);
    expect(issuePaths(await api.call(addressOf(one), { body: { ids: many } }))).toEqual(["body.ids"]);
  });

  test("what is shared by fewer than two", async () => {
    expect(issuePaths(await api.call("/api/entities/shared", { body: { ids: ["armenia"] } }))).toEqual(["body.ids"]);
    expect(issuePaths(await api.call("/api/entities/shared", { body: { ids: [] } }))).toEqual(["body.ids"]);
  });
});

describe("an upload is refused", () => {
  const upload = (query: string, type: string) =>
    api.call(`/api/imports${query}`, { method: "POST", headers: { "content-type": type }, body: "a,b" });

  test("without a name", async () => {
    expect(issuePaths(await upload("", "text/csv"))).toEqual(["query.name"]);
    expect(issuePaths(await upload("?name=%20", "text/csv"))).toEqual(["query.name"]);
  });

  test.each(["text/plain", "application/zip", "multipart/form-data; boundary=x", ""])("as %j", async (type) => {
    problemIn(await upload("?name=notes", type), { status: 415, code: "wrong-type" });
  });
});

describe("nothing is at", () => {
  test.each([
    "/api",
    "/api/nothing",
    "/api/entities",
    "/nothing",
    "/api/entities/armenia/x",
    "/.env",
    "/%2e%2e/package.json",
  ])("%s", async (path) => {
    problemIn(await api.call(path), { status: 404, code: "not-found" });
  });

  test.each([
    ["DELETE", "/api/entities/armenia"],
    ["PUT", "/api/search?q=a"],
    ["GET", "/api/relations/among"],
  ])("%s %s", async (method, path) => {
    const answer = await api.call(path, { method });
    expect([400, 404]).toContain(answer.status);
    problemIn(answer, { status: answer.status, code: answer.status === 404 ? "not-found" : "bad-request" });
  });

  test("a job that never was, in all its forms", async () => {
    for (const path of ["/api/jobs/none", "/api/jobs/none/events", "/api/jobs/none/rejected.csv"]) {
      problemIn(await api.call(path), { status: 404, code: "not-found" });
    }
    problemIn(await api.call("/api/jobs/none/cancel", { body: {} }), { status: 404, code: "not-found" });
  });
});

test("what was refused is nobody's fault here: nothing went to the log", () => {
  expect(api.logged).toEqual([]);
});
