// The thirty relation types, gathered from their rows. Validation, Cypher parameters, legend, styles, importers and docs
// read this table; nothing else spells a type.
import { friendlyEvents } from "./friendlyEvents.ts";
import { hostileEvents } from "./hostileEvents.ts";
import { stateTypes } from "./stateTypes.ts";
import type { TypeRow } from "./typeRow.ts";

export const relationTypes = [...stateTypes, ...friendlyEvents, ...hostileEvents] as const;

export type RelationType = (typeof relationTypes)[number]["id"];

/** Ids of all relation types, in the order of the table. */
export const typeIds: readonly RelationType[] = relationTypes.map((type) => type.id);

/** Ids of the types that happen at an instant. */
export const instantTypeIds: readonly RelationType[] = relationTypes
  .filter((type) => type.timing === "instant")
  .map((type) => type.id);

const byId = new Map<string, TypeRow>(relationTypes.map((type) => [type.id, type]));

/** The row of a relation type; throws on an unknown id, since ids are checked at the border. */
export function typeRow(id: string): TypeRow {
  const row = byId.get(id);
  if (row === undefined) throw new Error(`Unknown relation type: ${id}`);
  return row;
}

/** Whether the vocabulary has this relation type. */
export function isRelationType(id: string): id is RelationType {
  return byId.has(id);
}
