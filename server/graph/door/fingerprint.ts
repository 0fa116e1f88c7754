// One hash over everything that claims say and relations show: two graphs with the same one hold the same.
// Leaves out what tells of the writing itself: change sets and times.
import { createHash } from "node:crypto";
import { typeIds } from "../../../model/vocabulary/types.ts";
import type { Graph } from "../driver.ts";
import { rows } from "../query.ts";
import * as door from "./queries.ts";

const page = 5000;
const ofWriting = new Set(["change", "supersededAt", "supersededBy"]);

/** SHA-256, as hexadecimal digits, over all accepted claims and all relations in the order of their ids. */
export async function fingerprint(graph: Graph): Promise<string> {
  const lines = [...(await claimLines(graph)), ...(await relationLines(graph))].toSorted();
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex");
}

async function claimLines(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  let after: string | undefined = "";
  while (after !== undefined) {
    const params: { after: string; limit: number } = { after, limit: page };
    const found = await graph.read((runner) => rows(runner, { query: door.pageClaims, params }));
    for (const { claim, sources, ...ends } of found) {
      lines.push(lineOf(claim["id"], { ...claim, ...ends, sources: sources.toSorted() }));
    }
    const fact = found.at(-1)?.claim["fact"];
    after = typeof fact === "string" ? fact : undefined;
  }
  return lines;
}

async function relationLines(graph: Graph): Promise<string[]> {
  const lines: string[] = [];
  for (const type of typeIds) {
    const call = { query: door.pageRelations, params: {}, types: [type] };
    const found = await graph.read((runner) => rows(runner, call));
    for (const { properties, ...ends } of found) lines.push(lineOf(properties["id"], { ...properties, ...ends, type }));
  }
  return lines;
}

function lineOf(id: unknown, properties: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(properties).filter(([name]) => !ofWriting.has(name));
  return `${String(id)} ${JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
}
