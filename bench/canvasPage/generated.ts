// Boards of any size, the same each time: entities of all kinds, relations of all types and statuses, at places as a
// layout would give them. Knows no page.
import type { Card, Line } from "../../model/api/shapes.ts";
import { boundsOf } from "../../model/time/bounds.ts";
import { kindIds } from "../../model/vocabulary/kinds.ts";
import { relationTypes } from "../../model/vocabulary/types.ts";
import { type Board, empty, type Point } from "../../client/board/board.ts";

export interface BoardSize {
  readonly entities: number;
  readonly relations: number;
}

/** A board of that size; `first` is the number of its first entity, so that two boards may lie side by side. */
export function generatedBoard({ entities, relations }: BoardSize, first = 0): Board {
  const random = randomFrom(entities + relations + first);
  const cards = Array.from({ length: entities }, (_, place) => cardOf(first + place));
  const lines = Array.from({ length: relations }, (_, place) => lineOf({ place: first + place, cards, random }));
  return {
    ...empty,
    entities: new Map(cards.map((card) => [card.id, card])),
    relations: new Map(lines.map((line) => [line.id, line])),
    positions: placesOf(cards, random),
  };
}

/** One board with what another has, as when an expansion arrives. */
export function joined(board: Board, more: Board): Board {
  return {
    ...board,
    entities: new Map([...board.entities, ...more.entities]),
    relations: new Map([...board.relations, ...more.relations]),
    positions: new Map([...board.positions, ...more.positions]),
  };
}

const statuses = ["asserted", "asserted", "asserted", "alleged", "disputed", "reported", "intended"] as const;

function cardOf(place: number): Card {
  const kind = kindIds[place % 4 === 0 ? place % kindIds.length : 0] ?? "State";
  return { id: `e${place}`, kind, name: `Entity number ${place}`, abbreviation: `E${place}` };
}

interface LineTask {
  readonly place: number;
  readonly cards: readonly Card[];
  readonly random: () => number;
}

// Ends near the beginning are met more often, so that there are hubs as in life.
function lineOf({ place, cards, random }: LineTask): Line {
  const type = relationTypes[Math.floor(random() * relationTypes.length)] ?? relationTypes[0];
  const [from, to] = [Math.floor(random() ** 2 * cards.length), Math.floor(random() * cards.length)];
  return {
    id: place.toString(16).padStart(32, "0"),
    type: type.id,
    subject: cards[from]?.id ?? "",
    object: cards[to === from ? (to + 1) % cards.length : to]?.id ?? "",
    status: statuses[place % statuses.length] ?? "asserted",
    polarity: type.polarity,
    claims: 1,
    sources: ["generated"],
    datesDisagree: false,
    isEvaluative: false,
    ...boundsOf(type.timing === "instant" ? { on: "2023-05-04" } : { from: "2010", to: ".." }),
  };
}

function placesOf(cards: readonly Card[], random: () => number): ReadonlyMap<string, Point> {
  const side = Math.ceil(Math.sqrt(cards.length));
  const tremble = (): number => (random() - 0.5) * 50;
  return new Map(
    cards.map(({ id }, place) => [
      id,
      { x: (place % side) * 110 + tremble(), y: Math.floor(place / side) * 80 + tremble() },
    ]),
  );
}

/** Numbers from 0 to 1, the same from the same seed: Park and Miller's generator. */
function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
