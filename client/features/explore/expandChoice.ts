// What was chosen in the sheet that expands: remembered for the session as what was left out, so that it fits any entity.
// The pure parts turn facets and what is left out into a choice. Knows no screen.
import { create } from "zustand";
import type { z } from "zod";
import type { countFacets, orders } from "../../../model/api/explore.ts";
import type { CertaintyWanted } from "../../../model/api/shapes.ts";
import type { RelationStatus } from "../../../model/claims/relation.ts";
import { type Kind, kindIds } from "../../../model/vocabulary/kinds.ts";
import { type RelationType, typeIds } from "../../../model/vocabulary/types.ts";
import { toggled } from "../../board/view.ts";
import type { Direction } from "./groups.ts";

export type Facet = z.output<(typeof countFacets)["response"]>["facets"][number];
export type Order = (typeof orders)[number];

export interface Way {
  readonly type: RelationType;
  readonly direction: Direction;
}

/** Which neighbours are wanted; a part that is undefined leaves nothing out. */
export interface Choice {
  readonly certainty: CertaintyWanted;
  readonly order: Order;
  readonly limit: number;
  readonly ways: readonly Way[] | undefined;
  readonly statuses: readonly RelationStatus[] | undefined;
  readonly kinds: readonly Kind[] | undefined;
  /** Only what every one of the entities is related to. */
  readonly isShared: boolean;
}

export interface Chosen extends Pick<Choice, "certainty" | "order" | "limit" | "isShared"> {
  /** Keys of ways, statuses and kinds that shall not come. */
  readonly left: ReadonlySet<string>;
}

export const empty: Chosen = { certainty: "possibly", order: "connected", limit: 40, isShared: false, left: new Set() };

/** One row of the sheet: a way, a status or a kind, with its relations. */
export interface FacetRow {
  readonly key: string;
  readonly count: number;
}

/** Key of a way; statuses and kinds are their own keys. */
function wayKey({ type, direction }: Way): string {
  return `${type} ${direction}`;
}

/** Counts by way, in the order of the vocabulary. */
export function wayRows(facets: readonly Facet[]): (FacetRow & Way)[] {
  const rows = summed(facets, wayKey).map((row) => ({ ...row, type: row.first.type, direction: row.first.direction }));
  return rows.toSorted((a, b) => typeIds.indexOf(a.type) - typeIds.indexOf(b.type) || (a.key < b.key ? -1 : 1));
}

/** Counts by status among the ways that are chosen, the most frequent first. */
export function statusRows(
  facets: readonly Facet[],
  left: ReadonlySet<string>,
): (FacetRow & { key: RelationStatus })[] {
  return summed(
    facets.filter((facet) => !left.has(wayKey(facet))),
    ({ status }) => status,
  )
    .map(({ first, count }) => ({ key: first.status, count }))
    .toSorted((a, b) => b.count - a.count);
}

/** Counts by kind at the other end among the ways that are chosen, in the order of the vocabulary. */
export function kindFacets(facets: readonly Facet[], left: ReadonlySet<string>): (FacetRow & { key: Kind })[] {
  return summed(
    facets.filter((facet) => !left.has(wayKey(facet))),
    ({ kind }) => kind,
  )
    .map(({ first, count }) => ({ key: first.kind, count }))
    .toSorted((a, b) => kindIds.indexOf(a.key) - kindIds.indexOf(b.key));
}

/** The choice that follows from what is left out. */
export function choiceOf(facets: readonly Facet[], { left, ...rest }: Chosen): Choice {
  const ways = wayRows(facets).map(({ type, direction }) => ({ type, direction }));
  const statuses = [...new Set(facets.map((facet) => facet.status))];
  const kinds = [...new Set(facets.map((facet) => facet.kind))];
  return {
    ...rest,
    ways: without(ways, { left, keyOf: wayKey }),
    statuses: without(statuses, { left, keyOf: (status) => status }),
    kinds: without(kinds, { left, keyOf: (kind) => kind }),
  };
}

export const useExpandChoice = create<Chosen>(() => empty);

export const expandChoiceActions = {
  set: (chosen: Partial<Chosen>) => useExpandChoice.setState(chosen),
  toggle: (key: string) => useExpandChoice.setState(({ left }) => ({ left: toggled(left, key) })),
  reset: () => useExpandChoice.setState(empty),
};

function without<T>(
  all: readonly T[],
  { left, keyOf }: { left: ReadonlySet<string>; keyOf: (one: T) => string },
): readonly T[] | undefined {
  const chosen = all.filter((one) => !left.has(keyOf(one)));
  return chosen.length === all.length ? undefined : chosen;
}

function summed(facets: readonly Facet[], keyOf: (facet: Facet) => string) {
  return [...Map.groupBy(facets, keyOf)].flatMap(([key, group]) => {
    const [first] = group;
    return first === undefined ? [] : [{ key, first, count: group.reduce((sum, facet) => sum + facet.count, 0) }];
  });
}
