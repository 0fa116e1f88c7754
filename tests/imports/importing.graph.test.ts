// Imports into a real graph: in batches with a mark each, so that whatever breaks off is gone on with, and nothing is
// lost or doubled. What is refused is told with its reason.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { ClaimInput } from "../../model/claims/records.ts";
import { readCasebook } from "../../server/features/imports/casebook/readCasebook.ts";
import { importRecords, type ToImport } from "../../server/features/imports/importRecords.ts";
import { fingerprint } from "../../server/graph/door/fingerprint.ts";
import { rebuildRelations } from "../../server/graph/door/rebuild.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { openGraph } from "../support/api.ts";
import { articleCasebook, readArticle, readStoryFile } from "../support/articleCasebook.ts";
import { aClaim, aDocument, anOrganisation, aSource, aState } from "../support/builders.ts";
import { connect } from "../support/graph.ts";
import { aReporter } from "../support/reporter.ts";

const address = inject("database");
const eyes = connect(address);
const aTime: unknown = expect.stringMatching(/Z$/);
let graph: Graph;

beforeAll(async () => {
  graph = await openGraph();
});
beforeEach(() => look("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"));
afterAll(async () => {
  await graph.close();
  await eyes.close();
});

async function look(text: string): Promise<unknown[]> {
  const session = eyes.session({ database: address.database });
  try {
    return (await session.run(text)).records.map((record) => record.get(0) as unknown);
  } finally {
    await session.close();
  }
}
const count = async (label: string): Promise<unknown> => (await look(`MATCH (n:${label}) RETURN count(n)`))[0];

const records = (claims: readonly ClaimInput[], more: Partial<ToImport> = {}): ToImport => ({
  id: "import-test",
  title: "A test",
  recordedBy: "the tests",
  sources: [aSource()],
  documents: [aDocument()],
  entities: [aState(), anOrganisation(), anOrganisation("cis")],
  claims,
  rejected: [],
  ...more,
});

/** More claims than two batches hold, some of one fact. */
const many = Array.from({ length: 8500 }, (_, place) =>
  aClaim({
    object: place % 2 === 0 ? "csto" : "cis",
    qualifier: `status ${place % 1000}`,
    when: { on: String(1000 + (place % 900)) },
    note: `line ${place}`,
  }),
);

describe("records", () => {
  test("of nothing make a finished import of nothing", async () => {
    const reporter = aReporter();
    const mark = await importRecords(graph, {
      records: records([], { sources: [], documents: [], entities: [] }),
      reporter,
    });
    expect(mark).toMatchObject({ done: 0, accepted: 0, rejected: 0, finishedAt: aTime });
    expect(await count("Claim")).toBe(0);
    expect(await count("Change")).toBe(0);
  });

  test("that name what is not there, or what their type does not allow, are refused alone, each with its reason", async () => {
    const claims = [
      aClaim(),
      aClaim({ subject: "atlantis" }),
      aClaim({ quotes: [{ document: "lost" }] }),
      aClaim({ speaker: "nobody" }),
      aClaim({ type: "ALLIED_WITH", qualifier: undefined }),
      aClaim({ object: "cis" }),
    ];
    const reporter = aReporter();
    const mark = await importRecords(graph, { records: records(claims), reporter });
    expect(mark).toMatchObject({ accepted: 2, rejected: 4 });
    expect(mark.accepted + mark.rejected).toBe(claims.length);
    expect(reporter.refused.map(({ column, reason }) => [column, reason])).toEqual([
      ["subject", 'subject: there is no entity "atlantis"'],
      ["quotes", 'quotes: there is no document "lost"'],
      ["speaker", 'speaker: there is no entity "nobody"'],
      ["object", expect.stringMatching(/ALLIED_WITH allows State as its object/)],
    ]);
    expect(reporter.refused.every((one) => one.record.startsWith("{"))).toBe(true);
    expect(await count("Claim")).toBe(2);
  });

  test("once imported are not written again", async () => {
    await importRecords(graph, { records: records([aClaim(), aClaim({ object: "cis" })]), reporter: aReporter() });
    const before = await fingerprint(graph);
    const again = aReporter();
    const mark = await importRecords(graph, {
      records: records([aClaim(), aClaim({ object: "cis" })]),
      reporter: again,
    });
    expect(mark).toMatchObject({ accepted: 2, rejected: 0 });
    expect(again.reports.at(-1)).toMatchObject({ step: "Already imported", done: 2, total: 2 });
    expect([await fingerprint(graph), await count("Change"), await count("Import")]).toEqual([before, 1, 1]);
  });

  test("that others imported already change nothing but the mark", async () => {
    await importRecords(graph, { records: records([aClaim()]), reporter: aReporter() });
    const before = await fingerprint(graph);
    await importRecords(graph, { records: records([aClaim()], { id: "import-other" }), reporter: aReporter() });
    expect([await fingerprint(graph), await count("Claim"), await count("Change"), await count("Import")]).toEqual([
      before,
      1,
      1,
      2,
    ]);
  });

  test("refused for want of an entity are taken once it is there", async () => {
    const claims = records([aClaim({ object: "eaeu" }), aClaim()]);
    expect(await importRecords(graph, { records: claims, reporter: aReporter() })).toMatchObject({
      accepted: 1,
      rejected: 1,
    });
    const eaeu = records([], { id: "import-eaeu", entities: [anOrganisation("eaeu")] });
    await importRecords(graph, { records: eaeu, reporter: aReporter() });
    expect(await importRecords(graph, { records: claims, reporter: aReporter() })).toMatchObject({
      accepted: 2,
      rejected: 0,
    });
    expect(await count("Claim")).toBe(2);
  });
});

