// Routes of exploring.
import * as api from "../../../model/api/explore.ts";
import type { Graph } from "../../graph/driver.ts";
import { type AnyRoute, route } from "../../http/route.ts";
import { countFacets, expandNeighbours } from "./expansion.ts";
import { readAmong, readCards, readNeighbours, readShared } from "./neighbours.ts";
import { countRelations, readEntity } from "./readEntity.ts";
import { search } from "./search.ts";

/** Search, entities, neighbours, relations among a set. */
export function exploreRoutes(graph: Graph): AnyRoute[] {
  return [
    route(api.searchEntities, ({ query }) => search(graph, query)),
    route(api.readEntity, ({ params, query }) => readEntity(graph, { id: params.id, asOf: query.asOf })),
    route(api.countRelations, ({ params }) => countRelations(graph, params.id)),
    route(api.readNeighbours, ({ params, query }) => readNeighbours(graph, { id: params.id, ...query })),
    route(api.countFacets, ({ body }) => countFacets(graph, body)),
    route(api.expandNeighbours, ({ body }) => expandNeighbours(graph, body)),
    route(api.readCards, ({ query, body }) => readCards(graph, { ids: body.ids, asOf: query.asOf })),
    route(api.readAmong, ({ query, body }) => readAmong(graph, { ids: body.ids, ...query })),
    route(api.readShared, ({ query, body }) => readShared(graph, { ids: body.ids, ...query })),
  ];
}
