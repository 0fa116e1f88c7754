// The route of comparing two dates.
import * as api from "../../../model/api/compare.ts";
import type { Graph } from "../../graph/driver.ts";
import { type AnyRoute, route } from "../../http/route.ts";
import { compareDates } from "./compareDates.ts";

/** What changed between two dates. */
export function compareRoutes(graph: Graph): AnyRoute[] {
  return [route(api.compareDates, ({ body }) => compareDates(graph, body))];
}
