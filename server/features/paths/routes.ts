// Routes of paths.
import * as api from "../../../model/api/paths.ts";
import type { Graph } from "../../graph/driver.ts";
import { type AnyRoute, route } from "../../http/route.ts";
import { connect } from "./connect.ts";
import { findPaths } from "./findPaths.ts";

/** Paths between entities, and what joins them. */
export function pathRoutes(graph: Graph): AnyRoute[] {
  return [
    route(api.findPaths, ({ body }) => findPaths(graph, { asked: body })),
    route(api.connectEntities, ({ body }) => connect(graph, { asked: body })),
  ];
}
