// What a click on a band does: the relation is selected, and the inspector shows who says so; its ends come to the board
// if they are not there.
import { readRelation } from "../../../model/api/evidence.ts";
import { bringRelation } from "../../board/bring.ts";
import { call } from "../../call.ts";

/** Selects a relation by its id. Throws a CallProblem when it is not there any more. */
export async function showRelation(id: string): Promise<void> {
  const { relation, subject, object } = await call(readRelation, { params: { id } });
  await bringRelation(relation, [subject, object]);
}
