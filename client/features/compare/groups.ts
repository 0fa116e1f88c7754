// Rows under the body, or under the entity, that they speak of; the order of the rows is kept. Pure.
import type { ChangeRow } from "../../../model/api/compare.ts";

export interface ChangeGroup {
  readonly id: string;
  readonly rows: readonly ChangeRow[];
}

/** One group for each end that the list goes by. */
export function groupsOf(rows: readonly ChangeRow[], by: "body" | "entity"): ChangeGroup[] {
  const groups = Map.groupBy(rows, ({ subject, object }) => (by === "body" ? object : subject));
  return [...groups].map(([id, own]) => ({ id, rows: own }));
}
