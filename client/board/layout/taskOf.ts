// From what is on the board to the task of a layout: how large things are, where they stand, what stays.
// Pure; knows no store.
import type { Card, Line } from "../../../model/api/shapes.ts";
import type { Point } from "../board.ts";
import { sideOf } from "../measures/sizes.ts";
import type { EntityStyle } from "../styled.ts";
import type { LayoutLink, LayoutNode } from "./task.ts";

interface Ground {
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
  readonly positions: ReadonlyMap<string, Point>;
  readonly isFixed: (id: string) => boolean;
  /** How central each is; all alike when absent. */
  readonly weights?: ReadonlyMap<string, number> | undefined;
  /** How large each is drawn, where that is styled. */
  readonly sizes?: ReadonlyMap<string, Pick<EntityStyle, "size">> | undefined;
}

/** Nodes and links of a task. */
export function groundOf({ cards, lines, positions, isFixed, weights, sizes }: Ground): {
  readonly nodes: readonly LayoutNode[];
  readonly links: readonly LayoutLink[];
} {
  const degrees = new Map<string, number>();
  for (const { subject, object } of lines)
    for (const end of [subject, object]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const nodes = cards.map((card): LayoutNode => {
    const { id, kind, name, latitude, longitude } = card;
    const side = sideOf(sizes?.get(id)?.size ?? 0);
    const radius = Math.max(radiusOf(card, degrees.get(id) ?? 0), Math.ceil(side / 2));
    const weight = weights?.get(id);
    return { id, kind, name, radius, latitude, longitude, weight, point: positions.get(id), isFixed: isFixed(id) };
  });
  const links = lines.map(({ type, subject, object, fromMin, fromMax }) => ({
    type,
    subject,
    object,
    fromMin,
    fromMax,
  }));
  return { nodes, links };
}

/** Half of the greater side that a shape will have, about: it grows with its relations and with the letters inside. */
function radiusOf({ iso2, abbreviation }: Card, degree: number): number {
  const letters = iso2 !== undefined || abbreviation === undefined || abbreviation.length > 9 ? 3 : abbreviation.length;
  return Math.round(Math.max(18 + Math.min(8, 1.2 * Math.sqrt(degree)), (15 + 7.6 * letters) / 2));
}
