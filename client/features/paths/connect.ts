// What links some entities: asks for the smallest network as of the view's date, brings it to the board, and says it.
// Knows no screen.
import type { z } from "zod";
import { connectEntities } from "../../../model/api/paths.ts";
import { bringEntities } from "../../board/bring.ts";
import { useView } from "../../board/view.ts";
import { counted, entityWords } from "../../board/words.ts";
import { call } from "../../call.ts";

/** As many entities as one network joins. */
export const connectLimit = 20;

type Connection = z.output<typeof connectEntities.response>;

/** Brings what links these entities to the board, and gives a sentence that says what came and how sure it is. */
export async function connectOnBoard(ids: readonly string[]): Promise<string> {
  const { asOf, certainty } = useView.getState();
  const body = { ids: ids.slice(0, connectLimit), certainty, ...(asOf === undefined ? {} : { asOf }) };
  const connection = await call(connectEntities, { body });
  await bringEntities(connection.entities);
  return connectionInWords(connection);
}

/** "Adding 2 entities links them all; no smaller network does.", with whom nothing links. */
export function connectionInWords(connection: Connection): string {
  const { added, unconnected, entities, isProvenSmallest, reason } = connection;
  const names = new Map(entities.map((card) => [card.id, card.name]));
  const joined = entities.length - added.length;
  const whom = unconnected.length === 0 ? "them all" : `${joined} of them`;
  const told = added
    .map((id) => names.get(id) ?? id)
    .slice(0, 3)
    .join(", ");
  const how = isProvenSmallest
    ? "no smaller network does"
    : "a smaller network may exist: this one is an approximation";
  const link =
    joined < 2
      ? "Nothing links them within six steps"
      : added.length === 0
        ? `Relations among ${unconnected.length === 0 ? "them" : "these"} link ${whom} already`
        : `Adding ${counted(added.length, entityWords)} (${told}${added.length > 3 ? " …" : ""}) links ${whom}; ${how}`;
  const rest =
    unconnected.length > 0 && joined > 1
      ? ` Nothing links the other ${counted(unconnected.length, entityWords)} to these.`
      : "";
  return `${link}.${rest}${reason === undefined ? "" : ` ${reason}`}`;
}
