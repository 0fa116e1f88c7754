// Routes of evidence: who says so, and where.
import * as api from "../../../model/api/evidence.ts";
import type { Graph } from "../../graph/driver.ts";
import { type AnyRoute, route } from "../../http/route.ts";
import { readDocument } from "./readDocument.ts";
import { readRelation } from "./readRelation.ts";
import { listSources } from "./listSources.ts";

/** A relation with its claims, the publishers, a document with its marks. */
export function evidenceRoutes(graph: Graph): AnyRoute[] {
  return [
    route(api.readRelation, ({ params }) => readRelation(graph, params.id)),
    route(api.listSources, () => listSources(graph)),
    route(api.readDocument, ({ params }) => readDocument(graph, params.id)),
  ];
}
