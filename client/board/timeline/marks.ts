// When the relations of a board begin and end, or happen: what the bar counts. Pure; knows no pixels.
// What was last seen at some date has no end there, and an event has none at all.
import type { Card, Line } from "../../../model/api/shapes.ts";
import { farFuture, farPast } from "../../../model/time/days.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import type { Hue } from "../../../model/vocabulary/palette.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import type { Board } from "../board.ts";
import { entityFilter, type Filter, relationFilter } from "../filters.ts";
import type { View } from "../view.ts";

/** `ends` are last days: the last one on which it held. Either is absent when it is not known, or never comes. */
export interface Mark {
  readonly id: string;
  readonly hue: Hue;
  readonly isInstant: boolean;
  readonly begins: DayRange | undefined;
  readonly ends: DayRange | undefined;
}

export interface Marks {
  readonly all: readonly Mark[];
  /** Relations of which neither beginning nor end is dated. */
  readonly undated: number;
  /** From the first dated day to the last; undefined when nothing is dated. */
  readonly extent: DayRange | undefined;
}

export type MarkedView = Pick<View, "filters" | "hiddenThings">;

/** Marks of all relations of a board, of all times, that no filter and no hand hides. */
export function marksOf(board: Pick<Board, "entities" | "relations">, view: MarkedView): Marks {
  const hiding = view.filters.filter(({ how, what }) => how === "hide" && what !== "degree" && what !== "standing");
  const shown = shownEntities(board.entities, { filters: hiding, hiddenThings: view.hiddenThings });
  const all: Mark[] = [];
  let undated = 0;
  for (const line of board.relations.values()) {
    const isOut = !shown.has(line.subject) || !shown.has(line.object) || view.hiddenThings.has(line.id);
    if (isOut || relationFilter(hiding, { line, standing: "holds" }) === "hide") continue;
    const mark = markOf(line);
    if (mark.begins === undefined && mark.ends === undefined) undated += 1;
    else all.push(mark);
  }
  return { all, undated, extent: extentOf(all) };
}

/** When one relation begins and ends. */
export function markOf(line: Line): Mark {
  const { hue, timing } = typeRow(line.type);
  const isInstant = timing === "instant";
  const isBegun = line.fromMin > farPast && line.fromMax < farFuture;
  const isEnded = !isInstant && line.toMin > farPast && line.toMax < farFuture;
  return {
    id: line.id,
    hue,
    isInstant,
    begins: isBegun ? { min: line.fromMin, max: line.fromMax } : undefined,
    ends: isEnded ? { min: line.toMin - 1, max: line.toMax - 1 } : undefined,
  };
}

function shownEntities(entities: ReadonlyMap<string, Card>, { filters, hiddenThings }: MarkedView): Set<string> {
  const shown = new Set<string>();
  for (const card of entities.values()) if (!hiddenThings.has(card.id) && !isHidden(filters, card)) shown.add(card.id);
  return shown;
}

function isHidden(filters: readonly Filter[], card: Card): boolean {
  return entityFilter(filters, { card, degree: 0 }) === "hide";
}

function extentOf(marks: readonly Mark[]): DayRange | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (const { begins, ends } of marks) {
    min = Math.min(min, begins?.min ?? Infinity, ends?.min ?? Infinity);
    max = Math.max(max, begins?.max ?? -Infinity, ends?.max ?? -Infinity);
  }
  return min <= max ? { min, max } : undefined;
}
