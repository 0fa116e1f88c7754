// Which claims of one fact speak of the same stretch of time or the same event, and the dates they agree on.
// Order-independent: claims are sorted first, and no rule looks at who came first.
import type { Bounds } from "../time/bounds.ts";
import { farFuture, farPast, isOpen } from "../time/days.ts";
import type { Claim } from "./records.ts";

/**
 * Claims of an interval, grouped into spells: two claims belong to one spell when the days on which they witness it
 * overlap. Runs of a register with a gap between them stay apart; undated claims stand by themselves.
 */
export function spellsOf(claims: readonly Claim[]): Claim[][] {
  const [dated, undated] = parted(claims);
  const spells: { end: number; claims: Claim[] }[] = [];
  for (const claim of dated) {
    const witness = witnessOf(claim);
    const current = spells.at(-1);
    if (current !== undefined && witness.start <= current.end) {
      current.claims.push(claim);
      current.end = Math.max(current.end, witness.end);
    } else spells.push({ end: witness.end, claims: [claim] });
  }
  return inTime([...spells.map((spell) => spell.claims), undated]);
}

/**
 * Claims of an event, grouped into occurrences: the more exact first; a vaguer one joins the only occurrence that fits
 * its days, and stands by itself when several fit, since which of them it means would be a guess.
 */
export function occurrencesOf(claims: readonly Claim[]): Claim[][] {
  const [dated, undated] = parted(claims);
  const occurrences: { min: number; max: number; claims: Claim[] }[] = [];
  const exactFirst = dated.toSorted((a, b) => a.fromMax - a.fromMin - (b.fromMax - b.fromMin));
  for (const claim of exactFirst) {
    const fitting = occurrences.filter((other) => claim.fromMin <= other.max && other.min <= claim.fromMax);
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) {
      occurrences.push({ min: claim.fromMin, max: claim.fromMax, claims: [claim] });
    } else {
      only.claims.push(claim);
      only.min = Math.max(only.min, claim.fromMin);
      only.max = Math.min(only.max, claim.fromMax);
    }
  }
  return inTime([...occurrences.map((one) => one.claims), undated]);
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

function parted(claims: readonly Claim[]): [Claim[], Claim[]] {
  const dated = claims.filter((claim) => !isUndated(claim));
  const undated = claims.filter(isUndated);
  return [dated.toSorted((a, b) => witnessOf(a).start - witnessOf(b).start), undated];
}

function isUndated(claim: Bounds): boolean {
  return [claim.fromMin, claim.fromMax, claim.toMin, claim.toMax].every(isOpen);
}

// The days between the latest beginning and the earliest end, in whichever order they fall: there the claim is a witness.
function witnessOf({ fromMin, fromMax, toMin, toMax }: Bounds): { start: number; end: number } {
  const latestStart = fromMax >= farFuture ? Math.min(toMin, toMax) : fromMax;
  const earliestEnd = toMin <= farPast ? Math.max(fromMin, fromMax) : toMin;
  return { start: Math.min(latestStart, earliestEnd), end: Math.max(latestStart, earliestEnd) };
}

// Groups in the order of time, the undated last, equal ones by their claims' ids.
function inTime(groups: Claim[][]): Claim[][] {
  const filled = groups.filter((group) => group.length > 0).map(sortedById);
  const placed = filled.map((group) => ({ group, bounds: mergedBounds(group), id: group[0]?.id ?? "" }));
  placed.sort(
    (a, b) => a.bounds.fromMax - b.bounds.fromMax || a.bounds.toMin - b.bounds.toMin || (a.id < b.id ? -1 : 1),
  );
  return placed.map((one) => one.group);
}

function sortedById(claims: Claim[]): Claim[] {
  return claims.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
