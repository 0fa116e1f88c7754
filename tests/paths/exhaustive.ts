// A plain exhaustive search for paths, written from what the rules say and from nothing of the server's: every order of
// entities, every choice of relations, every day. Slow, and right for small graphs.
import type { PathRules } from "../../model/api/paths.ts";

export interface StoredRelation {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly status: string;
  readonly polarity: number;
  readonly fromMin: number;
  readonly fromMax: number;
  readonly toMin: number;
  readonly toMax: number;
}

interface ExhaustivePath {
  readonly entities: readonly string[];
  /** Ids for each step, sorted. */
  readonly relations: readonly (readonly string[])[];
  readonly sign: string;
}

const instants = new Set(["MET", "ACCUSED", "AIDED", "ATTACKED", "PRAISED"]);
const mutual = new Set(["MET", "ALLIED_WITH", "STRAINED_WITH"]);
const unsigned = new Set(["MEMBER_OF", "PRAISED", "MET"]);
const always = 9_999_999;

/** Days that dates of the tests fall on or near, and the two that stand for "unknown". */
export interface Days {
  readonly asOf: readonly [number, number];
  readonly span: readonly [number, number] | undefined;
  readonly all: readonly number[];
}

/** All paths by the rules, shorter ones first, then by the ids of their entities. */
export function allPaths(
  relations: readonly StoredRelation[],
  { from, to, rules, days }: { from: string; to: string; rules: PathRules; days: Days },
): ExhaustivePath[] {
  const fitting = relations.filter((relation) => isFitting(relation, { rules, days, ends: [from, to] }));
  const found: ExhaustivePath[] = [];
  const visit = (path: readonly string[]): void => {
    const last = path.at(-1) ?? "";
    if (last === to) {
      const told = toldOf(path, { fitting, rules, days });
      if (told !== undefined) found.push(told);
      return;
    }
    if (path.length > rules.maxLength) return;
    const others = fitting.flatMap(({ subject, object }) => [subject, object]).filter((id) => !path.includes(id));
    for (const id of new Set(others)) if (between(fitting, { a: last, b: id, rules }).length > 0) visit([...path, id]);
  };
  visit([from]);
  const key = ({ entities }: ExhaustivePath): string => `${entities.length} ${entities.join(" ")}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function isFitting(
  one: StoredRelation,
  { rules, days, ends }: { rules: PathRules; days: Days; ends: readonly string[] },
): boolean {
  const { types, exceptTypes = [], statuses, entities, exceptEntities = [] } = rules;
  const names: readonly string[] = types ?? [one.type];
  const excepted: readonly string[] = exceptTypes;
  const stands: readonly string[] = statuses ?? [one.status];
  const isIn = (id: string): boolean =>
    ends.includes(id) || ((entities?.includes(id) ?? true) && !exceptEntities.includes(id));
  if (!names.includes(one.type) || excepted.includes(one.type) || !stands.includes(one.status)) return false;
  return isIn(one.subject) && isIn(one.object) && one.subject !== one.object && isAlive(one, { rules, days });
}

function isAlive(one: StoredRelation, { rules, days }: { rules: PathRules; days: Days }): boolean {
  const isInstant = instants.has(one.type);
  const isSure = rules.certainty === "certainly";
  const [begin, end] = isSure ? [one.fromMax, one.toMin] : [one.fromMin, one.toMax];
  if (days.span !== undefined) {
    const [first, last] = days.span;
    return begin <= first && end > last && (!isInstant || first === last);
  }
  if (rules.certainty === "ever") return true;
  const [first, last] = days.asOf;
  return begin <= last && (isInstant || end > first);
}

function between(
  fitting: readonly StoredRelation[],
  { a, b, rules }: { a: string; b: string; rules: PathRules },
): StoredRelation[] {
  return fitting.filter(
    (one) =>
      (one.subject === a && one.object === b) ||
      (one.subject === b && one.object === a && (rules.direction === "any" || mutual.has(one.type))),
  );
}

interface Around {
  readonly fitting: readonly StoredRelation[];
  readonly rules: PathRules;
  readonly days: Days;
}

function toldOf(path: readonly string[], { fitting, rules, days }: Around): ExhaustivePath | undefined {
  const steps = path.slice(1).map((b, place) => between(fitting, { a: path[place] ?? "", b, rules }));
  const choices = product(steps).filter((choice) => isTimely(choice, { rules, days }));
  const fits = choices.filter((choice) => rules.chain === "any" || signOf(choice) === rules.chain);
  if (fits.length === 0) return undefined;
  const relations = steps.map((step, place) =>
    step.filter((one) => fits.some((choice) => choice[place] === one)).map((one) => one.id),
  );
  const used = steps.flatMap((step, place) => step.filter((one) => relations[place]?.includes(one.id)));
  const signs = new Set(fits.map(signOf));
  const all = signs.size === 2 ? "either" : [...signs].join("");
  const sign = used.every((one) => isUnsigned(one)) ? "none" : all;
  return { entities: path, relations: relations.map((ids) => ids.toSorted()), sign };
}

function product<T>(steps: readonly (readonly T[])[]): T[][] {
  return steps.reduce<T[][]>((sofar, step) => sofar.flatMap((choice) => step.map((one) => [...choice, one])), [[]]);
}

function isUnsigned({ type, polarity }: StoredRelation): boolean {
  return unsigned.has(type) || Math.abs(polarity) < 0.4;
}

function signOf(choice: readonly StoredRelation[]): "friendly" | "hostile" {
  const hostile = choice.filter((one) => !isUnsigned(one) && one.polarity < 0).length;
  return hostile % 2 === 0 ? "friendly" : "hostile";
}

/** Whether days can be found for the steps, trying every day. */
function isTimely(choice: readonly StoredRelation[], { rules, days }: { rules: PathRules; days: Days }): boolean {
  const { order, maxGap = Infinity, certainty } = rules;
  if (order === "any" && maxGap === Infinity) return true;
  const stretches = choice.map((one) => stretchesOf(one, { certainty, days }));
  const last = stretches
    .slice(1)
    .reduce(
      (sofar, next) =>
        next.filter(([start, end]) =>
          sofar.some(
            ([before, over]) => (order === "any" || over <= start) && Math.max(end - before, over - start) <= maxGap,
          ),
        ),
      stretches[0] ?? [],
    );
  return last.length > 0;
}

function stretchesOf(
  one: StoredRelation,
  { certainty, days }: { certainty: string; days: Days },
): (readonly [number, number])[] {
  const isSure = certainty === "certainly";
  const isInstant = instants.has(one.type);
  if (isInstant && isSure) return [[one.fromMin, one.fromMax]];
  const first = isSure ? one.fromMax : one.fromMin;
  const over = isInstant ? one.fromMax + 1 : isSure ? one.toMin : one.toMax;
  return days.all.filter((day) => day >= first && (day < over || over >= always)).map((day) => [day, day] as const);
}

/** How few others must be added so that all of the ids hang together; undefined when nothing joins them. */
export function fewestAdditions(relations: readonly StoredRelation[], ids: readonly string[]): number | undefined {
  const others = [...new Set(relations.flatMap(({ subject, object }) => [subject, object]))].filter(
    (id) => !ids.includes(id),
  );
  const subsets = others.reduce<string[][]>((sofar, id) => [...sofar, ...sofar.map((some) => [...some, id])], [[]]);
  const fitting = subsets.filter((some) => hangTogether(relations, [...ids, ...some]));
  return fitting.length === 0 ? undefined : Math.min(...fitting.map((some) => some.length));
}

/** Whether each of the ids can be reached from the first over the others. */
export function hangTogether(relations: readonly StoredRelation[], ids: readonly string[]): boolean {
  const reached = new Set(ids.slice(0, 1));
  for (let round = 0; round < ids.length; round += 1) {
    for (const { subject, object } of relations) {
      if (reached.has(subject) && ids.includes(object)) reached.add(object);
      if (reached.has(object) && ids.includes(subject)) reached.add(subject);
    }
  }
  return reached.size === new Set(ids).size;
}
