// Expanding one or several entities: what there is to choose from, and a page of what was chosen.
import { z } from "zod";
import type * as api from "../../../model/api/explore.ts";
import { kindSchema, typeSchema } from "../../../model/claims/records.ts";
import { relationStatuses } from "../../../model/claims/relation.ts";
import { typeIds, typeRow } from "../../../model/vocabulary/types.ts";
import { asOfParams } from "../../graph/asOf.ts";
import { cardOf } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows } from "../../graph/query.ts";
import * as queries from "./queries.ts";

const mutual = typeIds.filter((type) => !typeRow(type).directed);

/** As many relations of each entity are counted; beyond it the answer says that it is capped. */
const facetCap = 20_000;

/** Relations of the entities by type, direction, status and kind at the other end. */
export async function countFacets(
  graph: Graph,
  { ids, asOf, certainty }: z.output<(typeof api.countFacets)["body"]>,
): Promise<z.output<(typeof api.countFacets)["response"]>> {
  const params = { ids: [...new Set(ids)], certainty, cap: facetCap, ...asOfParams(asOf) };
  const found = await graph.read((runner) => rows(runner, { query: queries.countFacets, params }));
  const total = found.reduce((sum, row) => sum + row.count, 0);
  return { facets: merged(found.map(facetOf)), isCapped: total >= facetCap };
}

/** A page of what the entities are related to and the board does not have; ids that nobody has bring nothing. */
export async function expandNeighbours(
  graph: Graph,
  wanted: z.output<(typeof api.expandNeighbours)["body"]>,
): Promise<z.output<(typeof api.expandNeighbours)["response"]>> {
  const { ids, ways, statuses = null, kinds = null, asOf, ...rest } = wanted;
  const wayTexts = ways?.map(({ type, direction }) => `${type} ${direction}`) ?? null;
  const types = ways === undefined ? typeIds : [...new Set(ways.map((way) => way.type))];
  if (types.length === 0) return { entities: [], total: 0, coming: 0 };
  const params = { ...rest, ids: [...new Set(ids)], ways: wayTexts, statuses, kinds, mutual, ...asOfParams(asOf) };
  const [row] = await graph.read((runner) => rows(runner, { query: queries.expandNeighbours, params, types }));
  return { entities: row?.page.map(cardOf) ?? [], total: row?.total ?? 0, coming: row?.coming ?? 0 };
}

type Facet = z.output<(typeof api.countFacets)["response"]>["facets"][number];

function facetOf(row: z.output<(typeof queries.countFacets)["row"]>): Facet {
  const type = typeSchema.parse(row.type);
  return {
    type,
    direction: typeRow(type).directed ? (row.isOutgoing ? "out" : "in") : "mutual",
    status: z.enum(relationStatuses).parse(row.status),
    kind: kindSchema.parse(row.kind),
    count: row.count,
  };
}

// A mutual relation is stored one way or the other; both are one to the reader.
function merged(facets: readonly Facet[]): Facet[] {
  const groups = Map.groupBy(facets, ({ type, direction, status, kind }) => `${type} ${direction} ${status} ${kind}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, count: group.reduce((sum, one) => sum + one.count, 0) }];
  });
}
