// Who publishes: every source with its name.
import { type Source, sourceSchema } from "../../../model/claims/records.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows } from "../../graph/query.ts";
import * as queries from "./queries.ts";

/** All sources in the order of their ids. */
export async function listSources(graph: Graph): Promise<{ sources: Source[] }> {
  return await graph.read(async (runner) => {
    const found = await rows(runner, { query: queries.listSources, params: {} });
    return {
      sources: found.map(({ url, ...row }) => sourceSchema.parse({ ...row, ...(url === null ? {} : { url }) })),
    };
  });
}
