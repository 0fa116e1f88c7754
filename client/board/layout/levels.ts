// Who stands above whom: links of belonging, and the level of each thing among them. Pure. Knows no places.
import type { RelationType } from "../../../model/vocabulary/types.ts";
import type { LayoutLink } from "./task.ts";

/** Types whose object stands above its subject: one belongs to it, serves it, leads it or is bound by it. */
const upward: ReadonlySet<string> = new Set<RelationType>([
  "MEMBER_OF",
  "PART_OF",
  "PARTY_TO",
  "HOLDS_OFFICE",
  "LEADS",
]);

export interface UpwardLink {
  readonly child: string;
  readonly parent: string;
}

/** Links of belonging among these things, each pair once. */
export function upwardLinks(links: readonly LayoutLink[], known: ReadonlySet<string>): UpwardLink[] {
  const found = new Map<string, UpwardLink>();
  for (const { type, subject: child, object: parent } of links) {
    if (!upward.has(type) || child === parent || !known.has(child) || !known.has(parent)) continue;
    found.set(`${child} ${parent}`, { child, parent });
  }
  return [...found.values()];
}

/** Level of each thing: 0 for what belongs to nothing, else one below the lowest of what it belongs to. */
export function levelsOf(ids: readonly string[], links: readonly UpwardLink[]): Map<string, number> {
  const parents = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { child, parent } of links) parents.get(child)?.push(parent);
  const levels = new Map<string, number>();
  const open = new Set<string>();
  // A circle is cut where it is first closed: the link back to what is still open counts nothing.
  const levelOf = (id: string): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    open.add(id);
    const above = (parents.get(id) ?? []).filter((parent) => !open.has(parent)).map(levelOf);
    open.delete(id);
    const level = above.reduce((lowest, one) => Math.max(lowest, one + 1), 0);
    levels.set(id, level);
    return level;
  };
  for (const id of ids) levelOf(id);
  return levels;
}
