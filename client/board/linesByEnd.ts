// The relations on screen by the entities that they touch. Worked out once for a set of relations: the pointer crosses
// many entities, and arrow keys walk from one to the next, while nothing changes. Knows no screen.
import type { Visible, VisibleRelation } from "./visible.ts";

const before = new WeakMap<Visible["relations"], ReadonlyMap<string, readonly VisibleRelation[]>>();

/** Relations by each of their ends; a relation of an entity with itself stands once. */
export function linesByEnd({ relations }: Pick<Visible, "relations">): ReadonlyMap<string, readonly VisibleRelation[]> {
  const known = before.get(relations);
  if (known !== undefined) return known;
  const ends = new Map<string, VisibleRelation[]>();
  for (const relation of relations.values())
    for (const end of new Set([relation.line.subject, relation.line.object])) {
      const there = ends.get(end);
      if (there === undefined) ends.set(end, [relation]);
      else there.push(relation);
    }
  before.set(relations, ends);
  return ends;
}
