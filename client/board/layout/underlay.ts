// What lies below two of the layouts: years and lanes along time, bodies with their members by bloc. Told from the places
// alone, so that it is right after anything was moved, undone or brought. Pure; knows no canvas.
import { kinds } from "../../../model/vocabulary/kinds.ts";
import type { Board, Point } from "../board.ts";
import type { Visible, VisibleEntity } from "../visible.ts";
import { blocRegions } from "./blocs.ts";
import { beginnings } from "./timeline.ts";
import { scaleOf, xOfDay, yearTicks } from "./timeScale.ts";

export interface TimeUnderlay {
  readonly kind: "timeline";
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly lanes: readonly { readonly y: number; readonly label: string }[];
}

/** Units of the board between two ticks, at least. */
const tickRoom = 96;

/** From a lane's line to the middle of its highest things, in units of the board. */
const laneHead = 44;

/** Years and lanes of things that stand along time; undefined when nothing stands at its date. */
export function timeUnderlay({ entities }: Visible, relations: Board["relations"]): TimeUnderlay | undefined {
  const days = daysOf(entities, relations);
  const spots = [...days].flatMap(([id, day]) => {
    const x = entities.get(id)?.point?.x;
    return x === undefined ? [] : [{ day, x }];
  });
  const scale = scaleOf(spots);
  if (scale === undefined) return undefined;
  const standing = spots.filter(({ day, x }) => Math.abs(xOfDay(day, scale) - x) <= 1).map(({ day }) => day);
  const ends = { from: smallest(standing) - 200, to: -smallest(standing.map((day) => -day)) + 500 };
  const ticks = yearTicks(ends, { scale, apart: tickRoom }).map(({ year, x }) => ({ x, label: String(year) }));
  return { kind: "timeline", ticks, lanes: lanesOf([...entities.values()]) };
}

export interface BlocsUnderlay {
  readonly kind: "blocs";
  readonly regions: readonly { readonly group: number; readonly middle: Point; readonly members: readonly Point[] }[];
}

/** The biggest bodies on screen and who belongs to them as of the date; groups are those of the colour by bloc. */
export function blocsUnderlay({ entities, relations }: Visible): BlocsUnderlay {
  const nodes = [...entities.values()].map(({ card }) => ({ ...card, radius: 0, isFixed: false }));
  const held = [...relations.values()].filter(({ standing }) => standing !== "outside");
  const regions = blocRegions({ nodes, links: held.map(({ line }) => line) }).flatMap(({ id, members }, group) => {
    const middle = entities.get(id)?.point;
    const points = [...members].map((member) => entities.get(member)?.point).filter((point) => point !== undefined);
    return middle === undefined ? [] : [{ group, middle, members: points }];
  });
  return { kind: "blocs", regions };
}

function daysOf(entities: Visible["entities"], relations: Board["relations"]): ReadonlyMap<string, number> {
  const nodes = [...entities.values()].map(({ card, point, isPinned }) => {
    return { id: card.id, kind: card.kind, name: card.name, radius: 0, point, isFixed: isPinned };
  });
  return beginnings({ nodes, links: [...relations.values()] });
}

function lanesOf(entities: readonly VisibleEntity[]): TimeUnderlay["lanes"] {
  return kinds.flatMap(({ id, plural }) => {
    const ofKind = entities.filter(({ card, isPinned }) => card.kind === id && !isPinned);
    const tops = ofKind.map(({ point }) => point?.y).filter((y) => y !== undefined);
    return tops.length === 0 ? [] : [{ y: smallest(tops) - laneHead, label: plural }];
  });
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}
