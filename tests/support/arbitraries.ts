// What property tests draw at random: dates, claims that contradict, deny, answer and take back one another.
// Few names and narrow dates on purpose, so that claims meet. Knows no database.
import fc from "fast-check";
import { keepClaim } from "../../model/claims/keep.ts";
import { type Claim, type ClaimInput, stages, stances } from "../../model/claims/records.ts";
import { type When, whenSchema } from "../../model/time/bounds.ts";
import { monthLength } from "../../model/time/days.ts";
import { type RelationType, typeIds } from "../../model/vocabulary/types.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** A year of four digits. */
export const years = fc.integer({ min: 1990, max: 2025 });

/** "2024-05-08": a day that exists. */
export const isoDays = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 30 }))
  .map(([year, month, place]) => `${year}-${two(month)}-${two(1 + (place % monthLength(year, month)))}`);

/** "2024-05". */
export const isoMonths = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${two(month)}`);

const recentMonths = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`);

/** Dates that name no day: years, months, decades, about a year, seasons, one of several years. */
export const coarseDates = fc.oneof(
  years.map(String),
  recentMonths,
  years.map((year) => `${Math.floor(year / 10)}X`),
  years.map((year) => `${year}~`),
  recentMonths.map((month) => `${month}?`),
  fc.tuple(years, fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${year}-${season}`),
  fc.tuple(years, fc.nat({ max: 3 })).map(([year, more]) => `[${year}..${year + more}]`),
);

const recentDays = fc
  .tuple(recentMonths, fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `${month}-${two(day)}`);
const anyDate = fc.oneof(years.map(String), coarseDates, recentDays);
const absent = fc.constant(undefined);

/** Dates of a claim, of every shape that the schema lets in; those that it refuses are drawn again. */
export const whens: fc.Arbitrary<When> = fc
  .oneof(
    fc.constant({}),
    anyDate.map((on) => ({ on })),
    fc.record({
      from: fc.oneof(absent, anyDate),
      to: fc.oneof(absent, fc.constant(".."), anyDate),
      held: fc.oneof(absent, anyDate),
    }),
  )
  .map(present)
  .filter((when) => whenSchema.safeParse(when).success);

const someTypes: readonly RelationType[] = ["MEMBER_OF", "ALLIED_WITH", "ACCUSED", "DENIED", "MET"];
const someIds = ["armenia", "russia", "csto"] as const;

/** How claims are drawn: of a few types, so that they meet, or of all. */
export interface Drawing {
  readonly types?: readonly RelationType[];
  readonly maxLength?: number;
}

/** Kept claims in any number, none included. Some have given ids, answer one another, or answer what is not there. */
export function claimSets({ types = someTypes, maxLength = 14 }: Drawing = {}): fc.Arbitrary<Claim[]> {
  return fc.array(claimInputs(types), { maxLength }).map((drawn) => {
    const kept = drawn.map((input) => keepClaim(input, publisherOf));
    return [...new Map(kept.map((claim) => [claim.id, claim])).values()];
  });
}

/** Claims of all types. */
export const allTypes: Drawing = { types: typeIds };

/** The publisher of a drawn document: two documents are one publisher's. */
export function publisherOf(document: string): string {
  return document === "issue-3" ? "herald" : "gazette";
}

function claimInputs(types: readonly RelationType[]): fc.Arbitrary<ClaimInput> {
  const id = fc.constantFrom("c1", "c2", "c3", "c4");
  return fc
    .record({
      id: fc.option(id, { nil: undefined, freq: 2 }),
      subject: fc.constantFrom(...someIds),
      type: fc.constantFrom(...types),
      object: fc.constantFrom(...someIds),
      stance: fc.constantFrom("asserts" as const, ...stances),
      stage: fc.option(fc.constantFrom(...stages), { nil: undefined, freq: 1 }),
      speaker: fc.option(fc.constantFrom(...someIds), { nil: undefined, freq: 1 }),
      answers: fc.option(fc.constantFrom("c1", "c2", "c3", "c4", "nobody"), { nil: undefined, freq: 1 }),
      content: fc.option(fc.constantFrom("failing to act", "lying"), { nil: undefined, freq: 1 }),
      isEvaluative: fc.option(fc.boolean(), { nil: undefined }),
      when: whens,
      quotes: fc
        .subarray(["issue-1", "issue-2", "issue-3"], { minLength: 1 })
        .map((documents) => documents.map((document) => ({ document }))),
    })
    .map((claim) => present(claim));
}

/** The record without what is undefined. */
function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
