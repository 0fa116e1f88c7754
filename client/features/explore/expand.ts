// Expanding: what entities are related to as of the date comes onto the board, near them. Hubs are asked about first.
// Knows no screen.
import type { z } from "zod";
import { countFacets, expandNeighbours, orders } from "../../../model/api/explore.ts";
import type { CertaintyWanted } from "../../../model/api/shapes.ts";
import { useBoard } from "../../board/board.ts";
import { gather, type Gathered } from "../../board/gather.ts";
import { call } from "../../call.ts";
import type { Choice } from "./expandChoice.ts";

/** More newcomers than this are asked about before they come. */
const hubSize = 40;

type Page = z.output<(typeof expandNeighbours)["response"]>;

/** Which entities are expanded, and as of when. */
export interface Expansion {
  readonly ids: readonly string[];
  readonly asOf: string | undefined;
}

/** Brings the neighbours of an entity, or says that there are too many to bring unasked. */
export async function expand({ ids, asOf }: Expansion, certainty: CertaintyWanted): Promise<Gathered | "ask"> {
  const page = await fetchPage({ ids, asOf }, { ...plainChoice, certainty, limit: hubSize });
  return page.coming > hubSize ? "ask" : await gather(page.entities, ids);
}

/** Brings a page of the chosen neighbours, and tells how many are left for further pages. */
export async function expandChosen(
  expansion: Expansion,
  choice: Choice,
): Promise<{ gathered: Gathered; left: number }> {
  const page = await fetchPage(expansion, choice);
  const gathered = await gather(page.entities, expansion.ids);
  return { gathered, left: page.coming - page.entities.length };
}

/** How many fit a choice in all, and how many of them are not on the board yet. */
export async function countChosen(
  expansion: Expansion,
  { choice, signal }: { choice: Choice; signal: AbortSignal },
): Promise<Page> {
  return await fetchPage(expansion, { ...choice, limit: 0, signal });
}

/** What there is to choose from. */
export async function fetchFacets(
  { ids, asOf }: Expansion,
  { certainty, signal }: { certainty: CertaintyWanted; signal: AbortSignal },
): Promise<z.output<(typeof countFacets)["response"]>> {
  return await call(countFacets, {
    body: { ids: [...ids], certainty, ...(asOf === undefined ? {} : { asOf }) },
    signal,
  });
}

const plainChoice: Choice = {
  certainty: "possibly",
  order: orders[0],
  limit: hubSize,
  ways: undefined,
  statuses: undefined,
  kinds: undefined,
  isShared: false,
};

async function fetchPage(
  { ids, asOf }: Expansion,
  { certainty, order, limit, ways, statuses, kinds, isShared, signal }: Choice & { signal?: AbortSignal },
): Promise<Page> {
  const body = {
    ids: [...ids],
    certainty,
    order,
    limit,
    shared: isShared,
    known: [...useBoard.getState().entities.keys()],
    ...(asOf === undefined ? {} : { asOf }),
    ...(ways === undefined ? {} : { ways: [...ways] }),
    ...(statuses === undefined ? {} : { statuses: [...statuses] }),
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
  };
  return await call(expandNeighbours, signal === undefined ? { body } : { body, signal });
}
