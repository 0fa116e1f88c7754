// Every way of searching compared with a plain exhaustive search, on small random graphs that went through the door.
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Path, pathRulesSchema, type PathRules, type PathsAsked } from "../../model/api/paths.ts";
import { keepClaim } from "../../model/claims/keep.ts";
import type { ClaimInput } from "../../model/claims/records.ts";
import { dayNumber, farFuture, farPast } from "../../model/time/days.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { rulesInForce, withoutRule, withoutRules } from "../../model/paths/rules.ts";
import { connect as join } from "../../server/features/paths/connect.ts";
import { findPaths } from "../../server/features/paths/findPaths.ts";
import { type Limits, usualLimits } from "../../server/features/paths/limits.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { openGraph, write } from "../support/api.ts";
import { aClaim, aDocument, aSource, aState } from "../support/builders.ts";
import { connect } from "../support/graph.ts";
import { allPaths, type Days, fewestAdditions, hangTogether, type StoredRelation } from "./exhaustive.ts";

const graphCount = 60;
const types = ["MEMBER_OF", "ALLIED_WITH", "STRAINED_WITH", "LEADS", "MET", "ACCUSED", "AIDED", "PRAISED"] as const;
const first = dayNumber({ year: 2024, month: 5, day: 1 });
const all = [farPast, ...Array.from({ length: 60 }, (_, place) => first - 20 + place), farFuture];
let graph: Graph;
const stored = new Map<string, StoredRelation[]>();

beforeAll(async () => {
  graph = await openGraph();
  const claims = Array.from({ length: graphCount }, (_, number) => claimsOf(number)).flat();
  const ids = Array.from({ length: graphCount }, (_, number) => idsOf(number)).flat();
  await write(graph, {
    sources: [aSource()],
    documents: [aDocument()],
    entities: ids.map((id) => aState(id)),
    claims: claims.map((claim) => keepClaim(claim, () => "gazette")),
  });
  const eyes = connect(inject("database"));
  const { records } = await eyes.executeQuery(
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN r {.*, type: type(r), subject: a.id, object: b.id} AS one",
  );
  await eyes.close();
  for (const record of records) {
    const one = record.get("one") as StoredRelation;
    const key = one.subject.split("-")[0] ?? "";
    stored.set(key, [...(stored.get(key) ?? []), one]);
  }
});
afterAll(() => graph.close());

/** Numbers from 0 to below the bound, the same for the same seed. */
function dice(seed: number): (bound: number) => number {
  let state = seed * 2654435761 + 12345;
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 4294967296) * bound);
  };
}

function idsOf(number: number): string[] {
  return Array.from({ length: 5 + (number % 5) }, (_, place) => `g${number}-${"abcdefghi"[place]}`);
}

function claimsOf(number: number): ClaimInput[] {
  const roll = dice(number);
  const ids = idsOf(number);
  const count = 4 + roll(ids.length * 2);
  return Array.from({ length: count }, (_, place) => {
    const subject = ids[roll(ids.length)] ?? "";
    const others = ids.filter((id) => id !== subject);
    const type = types[roll(types.length)] ?? "MET";
    const stance = (["asserts", "asserts", "alleges", "reports"] as const)[roll(4)] ?? "asserts";
    const object = others[roll(others.length)] ?? "";
    return aClaim({
      subject,
      type,
      object,
      stance,
      qualifier: undefined,
      occurrence: String(place),
      when: whenOf(type, roll),
    });
  });
}

function whenOf(type: string, roll: (bound: number) => number): ClaimInput["when"] {
  const day = (from = 1): string => `2024-05-${String(from + roll(9)).padStart(2, "0")}`;
  const range = (from = 1): string => `[2024-05-0${from + roll(4)}..2024-05-${10 + roll(4)}]`;
  if (["MET", "ACCUSED", "AIDED", "PRAISED"].includes(type)) {
    return [{ on: day() }, { on: day() }, { on: range() }, {}][roll(4)] ?? {};
  }
  const whens = [{ from: day() }, { from: day(), to: ".." }, { from: "2024-05-01", to: day(2) }, { from: range() }, {}];
  return (
    [...whens, { from: "2024-05-01", to: range(2) }, { from: day(), to: "2024-05-1X".replace("X", String(roll(9))) }][
      roll(7)
    ] ?? {}
  );
}

