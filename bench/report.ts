// Keeps the measured figures in docs/measurements.md, one section a part, between two marks; the prose around them stays.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";

export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly goal?: string;
}

const file = new URL("../docs/measurements.md", import.meta.url);

/** Replaces the table of one part. Throws when the document has no place for it. */
export function writeFigures(part: string, figures: readonly Figure[]): void {
  const text = readFileSync(file, "utf8");
  const place = new RegExp(`(<!-- ${part} -->)[\\s\\S]*?(<!-- /${part} -->)`);
  if (!place.test(text)) throw new Error(`docs/measurements.md has no place for "${part}"`);
  const rows = figures.map(({ what, value, goal = "" }) => `| ${what} | ${value} | ${goal} |`);
  const table = ["| figure | measured | goal |", "| --- | --- | --- |", ...rows].join("\n");
  const when = new Date().toISOString().slice(0, 10);
  writeFileSync(file, text.replace(place, `$1\n\nMeasured on ${when}, ${machine()}.\n\n${table}\n\n$2`));
}

/** The value at a share (0 to 1) of sorted measurements. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Milliseconds with as many digits as mean something. */
export function inMilliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** The middle and the slow end of measurements in milliseconds: "p50 8.2 ms, p95 15 ms". */
export function spread(times: readonly number[]): string {
  return `p50 ${inMilliseconds(quantile(times, 0.5))}, p95 ${inMilliseconds(quantile(times, 0.95))}`;
}

/** Seconds with one digit, from milliseconds. */
export function inSeconds(value: number): string {
  return `${(value / 1000).toFixed(1)} s`;
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
}
