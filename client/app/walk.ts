// Walking with the arrow keys: from an entity along a relation to the neighbour that lies in the direction. Pure.
import type { Point } from "../board/board.ts";
import { linesByEnd } from "../board/linesByEnd.ts";
import type { Visible } from "../board/visible.ts";

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const angles: Readonly<Record<Arrow, number>> = {
  ArrowRight: 0,
  ArrowDown: Math.PI / 2,
  ArrowLeft: Math.PI,
  ArrowUp: -Math.PI / 2,
};

/** Whether a key is an arrow. */
export function isArrow(key: string): key is Arrow {
  return key in angles;
}

/** The neighbour in that direction; without a start the entity with the most relations. Undefined: nobody is there. */
export function nextTowards(
  visible: Visible,
  { from, arrow }: { from: string | undefined; arrow: Arrow },
): string | undefined {
  const start = from === undefined ? undefined : visible.entities.get(from)?.point;
  if (from === undefined || start === undefined) return mostRelated(visible);
  const ranked = neighboursOf(visible, from).flatMap((id) => {
    const point = visible.entities.get(id)?.point;
    const turn = point === undefined ? Math.PI : turnBetween(start, { point, arrow });
    return point === undefined || turn > Math.PI / 3 ? [] : [{ id, cost: distance(start, point) * (1 + turn) }];
  });
  return ranked.toSorted((a, b) => a.cost - b.cost)[0]?.id;
}

function neighboursOf(visible: Visible, id: string): string[] {
  const others = (linesByEnd(visible).get(id) ?? []).map(({ line }) =>
    line.subject === id ? line.object : line.subject,
  );
  return [...new Set(others)].filter((other) => other !== id);
}

function mostRelated(visible: Visible): string | undefined {
  const [first] = [...visible.entities.values()].toSorted((a, b) => b.degree - a.degree);
  return first?.card.id;
}

function turnBetween(start: Point, { point, arrow }: { point: Point; arrow: Arrow }): number {
  const angle = Math.atan2(point.y - start.y, point.x - start.x);
  const turn = Math.abs(angle - angles[arrow]) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
