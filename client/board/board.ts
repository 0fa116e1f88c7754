// The board: what an analyst has laid out. Entities, their relations of all times, places, pins, and which expansion
// brought what. Knows no date, no screen and no network.
import { create } from "zustand";
import type { Card, Line } from "../../model/api/shapes.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Board {
  readonly entities: ReadonlyMap<string, Card>;
  readonly relations: ReadonlyMap<string, Line>;
  readonly positions: ReadonlyMap<string, Point>;
  readonly pins: ReadonlySet<string>;
  /** Origin of an expansion → the entities that it brought. What was also added by hand stands in none of them. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
}

export interface Arrival {
  readonly entities: readonly Card[];
  readonly relations: readonly Line[];
  readonly positions: ReadonlyMap<string, Point>;
  /** Entities whose expansion brought them, each with what is its own; absent when they were added by hand. */
  readonly brought?: ReadonlyMap<string, readonly string[]> | undefined;
}

export const empty: Board = {
  entities: new Map(),
  relations: new Map(),
  positions: new Map(),
  pins: new Set(),
  expansions: new Map(),
};

/** The board with what came; places of what was there stay. Things added by hand are kept when an expansion ends. */
export function withArrival(board: Board, arrival: Arrival): Board {
  const arrived = arrival.entities.map((card) => card.id);
  const expansions =
    arrival.brought === undefined
      ? withoutBrought(board.expansions, new Set(arrived))
      : broughtAlso(board, arrival.brought);
  return {
    ...board,
    entities: new Map([...board.entities, ...keyed(arrival.entities)]),
    relations: new Map([...board.relations, ...keyed(arrival.relations)]),
    positions: new Map([...arrival.positions, ...board.positions]),
    expansions,
  };
}

/** The board without these entities and without every relation that touches one of them. */
export function withoutEntities(board: Board, gone: ReadonlySet<string>): Board {
  const stays = (id: string): boolean => !gone.has(id);
  const expansions = [...board.expansions].filter(([origin]) => stays(origin));
  return {
    entities: new Map([...board.entities].filter(([id]) => stays(id))),
    relations: new Map([...board.relations].filter(([, line]) => stays(line.subject) && stays(line.object))),
    positions: new Map([...board.positions].filter(([id]) => stays(id))),
    pins: new Set([...board.pins].filter(stays)),
    expansions: withoutBrought(new Map(expansions), gone),
  };
}

/** The board without exactly what the expansion of this entity brought, and no other expansion has brought since. */
export function collapsed(board: Board, origin: string): Board {
  const others = new Map([...board.expansions].filter(([id]) => id !== origin));
  const broughtByOthers = new Set([...others.values()].flat());
  const alone = (board.expansions.get(origin) ?? []).filter((id) => !broughtByOthers.has(id));
  return withoutEntities({ ...board, expansions: others }, new Set(alone));
}

/** The board with entities at other places. */
export function moved(board: Board, positions: ReadonlyMap<string, Point>): Board {
  const known = [...positions].filter(([id]) => board.entities.has(id));
  return { ...board, positions: new Map([...board.positions, ...known]) };
}

/** The board with entities pinned or let loose. */
export function pinned(board: Board, { ids, isPinned }: { ids: readonly string[]; isPinned: boolean }): Board {
  const changed = new Set(ids);
  const others = [...board.pins].filter((id) => !changed.has(id));
  return { ...board, pins: new Set(isPinned ? [...others, ...ids] : others) };
}

export const useBoard = create<Board>(() => empty);

export const boardActions = {
  arrive: (arrival: Arrival) => useBoard.setState((board) => withArrival(board, arrival)),
  remove: (ids: Iterable<string>) => useBoard.setState((board) => withoutEntities(board, new Set(ids))),
  collapse: (origin: string) => useBoard.setState((board) => collapsed(board, origin)),
  move: (positions: ReadonlyMap<string, Point>) => useBoard.setState((board) => moved(board, positions)),
  pin: (ids: readonly string[], isPinned: boolean) => useBoard.setState((board) => pinned(board, { ids, isPinned })),
  replace: (board: Board) => useBoard.setState(board),
};

function keyed<T extends { readonly id: string }>(things: readonly T[]): [string, T][] {
  return things.map((thing) => [thing.id, thing]);
}

// What stands on the board by somebody's hand stays theirs; what another expansion brought is now brought by both.
function broughtAlso(
  { entities, expansions }: Board,
  arrived: ReadonlyMap<string, readonly string[]>,
): Board["expansions"] {
  const before = new Set([...expansions.values()].flat());
  const ofOrigin = ([origin, ids]: readonly [string, readonly string[]]): [string, string[]] => {
    const own = ids.filter((id) => !arrived.has(id) && (!entities.has(id) || before.has(id)));
    return [origin, [...new Set([...(expansions.get(origin) ?? []), ...own])]];
  };
  return new Map([...expansions, ...[...arrived].map(ofOrigin)]);
}

function withoutBrought(
  expansions: ReadonlyMap<string, readonly string[]>,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  return new Map([...expansions].map(([origin, brought]) => [origin, brought.filter((id) => !ids.has(id))]));
}
