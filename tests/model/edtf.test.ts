// Dates as they are read: every form gives the days that it may mean, and what is no date is refused with a reason.
// A package that reads the same standard is the judge where it can be.
import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDate, dayNumber, farFuture, farPast, monthLength } from "../../model/time/days.ts";
import { rangeOf, readEdtf } from "../../model/time/edtf.ts";
import { coarseDates, isoDays, isoMonths, years } from "../support/arbitraries.ts";

const dayLength = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayLength;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The days that the judge finds; its maximum is the last millisecond. */
function judged(text: string) {
  const { min, max } = edtf(text);
  return { min: Math.floor(min / dayLength), max: Math.floor(max / dayLength) };
}

describe("refused is", () => {
  test.each([
    ["", "nothing"],
    ["2024-02-30", "a day that is not in the calendar"],
    ["2023-02-29", "a leap day of a common year"],
    ["2024-13", "a thirteenth month"],
    ["2024-00", "a month nought"],
    ["2024-05-00", "a day nought"],
    ["2024-XX-08", "a day of an unknown month"],
    ["08.05.2024", "another way of writing"],
    ["2024-5-8", "a month of one digit"],
    ["8 May 2024", "words"],
    [" 2024", "a blank before"],
    ["2024/2025/2026", "two slashes"],
    ["2025/2024", "an interval that ends before it begins"],
    ["[2025..2024]", "a set that ends before it begins"],
    ["[2024]", "a set without its dots"],
    ["[2024..x]", "a set of something else"],
    ["..", "an open end without a beginning"],
    ["Y999999", "a year beyond what we count"],
    ["2024-21-01", "a day of a season"],
  ])("%j: %s", (text) => {
    const reading = readEdtf(text);
    expect(reading.kind).toBe("problem");
    if (reading.kind === "problem") expect(reading.message).not.toBe("");
    expect(rangeOf(text)).toBeUndefined();
  });
});

describe("any text", () => {
  test("is read without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) =>
        ["date", "interval", "problem"].includes(readEdtf(text).kind),
      ),
    );
  });

  test("of the letters of a date is read without throwing, and a range never ends before it begins", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."0129-X~?%/.[]Y".split("")), maxLength: 24 });
    fc.assert(
      fc.property(letters, (text) => {
        const range = rangeOf(text);
        return range === undefined || range.min <= range.max;
      }),
      { numRuns: 2000 },
    );
  });
});

describe("as the judge reads it", () => {
  test("a day is that day", () => {
    fc.assert(fc.property(isoDays, (text) => isSame(rangeOf(text), judged(text))));
    fc.assert(fc.property(isoDays, (text) => isSame(rangeOf(text), { min: day(text), max: day(text) })));
  });

  test("a month or a year is all its days", () => {
    const wanted = fc.oneof(isoMonths, fc.integer({ min: 1000, max: 2999 }).map(String));
    fc.assert(fc.property(wanted, (text) => isSame(rangeOf(text), judged(text))));
  });

  test("unspecified digits are all that they may stand for", () => {
    const wanted = fc.oneof(
      fc.integer({ min: 100, max: 299 }).map((decade) => `${decade}X`),
      fc.integer({ min: 10, max: 29 }).map((century) => `${century}XX`),
      years.map((year) => `${year}-XX`),
      years.map((year) => `${year}-XX-XX`),
      isoMonths.map((month) => `${month}-XX`),
    );
    fc.assert(fc.property(wanted, (text) => isSame(rangeOf(text), judged(text))));
  });

  test("an interval reaches from the first day of its beginning to the last day of its end", () => {
    const end = fc.oneof(isoDays, isoMonths);
    const wanted = fc.tuple(end, end).filter(([a, b]) => judged(a).min < judged(b).min);
    fc.assert(fc.property(wanted, ([a, b]) => isSame(rangeOf(`${a}/${b}`), judged(`${a}/${b}`))));
  });
});

describe("ends and marks", () => {
  test("an open end goes on, an unknown one may be any day", () => {
    fc.assert(
      fc.property(isoDays, (text) => {
        const open = readEdtf(`${text}/..`);
        const unknown = readEdtf(`${text}/`);
        expect(open).toMatchObject({ kind: "interval", isOpenEnded: true, to: { min: farFuture, max: farFuture } });
        expect(unknown).toMatchObject({ kind: "interval", isOpenEnded: false, to: { min: farPast, max: farFuture } });
        expect(readEdtf(`../${text}`)).toMatchObject({ from: { min: farPast, max: farPast } });
        expect(readEdtf(`/${text}`)).toMatchObject({ from: { min: farPast, max: farFuture } });
      }),
    );
  });

  test("about and perhaps widen by one unit of what is given, and never narrow", () => {
    const wanted = fc.tuple(fc.oneof(isoDays, isoMonths, years.map(String)), fc.constantFrom("~", "?", "%"));
    fc.assert(
      fc.property(wanted, ([text, mark]) => {
        const [plain, wide] = [rangeOf(text), rangeOf(text + mark)];
        const length = (plain?.max ?? 0) - (plain?.min ?? 0) + 1;
        const before = (plain?.min ?? 0) - (wide?.min ?? 0);
        expect(before).toBe(length === 1 ? 1 : unitBefore(plain?.min ?? 0, length));
        expect(wide?.max).toBeGreaterThan(plain?.max ?? 0);
      }),
    );
  });

  test("what is approximate or uncertain says so", () => {
    expect(readEdtf("2024~")).toMatchObject({ isApproximate: true, isUncertain: false });
    expect(readEdtf("2024?")).toMatchObject({ isApproximate: false, isUncertain: true });
    expect(readEdtf("2024-05-08%")).toMatchObject({ isApproximate: true, isUncertain: true });
    expect(readEdtf("2024")).toMatchObject({ isApproximate: false, isUncertain: false });
  });

  test("a set is some day between, both included, and may be open", () => {
    expect(rangeOf("[2006..2007]")).toEqual({ min: day("2006-01-01"), max: day("2007-12-31") });
    expect(rangeOf("[..1990]")).toEqual({ min: farPast, max: day("1990-12-31") });
    expect(rangeOf("[2025..]")).toEqual({ min: day("2025-01-01"), max: farFuture });
  });

  test("every date that can be read lies between the sentinels", () => {
    fc.assert(
      fc.property(fc.oneof(coarseDates, isoDays), (text) => {
        const range = rangeOf(text) ?? { min: farPast, max: farFuture };
        return range.min > farPast && range.max < farFuture;
      }),
    );
    expect(rangeOf("-9999")?.min).toBeGreaterThan(farPast);
    expect(rangeOf("Y20000")?.max).toBeLessThan(farFuture);
  });
});

describe("day numbers", () => {
  test("count from 1970-01-01", () => {
    expect([
      dayNumber({ year: 1970, month: 1, day: 1 }),
      dayNumber({ year: 1969, month: 12, day: 31 }),
      dayNumber({ year: 2024, month: 5, day: 8 }),
    ]).toEqual([0, -1, 19_851]);
  });

  test("lead back to their date, for years before the common era too", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (number) => {
        const { year, month, day: date } = civilDate(number);
        return dayNumber({ year, month, day: date }) === number && date <= monthLength(year, month);
      }),
    );
  });
});

/** Days of the month or year before a first day, whichever the length is that of. */
function unitBefore(first: number, length: number): number {
  const { year, month } = civilDate(first);
  return length > 31
    ? first - dayNumber({ year: year - 1, month: 1, day: 1 })
    : first - dayNumber({ year, month: month - 1, day: 1 });
}
