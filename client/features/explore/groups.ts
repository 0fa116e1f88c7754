// The relations of an entity, gathered by type and direction in the order of the vocabulary, with their counts. Pure.
// Knows no screen.
import type { z } from "zod";
import type { readEntity } from "../../../model/api/explore.ts";
import { typeIds } from "../../../model/vocabulary/types.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { statusInWords } from "../../board/words.ts";

type Answer = z.output<typeof readEntity.response>;
export type Held = Answer["held"][number];
export type Direction = Held["direction"];

export interface RelationGroup {
  readonly type: string;
  readonly direction: Direction;
  /** "is a member of" or, seen from the other end, "has as a member". */
  readonly words: string;
  readonly certainly: number;
  readonly possibly: number;
  /** "observer 3", "alleged 1": how the group falls into parts, when it does. */
  readonly parts: readonly { readonly words: string; readonly count: number }[];
}

const directions: readonly Direction[] = ["out", "mutual", "in"];

/** Groups of what holds; intervals before events, as the vocabulary has them. */
export function relationGroups(held: readonly Held[]): RelationGroup[] {
  const groups = Map.groupBy(held, (row) => `${row.type} ${row.direction}`);
  return [...groups.values()].map(groupOf).toSorted((a, b) => place(a) - place(b));
}

/** How an entity at one end reads the type. */
export function wordsFor(type: string, direction: Direction): string {
  const row = typeRow(type);
  return direction === "in" ? row.inverse : row.label;
}

function groupOf(rows: readonly Held[]): RelationGroup {
  const [first] = rows;
  if (first === undefined) throw new Error("A group without a row cannot be");
  return {
    type: first.type,
    direction: first.direction,
    words: wordsFor(first.type, first.direction),
    certainly: sum(rows.map((row) => row.certainly)),
    possibly: sum(rows.map((row) => row.possibly)),
    parts: partsOf(rows),
  };
}

function partsOf(rows: readonly Held[]): RelationGroup["parts"] {
  const named = Map.groupBy(rows, (row) =>
    [row.qualifier, row.status === "asserted" ? undefined : statusInWords(row.status).toLowerCase()]
      .filter((part) => part !== undefined)
      .join(", "),
  );
  if (named.size === 1 && (named.has("") || named.has("full"))) return [];
  return [...named]
    .map(([words, ofPart]) => ({
      words: words === "" ? "without further detail" : words,
      count: sum(ofPart.map((row) => row.certainly + row.possibly)),
    }))
    .toSorted((a, b) => b.count - a.count);
}

function place({ type, direction }: RelationGroup): number {
  return typeIds.findIndex((id) => id === type) * directions.length + directions.indexOf(direction);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
