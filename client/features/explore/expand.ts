// Expanding an entity: its neighbours as of the date come onto the board, near it. Hubs are not fetched but asked about.
// Knows no screen.
import { readNeighbours } from "../../../model/api/explore.ts";
import type { CertaintyWanted } from "../../../model/api/shapes.ts";
import { gather, type Gathered } from "../../board/gather.ts";
import { call } from "../../call.ts";

/** More neighbours than this are asked about before they come. */
export const hubSize = 40;

/** Which neighbours are wanted: by groups of a type and a direction, in an order, up to a limit. */
export interface Choice {
  readonly asOf: string | undefined;
  readonly certainty: CertaintyWanted;
  readonly order: "connected" | "recent" | "strongest" | "name";
  readonly limit: number;
  /** Undefined: every type in every direction. */
  readonly groups: readonly Group[] | undefined;
}

export interface Group {
  readonly type: string;
  readonly direction: "out" | "in" | "mutual";
}

/** Brings the neighbours of an entity, or says that there are too many to bring unasked. */
export async function expand(
  id: string,
  { asOf, certainty }: Pick<Choice, "asOf" | "certainty">,
): Promise<Gathered | "ask"> {
  const query = { certainty, limit: String(hubSize), ...(asOf === undefined ? {} : { asOf }) };
  const { entities, truncated } = await call(readNeighbours, { params: { id }, query });
  return truncated ? "ask" : await gather(entities, id);
}

/** Brings the chosen neighbours of an entity. */
export async function expandChosen(id: string, choice: Choice): Promise<Gathered> {
  const pages = await Promise.all(queriesOf(choice).map((query) => call(readNeighbours, { params: { id }, query })));
  const cards = new Map(pages.flatMap((page) => page.entities.map((card) => [card.id, card] as const)));
  return await gather([...cards.values()].slice(0, choice.limit), id);
}

/** How many neighbours fit a choice; with several groups one may be counted in each. */
export async function countChosen(id: string, { choice, signal }: { choice: Choice; signal: AbortSignal }) {
  const queries = queriesOf({ ...choice, limit: 1 });
  const pages = await Promise.all(queries.map((query) => call(readNeighbours, { params: { id }, query, signal })));
  return { total: pages.reduce((sum, page) => sum + page.total, 0), isRough: pages.length > 1 };
}

function queriesOf({ asOf, certainty, order, limit, groups }: Choice) {
  const base = { certainty, order, limit: String(limit), ...(asOf === undefined ? {} : { asOf }) };
  if (groups === undefined) return [base];
  return (["out", "in", "mutual"] as const)
    .map((direction) => ({ direction, types: groups.filter((group) => group.direction === direction) }))
    .filter(({ types }) => types.length > 0)
    .map(({ direction, types }) => ({
      ...base,
      direction: direction === "mutual" ? ("both" as const) : direction,
      types: types.map((group) => group.type).join(","),
    }));
}
