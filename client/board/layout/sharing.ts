// Who belongs to which body, and which two share how many. Pure. Knows links only, no places.
import type { RelationType } from "../../../model/vocabulary/types.ts";
import type { LayoutLink, LayoutTask } from "./task.ts";

/** The type by which one belongs to a body. */
const membership: RelationType = "MEMBER_OF";

/** So many partners of each entity pull it; all of two hundred states would pull everything into one heap. */
const partners = 6;

export interface SharingLink {
  readonly source: string;
  readonly target: string;
  /** Bodies that both belong to. */
  readonly shared: number;
}

/** Members of each body among these things, as the links have them. */
export function membersByBody(links: readonly LayoutLink[], known: ReadonlySet<string>): Map<string, Set<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const { type, subject, object } of links) {
    if (type !== membership || subject === object || !known.has(subject) || !known.has(object)) continue;
    const members = bodies.get(object) ?? new Set();
    bodies.set(object, members.add(subject));
  }
  return bodies;
}

/** Pairs that share bodies: for each entity those with which it shares most. */
export function sharingLinks({ nodes, links }: LayoutTask): SharingLink[] {
  const bodies = membersByBody(links, new Set(nodes.map((node) => node.id)));
  const shared = new Map<string, Map<string, number>>();
  for (const members of bodies.values())
    for (const one of members)
      for (const other of members) {
        if (one === other) continue;
        const counts = shared.get(one) ?? new Map<string, number>();
        shared.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
      }
  const pairs = [...shared].flatMap(([one, counts]) =>
    [...counts]
      .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
      .slice(0, partners)
      .map(([other, count]): SharingLink => {
        const [source, target] = one < other ? [one, other] : [other, one];
        return { source, target, shared: count };
      }),
  );
  const byKey = new Map(pairs.map((pair) => [`${pair.source} ${pair.target}`, pair]));
  return [...byKey.values()];
}
