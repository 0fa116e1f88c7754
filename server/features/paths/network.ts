// Chooses, in the known part of the graph, the smallest network that joins some entities.
// Kou, Markowsky and Berman (1981): shortest paths between them, the smallest tree of these, and nothing superfluous.
import type { Known } from "./known.ts";

interface Wanted {
  readonly ids: readonly string[];
  /** Paths of up to twice as many steps are all known. */
  readonly reach: number;
}

export interface Network {
  /** The given ones that are joined, then what was added. */
  readonly members: readonly string[];
  readonly unconnected: readonly string[];
  readonly isProvenSmallest: boolean;
}

/**
 * A network of the largest group that can be joined; of equal ones that of the first id. It is proven to be the
 * smallest when it adds nobody, when it adds one, when it adds two and no single one would do (all candidates are
 * looked at), or when only two are to be joined, since their shortest path is known.
 */
export function network(known: Known, wanted: Wanted): Network {
  const ways = waysBetween(known, wanted);
  const joined = largestGroup(wanted.ids, ways);
  const unconnected = wanted.ids.filter((id) => !joined.includes(id));
  const added = additions(known, { joined, ways });
  return { members: [...joined, ...added], unconnected, isProvenSmallest: joined.length <= 2 || added.length <= 2 };
}

/** A shortest path between two of the entities. */
interface Way {
  readonly from: string;
  readonly to: string;
  readonly between: readonly string[];
  /** How many of the entities those between are related to: of equal paths the one more of them share is better. */
  readonly shared: number;
}

interface Joining {
  readonly joined: readonly string[];
  readonly ways: readonly Way[];
}

function additions(known: Known, { joined, ways }: Joining): readonly string[] {
  const parts = groupsOf(joined, (id) => [...known.neighbours(id).keys()]);
  if (parts.length < 2) return [];
  const one = connector(known, parts);
  if (one !== undefined) return [one];
  const chosen = new Set<string>();
  const tree = new Map(joined.map((id) => [id, new Set<string>()]));
  for (const { from, to, between } of ways.toSorted(byLength)) {
    if (groupsOf(joined, (id) => [...(tree.get(id) ?? [])]).some((group) => group.includes(from) && group.includes(to)))
      continue;
    tree.get(from)?.add(to);
    tree.get(to)?.add(from);
    for (const id of between) chosen.add(id);
  }
  return withoutSuperfluous(known, { joined, chosen });
}

/** One entity that alone joins all parts; the one that most of them are related to. */
function connector(known: Known, parts: readonly (readonly string[])[]): string | undefined {
  const reached = new Map<string, { parts: Set<number>; relations: number }>();
  for (const [place, part] of parts.entries()) {
    for (const other of part.flatMap((id) => [...known.neighbours(id).keys()])) {
      const one = reached.get(other) ?? { parts: new Set<number>(), relations: 0 };
      reached.set(other, { parts: one.parts.add(place), relations: one.relations + 1 });
    }
  }
  const fitting = [...reached].filter(([, one]) => one.parts.size === parts.length);
  return fitting.toSorted(([a, one], [b, two]) => two.relations - one.relations || (a < b ? -1 : 1))[0]?.[0];
}

function withoutSuperfluous(known: Known, { joined, chosen }: { joined: readonly string[]; chosen: Set<string> }) {
  const left = new Set(chosen);
  for (const id of [...chosen].toSorted()) {
    left.delete(id);
    const all = [...joined, ...left];
    if (groupsOf(all, (one) => [...known.neighbours(one).keys()]).length > 1) left.add(id);
  }
  return [...left].toSorted();
}

function waysBetween(known: Known, { ids, reach }: Wanted): Way[] {
  const given = new Set(ids);
  return ids.flatMap((from, place) => waysFrom(known, { from, to: ids.slice(place + 1), given, reach }));
}

interface Outlook {
  readonly from: string;
  readonly to: readonly string[];
  readonly given: ReadonlySet<string>;
  readonly reach: number;
}

/** How an entity is best come to: over whom, in how many steps, and how many of the given ones share the way. */
interface Stop {
  readonly via: string | undefined;
  readonly shared: number;
}

function waysFrom(known: Known, { from, to, given, reach }: Outlook): Way[] {
  const stops = new Map<string, Stop>([[from, { via: undefined, shared: 0 }]]);
  let frontier = new Map(stops);
  for (let steps = 1; steps <= 2 * reach && frontier.size > 0 && to.some((id) => !stops.has(id)); steps += 1) {
    const next = new Map<string, Stop>();
    for (const [via, { shared: before }] of frontier) {
      const shared = before + (given.has(via) ? 0 : givenBeside(known, { id: via, given }));
      for (const id of known.neighbours(via).keys()) {
        if (!stops.has(id) && shared > (next.get(id)?.shared ?? -1)) next.set(id, { via, shared });
      }
    }
    for (const [id, stop] of next) stops.set(id, stop);
    frontier = next;
  }
  return to.flatMap((id) => {
    const stop = stops.get(id);
    return stop === undefined ? [] : [{ from, to: id, between: betweenOf(id, stops), shared: stop.shared }];
  });
}

function givenBeside(known: Known, { id, given }: { id: string; given: ReadonlySet<string> }): number {
  const others = known.neighbours(id);
  let count = 0;
  for (const one of given) if (others.has(one)) count += 1;
  return count;
}

function betweenOf(end: string, stops: ReadonlyMap<string, Stop>): string[] {
  const between: string[] = [];
  let via = stops.get(end)?.via;
  while (via !== undefined && stops.get(via)?.via !== undefined) {
    between.push(via);
    via = stops.get(via)?.via;
  }
  return between;
}

function byLength(a: Way, b: Way): number {
  return a.between.length - b.between.length || b.shared - a.shared || (a.from + a.to < b.from + b.to ? -1 : 1);
}

function largestGroup(ids: readonly string[], ways: readonly Way[]): readonly string[] {
  const beside = (id: string): string[] =>
    ways.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
  const groups = groupsOf(ids, beside);
  return groups.reduce((best, group) => (group.length > best.length ? group : best), groups[0] ?? []);
}

/** The ids in groups of those that hang together over each other, in the order given. */
function groupsOf(ids: readonly string[], beside: (id: string) => readonly string[]): string[][] {
  const left = new Set(ids);
  const groups: string[][] = [];
  for (const id of ids) {
    if (!left.delete(id)) continue;
    const group = [id];
    for (const one of group) for (const other of beside(one)) if (left.delete(other)) group.push(other);
    groups.push(group);
  }
  return groups;
}
