// visible(board, view): what is on screen and what is not, with the reason for each thing that is hidden. Pure.
// Knows nothing of colours, selection or the screen.
import type { Card, Line } from "../../model/api/shapes.ts";
import type { DayRange } from "../../model/time/edtf.ts";
import type { Board, Point } from "./board.ts";
import { isShownAs, type Standing, standingOf } from "./standing.ts";
import type { View } from "./view.ts";

export interface VisibleEntity {
  readonly card: Card;
  readonly point: Point | undefined;
  readonly isPinned: boolean;
  /** Relations on screen. */
  readonly degree: number;
  /** Relations on screen that hold, certainly or possibly, as of the date. */
  readonly held: number;
  /** True when it has relations on the board but none of them is on screen. */
  readonly isQuiet: boolean;
}

export interface VisibleRelation {
  readonly line: Line;
  readonly standing: Standing;
}

/** Counts of what is on the board but not on screen; each thing is counted once, under its first reason. */
export interface Hidden {
  readonly entitiesByKind: number;
  readonly entitiesByHand: number;
  readonly relationsByDate: number;
  readonly relationsByType: number;
  readonly relationsByHand: number;
  /** Relations of which an end is hidden. */
  readonly relationsByEnd: number;
}

export interface Visible {
  readonly entities: ReadonlyMap<string, VisibleEntity>;
  readonly relations: ReadonlyMap<string, VisibleRelation>;
  readonly hidden: Hidden;
}

export type Shown = Pick<View, "certainty" | "hiddenKinds" | "hiddenTypes" | "hiddenThings"> & {
  readonly span: DayRange;
};

/** What is on screen of a board under a view. */
export function visible(board: Board, view: Shown): Visible {
  const cards = [...board.entities.values()];
  const unhidden = cards.filter((card) => !view.hiddenKinds.has(card.kind));
  const shown = new Map(
    unhidden.filter((card) => !view.hiddenThings.has(card.id)).map((card) => [card.id, card] as const),
  );
  const { relations, reasons } = sorted(board, { view, shown });
  return {
    entities: entitiesOf(board, { shown, relations }),
    relations,
    hidden: {
      entitiesByKind: cards.length - unhidden.length,
      entitiesByHand: unhidden.length - shown.size,
      ...reasons,
    },
  };
}

/** Everything that is hidden: entities and relations. */
export function hiddenTotal(hidden: Hidden): number {
  const counts: number[] = Object.values({ ...hidden });
  return counts.reduce((sum, count) => sum + count, 0);
}

type Reason = "relationsByDate" | "relationsByType" | "relationsByHand" | "relationsByEnd";

function sorted(board: Board, { view, shown }: { view: Shown; shown: ReadonlyMap<string, Card> }) {
  const relations = new Map<string, VisibleRelation>();
  const reasons = { relationsByDate: 0, relationsByType: 0, relationsByHand: 0, relationsByEnd: 0 };
  for (const line of board.relations.values()) {
    const standing = standingOf(line, view.span);
    const reason = reasonToHide(line, { view, shown, standing });
    if (reason === undefined) relations.set(line.id, { line, standing });
    else reasons[reason] += 1;
  }
  return { relations, reasons };
}

function reasonToHide(
  line: Line,
  { view, shown, standing }: { view: Shown; shown: ReadonlyMap<string, Card>; standing: Standing },
): Reason | undefined {
  if (!isShownAs(standing, view.certainty)) return "relationsByDate";
  if (view.hiddenTypes.has(line.type)) return "relationsByType";
  if (view.hiddenThings.has(line.id)) return "relationsByHand";
  return shown.has(line.subject) && shown.has(line.object) ? undefined : "relationsByEnd";
}

function entitiesOf(
  board: Board,
  { shown, relations }: { shown: ReadonlyMap<string, Card>; relations: ReadonlyMap<string, VisibleRelation> },
): ReadonlyMap<string, VisibleEntity> {
  const degrees = new Map<string, number>();
  const held = new Map<string, number>();
  for (const { line, standing } of relations.values()) {
    countEnds(degrees, line);
    if (standing !== "outside") countEnds(held, line);
  }
  const related = new Set([...board.relations.values()].flatMap((line) => [line.subject, line.object]));
  return new Map(
    [...shown].map(([id, card]) => {
      const degree = degrees.get(id) ?? 0;
      const isQuiet = degree === 0 && related.has(id);
      const isPinned = board.pins.has(id);
      return [id, { card, point: board.positions.get(id), isPinned, degree, held: held.get(id) ?? 0, isQuiet }];
    }),
  );
}

function countEnds(counts: Map<string, number>, { subject, object }: Line): void {
  counts.set(subject, (counts.get(subject) ?? 0) + 1);
  if (object !== subject) counts.set(object, (counts.get(object) ?? 0) + 1);
}
