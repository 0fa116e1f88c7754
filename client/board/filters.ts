// Filters: what is greyed or hidden, each a row that says what it looks at, so that chips, legend and address read one list.
// Pure; knows no screen.
import type { Card, Line } from "../../model/api/shapes.ts";
import { plainName } from "./plainName.ts";
import type { Standing } from "./standing.ts";

/** Greyed things stay in sight; hidden ones are only counted. */
export type How = "grey" | "hide";

/**
 * What a filter looks at. Kinds, types, statuses, standings and sources name what is taken out; `degree` takes out
 * entities with fewer relations on screen than its value, `text` those whose names do not have it.
 */
export const filterSubjects = ["kind", "type", "status", "standing", "source", "degree", "text"] as const;
export type FilterSubject = (typeof filterSubjects)[number];

export interface Filter {
  readonly what: FilterSubject;
  readonly value: string;
  readonly how: How;
}

export type FilterKey = Pick<Filter, "what" | "value">;

/** How a thing is filtered now; undefined when it is not. */
export function howOf(filters: readonly Filter[], key: FilterKey): How | undefined {
  return filters.find((filter) => isSame(filter, key))?.how;
}

/** The filters with this one set; without `how` it is taken away. `degree` and `text` stand once. */
export function withFilter(
  filters: readonly Filter[],
  { how, ...key }: FilterKey & { readonly how: How | undefined },
): readonly Filter[] {
  const isOne = key.what === "degree" || key.what === "text";
  const others = filters.filter((filter) => (isOne ? filter.what !== key.what : !isSame(filter, key)));
  return how === undefined ? others : [...others, { what: key.what, value: key.value, how }];
}

/** First greyed, then hidden, then shown again. */
export function nextHow(how: How | undefined): How | undefined {
  return how === undefined ? "grey" : how === "grey" ? "hide" : undefined;
}

/** What the filters make of an entity with so many relations on screen. */
export function entityFilter(
  filters: readonly Filter[],
  { card, degree }: { card: Card; degree: number },
): How | undefined {
  if (filters.length === 0) return undefined;
  return strongest(filters.filter((filter) => isEntityOut(filter, { card, degree })));
}

/** What the filters make of a relation; a relation goes with its sources only when every one of them is taken out. */
export function relationFilter(
  filters: readonly Filter[],
  { line, standing }: { line: Line; standing: Standing },
): How | undefined {
  if (filters.length === 0) return undefined;
  const direct = filters.filter(
    ({ what, value }) =>
      (what === "type" && value === line.type) ||
      (what === "status" && value === line.status) ||
      (what === "standing" && value === standing),
  );
  const bySource = line.sources.map((source) => howOf(filters, { what: "source", value: source }));
  const isUnsourced = bySource.length > 0 && bySource.every((how) => how !== undefined);
  const sourceHow: How | undefined = isUnsourced
    ? bySource.every((how) => how === "hide")
      ? "hide"
      : "grey"
    : undefined;
  return strongest(sourceHow === undefined ? direct : [...direct, { how: sourceHow }]);
}

function isEntityOut({ what, value }: Filter, { card, degree }: { card: Card; degree: number }): boolean {
  if (what === "kind") return value === card.kind;
  if (what === "degree") return degree < Number(value);
  if (what !== "text") return false;
  const names = [card.name, card.abbreviation ?? "", card.id].map(plainName);
  return !names.some((name) => name.includes(plainName(value)));
}

function strongest(filters: readonly { readonly how: How }[]): How | undefined {
  if (filters.length === 0) return undefined;
  return filters.some((filter) => filter.how === "hide") ? "hide" : "grey";
}

function isSame(a: FilterKey, b: FilterKey): boolean {
  return a.what === b.what && a.value === b.value;
}
