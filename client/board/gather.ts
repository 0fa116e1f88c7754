// Brings entities onto the board: fetches the relations among them and what is there, and finds them places.
// Knows no screen; every feature that adds something does it through here.
import { boardSize, readAmong, readCards } from "../../model/api/explore.ts";
import type { Card, Line } from "../../model/api/shapes.ts";
import { call } from "../call.ts";
import { type Board, boardActions, empty, type Point, useBoard } from "./board.ts";
import { readShownDays, readVisible } from "./derived.ts";
import { arrangeAside } from "./layout/arrangeAside.ts";
import { groundOf } from "./layout/taskOf.ts";
import { measured } from "./measures/networkAside.ts";
import { linkOf } from "./measures/network.ts";
import { useSettings } from "./settings.ts";
import type { EntityStyle } from "./styled.ts";
import { stylingOf } from "./styling.ts";
import { type LayoutId, useView } from "./view.ts";

export interface Gathered {
  /** Ids of the entities that were not on the board before. */
  readonly fresh: readonly string[];
  /** Relations that were not on the board before. */
  readonly relations: number;
}

/**
 * Adds entities and every relation, of all times, among them and the board. With origins it is their expansion: what is
 * related to one of them was brought by it. Throws when the board would be too full.
 */
export async function gather(cards: readonly Card[], origins: readonly string[] = []): Promise<Gathered> {
  const board = useBoard.getState();
  const fresh = cards.filter((card) => !board.entities.has(card.id));
  const ids = [...board.entities.keys(), ...fresh.map((card) => card.id)];
  const relations = await relationsAmong(ids);
  const positions = await placesFor(board, { fresh, relations, origins });
  const brought = origins.length === 0 ? undefined : broughtBy(origins, { cards, relations });
  boardActions.arrive({ entities: cards, relations, positions, brought });
  const added = relations.filter((line) => !board.relations.has(line.id)).length;
  return { fresh: fresh.map((card) => card.id), relations: added };
}

/** Replaces the board by these entities; places that are known from before are kept. */
export async function layOut(
  cards: readonly Card[],
  remembered: Partial<Pick<Board, "positions" | "pins" | "expansions">> = {},
): Promise<void> {
  const relations = await relationsAmong(cards.map((card) => card.id));
  const known = { ...empty, ...remembered };
  const positions = await placesFor(
    {
      ...known,
      entities: new Map(cards.filter((card) => known.positions.has(card.id)).map((card) => [card.id, card])),
    },
    { fresh: cards.filter((card) => !known.positions.has(card.id)), relations },
  );
  boardActions.replace({
    ...known,
    entities: new Map(cards.map((card) => [card.id, card])),
    relations: new Map(relations.map((line) => [line.id, line])),
    positions: new Map([...known.positions, ...positions]),
  });
}

/** Cards of entities by id, in this order; ids that no longer exist are left out. */
export async function cardsOf(ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const { entities } = await call(readCards, { body: { ids: ids.slice(0, boardSize) } });
  return entities.map((one) => one.entity);
}

let arrangements = 0;

/** Lays everything out afresh in the present layout; what is pinned stays. Lines are what is on screen. */
export async function arrangeAgain(
  lines: readonly Line[],
  { isBySharing = false }: { isBySharing?: boolean } = {},
): Promise<void> {
  const ticket = (arrangements += 1);
  const { entities, relations, positions, pins } = useBoard.getState();
  const { layout } = useView.getState();
  const weights = await weightsFor(layout, { ids: [...entities.keys()], lines });
  // Dates on a line of time are those of all times: they must not change with the as-of date.
  const ground = groundOf({
    cards: [...entities.values()],
    lines: layout === "timeline" ? [...relations.values()] : lines,
    positions,
    isFixed: (id) => pins.has(id),
    weights,
    sizes: await sizesNow(),
  });
  const places = await arrangeAside({ layout, ...ground, aspect: roomAspect(), isBySharing });
  // The layout that was asked for last is the one that counts, whichever is found first.
  if (ticket === arrangements) boardActions.move(places);
}

