// Answers a question for paths: between each two of the ends, with the reason when there is none.
import type { z } from "zod";
import type { findPaths as endpoint, Path, PathPair, PathRules, PathsAsked } from "../../../model/api/paths.ts";
import { signOfChain, usable } from "../../../model/paths/chain.ts";
import type { Graph } from "../../graph/driver.ts";
import type { Runner } from "../../graph/query.ts";
import { edgeSource, walkKey } from "./edges.ts";
import { type Budget, type Known, knownGraph } from "./known.ts";
import { budgetOf, type Limits, usualLimits } from "./limits.ts";
import { nearestMiss } from "./nearestMiss.ts";
import { readLines, readNamed, worded } from "./present.ts";
import { search } from "./search.ts";
import { edgesBetween } from "./walk.ts";

type Answer = z.output<(typeof endpoint)["response"]>;

/** Paths between each two of the ends. Throws a Fault "not-found" that names an end that is not there. */
export async function findPaths(
  graph: Graph,
  { asked, limits = usualLimits }: { asked: PathsAsked; limits?: Limits },
): Promise<Answer> {
  return await graph.read(async (runner) => {
    await readNamed(runner, asked.ends);
    const knownFor = knowing(runner, { asked, budget: budgetOf(limits), hubSize: limits.hubSize });
    const missing = { ...limits, milliseconds: limits.milliseconds / 2 };
    const pairs: PathPair[] = [];
    for (const [from, to] of pairsOf(asked.ends)) {
      const pair = await findPair({ from, to, asked, known: knownFor(asked) });
      if (pair.paths.length > 0) pairs.push(pair);
      else {
        const elsewhere = knowing(runner, { asked, budget: budgetOf(missing), hubSize: limits.hubSize });
        pairs.push({ ...pair, nearestMiss: await nearestMiss({ from, to, rules: asked, knownFor: elsewhere }) });
      }
    }
    return await presented(runner, { pairs, ends: asked.ends });
  });
}

interface Knowing {
  readonly asked: PathsAsked;
  readonly budget: Budget;
  readonly hubSize: number;
}

/** Keeps what is known of the graph, one for all rules that let the same relations be walked along. */
function knowing(runner: Runner, { asked, budget, hubSize }: Knowing): (rules: PathRules) => Known {
  const kept = new Map<string, Known>();
  return (rules) => {
    const key = walkKey(rules);
    const known =
      kept.get(key) ??
      knownGraph(edgeSource(runner, rules), { budget, hubSize, isAllowed: allowing(rules, asked.ends) });
    kept.set(key, known);
    return known;
  };
}

/** Whether an entity may be on a path: an end always may. */
function allowing({ entities, exceptEntities = [] }: PathRules, ends: readonly string[]): (id: string) => boolean {
  const given = new Set(ends);
  const allowed = entities === undefined ? undefined : new Set(entities);
  const excepted = new Set(exceptEntities);
  return (id) => given.has(id) || ((allowed?.has(id) ?? true) && !excepted.has(id));
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly asked: PathsAsked;
  readonly known: Known;
}

async function findPair({ from, to, asked, known }: Pair): Promise<PathPair> {
  const { paths, ...rest } = await search(known, { from, to, rules: asked, wanted: asked });
  return { from, to, paths: paths.map((entities) => pathOf(entities, { known, rules: asked })), ...rest };
}

function pathOf(entities: readonly string[], { known, rules }: { known: Known; rules: PathRules }): Path {
  const ends = entities.slice(1).map((to, place) => ({ from: entities[place] ?? to, to }));
  const edges = usable(
    ends.map((step) => edgesBetween(known, { ...step, direction: rules.direction })),
    rules,
  );
  const steps = ends.map((step, place) => ({
    ...step,
    relations: (edges[place] ?? []).map((edge) => edge.id).toSorted(),
    words: "",
  }));
  return { entities: [...entities], steps, sign: signOfChain(edges, rules) };
}

function pairsOf(ends: readonly string[]): [string, string][] {
  return ends.flatMap((from, place) => ends.slice(place + 1).map((to): [string, string] => [from, to]));
}

async function presented(
  runner: Runner,
  { pairs, ends }: { pairs: readonly PathPair[]; ends: readonly string[] },
): Promise<Answer> {
  const paths = pairs.flatMap((pair) => pair.paths);
  const cards = await readNamed(runner, [...new Set([...ends, ...paths.flatMap((path) => path.entities)])]);
  const lines = await readLines(
    runner,
    paths.flatMap((path) => path.steps),
  );
  return { pairs: worded(pairs, { cards, lines }), entities: [...cards.values()], relations: [...lines.values()] };
}
