// The part of the graph that a search has looked at, and what it may still look at. Fetches nothing twice.
// Knows no rule of chains; where relations come from is told by a source.
import type { Link } from "../../../model/paths/chain.ts";

export interface Edge extends Link {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
}

/** Where relations that may be walked along come from. */
export interface EdgeSource {
  /** Relations of each entity; of one with more than `hubSize` only their number. */
  readonly steps: (ids: readonly string[], hubSize: number) => Promise<readonly Expanded[]>;
  /** Relations between any of the entities and any of the hubs. */
  readonly between: (ids: readonly string[], hubs: readonly string[]) => Promise<readonly Edge[]>;
}

export interface Expanded {
  readonly id: string;
  /** Relations of the types wanted, of all times. */
  readonly degree: number;
  readonly edges: readonly Edge[];
}

/** What a request may still look at; `spent` says in words what ran out first. */
export interface Budget {
  relations: number;
  entities: number;
  /** Steps of walks that are tried. */
  tries: number;
  /** Milliseconds on the clock of performance.now(). */
  readonly until: number;
  spent: string | undefined;
}

export interface Known {
  readonly budget: Budget;
  /** Known relations of an entity by the other end; complete once it is expanded. */
  neighbours(id: string): ReadonlyMap<string, readonly Edge[]>;
  /** Undefined while nobody has looked. */
  degreeOf(id: string): number | undefined;
  isExpanded(id: string): boolean;
  /** Fetches the relations of those that are no hubs; of hubs too when told. Stops when the budget is spent. */
  expand(ids: readonly string[], wanted?: { withHubs: boolean }): Promise<void>;
  /** Fetches the relations between hubs and entities of which neither is expanded. */
  link(hubs: readonly string[], ids: Iterable<string>): Promise<void>;
}

interface Options {
  readonly budget: Budget;
  readonly hubSize: number;
  /** Whether an entity may be walked through at all. */
  readonly isAllowed: (id: string) => boolean;
}

/** As many entities are asked for at once. */
const portion = 400;
const none: ReadonlyMap<string, readonly Edge[]> = new Map();

/** Nothing known yet. */
export function knownGraph(source: EdgeSource, { budget, hubSize, isAllowed }: Options): Known {
  const { adjacency, add } = ground(isAllowed);
  const degrees = new Map<string, number>();
  const expanded = new Set<string>();
  const linked = new Set<string>();
  const take = ({ id, degree, edges }: Expanded, size: number): void => {
    degrees.set(id, degree);
    if (degree > size) return;
    expanded.add(id);
    edges.forEach(add);
    budget.relations -= edges.length;
  };
  const linkTo = async (hub: string, ids: Iterable<string>): Promise<void> => {
    const others = [...ids].filter((id) => id !== hub && !expanded.has(id) && !linked.has(`${hub} ${id}`));
    for (const some of portions(others)) {
      if (isSpent(budget, some.length)) return;
      (await source.between(some, [hub])).forEach(add);
      for (const id of some) linked.add(`${hub} ${id}`);
    }
  };
  return {
    budget,
    neighbours: (id) => adjacency.get(id) ?? none,
    degreeOf: (id) => degrees.get(id),
    isExpanded: (id) => expanded.has(id),
    expand: async (ids, { withHubs } = { withHubs: false }) => {
      const size = withHubs ? Math.max(hubSize, budget.relations) : hubSize;
      const fresh = [...new Set(ids)].filter((id) => !expanded.has(id) && (withHubs || (degrees.get(id) ?? 0) <= size));
      if (withHubs) refuseHuge(budget, sumOf(fresh, degrees));
      for (const some of portions(fresh)) {
        if (isSpent(budget, some.length)) return;
        for (const one of await source.steps(some, size)) take(one, size);
      }
    },
    link: async (hubs, ids) => {
      for (const hub of hubs) await linkTo(hub, ids);
    },
  };
}

/** Whether the budget is used up; what ran out first is noted in it. */
export function isSpent(budget: Budget, coming = 0): boolean {
  budget.entities -= coming;
  if (budget.entities < 0) budget.spent ??= "too many entities would have to be looked at";
  if (budget.relations < 0) budget.spent ??= "too many relations would have to be looked at";
  if (budget.tries < 0) budget.spent ??= "there are too many ways to try them all";
  if (performance.now() > budget.until) budget.spent ??= "it would have taken too long";
  return budget.spent !== undefined;
}

// Relations by both their ends, each once; none that leads to somebody who is not allowed.
function ground(isAllowed: (id: string) => boolean) {
  const adjacency = new Map<string, Map<string, Edge[]>>();
  const seen = new Set<string>();
  const add = (edge: Edge): void => {
    const { id, subject, object } = edge;
    if (seen.has(id) || subject === object || !isAllowed(subject) || !isAllowed(object)) return;
    seen.add(id);
    append(adjacency, { from: subject, to: object, edge });
    append(adjacency, { from: object, to: subject, edge });
  };
  return { adjacency, add };
}

function refuseHuge(budget: Budget, relations: number): void {
  if (relations > budget.relations) budget.spent ??= "an entity between has too many relations to look through";
}

function sumOf(ids: readonly string[], degrees: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (degrees.get(id) ?? 0), 0);
}

function append(
  adjacency: Map<string, Map<string, Edge[]>>,
  { from, to, edge }: { from: string; to: string; edge: Edge },
): void {
  const others = adjacency.get(from) ?? new Map<string, Edge[]>();
  adjacency.set(from, others);
  const edges = others.get(to);
  if (edges === undefined) others.set(to, [edge]);
  else edges.push(edge);
}

function portions(ids: readonly string[]): (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / portion) }, (_, place) =>
    ids.slice(place * portion, (place + 1) * portion),
  );
}
