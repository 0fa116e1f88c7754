// Writes the difference between the relations that are drawn and those that follow from the claims.
import type { Relation } from "../../../model/claims/relation.ts";
import type { RelationType } from "../../../model/vocabulary/types.ts";
import { rows, type Runner } from "../query.ts";
import { relationProperties, type StoredClaim } from "./claimRows.ts";
import * as door from "./queries.ts";

/** A relation that is drawn now, by what finds it. */
export interface Drawn {
  readonly id: string;
  readonly type: RelationType;
}

/** Which relation each claim carries, by the claim's id. */
export type Carried = ReadonlyMap<string, string>;

/** From claims to the relations that they carry. A denial carries its own relation, not the one it disputes. */
export function carriedBy(relations: readonly Relation[]): Carried {
  return new Map(relations.flatMap((relation) => relation.claims.map((claim) => [claim, relation.id] as const)));
}

/** Creates, updates and deletes until exactly `relations` are drawn of the facts; gives how many changed. */
export async function drawRelations(
  runner: Runner,
  { relations, drawn }: { relations: readonly Relation[]; drawn: readonly Drawn[] },
): Promise<number> {
  const before = new Map(drawn.map((one) => [one.id, one]));
  const wanted = new Set(relations.map((relation) => relation.id));
  const gone = [...before.values()].filter((one) => !wanted.has(one.id));
  const deleted = await deleteRelations(runner, gone);
  const fresh = relations.filter((one) => !before.has(one.id));
  const kept = relations.filter((one) => before.has(one.id));
  const created = await writeRelations(runner, { relations: fresh, by: door.createRelations });
  return deleted + created + (await writeRelations(runner, { relations: kept, by: door.updateRelations }));
}

/** Points stored claims at the relations that they carry now. */
export async function pointClaims(
  runner: Runner,
  { claims, carried }: { claims: readonly StoredClaim[]; carried: Carried },
) {
  const moved = claims
    .filter((claim) => carried.get(claim.id) !== claim.relationId)
    .map((claim) => ({ claim: claim.id, relation: carried.get(claim.id) }));
  if (moved.length > 0) await rows(runner, { query: door.pointClaims, params: { rows: moved } });
}

/** Creating and updating have the same shape. */
type WritesRelations = typeof door.createRelations;

async function writeRelations(
  runner: Runner,
  { relations, by }: { relations: readonly Relation[]; by: WritesRelations },
) {
  let changed = 0;
  for (const [type, ofType] of Map.groupBy(relations, (relation) => relation.type)) {
    const wanted = ofType.map((one) => ({ ...endsOf(one), properties: relationProperties(one) }));
    const [row] = await rows(runner, { query: by, params: { rows: wanted }, types: [type] });
    changed += row?.["relations"] ?? 0;
  }
  return changed;
}

async function deleteRelations(runner: Runner, gone: readonly Drawn[]): Promise<number> {
  let deleted = 0;
  for (const [type, ofType] of Map.groupBy(gone, (relation) => relation.type)) {
    const ids = ofType.map((relation) => relation.id);
    const [row] = await rows(runner, { query: door.deleteRelations, params: { ids }, types: [type] });
    deleted += row?.["relations"] ?? 0;
  }
  return deleted;
}

function endsOf({ id, subject, object }: Relation): { id: string; subject: string; object: string } {
  return { id, subject, object };
}
