// The route of memberships.
import * as api from "../../../model/api/memberships.ts";
import type { Graph } from "../../graph/driver.ts";
import { type AnyRoute, route } from "../../http/route.ts";
import { readMemberships } from "./readMemberships.ts";

/** The phases of an entity's memberships. */
export function membershipRoutes(graph: Graph): AnyRoute[] {
  return [route(api.readMemberships, ({ params, query }) => readMemberships(graph, { id: params.id, ...query }))];
}
