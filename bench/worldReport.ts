// Prints what was read of the World Factbook's lists and what was not: `node bench/worldReport.ts`. Figures for docs/world.md.
import { readFileSync } from "node:fs";
import { type FactbookReading, readFactbook, type UnreadItem } from "../server/features/imports/factbook/factbook.ts";

const sample = (name: string): string => readFileSync(new URL(`../samples/${name}`, import.meta.url), "utf8");

const begin = performance.now();
const reading = readFactbook({
  participation: sample("factbook/participation.tsv"),
  states: sample("factbook/states.tsv"),
  organisations: sample("organisations.tsv"),
});
print(reading, performance.now() - begin);

function print({ counts, entities, claims, unread }: FactbookReading, milliseconds: number): void {
  console.log({ ...counts, share: `${((100 * counts.unread) / counts.items).toFixed(2)} %`, milliseconds });
  console.log("\nentities by kind and sort");
  table(entities.filter((one) => one.kind !== "Organisation").map((one) => `${one.kind}, ${one.sort ?? "-"}`));
  table(entities.filter((one) => one.kind === "Organisation").map((one) => `Organisation, ${one.sort ?? "-"}`));
  console.log("\nruns by status");
  table(claims.map((claim) => claim.qualifier ?? "-"));
  console.log("\nunread by reason");
  table(unread.map((one) => one.reason));
  console.log("\nunread texts");
  table(unread.map(inShort), 200);
}

function table(values: readonly string[], limit = 100): void {
  const groups = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  const rows = groups.toSorted((a, b) => b.count - a.count).slice(0, limit);
  for (const { value, count } of rows) console.log(String(count).padStart(7), value);
}

function inShort({ page, text, reason }: UnreadItem): string {
  return `${page}: ${text.slice(0, 90)} (${reason})`;
}
