// Routes about the house itself: vocabulary, counts, health.
import * as api from "../../../model/api/status.ts";
import { kinds } from "../../../model/vocabulary/kinds.ts";
import { relationTypes } from "../../../model/vocabulary/types.ts";
import { Fault } from "../../errors.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows } from "../../graph/query.ts";
import { type AnyRoute, route } from "../../http/route.ts";
import * as queries from "./queries.ts";

/** What the health route needs to know: why we are not ready yet, or nothing when we are. */
export interface Readiness {
  /** Undefined once database, migrations and samples are in place. */
  readonly waitingFor: () => string | undefined;
  /** The database in words. */
  readonly database: string;
}

/** Vocabulary, counts and health. */
export function statusRoutes(graph: Graph, readiness: Readiness): AnyRoute[] {
  return [
    route(api.readVocabulary, () =>
      Promise.resolve({ kinds: kinds.map((kind) => ({ ...kind })), types: relationTypes.map((type) => ({ ...type })) }),
    ),
    route(api.readCounts, () => readCounts(graph)),
    route(api.readLive, () => Promise.resolve({ status: "live" as const })),
    route(api.readReady, () => readReady(graph, readiness)),
  ];
}

async function readReady(graph: Graph, { waitingFor, database }: Readiness) {
  const reason = waitingFor();
  if (reason !== undefined) throw new Fault("not-ready", { message: reason });
  await graph.verify();
  return { status: "ready" as const, database };
}

async function readCounts(graph: Graph) {
  return await graph.read(async (runner) => {
    const entities = await rows(runner, { query: queries.countEntities, params: {} });
    const relations = await rows(runner, { query: queries.countRelations, params: {} });
    const [nodes] = await rows(runner, { query: queries.countNodes, params: {} });
    return {
      entities: Object.fromEntries(entities.map((row) => [row.kind, row.count])),
      relations: Object.fromEntries(relations.filter((row) => row.count > 0).map((row) => [row.type, row.count])),
      claims: nodes?.claims ?? 0,
      documents: nodes?.documents ?? 0,
      sources: nodes?.sources ?? 0,
      unread: (nodes?.rejected ?? []).reduce((sum, one) => sum + one, 0),
    };
  });
}
