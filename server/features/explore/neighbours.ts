// Walks from entities to others: neighbours of one, relations among a set, what a set shares, cards by id.
import type { z } from "zod";
import * as api from "../../../model/api/explore.ts";
import type { CertaintyWanted } from "../../../model/api/shapes.ts";
import type { RelationType } from "../../../model/vocabulary/types.ts";
import { typeIds, typeRow } from "../../../model/vocabulary/types.ts";
import { Fault } from "../../errors.ts";
import { asOfParams } from "../../graph/asOf.ts";
import { cardOf, lineOf } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows, type Runner } from "../../graph/query.ts";
import * as queries from "./queries.ts";

const mutualTypes = typeIds.filter((type) => !typeRow(type).directed);

/** As many relations among a set are sent at once. */
const amongLimit = 20_000;

type Page = z.output<(typeof api.readNeighbours)["response"]>;
type NeighboursWanted = { id: string } & z.output<(typeof api.readNeighbours)["query"]>;

/** A page of neighbours with all fitting relations between. Throws a Fault "not-found" for an unknown entity. */
export async function readNeighbours(graph: Graph, wanted: NeighboursWanted): Promise<Page> {
  const { id, types = typeIds, asOf, kinds = null, statuses = null, ...rest } = wanted;
  const params = { ...rest, id, kinds, statuses, mutual: mutualTypes, ...asOfParams(asOf) };
  return await graph.read(async (runner) => {
    const found = await rows(runner, { query: queries.readNeighbours, params, types });
    if (found[0]?.total === 0) await refuseUnknown(runner, id);
    return pageOf(found, { offset: wanted.offset, limit: wanted.limit });
  });
}

/** Relations whose ends are both among the ids. */
export async function readAmong(
  graph: Graph,
  wanted: {
    ids: readonly string[];
    certainty: CertaintyWanted;
    asOf?: string | undefined;
    types?: RelationType[] | undefined;
  },
): Promise<z.output<(typeof api.readAmong)["response"]>> {
  const { ids, certainty, asOf, types = typeIds } = wanted;
  const params = { ids: [...new Set(ids)], certainty, limit: amongLimit + 1, ...asOfParams(asOf) };
  const found = await graph.read((runner) => rows(runner, { query: queries.readAmong, params, types }));
  return { relations: found.slice(0, amongLimit).map(lineOf), truncated: found.length > amongLimit };
}

/** What all of the ids are related to. */
export async function readShared(
  graph: Graph,
  wanted: { ids: readonly string[]; certainty: CertaintyWanted; asOf?: string | undefined; limit: number },
): Promise<z.output<(typeof api.readShared)["response"]>> {
  const { ids, certainty, asOf, limit } = wanted;
  const params = { ids: [...new Set(ids)], certainty, limit, ...asOfParams(asOf) };
  const found = await graph.read((runner) => rows(runner, { query: queries.readShared, params }));
  return pageOf(found, { offset: 0, limit });
}

/** Cards with counts as of the date; ids that nobody has are named. */
export async function readCards(
  graph: Graph,
  { ids, asOf }: { ids: readonly string[]; asOf?: string | undefined },
): Promise<z.output<(typeof api.readCards)["response"]>> {
  const wanted = [...new Set(ids)];
  const params = { ids: wanted, cap: api.countCap + 1, ...asOfParams(asOf) };
  const found = await graph.read((runner) => rows(runner, { query: queries.readCards, params }));
  const entities = found.map(({ properties, held }) => ({
    entity: cardOf(properties),
    held: Math.min(held, api.countCap),
    isCapped: held > api.countCap,
  }));
  const known = new Set(entities.map((row) => row.entity.id));
  return { entities, missing: wanted.filter((id) => !known.has(id)) };
}

type PageRow = z.output<(typeof queries.readNeighbours)["row"]>;

function pageOf([row]: readonly PageRow[], { offset, limit }: { offset: number; limit: number }): Page {
  const { total = 0, page = [] } = row ?? {};
  return {
    entities: page.map((one) => cardOf(one.properties)),
    relations: page.flatMap((one) => one.relations.map(lineOf)),
    total,
    truncated: total > offset + limit,
  };
}

async function refuseUnknown(runner: Runner, id: string): Promise<void> {
  const [known] = await rows(runner, { query: queries.readEntity, params: { id } });
  if (known === undefined) throw new Fault("not-found", { message: `There is no entity "${id}"` });
}
