// From dates to "does it hold?": four day numbers that keep their order, and answers that never say more than they know.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfSchema } from "../../model/api/shapes.ts";
import { asOfSpan, dayOf, isoDay } from "../../model/time/asOf.ts";
import {
  type Bounds,
  boundsOf,
  holdsAt,
  holdsWithin,
  instantBounds,
  isLastSeen,
  whenSchema,
} from "../../model/time/bounds.ts";
import { dayNumber, farFuture, farPast } from "../../model/time/days.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { coarseDates, isoDays, whens } from "../support/arbitraries.ts";

const day = (text: string): number => rangeOf(text)?.min ?? Number.NaN;
const rank = { no: 0, possibly: 1, certainly: 2 } as const;

/** Small bounds in any order that dates can give: each end has a first and a last possible day. */
const smallBounds: fc.Arbitrary<Bounds> = fc
  .tuple(fc.nat({ max: 12 }), fc.nat({ max: 6 }), fc.nat({ max: 14 }), fc.nat({ max: 6 }))
  .map(([fromMin, fromWidth, toMin, toWidth]) => ({
    fromMin,
    fromMax: fromMin + fromWidth,
    toMin,
    toMax: toMin + toWidth,
  }));
const spans = fc
  .tuple(fc.integer({ min: -2, max: 22 }), fc.nat({ max: 8 }))
  .map(([min, width]) => ({ min, max: min + width }));

/** Every stretch that the bounds leave possible, as its first day and the day after its last. */
function stretches({ fromMin, fromMax, toMin, toMax }: Bounds): { begin: number; end: number }[] {
  const days = (a: number, b: number): number[] => Array.from({ length: b - a + 1 }, (_, step) => a + step);
  return days(fromMin, fromMax).flatMap((begin) =>
    days(toMin, toMax).flatMap((end) => (begin < end ? [{ begin, end }] : [])),
  );
}

describe("refused is", () => {
  test.each<[object, string]>([
    [{ on: "2024-02-30" }, "a day that does not exist"],
    [{ on: "2024", from: "2023" }, "an instant with a beginning"],
    [{ on: "2024", held: "2024" }, "an instant that is held"],
    [{ from: "2025", to: "2024" }, "an end before the beginning"],
    [{ from: "2025", held: "2024" }, "a sighting before the beginning"],
    [{ held: "2025", to: "2024" }, "a sighting after the end"],
    [{ from: ".." }, "an open beginning without words"],
    [{ from: "2024", until: "2025" }, "a field that is not there"],
  ])("%j: %s", (when) => {
    expect(whenSchema.safeParse(when).success).toBe(false);
  });
});

describe("bounds", () => {
  test("keep the order of first and last possible day at both ends", () => {
    fc.assert(
      fc.property(whens, (when) => {
        const { fromMin, fromMax, toMin, toMax } = boundsOf(when);
        return fromMin <= fromMax && toMin <= toMax && fromMin <= toMax;
      }),
      { numRuns: 1000 },
    );
  });

  test("of nothing are unknown at both ends", () => {
    expect(boundsOf({})).toEqual({ fromMin: farPast, fromMax: farFuture, toMin: farPast, toMax: farFuture });
    expect(boundsOf({ to: ".." })).toMatchObject({ toMin: farFuture, toMax: farFuture });
  });

  test("of an instant are over on the day after", () => {
    fc.assert(
      fc.property(fc.oneof(isoDays, coarseDates), (on) => {
        const { min, max } = rangeOf(on) ?? { min: 0, max: 0 };
        expect(boundsOf({ on })).toEqual({ fromMin: min, fromMax: max, toMin: min + 1, toMax: max + 1 });
        expect(boundsOf({ on })).toEqual(instantBounds({ min, max }));
      }),
    );
  });

  test("an end includes its last day", () => {
    const bounds = boundsOf({ from: "2007-03-01", to: "2007-03-10" });
    expect(holdsAt(bounds, day("2007-03-10"))).toBe("certainly");
    expect(holdsAt(bounds, day("2007-03-11"))).toBe("no");
  });

  test("a sighting makes it certain on its day, and possible before and after", () => {
    const bounds = boundsOf({ held: "2024-05-08" });
    expect(["2023-01-01", "2024-05-08", "2025-01-01"].map((text) => holdsAt(bounds, day(text)))).toEqual([
      "possibly",
      "certainly",
      "possibly",
    ]);
    expect(isLastSeen(bounds, day("2024-05-09"))).toBe(true);
    expect(isLastSeen(bounds, day("2024-05-08"))).toBe(false);
  });

  test("what still holds for its speaker is not last seen", () => {
    expect(isLastSeen(boundsOf({ from: "2002", to: ".." }), day("2030"))).toBe(false);
    expect(isLastSeen(boundsOf({}), day("2030"))).toBe(false);
  });
});

