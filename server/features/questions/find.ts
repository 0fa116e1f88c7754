// What the ready questions look at: relations with the cards of both ends.
import type { z } from "zod";
import type { Card, Line } from "../../../model/api/shapes.ts";
import type { RelationType } from "../../../model/vocabulary/types.ts";
import { Fault } from "../../errors.ts";
import { cardOf, lineOf } from "../../graph/decode.ts";
import { rows, type Runner } from "../../graph/query.ts";
import * as queries from "./queries.ts";
import { politicalSorts } from "./questions.ts";

export interface Found {
  readonly line: Line;
  readonly from: Card;
  readonly to: Card;
}

const limit = 20_000;
const memberships = ["MEMBER_OF"] as const;

/** All memberships of some bodies. */
export async function findMemberships(runner: Runner, bodies: readonly string[]): Promise<Found[]> {
  const params = { bodies: [...bodies], limit };
  return (await rows(runner, { query: queries.readMemberships, params, types: memberships })).map(decoded);
}

/** All memberships of the bodies whose comings and goings are political. */
export async function findPolitical(runner: Runner): Promise<Found[]> {
  const bodies = await rows(runner, { query: queries.readBodies, params: { sorts: [...politicalSorts] } });
  return await findMemberships(
    runner,
    bodies.map((row) => row.id),
  );
}

/** Relations of some types between anybody. */
export async function findActs(runner: Runner, types: readonly RelationType[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const type of types) {
    found.push(...(await rows(runner, { query: queries.readActs, params: { limit }, types: [type] })).map(decoded));
  }
  return found;
}

/** Relations that the sample report's claims carry. */
export async function findStory(runner: Runner): Promise<Found[]> {
  const params = { source: "entente-sample-casebook", limit };
  return (await rows(runner, { query: queries.readStory, params })).map(decoded);
}

/** Relations of two entities to what both are related to. */
export async function findCommon(runner: Runner, { a, b }: { a: string; b: string }): Promise<Found[]> {
  return (await rows(runner, { query: queries.readCommon, params: { a, b, limit } })).map(decoded);
}

/** Cards of the entities that a question names, in its order. Throws a Fault "not-found" that names who is not there. */
export async function findNamed(runner: Runner, ids: readonly string[]): Promise<Card[]> {
  const found = await rows(runner, { query: queries.readNamed, params: { ids: [...ids] } });
  const cards = new Map(found.map(({ properties }) => cardOf(properties)).map((card) => [card.id, card]));
  return ids.map((id) => {
    const card = cards.get(id);
    if (card === undefined) throw new Fault("not-found", { message: `There is no entity "${id}"` });
    return card;
  });
}

function decoded({ from, to, ...line }: z.output<(typeof queries.readActs)["row"]>): Found {
  return { line: lineOf(line), from: cardOf(from), to: cardOf(to) };
}
