// Which claims of one fact speak of the same stretch of time or the same event, and the dates they agree on.
// Order-independent: claims are sorted first, and no rule looks at who came first.
import type { Bounds } from "../time/bounds.ts";
import { farFuture, farPast, isOpen } from "../time/days.ts";
import type { Claim } from "./records.ts";

/**
 * Claims of an interval, grouped into spells. Claims that surely cover some days belong to one spell when these days
 * overlap, so runs of a register with a gap between them stay apart. A claim that names only "some day between" joins
 * the only spell that fits; a denial joins every spell it denies and never holds two together. Undated claims stand by
 * themselves.
 */
export function spellsOf(claims: readonly Claim[]): Claim[][] {
  const gather: Gather = (dated) => {
    const vague = dated.filter((claim) => !isFirm(claim));
    return fittedIn(vague, { groups: chained(dated.filter(isFirm)), daysOf: witnessOf, narrows: false });
  };
  return grouped(claims, { gather, daysOf: witnessOf });
}

/**
 * Claims of an event, grouped into occurrences: the more exact first; a vaguer one joins the only occurrence that fits
 * its days, and stands by itself when several fit, since which of them it means would be a guess.
 */
export function occurrencesOf(claims: readonly Claim[]): Claim[][] {
  const gather: Gather = (dated) => fittedIn(dated, { groups: [], daysOf: possibleDays, narrows: true });
  return grouped(claims, { gather, daysOf: possibleDays });
}

/**
 * Dates of a group: the earliest beginning and the latest end that anybody states, each as narrow as the claims that
 * are compatible with it make it. `datesDisagree` is true when some claim contradicts them.
 */
export function mergedBounds(group: readonly Claim[]): Bounds & { datesDisagree: boolean } {
  const supporting = group.filter((claim) => claim.stance !== "denies");
  const used = supporting.length > 0 ? supporting : group;
  const fromMax = Math.min(...used.map((claim) => claim.fromMax));
  const toMin = Math.max(...used.map((claim) => claim.toMin));
  const begin = used.filter((claim) => claim.fromMin <= fromMax);
  const end = used.filter((claim) => claim.toMax >= toMin);
  return {
    fromMin: Math.max(...begin.map((claim) => claim.fromMin)),
    fromMax,
    toMin,
    toMax: Math.min(...end.map((claim) => claim.toMax)),
    datesDisagree: begin.length < used.length || end.length < used.length,
  };
}

/** Claims that belong together, and the days that a further one must fall on to belong to them. */
interface Group extends Days {
  readonly claims: Claim[];
}

interface Days {
  start: number;
  end: number;
}

type Gather = (dated: readonly Claim[]) => Group[];
type DaysOf = (claim: Claim) => Days;

// Denials come last: they join what they deny, and are gathered among themselves when they deny nothing that is there.
function grouped(claims: readonly Claim[], { gather, daysOf }: { gather: Gather; daysOf: DaysOf }): Claim[][] {
  if (claims.length === 1) return [[...claims]];
  const dated = claims.filter((claim) => !isUndated(claim)).toSorted((a, b) => witnessOf(a).start - witnessOf(b).start);
  const groups = gather(dated.filter((claim) => claim.stance !== "denies"));
  const lost: Claim[] = [];
  for (const denial of dated.filter((claim) => claim.stance === "denies")) {
    const denied = groups.filter((group) => overlap(group, daysOf(denial)));
    for (const group of denied) group.claims.push(denial);
    if (denied.length === 0) lost.push(denial);
  }
  return inTime([...[...groups, ...gather(lost)].map((group) => group.claims), claims.filter(isUndated)]);
}

function chained(firm: readonly Claim[]): Group[] {
  const groups: Group[] = [];
  for (const claim of firm) {
    const days = witnessOf(claim);
    const current = groups.at(-1);
    if (current !== undefined && days.start <= current.end) {
      current.claims.push(claim);
      current.end = Math.max(current.end, days.end);
    } else groups.push({ ...days, claims: [claim] });
  }
  return groups;
}

interface Fitting {
  readonly groups: readonly Group[];
  readonly daysOf: DaysOf;
  /** Whether a claim that joins narrows the days of its group. */
  readonly narrows: boolean;
}

function fittedIn(claims: readonly Claim[], { groups, daysOf, narrows }: Fitting): Group[] {
  const all = [...groups];
  const width = (claim: Claim): number => daysOf(claim).end - daysOf(claim).start;
  for (const claim of claims.toSorted((a, b) => width(a) - width(b))) {
    const days = daysOf(claim);
    const fitting = all.filter((group) => overlap(group, days));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) all.push({ ...days, claims: [claim] });
    else {
      only.claims.push(claim);
      if (narrows) Object.assign(only, { start: Math.max(only.start, days.start), end: Math.min(only.end, days.end) });
    }
  }
  return all;
}

function overlap(a: Days, b: Days): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function possibleDays({ fromMin, fromMax }: Bounds): Days {
  return { start: fromMin, end: fromMax };
}

function isUndated(claim: Bounds): boolean {
  return [claim.fromMin, claim.fromMax, claim.toMin, claim.toMax].every(isOpen);
}

// Whether there are days that the claim surely covers: those after the latest beginning and before the earliest end.
function isFirm({ fromMax, toMin }: Bounds): boolean {
  return fromMax < toMin || fromMax >= farFuture || toMin <= farPast;
}

// The days between the latest beginning and the earliest end, in whichever order they fall: there the claim is a witness.
// With neither known, its only finite day stands for it: it must not reach over all of time.
function witnessOf({ fromMin, fromMax, toMin, toMax }: Bounds): Days {
  const start = fromMax >= farFuture ? undefined : fromMax;
  const end = toMin <= farPast ? undefined : toMin;
  const only = isOpen(fromMin) ? toMax : fromMin;
  const latestStart = start ?? end ?? only;
  const earliestEnd = end ?? start ?? only;
  return { start: Math.min(latestStart, earliestEnd), end: Math.max(latestStart, earliestEnd) };
}

// Groups in the order of time, the undated last, equal ones by their claims' ids.
function inTime(groups: Claim[][]): Claim[][] {
  const filled = groups.filter((group) => group.length > 0).map(sortedById);
  const placed = filled.map((group) => ({
    group,
    bounds: mergedBounds(group),
    key: group.map(({ id }) => id).join(" "),
  }));
  placed.sort(
    (a, b) => a.bounds.fromMax - b.bounds.fromMax || a.bounds.toMin - b.bounds.toMin || (a.key < b.key ? -1 : 1),
  );
  return placed.map((one) => one.group);
}

function sortedById(claims: Claim[]): Claim[] {
  return claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
