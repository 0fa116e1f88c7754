// looks(visible, selection): how each thing on screen is brought out or held back. Pure; told in words, not in colours.
// Knows no canvas.
import type { Selection } from "./selection.ts";
import type { Visible } from "./visible.ts";

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

/** Beyond this many lit lines their names would cover each other. */
const nameLimit = 14;

/** Looks of everything on screen. */
export function looks(visible: Visible, selection: Pick<Selection, "entities" | "relations" | "hover">): Looks {
  const near = neighbourhood(visible, selection.hover);
  const selected = new Set([...selection.entities, ...selection.relations]);
  const emphasis = (id: string): Emphasis => (near === undefined ? "plain" : near.has(id) ? "lit" : "dim");
  const litLines = near === undefined ? 0 : [...visible.relations.keys()].filter((id) => near.has(id)).length;
  return {
    entities: new Map(
      [...visible.entities.keys()].map((id) => [id, { isSelected: selected.has(id), emphasis: emphasis(id) }]),
    ),
    relations: new Map(
      [...visible.relations.keys()].map((id) => {
        const isNamed = selected.has(id) || (emphasis(id) === "lit" && litLines <= nameLimit);
        return [id, { isSelected: selected.has(id), emphasis: emphasis(id), isNamed }];
      }),
    ),
  };
}

/** The thing, the lines at it and what lies at their other ends; a line's neighbourhood is its two ends. */
function neighbourhood(visible: Visible, hover: string | undefined): ReadonlySet<string> | undefined {
  if (hover === undefined) return undefined;
  const line = visible.relations.get(hover)?.line;
  if (line !== undefined) return new Set([hover, line.subject, line.object]);
  if (!visible.entities.has(hover)) return undefined;
  const touching = [...visible.relations.values()].filter(
    (one) => one.line.subject === hover || one.line.object === hover,
  );
  return new Set([hover, ...touching.flatMap((one) => [one.line.id, one.line.subject, one.line.object])]);
}