const ever = { certainty: "ever" } as const;
const dated = { asOf: "2024-05-06" } as const;
/** What each number of a graph asks, by name. */
const rulesFor: Readonly<Record<string, (number: number) => object>> = {
  "without a date": () => ever,
  "possibly alive on the date": () => ({ ...dated, certainty: "possibly" }),
  "certainly alive on the date": () => ({ ...dated, certainty: "certainly" }),
  "alive in a month": () => ({ asOf: "2024-05", certainty: "certainly" }),
  "possibly alive throughout a span": () => ({ span: { from: "2024-05-04", to: "2024-05-06" } }),
  "certainly alive throughout a span": () => ({
    span: { from: "2024-05-05", to: "2024-05-06" },
    certainty: "certainly",
  }),
  "alive on a span of one day": () => ({ span: { from: "2024-05-05", to: "2024-05-05" } }),
  "forward in time": () => ({ ...ever, order: "forward" }),
  "certainly forward in time": () => ({ asOf: "2024-06", certainty: "certainly", order: "forward" }),
  "with a greatest gap": (number) => ({ ...ever, maxGap: number % 5 }),
  "certainly within a greatest gap": (number) => ({ asOf: "2024-06", certainty: "certainly", maxGap: number % 9 }),
  "forward within a greatest gap": (number) => ({ ...ever, order: "forward", maxGap: number % 4 }),
  "certainly forward within a greatest gap": (number) => ({
    asOf: "2024-06",
    certainty: "certainly",
    order: "forward",
    maxGap: number % 12,
  }),
  "along the arrows": () => ({ ...ever, direction: "along" }),
  "friendly chains": () => ({ ...ever, chain: "friendly" }),
  "hostile chains": () => ({ ...ever, chain: "hostile" }),
  "hostile chains forward in time": () => ({ ...ever, chain: "hostile", order: "forward" }),
  "some types": () => ({ ...ever, types: ["ALLIED_WITH", "MET", "LEADS", "ACCUSED"] }),
  "all but some types": () => ({ ...ever, exceptTypes: ["ALLIED_WITH", "MET"] }),
  "some statuses": () => ({ ...ever, statuses: ["asserted", "reported"] }),
  "some entities": (number) => ({ ...ever, entities: [`g${number}-b`, `g${number}-c`] }),
  "all but some entities": (number) => ({ ...ever, exceptEntities: [`g${number}-b`, `g${number}-d`] }),
  "everything at once": (number) => ({
    ...dated,
    order: "forward",
    maxGap: 3,
    direction: number % 2 === 0 ? "along" : "any",
    chain: number % 3 === 0 ? "hostile" : "friendly",
    exceptTypes: ["LEADS"],
    statuses: ["asserted", "alleged"],
  }),
};

function daysOf({ asOf, span }: PathRules): Days {
  const range = rangeOf(asOf ?? "2024-05-06") ?? { min: first, max: first };
  const from = span === undefined ? undefined : rangeOf(span.from)?.min;
  const to = span === undefined ? undefined : rangeOf(span.to)?.max;
  return { asOf: [range.min, range.max], span: from === undefined || to === undefined ? undefined : [from, to], all };
}

function rulesOf(name: string, number: number): PathRules {
  const maxLength = 2 + (number % 5);
  return pathRulesSchema.parse({ asOf: "2024-05-06", ...rulesFor[name]?.(number), maxLength });
}

function expected(number: number, rules: PathRules): ReturnType<typeof allPaths> {
  const ids = idsOf(number);
  return allPaths(stored.get(`g${number}`) ?? [], {
    from: ids[0] ?? "",
    to: ids.at(-1) ?? "",
    rules,
    days: daysOf(rules),
  });
}

const told = (path: Path) => ({
  entities: path.entities,
  relations: path.steps.map((step) => step.relations),
  sign: path.sign,
});

/** Hubs are met by every other graph: there whoever has more than two relations is one. */
function limitsFor(number: number): Limits {
  return { ...usualLimits, milliseconds: 60_000, hubSize: number % 2 === 0 ? 2 : usualLimits.hubSize };
}

async function ask(number: number, asked: PathRules & Pick<PathsAsked, "mode" | "k">) {
  const ids = idsOf(number);
  const ends = [ids[0] ?? "", ids.at(-1) ?? ""];
  const { pairs } = await findPaths(graph, { asked: { ...asked, ends, limit: 200 }, limits: limitsFor(number) });
  const [pair] = pairs;
  if (pair === undefined) throw new Error("A pair of ends has no answer");
  return pair;
}

