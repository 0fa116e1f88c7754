// Long work: seen from outside while it runs, ended when somebody says so, and never lost from sight.
import { describe, expect, test } from "vitest";
import type { Job } from "../../model/api/jobs.ts";
import { createJobs, type Jobs, type Reporter } from "../../server/desk/jobs.ts";
import { Fault } from "../../server/errors.ts";

const aTime: unknown = expect.stringMatching(/Z$/);
const withBoom: unknown = expect.stringContaining("boom");
const never = new AbortController().signal;
const notFound: unknown = expect.objectContaining({ name: "Fault", code: "not-found" });

/** Starts a job that waits to be told how to go on. */
function begun(jobs: Jobs, id = "long") {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const reporters: Reporter[] = [];
  const started = jobs.start({ id, title: "Long work" }, async (reporter) => {
    reporters.push(reporter);
    reporter.signal.addEventListener("abort", () => reject(reporter.signal.reason));
    await promise;
  });
  return {
    ...started,
    finish: resolve,
    fail: reject,
    report: (change: Partial<Job>) => reporters[0]?.report(change),
    reporters,
  };
}

async function seen(jobs: Jobs, signal = never): Promise<Job[]> {
  const found: Job[] = [];
  for await (const job of jobs.watch("long", signal)) found.push(job);
  return found;
}

describe("not found is", () => {
  test("what was never started", () => {
    const jobs = createJobs();
    expect(jobs.list()).toEqual([]);
    for (const ask of [
      () => jobs.get("none"),
      () => jobs.refused("none"),
      () => jobs.cancel("none"),
      () => jobs.watch("none", never),
    ]) {
      expect(ask).toThrow(notFound);
    }
  });
});

describe("a job", () => {
  test("runs, reports and is done", async () => {
    const jobs = createJobs();
    const { job, ended, finish, report } = begun(jobs);
    expect(job).toMatchObject({ id: "long", state: "running", step: "Starting", done: 0 });
    report({ step: "Reading", done: 3, total: 9 });
    expect(jobs.get("long")).toMatchObject({ step: "Reading", done: 3, total: 9 });
    finish();
    expect(await ended).toMatchObject({ state: "done", finishedAt: aTime });
  });

  test("that fails says why, in words where it has them", async () => {
    const jobs = createJobs();
    const [known, unknown] = [begun(jobs, "known"), begun(jobs, "unknown")];
    known.fail(new Fault("conflict", { message: "Another text is there" }));
    unknown.fail(new Error("boom"));
    expect(await known.ended).toMatchObject({ state: "failed", message: "Another text is there" });
    expect(await unknown.ended).toMatchObject({ state: "failed", message: withBoom });
  });

  test("is started once, however often it is asked for while it runs, and again afterwards", async () => {
    const jobs = createJobs();
    const first = begun(jobs);
    const second = begun(jobs);
    expect(second.reporters).toEqual([]);
    first.finish();
    await first.ended;
    const third = begun(jobs);
    expect([third.job.state, jobs.list().length]).toEqual(["running", 1]);
    third.finish();
    await third.ended;
  });

  test("that is cancelled ends as such; cancelling it again, or when it is done, does no harm", async () => {
    const jobs = createJobs();
    const { ended } = begun(jobs);
    jobs.cancel("long");
    jobs.cancel("long");
    expect(await ended).toMatchObject({ state: "cancelled" });
    expect(jobs.cancel("long")).toMatchObject({ state: "cancelled" });
  });

  test("may refuse more records than a call takes arguments", async () => {
    const jobs = createJobs();
    const { ended } = jobs.start({ id: "bad", title: "A bad file" }, (reporter) => {
      reporter.refuse(Array.from({ length: 300_000 }, () => ({ reason: "bad", record: "" })));
      return Promise.resolve();
    });
    expect(await ended).toMatchObject({ state: "done" });
    expect(jobs.refused("bad")).toHaveLength(300_000);
  });
});

describe("who watches", () => {
  test("sees the job as it is and after each change, until it ends", async () => {
    const jobs = createJobs();
    const { finish, report, ended } = begun(jobs);
    const watching = seen(jobs);
    await new Promise(setImmediate);
    report({ done: 1 });
    await new Promise(setImmediate);
    report({ done: 2 });
    await new Promise(setImmediate);
    finish();
    await ended;
    const found = await watching;
    expect(found.map((job) => [job.state, job.done])).toEqual([
      ["running", 0],
      ["running", 1],
      ["running", 2],
      ["done", 2],
    ]);
  });

  test("an ended job sees its end and nothing more", async () => {
    const jobs = createJobs();
    const { finish, ended } = begun(jobs);
    finish();
    await ended;
    expect((await seen(jobs)).map((job) => job.state)).toEqual(["done"]);
  });

  test("and goes away is let go", async () => {
    const jobs = createJobs();
    const { finish, ended } = begun(jobs);
    const gone = new AbortController();
    const watching = seen(jobs, gone.signal);
    await new Promise(setImmediate);
    gone.abort();
    expect((await watching).map((job) => job.state)).toEqual(["running"]);
    finish();
    await ended;
  });
});

test("closing cancels what runs and waits for it", async () => {
  const jobs = createJobs();
  const { ended } = begun(jobs);
  await jobs.close();
  expect(await ended).toMatchObject({ state: "cancelled" });
  await createJobs().close();
});