async function sizesNow(): Promise<ReadonlyMap<string, EntityStyle>> {
  const { style } = useView.getState();
  const { styled } = await stylingOf({ visible: readVisible(), style, span: readShownDays().span });
  return styled.entities;
}

// Only rings ask how central things are: by the measure that size shows.
async function weightsFor(
  layout: LayoutId,
  { ids, lines }: { ids: readonly string[]; lines: readonly Line[] },
): Promise<ReadonlyMap<string, number> | undefined> {
  if (layout !== "concentric") return undefined;
  const network = { nodes: ids, links: lines.map(linkOf), span: readShownDays().span };
  return await measured(useView.getState().style.size, network);
}

async function relationsAmong(ids: readonly string[]): Promise<readonly Line[]> {
  if (ids.length > boardSize) throw new Error(`A board holds ${boardSize} entities. Remove some, or add fewer.`);
  if (ids.length === 0) return [];
  const { relations } = await call(readAmong, { query: { certainty: "ever" }, body: { ids: [...ids] } });
  return relations;
}

interface Newcomers {
  readonly fresh: readonly Card[];
  readonly relations: readonly Line[];
  readonly origins?: readonly string[];
}

async function placesFor(
  board: Board,
  { fresh, relations, origins = [] }: Newcomers,
): Promise<ReadonlyMap<string, Point>> {
  if (fresh.length === 0) return new Map();
  const cards = [...board.entities.values(), ...fresh];
  const { layout } = useView.getState();
  const { entities, positions } = board;
  const weights = await weightsFor(layout, { ids: cards.map((card) => card.id), lines: relations });
  const ground = groundOf({ cards, lines: relations, positions, isFixed: (id) => entities.has(id), weights });
  if (entities.size === 0) return await arrangeAside({ layout, ...ground, aspect: roomAspect() });
  return await arrangeAside({ layout, ...ground, origin: startOf(board, { fresh, relations, origins }) });
}

// Without an origin new things begin beside those that they are related to, else at the board's middle.
function startOf(board: Board, { fresh, relations, origins = [] }: Newcomers): Point {
  const ids = new Set(fresh.map((card) => card.id));
  const others = relations.flatMap(({ subject, object }) =>
    ids.has(subject) !== ids.has(object) ? [ids.has(subject) ? object : subject] : [],
  );
  const candidates = [origins, others].find((some) => some.length > 0) ?? [...board.entities.keys()];
  const near = candidates.map((id) => board.positions.get(id)).filter((point) => point !== undefined);
  const sum = near.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, near.length), y: sum.y / Math.max(1, near.length) };
}

/** For each origin the cards that are related to it; what several are related to was brought by each of them. */
function broughtBy(
  origins: readonly string[],
  { cards, relations }: { cards: readonly Card[]; relations: readonly Line[] },
): ReadonlyMap<string, readonly string[]> {
  const arrived = new Set(cards.map((card) => card.id));
  const brought = new Map(origins.map((origin) => [origin, new Set<string>()]));
  for (const { subject, object } of relations) {
    if (arrived.has(object)) brought.get(subject)?.add(object);
    if (arrived.has(subject)) brought.get(object)?.add(subject);
  }
  return new Map([...brought].map(([origin, ids]) => [origin, [...ids]]));
}

/** Width by height of what the window leaves for the canvas, about. */
function roomAspect(): number {
  const { isInspectorOpen, inspectorWidth, isLegendOpen } = useSettings.getState();
  const { innerWidth, innerHeight } = globalThis;
  const legend = (isLegendOpen ?? innerWidth >= 1200) ? 240 : 0;
  const width = innerWidth - 64 - legend - (isInspectorOpen ? inspectorWidth : 0);
  return Math.min(2.5, Math.max(0.6, width / Math.max(1, innerHeight - 80)));
}
