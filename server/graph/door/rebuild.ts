// Derives every relation anew from the claims, a bounded batch at a time: the proof, and the cure, that nothing but the
// claims decides what is drawn. Whoever reads meanwhile sees fewer relations until it is done.
import { resolve } from "../../../model/claims/resolve.ts";
import type { RelationType } from "../../../model/vocabulary/types.ts";
import { typeIds } from "../../../model/vocabulary/types.ts";
import type { Graph } from "../driver.ts";
import { rows, type Runner } from "../query.ts";
import { storedClaim } from "./claimRows.ts";
import * as door from "./queries.ts";
import { carriedBy, drawRelations, pointClaims } from "./relations.ts";
import { bearingOn } from "./storedClaims.ts";

/** Relations taken away, or claims looked at, in one transaction. */
const batch = 5000;

/** Takes all relations away and draws those that follow from the claims; gives how many are drawn. */
export async function rebuildRelations(graph: Graph): Promise<{ relations: number }> {
  for (const type of typeIds) await clear(graph, type);
  let relations = 0;
  let after: string | undefined = "";
  while (after !== undefined) {
    const from: string = after;
    const page = await graph.write((runner) => drawPage(runner, from));
    relations += page.relations;
    after = page.last;
  }
  return { relations };
}

async function clear(graph: Graph, type: RelationType): Promise<void> {
  let isDone = false;
  while (!isDone) {
    const call = { query: door.clearRelations, params: { limit: batch }, types: [type] };
    const [gone] = await graph.write((runner) => rows(runner, call));
    isDone = (gone?.["relations"] ?? 0) < batch;
  }
}

/** Draws the relations of the next facts; `last` is the fact to go on after, undefined at the end. */
async function drawPage(runner: Runner, after: string): Promise<{ relations: number; last: string | undefined }> {
  await rows(runner, { query: door.holdDoor, params: { at: new Date().toISOString() } });
  const found = await rows(runner, { query: door.pageClaims, params: { after, limit: batch } });
  const claims = found.map(storedClaim);
  const facts = new Set(claims.map((claim) => claim.fact));
  const relations = resolve([...claims, ...(await bearingOn(runner, claims))], facts);
  // Somebody may have written since the clearing; what they drew is drawn again.
  await drawRelations(runner, { relations: [], drawn: relations });
  await drawRelations(runner, { relations, drawn: [] });
  await pointClaims(runner, { claims, carried: carriedBy(relations) });
  return { relations: relations.length, last: claims.at(-1)?.fact };
}
