// The database is away: told as such and soon, while the server itself lives and says so.
import { afterAll, describe, expect, test } from "vitest";
import { type Api, startApi, withoutDatabase } from "../support/api.ts";
import { problemIn } from "../support/problems.ts";

const graph = withoutDatabase();
const state: { waitingFor: string | undefined } = { waitingFor: undefined };
const api: Api = await startApi(graph, () => state.waitingFor);
afterAll(async () => {
  await api.close();
  await graph.close();
});

const id = "0".repeat(32);
const asked: [string, object?][] = [
  ["/api/search?q=armenia"],
  ["/api/entities/armenia"],
  ["/api/entities/armenia/neighbours"],
  [`/api/relations/${id}`],
  ["/api/documents/issue-1"],
  ["/api/counts"],
  ["/api/questions/story/answer"],
  ["/api/entities/cards", { ids: ["armenia"] }],
  ["/api/relations/among", { ids: ["armenia"] }],
  ["/api/entities/shared", { ids: ["armenia", "csto"] }],
];

test("the first who asks is told within 5 s to come again, and those after at once", async () => {
  const start = performance.now();
  problemIn(await api.call("/api/counts"), { status: 503, code: "database-away" });
  expect(performance.now() - start).toBeLessThan(5000);
  const all = await Promise.all(asked.map(([path, body]) => api.call(path, { body })));
  for (const answer of all) {
    problemIn(answer, { status: 503, code: "database-away" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe("meanwhile", () => {
  test("the server lives", async () => {
    expect(await api.call("/health/live")).toMatchObject({ status: 200, body: { status: "live" } });
  });

  test("what needs no database is answered", async () => {
    expect((await api.call("/api/vocabulary")).status).toBe(200);
    expect((await api.call("/api/questions")).status).toBe(200);
    expect(await api.call("/api/jobs")).toMatchObject({ status: 200, body: { jobs: [] } });
  });

  test("it is not ready, for want of the database or of what comes before it", async () => {
    problemIn(await api.call("/health/ready"), { status: 503, code: "database-away" });
    state.waitingFor = "The samples are being loaded";
    expect(problemIn(await api.call("/health/ready"), { status: 503, code: "not-ready" }).detail).toBe(
      state.waitingFor,
    );
    state.waitingFor = undefined;
  });

  test("an import fails as a job and says why", async () => {
    const sent = await api.call("/api/imports?name=notes", {
      body: "subject\n",
      headers: { "content-type": "text/csv" },
    });
    const { job } = sent.body as { job: { id: string } };
    await expect
      .poll(async () => ((await api.call(`/api/jobs/${job.id}`)).body as { job: object }).job, { timeout: 8000 })
      .toMatchObject({
        state: "failed",
        message: "The database does not answer",
      });
  });
});
