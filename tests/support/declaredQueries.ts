// Every query that the server declares, loaded as the server loads them; nobody has to list them.
// Knows nothing of what they ask.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../bin/setup/steps.mjs";
import type { Query } from "../../server/graph/query.ts";
import { filesBelow } from "./house/sources.ts";

/** The values of all server/**\/queries.ts that are queries. */
export async function declaredQueries(): Promise<Query[]> {
  const paths = filesBelow("server").filter((path) => path.endsWith("/queries.ts"));
  const modules = await Promise.all(
    paths.map((path): Promise<Record<string, unknown>> => import(pathToFileURL(join(root, path)).href)),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isQuery);
}

function isQuery(value: unknown): value is Query {
  return typeof value === "object" && value !== null && "what" in value && value.what === "query";
}