describe("an import broken off after its first batch", () => {
  let undisturbed = "";

  beforeAll(async () => {
    await look("MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
    await importRecords(graph, { records: records(many), reporter: aReporter() });
    undisturbed = await fingerprint(graph);
  });

  const goOn = async (): Promise<void> => {
    const reporter = aReporter();
    const mark = await importRecords(graph, { records: records(many), reporter });
    expect(mark).toMatchObject({ done: 8500, accepted: 8500, finishedAt: aTime });
    expect(reporter.reports.find((report) => report.step === "Writing claims")).toMatchObject({
      done: 4000,
      total: 8500,
    });
    expect([await count("Claim"), await count("Change"), await fingerprint(graph)]).toEqual([8500, 3, undisturbed]);
  };

  test("by its user is gone on with where it stopped", async () => {
    const reporter = aReporter((report) => report.done === 4000);
    await expect(importRecords(graph, { records: records(many), reporter })).rejects.toThrow(/abort/i);
    expect(await count("Claim")).toBe(4000);
    expect(await look("MATCH (i:Import) RETURN [i.done, i.accepted, i.finishedAt]")).toEqual([[4000, 4000, null]]);
    await goOn();
  });

  test("by the database, in the midst of a batch, loses and doubles nothing", async () => {
    let writes = 0;
    const failing: Graph = {
      ...graph,
      write: (work) =>
        graph.write(async (transaction) => {
          const result = await work(transaction);
          writes += 1;
          if (writes === 4) throw new Error("the database went away before the commit");
          return result;
        }),
    };
    await expect(importRecords(failing, { records: records(many), reporter: aReporter() })).rejects.toThrow(
      "went away",
    );
    expect(await count("Claim")).toBe(4000);
    await goOn();
  });

  test("and begun anew with another content is another import", async () => {
    const reporter = aReporter((report) => report.done === 4000);
    await expect(importRecords(graph, { records: records(many), reporter })).rejects.toThrow(/abort/i);
    const mark = await importRecords(graph, { records: records([aClaim()]), reporter: aReporter() });
    expect(mark).toMatchObject({ done: 1, accepted: 1 });
    expect(await count("Claim")).toBe(4001);
  });

  test("has drawn what a rebuild draws", async () => {
    const reporter = aReporter((report) => report.done === 4000);
    await expect(importRecords(graph, { records: records(many), reporter })).rejects.toThrow(/abort/i);
    const before = await fingerprint(graph);
    await rebuildRelations(graph);
    expect(await fingerprint(graph)).toBe(before);
  });
});

describe("the story", () => {
  const story = (): ToImport => ({ ...readCasebook(readStoryFile()), id: "sample-story" });

  test("comes through the door whole, and once", async () => {
    const reporter = aReporter();
    const mark = await importRecords(graph, { records: story(), reporter });
    expect([mark.accepted, mark.rejected, reporter.refused]).toEqual([story().claims.length, 0, []]);
    expect([await count("Claim"), await count("Entity")]).toEqual([story().claims.length, story().entities.length]);
    const before = await fingerprint(graph);
    await importRecords(graph, { records: { ...story(), id: "the-same-again" }, reporter: aReporter() });
    expect([await fingerprint(graph), await count("Change")]).toEqual([before, 1]);
  });

  test.skipIf(readArticle() === undefined)(
    "and the press report that it retells meet in the same entities and relations",
    async () => {
      await importRecords(graph, { records: story(), reporter: aReporter() });
      const [entities, relations] = [
        await count("Entity"),
        await look("MATCH (:Entity)-[r]->(:Entity) RETURN count(r)"),
      ];
      const article = articleCasebook(readArticle() ?? "");
      const reporter = aReporter();
      await importRecords(graph, { records: { ...article, id: "article", rejected: [] }, reporter });
      expect(reporter.refused).toEqual([]);
      expect(await count("Entity")).toBe(entities);
      expect(await look("MATCH (:Entity)-[r]->(:Entity) RETURN count(r)")).toEqual(relations);
      const [shared] = await look(
        "MATCH ()-[r]->() WHERE 'press' IN r.sources AND size(r.sources) > 1 RETURN count(r)",
      );
      expect(shared).toBeGreaterThan(30);
    },
  );
});
