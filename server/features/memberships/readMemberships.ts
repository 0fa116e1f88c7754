// The memberships of one entity: its relations read, told apart by pair, and folded when asked for.
import type { z } from "zod";
import type * as api from "../../../model/api/memberships.ts";
import type { Card } from "../../../model/api/shapes.ts";
import { membersByYear, phasesWithin } from "../../../model/memberships/counts.ts";
import { membershipTypes, type Pair, pairOf } from "../../../model/memberships/events.ts";
import { foldMembership } from "../../../model/memberships/fold.ts";
import type { Lane, Told } from "../../../model/memberships/phase.ts";
import { asOfSpan, dayOf } from "../../../model/time/asOf.ts";
import { isKind } from "../../../model/vocabulary/kinds.ts";
import { Fault } from "../../errors.ts";
import { cardOf, lineOf } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows, type Runner } from "../../graph/query.ts";
import * as queries from "./queries.ts";

type Answer = z.output<(typeof api.readMemberships)["response"]>;
type Ties = z.output<(typeof queries.readTies)["row"]>["ties"];

/** As many relations of one entity are folded; the largest bodies have some hundreds. */
const cap = 20_000;

/** Lanes by name, with the counts of all. Throws a Fault "not-found". */
export async function readMemberships(
  graph: Graph,
  { id, asOf, limit }: { id: string; asOf?: string | undefined; limit: number },
): Promise<Answer> {
  const today = dayOf(new Date());
  const span = asOfSpan(asOf, today);
  const found = await graph.read((runner) => membershipsOf(runner, id));
  const lanes = found.map((one) => ({ ...one, now: phasesWithin(one, span) }));
  const members = lanes.filter(({ otherIs }) => otherIs === "member");
  const counts = membersByYear(members, today);
  return { lanes: lanes.slice(0, limit), counts, total: lanes.length, truncated: lanes.length > limit };
}

interface Membership extends Lane {
  readonly other: Card;
  readonly otherIs: "body" | "member";
}

async function membershipsOf(runner: Runner, id: string): Promise<Membership[]> {
  const [found] = await rows(runner, { query: queries.readTies, params: { id, cap }, types: membershipTypes });
  if (found === undefined) throw new Fault("not-found", { message: `There is no entity "${id}"` });
  const cards = new Map(found.ties.map(({ other }) => cardOf(other)).map((card) => [card.id, card]));
  const told = await toldOf(runner, found.ties);
  const own = isKind(found.kind) ? found.kind : undefined;
  const kindOf = (end: string) => (end === id ? own : cards.get(end)?.kind);
  const paired = told.flatMap((one) => {
    const pair = pairOf(one.line, kindOf);
    return pair === undefined ? [] : [{ one, pair }];
  });
  const groups = Map.groupBy(paired, ({ pair }) => `${pair.member} ${pair.body}`);
  return [...groups.values()].flatMap((group) => membershipOf(group, { id, cards })).toSorted(byName);
}

interface Surroundings {
  readonly id: string;
  readonly cards: ReadonlyMap<string, Card>;
}

function membershipOf(
  group: readonly { readonly one: Told; readonly pair: Pair }[],
  { id, cards }: Surroundings,
): Membership[] {
  const pair = group[0]?.pair;
  if (pair === undefined) return [];
  const otherIs = pair.member === id ? "body" : "member";
  const other = cards.get(pair[otherIs]);
  if (other === undefined) return [];
  const lane = foldMembership(
    group.map(({ one }) => one),
    pair,
  );
  return [{ ...lane, other, otherIs }];
}

// The speakers of its claims where they are named, and those who published them.
async function toldOf(runner: Runner, ties: Ties): Promise<Told[]> {
  const claims = ties.flatMap((tie) => tie.claims ?? []);
  const lines = ties.map((tie) => ({ line: lineOf(tie.line), claims: tie.claims ?? [] }));
  const ids = [...new Set(lines.flatMap(({ line }) => line.sources))];
  const spoken = await rows(runner, { query: queries.readSpeakers, params: { ids: claims } });
  const published = await rows(runner, { query: queries.readPublishers, params: { ids } });
  const speakers = new Map(spoken.map(({ claim, speaker }) => [claim, speaker]));
  const publishers = new Map(published.map(({ id, name }) => [id, name]));
  return lines.map(({ line, claims: own }) => {
    const named = own.map((claim) => speakers.get(claim)).filter((name) => name !== undefined);
    const houses = line.sources.map((source) => publishers.get(source) ?? source);
    return { line, says: [...new Set([...named, ...houses])] };
  });
}

function byName(a: Membership, b: Membership): number {
  return a.otherIs === b.otherIs ? a.other.name.localeCompare(b.other.name, "en") : a.otherIs === "member" ? -1 : 1;
}
