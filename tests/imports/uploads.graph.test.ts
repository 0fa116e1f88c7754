// Importing through the API: a file goes up, a job comes back, its progress is told as it happens.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Job } from "../../model/api/jobs.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Answer, type Api, openGraph, startApi } from "../support/api.ts";
import { readStoryFile } from "../support/articleCasebook.ts";

let graph: Graph;
let api: Api;

beforeAll(async () => {
  graph = await openGraph();
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

const saysWhy: unknown = expect.stringMatching(/no casebook.*format/);
const namesType: unknown = expect.stringContaining("type");
const head = "subject,subject_kind,type,object,object_kind,qualifier,document_title,publisher";
const upload = async (name: string, { type, content }: { type: string; content: string }): Promise<Job> => {
  const answer = await api.call(`/api/imports?name=${encodeURIComponent(name)}`, {
    headers: { "content-type": type },
    body: content,
  });
  expect(answer.status, answer.text).toBe(202);
  return (answer.body as { job: Job }).job;
};
const csv = (content: string, name = "notes") => upload(name, { type: "text/csv", content });
const read = async (id: string) =>
  (await api.call(`/api/jobs/${id}`)).body as {
    job: Job;
    rejected: { line?: number; column?: string; reason: string }[];
  };
const finished = async (id: string): Promise<Job> => {
  await expect.poll(async () => (await read(id)).job.state, { timeout: 50_000, interval: 200 }).not.toBe("running");
  return (await read(id)).job;
};
const eventsIn = ({ text }: Answer): Job[] =>
  text
    .split("\n\n")
    .filter((part) => part !== "")
    .map((part) => JSON.parse(part.replace(/^data: /, "")) as Job);

describe("an upload", () => {
  test("of nothing is a job that fails and says so", async () => {
    expect(await finished((await csv("")).id)).toMatchObject({ state: "failed", message: "The file is empty" });
  });

  test("that is no casebook is a job that fails and says what is wrong", async () => {
    const job = await upload("notes.json", { type: "application/json", content: "{}" });
    expect(await finished(job.id)).toMatchObject({
      state: "failed",
      message: saysWhy,
    });
  });

  test("with bad rows takes the good ones, and tells of each bad one with line, column and reason", async () => {
    const rows = [
      "Armenia,State,MEMBER_OF,CSTO,Organisation,full,A list,Gazette",
      "=cmd|'/c',,BEFRIENDED,CSTO,,,A list,Gazette",
    ];
    const job = await finished((await csv(`${head}\n${rows.join("\n")}\n`)).id);
    expect(job).toMatchObject({ state: "done", accepted: 1, rejected: 1, done: 1, total: 1, title: "Import of notes" });
    const { rejected } = await read(job.id);
    expect(rejected).toMatchObject([{ line: 3, reason: namesType }]);
    const report = await api.call(`/api/jobs/${job.id}/rejected.csv`);
    expect(report.headers["content-type"]).toMatch(/^text\/csv/);
    expect(report.text.split("\r\n")[0]).toBe("line,column,reason,record");
    expect(report.text.split("\r\n")[1]).toMatch(/^3,/);
    expect(report.text).not.toMatch(/(^|,)"?=/m);
  });

  test("of the story brings it whole, and again brings nothing new", async () => {
    const { claims } = JSON.parse(readStoryFile()) as { claims: unknown[] };
    const send = () => upload("story", { type: "application/json; charset=utf-8", content: readStoryFile() });
    expect(await finished((await send()).id)).toMatchObject({ state: "done", accepted: claims.length, rejected: 0 });
    const counts = (await api.call("/api/counts")).body;
    expect(await finished((await send()).id)).toMatchObject({ state: "done", step: "Already imported" });
    expect((await api.call("/api/counts")).body).toEqual(counts);
  });

  test("twice at the same time does not double anything", async () => {
    const content = `${head}\nBelarus,State,MEMBER_OF,CSTO,Organisation,full,A list,Gazette\n`;
    const jobs = await Promise.all([csv(content, "one"), csv(content, "two"), csv(content, "three")]);
    const ended = await Promise.all(jobs.map((job) => finished(job.id)));
    expect(ended.map((job) => [job.state, job.message])).toEqual(ended.map(() => ["done", undefined]));
    expect((await api.call("/api/entities/belarus/counts")).body).toMatchObject({ total: 1 });
  });
});

describe("jobs", () => {
  test("are listed, the newest first", async () => {
    const { id } = await csv(`${head}\n`);
    const { jobs } = (await api.call("/api/jobs")).body as { jobs: Job[] };
    expect(jobs[0]?.id).toBe(id);
    expect(jobs.length).toBeGreaterThan(1);
    await finished(id);
  });

  test("stream their progress as events until they end", async () => {
    const rows = Array.from(
      { length: 4100 },
      (_, place) => `S${place},State,MEMBER_OF,CSTO,Organisation,full,A list,Gazette`,
    );
    const { id } = await csv(`${head}\n${rows.join("\n")}\n`, "many");
    const answer = await api.call(`/api/jobs/${id}/events`);
    expect(answer.headers["content-type"]).toBe("text/event-stream");
    const events = eventsIn(answer);
    expect(events.length).toBeGreaterThan(3);
    expect(events.every((event) => event.id === id)).toBe(true);
    expect(events.map((event) => event.done)).toEqual(events.map((event) => event.done).toSorted((a, b) => a - b));
    expect(events.at(-1)).toMatchObject({ state: "done", accepted: 4100, rejected: 0 });
    expect(eventsIn(await api.call(`/api/jobs/${id}/events`))).toHaveLength(1);
  });

  test("can be cancelled; what is written stays, and the same file goes on from there", async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, place) => `T${place},State,MEMBER_OF,CIS,Organisation,full,A list,Gazette`,
    );
    const content = `${head}\n${rows.join("\n")}\n`;
    const { id } = await csv(content, "big");
    expect((await api.call(`/api/jobs/${id}/cancel`, { body: {} })).status).toBe(200);
    const job = await finished(id);
    expect(job.state).toBe("cancelled");
    const again = await finished((await csv(content, "big")).id);
    expect(again).toMatchObject({ state: "done", accepted: 5000 });
    expect((await api.call("/api/entities/cis/counts")).body).toMatchObject({ total: 5000 });
  });
});
