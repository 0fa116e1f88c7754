// Small builders for what the page shows: cards, lines, boards. Each takes what matters to the test.
import type { Card, Line } from "../../model/api/shapes.ts";
import { boundsOf, type When } from "../../model/time/bounds.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { typeRow } from "../../model/vocabulary/types.ts";
import { type Board, empty } from "../../client/board/board.ts";
import { empty as emptyView } from "../../client/board/view.ts";
import { type Shown, visible } from "../../client/board/visible.ts";

/** A state by its id. */
export function aCard(id = "armenia", more: Partial<Card> = {}): Card {
  return { id, kind: "State", name: id.charAt(0).toUpperCase() + id.slice(1), ...more };
}

let count = 0;

/** Armenia is a member of the CSTO since 2 October 2002, no end known. */
export function aLine(more: Partial<Line> & { when?: When } = {}): Line {
  const { when = { from: "2002-10-02", to: ".." }, ...rest } = more;
  const type = rest.type ?? "MEMBER_OF";
  count += 1;
  return {
    id: `${count}`.padStart(32, "0"),
    type,
    subject: "armenia",
    object: "csto",
    status: "asserted",
    polarity: typeRow(type).polarity,
    claims: 1,
    sources: ["gazette"],
    datesDisagree: false,
    isEvaluative: false,
    ...boundsOf(when),
    ...rest,
  };
}

/** A board with these things, each at a place of its own. */
export function aBoard(cards: readonly Card[], lines: readonly Line[] = []): Board {
  return {
    ...empty,
    entities: new Map(cards.map((card) => [card.id, card])),
    relations: new Map(lines.map((line) => [line.id, line])),
    positions: new Map(cards.map((card, place) => [card.id, { x: place * 100, y: 0 }])),
  };
}

/** A view as of a date. */
export function aView(asOf = "2024", more: Partial<Shown> = {}): Shown {
  return { ...emptyView, span: rangeOf(asOf) ?? { min: 0, max: 0 }, ...more };
}

/** What is visible of these things as of a date. */
export function aPicture(
  cards: readonly Card[],
  { lines = [], asOf = "2024" }: { lines?: Line[]; asOf?: string } = {},
) {
  return visible(aBoard(cards, lines), aView(asOf));
}
