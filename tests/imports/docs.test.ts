// The examples in docs/data.md do what the page says: they are imported without a rejection.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCasebook } from "../../server/features/imports/casebook/readCasebook.ts";
import { claimColumns } from "../../server/features/imports/csv/claimOfRow.ts";
import { readClaimsCsv } from "../../server/features/imports/csv/readClaimsCsv.ts";

const page = readFileSync(new URL("../../docs/data.md", import.meta.url), "utf8");

function exampleOf(mark: string): string {
  const [, example] = page.split(`\`\`\`${mark}\n`);
  return example?.split("```")[0] ?? "";
}

describe("docs/data.md", () => {
  test("has a casebook that can be imported", () => {
    const reading = readCasebook(exampleOf("json casebook"));
    expect(reading.rejected).toEqual([]);
    expect(reading.claims).toHaveLength(2);
  });

  test("has a table that can be imported", async () => {
    const reading = await readClaimsCsv(exampleOf("csv table"));
    expect(reading.rejected).toEqual([]);
    expect(reading.claims).toHaveLength(2);
    expect(reading.entities).toHaveLength(3);
  });

  test("names every column of the table", () => {
    expect(claimColumns.filter((column) => !page.includes(`\`${column}\``))).toEqual([]);
  });
});
