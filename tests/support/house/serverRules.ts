// The floors of the server, from the entrance down to configuration, and the order inside a feature.
// No import goes up; features are strangers to each other; only routes see HTTP.
import { nameOf, walk } from "./nodes.ts";
import type { Finding, Import, Source } from "./sources.ts";

const floors: readonly (readonly RegExp[])[] = [
  [/^server\/(main|cli)\.ts$/, /^server\/commands\//],
  [/^server\/app\.ts$/],
  [/^server\/features\//],
  [/^server\/http\//],
  [/^server\/(graph|desk)\//],
  [/^server\/(config|errors|log|progress|machine)(\.ts$|\/)/],
];

/** What a server file imports against the order of floors and features. */
export function serverFindings(source: Source): Finding[] {
  const floor = floorOf(source.path);
  if (floor === -1) return [`${source.path} stands on no floor of the server`];
  const below = source.imports.filter(({ target }) => target?.startsWith("server/") === true);
  const ups = below.filter(({ target = "" }) => floorOf(target) !== -1 && floorOf(target) < floor);
  const upward = ups.map(({ specifier }) => `${source.path} imports ${specifier}: no import goes up`);
  return [...upward, ...(featureOf(source.path) === undefined ? [] : featureFindings(source))];
}

/** The feature a path belongs to, in either wing. */
export function featureOf(path: string): string | undefined {
  return /^(?:server|client)\/features\/([^/]+)/.exec(path)?.[1];
}

function floorOf(path: string): number {
  return floors.findIndex((patterns) => patterns.some((pattern) => pattern.test(path)));
}

function featureFindings(source: Source): Finding[] {
  const names = source.imports.flatMap((one) => featureImportFinding(source.path, one));
  const isQueries = source.path.endsWith("/queries.ts");
  const declares = [...walk(source.program)].some(
    ({ node }) => node.type === "CallExpression" && nameOf(node) === "query",
  );
  const declared = declares && !isQueries ? [`${source.path} names a Cypher file: only queries.ts does`] : [];
  return [...names, ...declared];
}

function featureImportFinding(path: string, { specifier, target = "" }: Import): Finding[] {
  const feature = featureOf(path);
  const other = featureOf(target);
  if (other !== undefined && other !== feature)
    return [`${path} imports ${specifier}: a feature never imports another`];
  if (other !== undefined && rank(target) < rank(path)) {
    return [`${path} imports ${specifier}: in a feature routes see verbs and verbs see queries`];
  }
  const seesHttp = target.startsWith("server/http/") || specifier === "express";
  return seesHttp && rank(path) > 0 ? [`${path} imports ${specifier}: only routes.ts sees HTTP`] : [];
}

/** Routes 0, verbs 1, queries 2. */
function rank(path: string): number {
  if (/\/routes\.tsx?$/.test(path)) return 0;
  return path.endsWith("/queries.ts") ? 2 : 1;
}
