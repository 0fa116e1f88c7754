// What leaves the board in a file: the entities and relations on screen, or all of them, with what must be said about
// them: title, date, certainty, publishers, how much was left out. Pure; each format is a writer of this.
import type { Card, CertaintyWanted, Line } from "../../../model/api/shapes.ts";
import { isoDay } from "../../../model/time/asOf.ts";
import { isOpen } from "../../../model/time/days.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import { stretchInWords } from "../../../model/time/sentences.ts";
import type { Board, Point } from "../board.ts";
import { type Standing, standingOf } from "../standing.ts";
import type { Visible } from "../visible.ts";

export interface ExtractedEntity {
  readonly card: Card;
  readonly point: Point | undefined;
  readonly isPinned: boolean;
}

export interface ExtractedRelation {
  readonly line: Line;
  readonly standing: Standing;
}

export interface Extract {
  readonly title: string;
  readonly span: DayRange;
  /** "8 May 2024", "2004", "2002 to 2009". */
  readonly when: string;
  readonly certainty: CertaintyWanted;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly entities: readonly ExtractedEntity[];
  readonly relations: readonly ExtractedRelation[];
  /** What is on the board and not in here. */
  readonly leftOut: { readonly entities: number; readonly relations: number };
  /** Publishers of the relations in here, the most frequent first. */
  readonly publishers: readonly Publisher[];
}

export interface Publisher {
  readonly id: string;
  readonly name: string;
  /** How many relations have a claim from it. */
  readonly relations: number;
}

interface Wanted {
  readonly visible: Visible;
  readonly span: DayRange;
  readonly certainty: CertaintyWanted;
  readonly title: string;
  /** Whether what is not on screen comes along. */
  readonly isWhole: boolean;
  /** Names of publishers by id; an id without one stands for itself. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** What leaves the board. */
export function extractOf(board: Board, { visible, span, certainty, title, isWhole, names, now }: Wanted): Extract {
  const cards = [...board.entities.values()].filter((card) => isWhole || visible.entities.has(card.id));
  const lines = [...board.relations.values()].filter((line) => isWhole || visible.relations.has(line.id));
  return {
    title,
    span,
    when: stretchInWords(span),
    certainty,
    madeAt: now.toISOString(),
    entities: cards.map((card) => ({
      card,
      point: board.positions.get(card.id),
      isPinned: board.pins.has(card.id),
    })),
    relations: lines.map((line) => ({ line, standing: standingOf(line, span) })),
    leftOut: { entities: board.entities.size - cards.length, relations: board.relations.size - lines.length },
    publishers: publishersOf(lines, names),
  };
}

function publishersOf(lines: readonly Line[], names: ReadonlyMap<string, string>): readonly Publisher[] {
  const counts = new Map<string, number>();
  for (const id of lines.flatMap((line) => [...new Set(line.sources)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, relations]) => ({ id, name: names.get(id) ?? id, relations }))
    .toSorted((a, b) => b.relations - a.relations || a.name.localeCompare(b.name, "en"));
}

/** A bound as "2024-05-08"; empty when it is open or unknown. */
export function dayText(day: number): string {
  return isOpen(day) ? "" : isoDay(day);
}

/** First and last day on which a relation certainly holds, as far as they are known; undefined when there is none. */
export function certainDays(line: Line): { from: string; until: string } | undefined {
  if (isOpen(line.fromMax) || line.fromMax >= line.toMin) return undefined;
  return { from: isoDay(line.fromMax), until: isOpen(line.toMin) ? "" : isoDay(line.toMin - 1) };
}