describe("as of a day or a span", () => {
  test("holdsAt is the definition: certainly from fromMax until toMin, possibly from fromMin until toMax", () => {
    fc.assert(
      fc.property(smallBounds, fc.integer({ min: -2, max: 24 }), (bounds, day) => {
        const isCertain = bounds.fromMax <= day && day < bounds.toMin;
        const isPossible = bounds.fromMin <= day && day < bounds.toMax;
        return holdsAt(bounds, day) === (isCertain ? "certainly" : isPossible ? "possibly" : "no");
      }),
      { numRuns: 1000 },
    );
  });

  test("a span of one day is that day", () => {
    fc.assert(
      fc.property(whens, fc.integer({ min: 0, max: 22_000 }), (when, day) => {
        const bounds = boundsOf(when);
        return holdsWithin(bounds, { min: day, max: day }) === holdsAt(bounds, day);
      }),
    );
  });

  test("certainly within a span means that every possible stretch meets it", () => {
    const consistent = smallBounds.filter(({ fromMin, fromMax, toMin, toMax }) => fromMin < toMin && fromMax < toMax);
    fc.assert(
      fc.property(consistent, spans, (bounds, span) => {
        const meets = stretches(bounds).map(({ begin, end }) => begin <= span.max && end > span.min);
        const expected = meets.every(Boolean) ? "certainly" : meets.some(Boolean) ? "possibly" : "no";
        expect(holdsWithin(bounds, span)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("it never says certainly or no where a possible stretch says otherwise, however the dates cross", () => {
    const possible = smallBounds.filter((bounds) => stretches(bounds).length > 0);
    fc.assert(
      fc.property(possible, spans, (bounds, span) => {
        const meets = stretches(bounds).map(({ begin, end }) => begin <= span.max && end > span.min);
        const said = holdsWithin(bounds, span);
        return (said !== "certainly" || meets.every(Boolean)) && (said !== "no" || !meets.some(Boolean));
      }),
      { numRuns: 2000 },
    );
  });

  test("a wider span is never less certain", () => {
    fc.assert(
      fc.property(smallBounds, spans, fc.nat({ max: 4 }), (bounds, span, more) => {
        const wider = { min: span.min - more, max: span.max + more };
        return rank[holdsWithin(bounds, wider)] >= rank[holdsWithin(bounds, span)];
      }),
    );
  });
});

describe("an as-of date", () => {
  test.each(["2024-02-30", "2024-13", "24", "2024-5", "", "today", "2024~", "2024/2025"])("cannot be %j", (text) => {
    expect(asOfSchema.safeParse(text).success).toBe(false);
  });

  test("is all days of its year, month or day", () => {
    expect(asOfSpan("2024", 0)).toEqual({ min: day("2024-01-01"), max: day("2024-12-31") });
    expect(asOfSpan("2024-02", 0)).toEqual({ min: day("2024-02-01"), max: day("2024-02-29") });
    expect(asOfSpan(undefined, 7)).toEqual({ min: 7, max: 7 });
  });

  test("of a day number reads back as the same day", () => {
    fc.assert(fc.property(isoDays, (text) => isoDay(day(text)) === text && asOfSchema.safeParse(text).success));
    expect(dayOf(new Date(2024, 4, 8, 23, 59))).toBe(dayNumber({ year: 2024, month: 5, day: 8 }));
  });
});
