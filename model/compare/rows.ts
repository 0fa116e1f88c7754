// From relations and names to the rows of a comparison, sorted and counted: the same for server and page. Pure.
import type { BodyRow, ChangeRow } from "../api/compare.ts";
import type { Card } from "../api/shapes.ts";
import { type Change, changesOf } from "./changes.ts";
import { listingType } from "../memberships/events.ts";
import { type BodyCount, isOtherCount } from "./counts.ts";
import { type Comparable, type Dates, strengthAt } from "./strength.ts";
import { changeInWords, countsInWords } from "./words.ts";

export interface Comparison {
  /** The first of them, as many as were wanted. */
  readonly rows: readonly ChangeRow[];
  /** Rows that there are. */
  readonly total: number;
  readonly totals: Readonly<Record<Change["what"] | "possible", number>>;
  /** Bodies in which some standing changed. */
  readonly bodies: readonly string[];
}

interface Wanted {
  readonly dates: Dates;
  readonly cards: ReadonlyMap<string, Card>;
  readonly by: "body" | "entity";
  readonly isCertainOnly: boolean;
  readonly limit: number;
}

/** Changes in words, sorted by the names of the wanted end; pairs with an end that has no card are left out. */
export function comparisonOf(lines: Iterable<Comparable>, wanted: Wanted): Comparison {
  const { dates, cards, by, isCertainOnly, limit } = wanted;
  const changes = changesOf(lines, dates)
    .filter(({ certainty }) => !isCertainOnly || certainty === "certain")
    .filter(({ subject, object }) => cards.has(subject) && cards.has(object));
  const sorted = inOrder(changes, { cards, by });
  const many = (what: Change["what"]): number => changes.filter((change) => change.what === what).length;
  const possible = changes.filter(({ certainty }) => certainty === "possible").length;
  return {
    rows: sorted.slice(0, limit).flatMap((change) => rowOf(change, { dates, cards })),
    total: changes.length,
    totals: { appeared: many("appeared"), gone: many("gone"), changed: many("changed"), possible },
    bodies: [...new Set(changes.filter(({ type }) => type === listingType).map(({ object }) => object))],
  };
}

/** Bodies whose number of members changed, the greatest change first. */
export function bodyRows(counts: readonly BodyCount[]): BodyRow[] {
  const changeOf = ({ before, after }: BodyCount): number => Math.abs(after.certain - before.certain);
  return counts
    .filter(isOtherCount)
    .toSorted((one, other) => changeOf(other) - changeOf(one) || compareTexts(one.body, other.body))
    .map((count) => ({ ...count, words: countsInWords(count) }));
}

function inOrder(changes: readonly Change[], { cards, by }: Pick<Wanted, "cards" | "by">): Change[] {
  const nameOf = (id: string): string => cards.get(id)?.name ?? id;
  const keyed = changes.map((change) => {
    const ends = [nameOf(change.object), nameOf(change.subject)];
    return { change, key: [...(by === "body" ? ends : ends.toReversed()), change.type, firstId(change)].join("\n") };
  });
  return keyed.toSorted((one, other) => compareTexts(one.key, other.key)).map(({ change }) => change);
}

function firstId({ standings }: Change): string {
  return standings[0]?.lines[0]?.id ?? "";
}

function rowOf(change: Change, { dates, cards }: Pick<Wanted, "dates" | "cards">): ChangeRow[] {
  const { subject, object, type, what, certainty, standings } = change;
  const ends = { subject: cards.get(subject), object: cards.get(object) };
  if (ends.subject === undefined || ends.object === undefined) return [];
  const words = changeInWords(change, { subject: ends.subject, object: ends.object });
  const lines = standings.filter(({ before, after }) => before !== after).flatMap((standing) => standing.lines);
  const weight = (line: Comparable): number => -strengthAt(line, dates.b);
  const relations = lines.toSorted((one, other) => weight(one) - weight(other)).map(({ id }) => id);
  return [{ subject, object, type, what, certainty, ...words, relations }];
}

// By code points: half as dear as by the rules of a language, and there are many thousands.
function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
