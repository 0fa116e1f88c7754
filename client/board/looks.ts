// looks(visible, attention): what is brought out or held back on screen, as sets of ids, so that it costs as much as what
// the person attends to and not as much as the board. Pure. Knows no colours and no canvas.
import { isPairKey } from "./folds.ts";
import { linesByEnd } from "./linesByEnd.ts";
import type { Selection } from "./selection.ts";
import { sharedEnds } from "./shared.ts";
import type { Visible } from "./visible.ts";

export interface Looks {
  readonly selected: ReadonlySet<string>;
  /** All but these are dimmed; undefined dims nothing. */
  readonly bright: ReadonlySet<string> | undefined;
  /** What the pointer is over when that brought them out; it brings out greyed things too. */
  readonly pointed: string | undefined;
  /** Relations whose names stand on them: only what is selected or pointed at, lest they cover the picture. */
  readonly named: ReadonlySet<string>;
}

/** What the person attends to: the pointer wins over the focus on what is selected. */
export type Attention = Pick<Selection, "entities" | "relations" | "hover"> & {
  /** Steps around the selection that stay bright; 0 or absent: all. */
  readonly focus?: number;
};

/** Beyond this many lit lines their names would cover each other. */
const nameLimit = 14;

/** Looks of what is on screen. */
export function looks(visible: Visible, attention: Attention): Looks {
  const pointed = neighbourhood(visible, attention.hover);
  const lit = pointed === undefined ? [] : [...pointed].filter((id) => !visible.entities.has(id));
  return {
    selected: new Set([...attention.entities, ...attention.relations]),
    bright: pointed ?? focused(visible, attention),
    pointed: pointed === undefined ? undefined : attention.hover,
    named: new Set([...attention.relations, ...(lit.length <= nameLimit ? lit : [])]),
  };
}

/** Entities and relations within so many steps of the given entities, these included. */
export function within(
  { relations }: Pick<Visible, "relations">,
  { ids, steps }: { ids: readonly string[]; steps: number },
): ReadonlySet<string> {
  const found = new Set(ids);
  const lines = new Set<string>();
  const touching = linesByEnd({ relations });
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
  if (isPairKey(hover)) return new Set([hover, ...pairEnds(hover)]);
  return visible.entities.has(hover) ? within(visible, { ids: [hover], steps: 1 }) : undefined;
}

function pairEnds(id: string): readonly string[] {
  return sharedEnds(id) ?? id.split("~");
}