const numbers = Array.from({ length: graphCount }, (_, number) => number);

async function eachOf(some: readonly number[], check: (number: number) => Promise<void>): Promise<void> {
  for (const number of some) await check(number);
}

describe.each(Object.keys(rulesFor))("%s", (name) => {
  test("any up to n steps are all there are", async () => {
    await eachOf(numbers, async (number) => {
      const rules = rulesOf(name, number);
      const pair = await ask(number, { ...rules, mode: "anyUpTo", k: 1 });
      expect({ number, paths: pair.paths.map(told) }).toEqual({ number, paths: expected(number, rules) });
      expect(pair.isComplete).toBe(true);
    });
  });

  test("all shortest and the k shortest are the first of them", async () => {
    const some = numbers.filter((one) => one % 3 === 0);
    await eachOf(some, async (number) => {
      const rules = rulesOf(name, number);
      const wanted = expected(number, rules);
      const shortest = wanted.filter((path) => path.entities.length === wanted[0]?.entities.length);
      const k = 1 + (number % 4);
      const allShortest = await ask(number, { ...rules, mode: "allShortest", k });
      const kShortest = await ask(number, { ...rules, mode: "kShortest", k });
      expect(allShortest.paths.map(told)).toEqual(shortest);
      expect(kShortest.paths.map(told)).toEqual(wanted.slice(0, k));
    });
  });

  test("where there is none, the rules that shut out the nearest miss are named", async () => {
    const without = numbers.filter((one) => expected(one, rulesOf(name, one)).length === 0);
    await eachOf(without.slice(0, 20), async (number) => {
      const rules = rulesOf(name, number);
      const { nearestMiss } = await ask(number, { ...rules, mode: "allShortest", k: 1 });
      const lengthOf = (other: PathRules): number | undefined => {
        const [path] = expected(number, other);
        return path === undefined ? undefined : path.entities.length - 1;
      };
      const single = rulesInForce(rules).flatMap((rule) => {
        const length = lengthOf(withoutRule(rules, rule));
        return length === undefined ? [] : [{ rule, length }];
      });
      expect(nearestMiss?.rules).toEqual(single.toSorted((a, b) => a.length - b.length));
      expect(nearestMiss?.withoutAll).toBe(single.length > 0 ? undefined : lengthOf(withoutRules(rules)));
      expect(nearestMiss?.isComplete).toBe(true);
    });
  });
});

describe("what links some entities", () => {
  const isCut = (number: number): boolean => number % 10 === 9;
  test.each([2, 3, 4])("%i of them: is a network, and as small as it says", async (size) => {
    let proven = 0;
    for (const number of numbers) {
      const ids = idsOf(number)
        .filter((_, place) => place % 2 === 0 || place < size - 2)
        .slice(0, size);
      const relations = stored.get(`g${number}`) ?? [];
      const limits = isCut(number) ? { ...limitsFor(number), hubSize: 1 } : limitsFor(number);
      const answer = await join(graph, { asked: { ids, certainty: "ever" }, limits });
      const fewest = fewestAdditions(relations, ids);
      const members = answer.entities.map((card) => card.id);
      expect({ number, isJoined: answer.unconnected.length === 0 }).toEqual({ number, isJoined: fewest !== undefined });
      expect(hangTogether(relations, members)).toBe(true);
      expect(answer.isComplete).toBe(true);
      if (fewest === undefined) continue;
      expect(answer.added.length).toBeGreaterThanOrEqual(fewest);
      expect(answer.added.length).toBeLessThanOrEqual(2 * fewest + ids.length);
      if (answer.isProvenSmallest) expect({ number, added: answer.added.length }).toEqual({ number, added: fewest });
      proven += Number(answer.isProvenSmallest);
    }
    expect(proven).toBeGreaterThan(graphCount / 4);
  });
});

test("the graphs are worth asking: most have paths, some have none", () => {
  const counts = numbers.map((number) => expected(number, rulesOf("without a date", number)).length);
  expect(counts.filter((count) => count > 1).length).toBeGreaterThan(graphCount / 3);
  expect(counts.filter((count) => count === 0).length).toBeGreaterThan(3);
});
