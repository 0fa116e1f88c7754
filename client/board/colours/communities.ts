// Communities by the Louvain method (Blondel and others, 2008), done many times over, since each run may cut otherwise.
// Groups of the runs are matched, and how often a thing falls elsewhere is told. Loaded late or in a worker.
import louvainModule from "graphology-communities-louvain";
import { bare, graphOf } from "../measures/graph.ts";
import type { Network } from "../measures/network.ts";

const louvain = bare(louvainModule);

/** So many runs are compared. */
const communityRuns = 20;

export interface Membership {
  /** Place of the group among all, the largest first. */
  readonly group: number;
  /** Share of the runs in which it falls into another group, from 0 to 1. */
  readonly doubt: number;
}

/**
 * The community of each thing that has any friendly or neutral relation. Hostile relations hold nobody together and are
 * left out. The run that cuts best is the one that is shown; the same network gives the same groups.
 */
export function communities({ nodes, links }: Network, runs = communityRuns): Map<string, Membership> {
  const graph = graphOf({ nodes, links: links.filter((link) => link.polarity >= 0) });
  for (const id of nodes) if (graph.degree(id) === 0) graph.dropNode(id);
  if (graph.size === 0) return new Map();
  const all = Array.from({ length: runs }, (_, run) => louvain.detailed(graph, { rng: randomFrom(run + 1) }));
  const best = all.reduce((a, b) => (b.modularity > a.modularity ? b : a));
  const shown = ordered(best.communities);
  const matched = all.map((run) => matchedTo(shown, new Map(Object.entries(run.communities))));
  return new Map(
    [...shown].map(([id, group]) => {
      const elsewhere = matched.filter((run) => run.get(id) !== group).length;
      return [id, { group, doubt: elsewhere / runs }];
    }),
  );
}

/** Groups of one run named as those of another with which they share most things; one without a partner is none. */
export function matchedTo(
  shown: ReadonlyMap<string, number>,
  run: ReadonlyMap<string, number>,
): ReadonlyMap<string, number | undefined> {
  const overlaps = new Map<string, { group: number; other: number; count: number }>();
  for (const [id, group] of shown) {
    const other = run.get(id) ?? -1;
    const key = `${group} ${other}`;
    overlaps.set(key, { group, other, count: (overlaps.get(key)?.count ?? 0) + 1 });
  }
  const names = new Map<number, number>();
  const taken = new Set<number>();
  for (const { group, other } of [...overlaps.values()].toSorted((a, b) => b.count - a.count || a.group - b.group)) {
    if (names.has(other) || taken.has(group)) continue;
    names.set(other, group);
    taken.add(group);
  }
  return new Map([...run].map(([id, other]) => [id, names.get(other)]));
}

// The largest group is the first, equal ones by their first id, so that colours do not depend on chance.
function ordered(groups: Readonly<Record<string, number>>): Map<string, number> {
  const members = Map.groupBy(Object.keys(groups).toSorted(), (id) => groups[id] ?? -1);
  const sorted = [...members.values()].toSorted(
    (a, b) => b.length - a.length || (a[0] ?? "").localeCompare(b[0] ?? ""),
  );
  return new Map(sorted.flatMap((ids, place) => ids.map((id) => [id, place] as const)));
}

/** Numbers from 0 to 1 that only look random: a linear congruential generator (Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
