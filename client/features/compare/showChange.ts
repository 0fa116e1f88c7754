// What a click in the list of changes does: the relations are selected and in sight, and the list stays open.
import type { ChangeRow } from "../../../model/api/compare.ts";
import type { Card } from "../../../model/api/shapes.ts";
import { bringEntities } from "../../board/bring.ts";
import { selectionActions } from "../../board/selection.ts";
import { viewActions } from "../../board/view.ts";

/** Brings both ends to the board where they are not there, and selects the relations of the change. */
export async function showChange(row: ChangeRow, ends: readonly Card[]): Promise<void> {
  await bringEntities(ends);
  selectionActions.select({ relations: row.relations.slice(0, 1) });
  selectionActions.open({ kind: "compare" });
  viewActions.aim({ kind: "reveal", ids: ends.map((card) => card.id) });
}
