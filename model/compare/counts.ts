// How many members bodies had at two dates. Pure.
import { listingType } from "../memberships/events.ts";
import { isMemberPhase, phaseOfListing } from "../memberships/statuses.ts";
import type { DayRange } from "../time/edtf.ts";
import { type Comparable, type Dates, strengthAt } from "./strength.ts";

/** Members at one date: surely, and besides them those who may have been. */
export interface Count {
  readonly certain: number;
  readonly possible: number;
}

export interface BodyCount {
  readonly body: string;
  readonly before: Count;
  readonly after: Count;
}

/** Counts of every body that somebody is or was listed in; a member in two standings is one member. */
export function countsOf(lines: Iterable<Comparable>, { a, b }: Dates): BodyCount[] {
  const members = [...lines].filter(isMembership);
  return [...Map.groupBy(members, ({ object }) => object)].map(([body, own]) => {
    const each = [...Map.groupBy(own, ({ subject }) => subject).values()];
    return { body, before: countAt(each, a), after: countAt(each, b) };
  });
}

/** Whether the number of members changed, or may have. */
export function isOtherCount({ before, after }: BodyCount): boolean {
  return before.certain !== after.certain || before.possible !== after.possible;
}

function isMembership({ type, qualifier, status }: Comparable): boolean {
  const isFirm = status === "asserted" || status === "disputed" || status === "reported";
  return type === listingType && isFirm && isMemberPhase(phaseOfListing(qualifier));
}

function countAt(members: readonly (readonly Comparable[])[], span: DayRange): Count {
  const strengths = members.map((lines) => Math.max(...lines.map((line) => strengthAt(line, span))));
  return {
    certain: strengths.filter((strength) => strength === 2).length,
    possible: strengths.filter((strength) => strength === 1).length,
  };
}
