// What the legend tells: kinds and types that are present or hidden, and the patterns in force, with their counts. Pure.
// Knows no screen.
import { civilDate } from "../../../model/time/days.ts";
import { kinds } from "../../../model/vocabulary/kinds.ts";
import type { Hue } from "../../../model/vocabulary/palette.ts";
import { relationTypes } from "../../../model/vocabulary/types.ts";
import type { Board } from "../../board/board.ts";
import { type FilterKey, howOf } from "../../board/filters.ts";
import type { View } from "../../board/view.ts";
import type { Visible, VisibleRelation } from "../../board/visible.ts";
import { signOf } from "../../board/words.ts";
import { patternOf } from "../../canvas/appearance.ts";

export interface LegendRow {
  readonly id: string;
  readonly words: string;
  /** Ids of what it stands for, on screen. */
  readonly members: readonly string[];
  readonly isHidden: boolean;
  /** How many are on the board, for a row that is hidden. */
  readonly onBoard: number;
}

export interface TypeLegendRow extends LegendRow {
  readonly hue: Hue;
  readonly isStrong: boolean;
  readonly isDirected: boolean;
  readonly sign: string | undefined;
}

export interface PatternRow {
  readonly id: string;
  readonly words: string;
  readonly members: readonly string[];
  readonly pattern: "solid" | "dashed" | "hatched" | "dash-hatched";
  readonly opacity: number;
  readonly mark: string | undefined;
}

/** A row for every kind on the board. */
export function kindRows(board: Board, { visible, view }: { visible: Visible; view: View }): LegendRow[] {
  const onBoard = Map.groupBy(board.entities.values(), (card) => card.kind);
  const shown = Map.groupBy(visible.entities.values(), (entity) => entity.card.kind);
  return kinds
    .filter((kind) => onBoard.has(kind.id))
    .map((kind) => {
      const members = (shown.get(kind.id) ?? []).map((entity) => entity.card.id);
      const all = onBoard.get(kind.id)?.length ?? 0;
      const words = all === 1 ? kind.label : kind.plural;
      return { id: kind.id, words, members, isHidden: isHidden(view, { what: "kind", value: kind.id }), onBoard: all };
    });
}

/** A row for every type on screen, and for those that are hidden. */
export function typeRows(board: Board, { visible, view }: { visible: Visible; view: View }): TypeLegendRow[] {
  const shown = Map.groupBy(visible.relations.values(), (relation) => relation.line.type);
  const onBoard = Map.groupBy(board.relations.values(), (line) => line.type);
  return relationTypes
    .filter((type) => shown.has(type.id) || (isHidden(view, { what: "type", value: type.id }) && onBoard.has(type.id)))
    .map((type) => ({
      id: type.id,
      words: type.label,
      members: (shown.get(type.id) ?? []).map((relation) => relation.line.id),
      isHidden: isHidden(view, { what: "type", value: type.id }),
      onBoard: onBoard.get(type.id)?.length ?? 0,
      hue: type.hue,
      isStrong: type.line === "strong",
      isDirected: type.directed,
      sign: signOf({ type: type.id, polarity: type.polarity }),
    }));
}

/** A row for every pattern or mark in force; a plain solid line needs no words when there is nothing else. */
export function patternRows(visible: Visible, asOfWords: string): PatternRow[] {
  const relations = [...visible.relations.values()];
  const rows = patterns.map(({ isIt, words, ...row }): PatternRow => {
    const members = relations.filter(isIt);
    return { ...row, words: words({ asOfWords, members }), members: members.map((relation) => relation.line.id) };
  });
  return rows.filter((row) => row.members.length > 0);
}

function isHidden({ filters }: View, key: FilterKey): boolean {
  return howOf(filters, key) === "hide";
}

interface Told {
  readonly asOfWords: string;
  readonly members: readonly VisibleRelation[];
}

interface PatternRule extends Omit<PatternRow, "members" | "words"> {
  readonly isIt: (relation: VisibleRelation) => boolean;
  readonly words: (told: Told) => string;
}

const solid = { pattern: "solid", opacity: 1, mark: undefined } as const;

const patterns: readonly PatternRule[] = [
  {
    ...solid,
    id: "holds",
    isIt: ({ line, standing }) => standing === "holds" && patternOf(line.status, standing) === "solid",
    words: () => "stated as fact",
  },
  {
    ...solid,
    id: "lastSeen",
    opacity: 0.5,
    isIt: ({ standing }) => standing === "lastSeen",
    words: ({ members }) => `last seen ${seenYears(members)}, no end known`,
  },
  {
    ...solid,
    id: "possible",
    pattern: "hatched",
    isIt: ({ standing }) => standing === "possible",
    words: ({ asOfWords }) => `may hold as of ${asOfWords}`,
  },
  {
    ...solid,
    id: "unsaid",
    pattern: "dashed",
    isIt: ({ line }) => patternOf(line.status, "holds") === "dashed",
    words: ({ members }) => [...new Set(members.map(({ line }) => line.status))].toSorted().join(", "),
  },
  {
    ...solid,
    id: "past",
    opacity: 0.42,
    isIt: ({ standing }) => standing === "past",
    words: () => "happened over two years before",
  },
  {
    ...solid,
    id: "outside",
    opacity: 0.22,
    isIt: ({ standing }) => standing === "outside",
    words: () => "over, or not yet begun",
  },
  {
    ...solid,
    id: "disputed",
    mark: "≠",
    isIt: ({ line }) => line.status === "disputed" || line.contentStatus === "disputed",
    words: () => "disputed",
  },
  {
    ...solid,
    id: "denied",
    pattern: "dashed",
    mark: "✕",
    isIt: ({ line }) => line.status === "denied",
    words: () => "denied",
  },
  { ...solid, id: "judgement", mark: "”", isIt: ({ line }) => line.isEvaluative, words: () => "somebody’s judgement" },
];

// The day after the last one on which it was seen is where certainty ends.
function seenYears(members: readonly VisibleRelation[]): string {
  const years = members.map(({ line }) => civilDate(line.toMin - 1).year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(last) : `${first}–${last}`;
}
