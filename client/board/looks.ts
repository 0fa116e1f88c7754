// looks(visible, attention): how each thing on screen is brought out or held back. Pure; told in words, not in colours.
// Knows no canvas.
import type { Selection } from "./selection.ts";
import type { Visible, VisibleRelation } from "./visible.ts";

/** `lit` is what the pointer is over and what hangs together with it, `dim` is all the rest meanwhile. */
export type Emphasis = "plain" | "lit" | "dim";

export interface Look {
  readonly isSelected: boolean;
  readonly emphasis: Emphasis;
}

export interface RelationLook extends Look {
  /** Whether its label stands on it: only on what is selected or looked at, lest they cover the picture. */
  readonly isNamed: boolean;
}

export interface Looks {
  readonly entities: ReadonlyMap<string, Look>;
  readonly relations: ReadonlyMap<string, RelationLook>;
}

/** What the person attends to: the pointer wins over the focus on what is selected. */
export type Attention = Pick<Selection, "entities" | "relations" | "hover"> & {
  /** Steps around the selection that stay bright; 0 or absent: all. */
  readonly focus?: number;
};

/** Beyond this many lit lines their names would cover each other. */
const nameLimit = 14;

/** Looks of everything on screen. */
export function looks(visible: Visible, attention: Attention): Looks {
  const near = neighbourhood(visible, attention.hover) ?? focused(visible, attention);
  const isHovering = attention.hover !== undefined;
  const selected = new Set([...attention.entities, ...attention.relations]);
  const emphasisOf = (id: string, isGreyed: boolean): Emphasis => {
    if (near === undefined) return isGreyed ? "dim" : "plain";
    if (!near.has(id)) return "dim";
    return isHovering ? "lit" : isGreyed ? "dim" : "plain";
  };
  const litLines =
    isHovering && near !== undefined ? [...visible.relations.keys()].filter((id) => near.has(id)).length : 0;
  return {
    entities: new Map(
      [...visible.entities].map(([id, { isGreyed }]) => [
        id,
        { isSelected: selected.has(id), emphasis: emphasisOf(id, isGreyed) },
      ]),
    ),
    relations: new Map(
      [...visible.relations].map(([id, { isGreyed }]) => {
        const emphasis = emphasisOf(id, isGreyed);
        const isNamed = selected.has(id) || (emphasis === "lit" && litLines <= nameLimit);
        return [id, { isSelected: selected.has(id), emphasis, isNamed }];
      }),
    ),
  };
}

/** Entities and relations within so many steps of the given entities, these included. */
export function within(
  { relations }: Pick<Visible, "relations">,
  { ids, steps }: { ids: readonly string[]; steps: number },
): ReadonlySet<string> {
  const found = new Set(ids);
  const lines = new Set<string>();
  const touching = linesByEnd(relations);
  let edge = [...ids];
  for (let step = 0; step < steps && edge.length > 0; step += 1) {
    const next: string[] = [];
    for (const { line } of edge.flatMap((id) => touching.get(id) ?? [])) {
      lines.add(line.id);
      for (const end of [line.subject, line.object].filter((id) => !found.has(id))) {
        found.add(end);
        next.push(end);
      }
    }
    edge = next;
  }
  return found.union(lines);
}

function focused(visible: Visible, { entities, focus = 0 }: Attention): ReadonlySet<string> | undefined {
  return focus === 0 || entities.length === 0 ? undefined : within(visible, { ids: entities, steps: focus });
}

/** The thing, the lines at it and what lies at their other ends; a line's neighbourhood is its two ends. */
function neighbourhood(visible: Visible, hover: string | undefined): ReadonlySet<string> | undefined {
  if (hover === undefined) return undefined;
  const line = visible.relations.get(hover)?.line;
  if (line !== undefined) return new Set([hover, line.subject, line.object]);
  return visible.entities.has(hover) ? within(visible, { ids: [hover], steps: 1 }) : undefined;
}

const endsBefore = new WeakMap<Visible["relations"], ReadonlyMap<string, readonly VisibleRelation[]>>();

// Worked out once for a set of relations: the pointer crosses many entities while nothing changes.
function linesByEnd(relations: Visible["relations"]): ReadonlyMap<string, readonly VisibleRelation[]> {
  const known = endsBefore.get(relations);
  if (known !== undefined) return known;
  const ends = new Map<string, VisibleRelation[]>();
  for (const relation of relations.values())
    for (const end of new Set([relation.line.subject, relation.line.object])) {
      const there = ends.get(end);
      if (there === undefined) ends.set(end, [relation]);
      else there.push(relation);
    }
  endsBefore.set(relations, ends);
  return ends;
}
