// Compares two dates: reads what may have changed, works the changes out as the page does, counts members, finds names.
import type { z } from "zod";
import type * as api from "../../../model/api/compare.ts";
import { type BodyCount } from "../../../model/compare/counts.ts";
import { bodyRows, comparisonOf } from "../../../model/compare/rows.ts";
import type { Comparable, Dates } from "../../../model/compare/strength.ts";
import { listingType } from "../../../model/memberships/events.ts";
import { memberQualifiers } from "../../../model/memberships/statuses.ts";
import { asOfSpan } from "../../../model/time/asOf.ts";
import { farFuture } from "../../../model/time/days.ts";
import { instantTypeIds } from "../../../model/vocabulary/types.ts";
import type { Card } from "../../../model/api/shapes.ts";
import { Fault } from "../../errors.ts";
import { cardOf } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows, type Runner } from "../../graph/query.ts";
import * as queries from "./queries.ts";

type Wanted = z.output<(typeof api.compareDates)["body"]>;
type Answer = z.output<(typeof api.compareDates)["response"]>;
type Rows = z.output<(typeof queries.readWorld)["row"]>[];

/** As many relations are looked at; beyond it the answer says that it is capped. */
const cap = 60_000;

/** The comparison with the cards of all that it names. Throws a Fault "not-found" for an unknown entity in the scope. */
export async function compareDates(graph: Graph, wanted: Wanted): Promise<Answer> {
  const dates: Dates = { a: asOfSpan(wanted.a, 0), b: asOfSpan(wanted.b, 0) };
  // The members of all bodies are counted beside the reading of what changed: one after the other takes a third longer.
  const [{ found, cards }, everywhere] = await Promise.all([
    graph.read((runner) => readAll(runner, { scope: wanted.scope, dates })),
    wanted.scope.kind === "world" ? graph.read((runner) => countsOf(runner, { dates })) : undefined,
  ]);
  const { rows: shown, total, totals, bodies } = comparisonOf(found, { dates, cards, ...wanted });
  const changed = new Set(bodies);
  const members = everywhere ?? (await graph.read((runner) => countsOf(runner, { bodies, dates })));
  const counts = bodyRows(members.filter(({ body }) => changed.has(body)));
  return {
    entities: namedIn({ shown, counts, cards }),
    rows: [...shown],
    bodies: counts,
    totals,
    total,
    truncated: total > shown.length,
    isCapped: found.length >= cap,
  };
}

interface Scoped {
  readonly scope: Wanted["scope"];
  readonly dates: Dates;
}

async function readAll(runner: Runner, { scope, dates }: Scoped) {
  const found = await readLines(runner, { scope, dates });
  const ends = found.flatMap(({ subject, object }) => [subject, object]);
  const cards = await cardsOf(runner, scope.kind === "entity" ? [...ends, scope.id] : ends);
  if (scope.kind === "entity" && !cards.has(scope.id)) {
    throw new Fault("not-found", { message: `There is no entity "${scope.id}"` });
  }
  return { found, cards };
}

async function readLines(runner: Runner, { scope, dates }: Scoped): Promise<Comparable[]> {
  const params = { ...dayParams(dates), instants: [...instantTypeIds], limit: cap };
  if (scope.kind === "world") {
    return comparable(await rows(runner, { query: queries.readWorld, params: { ...params, open: farFuture } }));
  }
  if (scope.kind === "entity") {
    return comparable(await rows(runner, { query: queries.readEntity, params: { ...params, id: scope.id } }));
  }
  return comparable(
    await rows(runner, { query: queries.readAmong, params: { ...params, ids: [...new Set(scope.ids)] } }),
  );
}

async function cardsOf(runner: Runner, ids: readonly string[]): Promise<Map<string, Card>> {
  const found = await rows(runner, { query: queries.readCards, params: { ids: [...new Set(ids)] } });
  return new Map(found.map(({ properties }) => cardOf(properties)).map((card) => [card.id, card]));
}

// Of some bodies, or of all.
async function countsOf(
  runner: Runner,
  { bodies, dates }: { bodies?: readonly string[]; dates: Dates },
): Promise<BodyCount[]> {
  const firm = ["asserted", "disputed", "reported"];
  const params = { firm, qualifiers: [...memberQualifiers], open: farFuture, ...dayParams(dates) };
  const types = [listingType] as const;
  const found =
    bodies === undefined
      ? await rows(runner, { query: queries.countAllMembers, params, types })
      : await rows(runner, { query: queries.countMembers, params: { ...params, bodies: [...bodies] }, types });
  return found.map(({ body, certainBefore, possibleBefore, certainAfter, possibleAfter }) => ({
    body,
    before: { certain: certainBefore, possible: possibleBefore },
    after: { certain: certainAfter, possible: possibleAfter },
  }));
}

function dayParams({ a, b }: Dates): { aFrom: number; aTo: number; bFrom: number; bTo: number } {
  return { aFrom: a.min, aTo: a.max, bFrom: b.min, bTo: b.max };
}

function comparable(found: Rows): Comparable[] {
  return found.flatMap(({ type, object, lines }) =>
    lines.map(([id, subject, qualifier, status, fromMin, fromMax, toMin, toMax]) => {
      const days = { fromMin, fromMax, toMin, toMax };
      return { id, type, subject, object, qualifier: qualifier ?? undefined, status, ...days };
    }),
  );
}

interface Named {
  readonly shown: readonly Answer["rows"][number][];
  readonly counts: readonly Answer["bodies"][number][];
  readonly cards: ReadonlyMap<string, Card>;
}

function namedIn({ shown, counts, cards }: Named): Card[] {
  const ids = new Set([
    ...shown.flatMap(({ subject, object }) => [subject, object]),
    ...counts.map(({ body }) => body),
  ]);
  return [...ids].map((id) => cards.get(id)).filter((card) => card !== undefined);
}
