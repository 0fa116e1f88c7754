// Which room may import which: the wings, the floors of server and client, and no circles.
// Works on paths and imports alone.
import { clientFindings } from "./clientRules.ts";
import { serverFindings } from "./serverRules.ts";
import type { Finding, Import, Source } from "./sources.ts";

/** Everything wrong with one source's imports. */
export function importFindings(source: Source, all: ReadonlyMap<string, Source>): Finding[] {
  const wing = source.path.split("/")[0];
  if (wing === "model") return source.imports.flatMap((one) => modelFinding(source, one));
  if (wing === "client") return [...wingFindings(source, ["client", "model"]), ...clientFindings(source, all)];
  if (wing === "server") return [...wingFindings(source, ["server", "model"]), ...serverFindings(source)];
  return [];
}

/** Circles of imports, each told once as the chain of its files. */
export function circles(sources: readonly Source[]): Finding[] {
  const graph = new Map(sources.map((source) => [source.path, source.imports.flatMap(({ target }) => target ?? [])]));
  const done = new Set<string>();
  const found: Finding[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

function modelFinding(source: Source, { specifier, target }: Import): Finding[] {
  const isAllowed = target === undefined ? /^zod(\/|$)/.test(specifier) : target.startsWith("model/");
  return isAllowed ? [] : [`${source.path} imports ${specifier}: model imports zod and itself only`];
}

function wingFindings({ path, imports }: Source, wings: readonly string[]): Finding[] {
  const strays = imports.filter(({ target }) => target !== undefined && !wings.includes(target.split("/")[0] ?? ""));
  return strays
    .filter(({ target }) => target !== "package.json")
    .map(({ specifier }) => `${path} imports ${specifier}: it may see ${wings.join(" and ")} only`);
}
