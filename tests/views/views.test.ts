// Stored views: what is refused, the same text under one id, what goes when there are too many, the file on disk.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDesk } from "../../server/desk/desk.ts";
import { migrations } from "../../server/desk/migrations.ts";
import { createViews } from "../../server/desk/views.ts";
import { Fault } from "../../server/errors.ts";
import { type Api, startApi, withoutDatabase } from "../support/api.ts";
import { issuePaths, problemIn } from "../support/problems.ts";

const graph = withoutDatabase();
const api: Api = await startApi(graph);
afterAll(async () => {
  await api.close();
  await graph.close();
});

const store = (text: unknown) => api.call("/api/views", { body: { text } });

describe("storing is refused", () => {
  test.each([
    ["nothing", ""],
    ["a number", 1],
    ["a list", []],
    ["spaces", "b=a b"],
    ["a line break", "b=a\nb"],
    ["é", "b=é"],
  ])("for %s", async (_name, text) => {
    expect(issuePaths(await store(text))).toEqual(["body.text"]);
  });

  test("without a text, with more than a text, and for one of more than 200 000 characters", async () => {
    expect(issuePaths(await api.call("/api/views", { body: {} }))).toEqual(["body.text"]);
    expect(issuePaths(await api.call("/api/views", { body: { text: "b=a", id: "0" } }))).toEqual(["body"]);
    expect(issuePaths(await store("a".repeat(200_001)))).toEqual(["body.text"]);
    expect((await store("a".repeat(200_000))).status).toBe(200);
  });
});

describe("reading is refused", () => {
  test.each(["0", "0".repeat(23), "0".repeat(25), "F".repeat(24), "armenia"])("under the id %s", async (id) => {
    expect(issuePaths(await api.call(`/api/views/${id}`))).toEqual(["path.id"]);
  });

  test("where nothing is kept, in words for the person", async () => {
    const answer = await api.call(`/api/views/${"0".repeat(24)}`);
    expect(problemIn(answer, { status: 404, code: "not-found" }).detail).toMatch(/^This stored view is not here/);
  });
});

test("a stored view comes back as it was, and the same text has the same id", async () => {
  const [first, again, other] = await Promise.all([store("b=armenia"), store("b=armenia"), store("b=csto")]);
  const { id } = first.body as { id: string };
  expect(again.body).toEqual({ id });
  expect(other.body).not.toEqual({ id });
  const read = (await api.call(`/api/views/${id}`)).body as { text: string; storedAt: string };
  expect(read.text).toBe("b=armenia");
  expect(Date.parse(read.storedAt)).not.toBeNaN();
});

test("when there are too many, what nobody has used for the longest goes", () => {
  const database = new DatabaseSync(":memory:");
  database.exec(migrations.join(";"));
  let clock = 0;
  const views = createViews(database, { most: 2, now: () => new Date((clock += 1000)).toISOString() });
  const [one, two] = [views.store("one"), views.store("two")];
  views.find(one);
  const three = views.store("three");
  expect([one, two, three].map((id) => views.find(id)?.text)).toEqual(["one", undefined, "three"]);
  expect(views.find(one)?.storedAt).toBe(new Date(1000).toISOString());
  database.close();
});

describe("the file", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "entente-desk-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("keeps views over a restart, for the person's own eyes", () => {
    const file = join(folder, "home", "desk.sqlite");
    const before = openDesk(file);
    const id = before.views.store("b=armenia");
    const modes = [file, `${file}-wal`, `${file}-shm`].map((one) => statSync(one).mode & 0o777);
    if (process.platform !== "win32") expect(modes).toEqual([0o600, 0o600, 0o600]);
    before.close();
    const after = openDesk(file);
    expect(after.views.find(id)?.text).toBe("b=armenia");
    after.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test("that is none is refused with its name and what to do", () => {
    const file = join(folder, "desk.sqlite");
    writeFileSync(file, "this is no database, however long one looks at it".repeat(40));
    expect(() => openDesk(file)).toThrow(/desk\.sqlite cannot be opened .* move it away/);
    expect(() => openDesk(folder)).toThrow(Fault);
  });

  test("of a newer Entente is left alone", () => {
    const file = join(folder, "desk.sqlite");
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 999");
    database.close();
    expect(() => openDesk(file)).toThrow(/newer Entente/);
  });
});
