// visible(board, view): what of the board is on screen as of the date, what is greyed, and how much is hidden and why.
// Pure. Knows nothing of colours, selection or the screen.
import type { Card, Line } from "../../model/api/shapes.ts";
import type { DayRange } from "../../model/time/edtf.ts";
import type { Board, Point } from "./board.ts";
import type { Comparison } from "./compared.ts";
import { entityFilter, type Filter, relationFilter } from "./filters.ts";
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
  /** Held back by a filter, but in sight. */
  readonly isGreyed: boolean;
}

export interface VisibleRelation {
  readonly line: Line;
  readonly standing: Standing;
  readonly isGreyed: boolean;
}

/** Counts of what is on the board but not on screen; each thing is counted once, under its first reason. */
export interface Hidden {
  readonly entitiesByFilter: number;
  readonly entitiesByHand: number;
  readonly relationsByDate: number;
  readonly relationsByFilter: number;
  readonly relationsByHand: number;
  /** Relations of which an end is hidden. */
  readonly relationsByEnd: number;
}

export interface Visible {
  readonly entities: ReadonlyMap<string, VisibleEntity>;
  readonly relations: ReadonlyMap<string, VisibleRelation>;
  readonly hidden: Hidden;
}

export type Shown = Pick<View, "certainty" | "filters" | "hiddenThings"> & {
  readonly span: DayRange;
  /** While two dates are compared, these say what is in the picture, and the date says how sure it is. */
  readonly compared?: Comparison | undefined;
};

/** What is on screen of a board under a view. */
export function visible(board: Board, view: Shown): Visible {
  const byDegree = view.filters.filter((filter) => filter.what === "degree");
  const others = { ...view, filters: view.filters.filter((filter) => filter.what !== "degree") };
  const { shown, counts } = shownEntities(board, others);
  const first = sorted(board, { view: others, shown });
  const entities = entitiesOf(board, { shown, relations: first.relations });
  if (byDegree.length === 0) return { entities, relations: first.relations, hidden: { ...counts, ...first.reasons } };
  return withoutLonely({ entities, relations: first.relations, hidden: { ...counts, ...first.reasons } }, byDegree);
}

/** Everything that is hidden: entities and relations. */
export function hiddenTotal(hidden: Hidden): number {
  const counts: number[] = Object.values({ ...hidden });
  return counts.reduce((sum, count) => sum + count, 0);
}

type Greyed = ReadonlyMap<string, { readonly card: Card; readonly isGreyed: boolean }>;

function shownEntities(board: Board, { filters, hiddenThings }: Shown) {
  const shown = new Map<string, { card: Card; isGreyed: boolean }>();
  const counts = { entitiesByFilter: 0, entitiesByHand: 0 };
  for (const card of board.entities.values()) {
    const how = entityFilter(filters, { card, degree: 0 });
    if (how === "hide") counts.entitiesByFilter += 1;
    else if (hiddenThings.has(card.id)) counts.entitiesByHand += 1;
    else shown.set(card.id, { card, isGreyed: how === "grey" });
  }
  return { shown, counts };
}

type Reason = "relationsByDate" | "relationsByFilter" | "relationsByHand" | "relationsByEnd";

function sorted(board: Board, { view, shown }: { view: Shown; shown: Greyed }) {
  const relations = new Map<string, VisibleRelation>();
  const reasons = { relationsByDate: 0, relationsByFilter: 0, relationsByHand: 0, relationsByEnd: 0 };
  for (const line of board.relations.values()) {
    const judged = judge(line, { view, shown });
    if (typeof judged === "string") reasons[judged] += 1;
    else relations.set(line.id, judged);
  }
  return { relations, reasons };
}

function judge(line: Line, { view, shown }: { view: Shown; shown: Greyed }): Reason | VisibleRelation {
  const standing = standingOf(line, view.span);
  const isThere =
    view.compared === undefined
      ? isShownAs(standing, view.certainty)
      : (view.compared.get(line.id) ?? "absent") !== "absent";
  if (!isThere) return "relationsByDate";
  const how = relationFilter(view.filters, { line, standing });
  if (how === "hide") return "relationsByFilter";
  if (view.hiddenThings.has(line.id)) return "relationsByHand";
  const [subject, object] = [shown.get(line.subject), shown.get(line.object)];
  if (subject === undefined || object === undefined) return "relationsByEnd";
  return remembered({ line, standing, isGreyed: how === "grey" || subject.isGreyed || object.isGreyed });
}

const before = new WeakMap<Line, VisibleRelation>();

// A relation that is on screen as it was is the same object, so that nothing made from it has to be made again.
function remembered(relation: VisibleRelation): VisibleRelation {
  const known = before.get(relation.line);
  if (known?.standing === relation.standing && known.isGreyed === relation.isGreyed) return known;
  before.set(relation.line, relation);
  return relation;
}

function entitiesOf(
  board: Board,
  { shown, relations }: { shown: Greyed; relations: ReadonlyMap<string, VisibleRelation> },
): ReadonlyMap<string, VisibleEntity> {
  const degrees = new Map<string, number>();
  const held = new Map<string, number>();
  for (const { line, standing } of relations.values()) {
    countEnds(degrees, line);
    if (standing !== "outside") countEnds(held, line);
  }
  const related = relatedOf(board);
  return new Map(
    [...shown].map(([id, { card, isGreyed }]) => {
      const degree = degrees.get(id) ?? 0;
      const isQuiet = degree === 0 && related.has(id);
      const isPinned = board.pins.has(id);
      const point = board.positions.get(id);
      return [id, { card, point, isPinned, degree, held: held.get(id) ?? 0, isQuiet, isGreyed }];
    }),
  );
}

// Degrees are those before this filter, so that one lonely thing does not pull the next after it.
function withoutLonely({ entities, relations, hidden }: Visible, filters: readonly Filter[]): Visible {
  const howOfEnd = new Map(
    [...entities].map(([id, { card, degree }]) => [id, entityFilter(filters, { card, degree })] as const),
  );
  const isOut = (id: string): boolean => howOfEnd.get(id) === "hide";
  const isGrey = (id: string): boolean => howOfEnd.get(id) === "grey";
  const left = [...relations.values()].filter(({ line }) => !isOut(line.subject) && !isOut(line.object));
  return {
    entities: new Map(
      [...entities]
        .filter(([id]) => !isOut(id))
        .map(([id, entity]) => [id, isGrey(id) ? { ...entity, isGreyed: true } : entity]),
    ),
    relations: new Map(
      left.map((one) => [
        one.line.id,
        isGrey(one.line.subject) || isGrey(one.line.object) ? { ...one, isGreyed: true } : one,
      ]),
    ),
    hidden: {
      ...hidden,
      entitiesByFilter: hidden.entitiesByFilter + [...howOfEnd.values()].filter((how) => how === "hide").length,
      relationsByEnd: hidden.relationsByEnd + relations.size - left.length,
    },
  };
}

const relatedBefore = new WeakMap<Board["relations"], ReadonlySet<string>>();

// The relations of a board are the same object until they change, however often the date does.
function relatedOf({ relations }: Board): ReadonlySet<string> {
  const known = relatedBefore.get(relations);
  if (known !== undefined) return known;
  const related = new Set<string>();
  for (const line of relations.values()) related.add(line.subject).add(line.object);
  relatedBefore.set(relations, related);
  return related;
}

function countEnds(counts: Map<string, number>, { subject, object }: Line): void {
  counts.set(subject, (counts.get(subject) ?? 0) + 1);
  if (object !== subject) counts.set(object, (counts.get(object) ?? 0) + 1);
}
