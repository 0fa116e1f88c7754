// The pure parts of the bar: marks, bins, zoom, ticks, dates as exact as chosen, steps, plays and the next change.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfFrom } from "../../client/board/asOf.ts";
import { binAt, createDensities, densityOf, heightOf, hues } from "../../client/board/timeline/density.ts";
import { happeningsIn, happeningsInWords, nextChange } from "../../client/board/timeline/happenings.ts";
import { marksOf } from "../../client/board/timeline/marks.ts";
import {
  dayAt,
  fitted,
  panned,
  precisionOf,
  revealing,
  type Scale,
  unitOf,
  xOf,
  zoomed,
} from "../../client/board/timeline/scale.ts";
import { isContext, ticksOf } from "../../client/board/timeline/ticks.ts";
import {
  calendar,
  playedText,
  precisionOfText,
  steppedText,
  textAt,
  unitSpan,
  unitsOn,
} from "../../client/board/timeline/units.ts";
import type { Line } from "../../model/api/shapes.ts";
import { dayNumber } from "../../model/time/days.ts";
import { stretchInWords } from "../../model/time/sentences.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { aBoard, aCard, aLine } from "./builders.ts";

const day = (text: string): number => rangeOf(text)?.min ?? 0;
const days = (text: string) => rangeOf(text) ?? { min: 0, max: 0 };
const plain = { filters: [], hiddenThings: new Set<string>() };
const cards = [aCard(), aCard("csto", { kind: "Organisation" })];
const marks = (...lines: Line[]) => marksOf(aBoard(cards, lines), plain);
const measure = (text: string): number => text.length * 7;
const scale = (from: string, to: string): Scale => ({ window: { min: day(from), max: day(to) }, width: 1000 });

describe("marks", () => {
  test("of an empty board are none, and nothing is undated", () => {
    expect(marks()).toEqual({ all: [], undated: 0, extent: undefined });
  });

  test("do not take a last sighting for an end, nor an event for something that ends", () => {
    const seen = { ...aLine(), toMin: day("2025-01-01") };
    const [member, accused] = marks(seen, aLine({ type: "ACCUSED", when: { on: "2024-05-08" } })).all;
    expect(member?.ends).toBeUndefined();
    expect(accused).toMatchObject({ isInstant: true, begins: days("2024-05-08"), ends: undefined });
  });

  test("end on the last day that it held", () => {
    const [mark] = marks(aLine({ when: { from: "1999", to: "2012-12-19" } })).all;
    expect(mark).toMatchObject({ begins: days("1999"), ends: days("2012-12-19") });
  });

  test("count what has neither beginning nor end aside", () => {
    const found = marks(aLine({ when: { held: "2024-05-08" } }), aLine({ when: { to: "2009" } }));
    expect(found.undated).toBe(1);
    expect(found.all).toHaveLength(1);
    expect(found.extent).toEqual(days("2009"));
  });

  test("leave out what a filter or a hand hides, and keep what is only greyed", () => {
    const lines = [aLine(), aLine({ type: "ACCUSED", when: { on: "2024" } })];
    const board = aBoard(cards, lines);
    const count = (view: Parameters<typeof marksOf>[1]): number => marksOf(board, view).all.length;
    expect(count({ ...plain, filters: [{ what: "type", value: "ACCUSED", how: "hide" }] })).toBe(1);
    expect(count({ ...plain, filters: [{ what: "type", value: "ACCUSED", how: "grey" }] })).toBe(2);
    expect(count({ ...plain, filters: [{ what: "kind", value: "Organisation", how: "hide" }] })).toBe(0);
    expect(count({ ...plain, filters: [{ what: "standing", value: "holds", how: "hide" }] })).toBe(2);
    expect(count({ ...plain, hiddenThings: new Set([lines[0]?.id ?? ""]) })).toBe(1);
    expect(count({ ...plain, hiddenThings: new Set(["armenia"]) })).toBe(0);
  });
});

describe("density", () => {
  const edges = [day("2003"), day("2004"), day("2005"), day("2006")];

  test("has no height where nothing begins", () => {
    const found = densityOf([], { edges, unit: "year" });
    expect([0, 1, 2].map((bin) => heightOf(found.begins, bin))).toEqual([0, 0, 0]);
  });

  test("counts a date within a bin as sure, and spreads one that may lie in several", () => {
    const { all } = marks(aLine({ when: { from: "2004-03", to: ".." } }), aLine({ when: { from: "[2003..2004]" } }));
    const { begins } = densityOf(all, { edges, unit: "year" });
    const at = (bin: number): number => bin * hues.length + hues.indexOf("neutral");
    expect(begins.sure[at(1)]).toBe(1);
    expect(begins.maybe[at(0)]).toBeCloseTo(365 / 731);
    expect(begins.maybe[at(1)]).toBeCloseTo(366 / 731);
    expect(heightOf(begins, 0) + heightOf(begins, 1) + heightOf(begins, 2)).toBeCloseTo(2);
  });

  test("clips what reaches beyond its page, and leaves out what lies outside", () => {
    const { all } = marks(aLine({ when: { from: "[2002..2003]", to: "1999" } }));
    const { begins, ends } = densityOf(all, { edges, unit: "year" });
    expect(heightOf(begins, 0)).toBeCloseTo(0.5);
    expect([0, 1, 2].every((bin) => heightOf(ends, bin) === 0)).toBe(true);
  });

  test("is counted once for windows of one page", () => {
    const densityFor = createDensities(marks(aLine()));
    const window = { min: day("2000"), max: day("2020") };
    const first = densityFor(window, "quarter");
    expect(densityFor(panned(window, 400), "quarter")).toBe(first);
    expect(densityFor(window, "month")).not.toBe(first);
  });

  test("covers its window at every unit", () => {
    const densityFor = createDensities(marks());
    for (const unit of ["year", "quarter", "month", "day"] as const) {
      const window = { min: day("2004-02-03"), max: day("2004-09-09") };
      const { edges } = densityFor(window, unit);
      expect(edges[0]).toBeLessThanOrEqual(window.min);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(window.max);
    }
  });

  test("finds the bin of a day, and says when it lies beside them all", () => {
    expect(binAt(edges, day("2002-12-31"))).toBe(-1);
    expect(binAt(edges, day("2003"))).toBe(0);
    expect(binAt(edges, day("2004-12-31"))).toBe(1);
    expect(binAt(edges, day("2007"))).toBe(3);
  });
});

describe("the window", () => {
  test("keeps the day under the pointer in its place while it zooms", () => {
    const around = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      factor: fc.double({ min: 0.2, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(around, ({ at, factor }) => {
        const before = scale("1990", "2025");
        const held = dayAt(before, at * 1000);
        const after = { window: zoomed(before.window, { at: held, factor }), width: 1000 };
        expect(xOf(after, held)).toBeCloseTo(at * 1000, 3);
      }),
    );
  });

  test("is neither nearer than a fortnight nor farther than two centuries and a half, and stays in the calendar", () => {
    const near = zoomed({ min: 0, max: 20 }, { at: 10, factor: 0.0001 });
    expect(near.max - near.min).toBeCloseTo(14);
    const far = zoomed({ min: 0, max: 20_000 }, { at: 10, factor: 1000 });
    expect((far.max - far.min) / 365.2425).toBeCloseTo(250);
    expect(panned({ min: 0, max: 1000 }, 1e7).max).toBe(calendar.max + 1);
    expect(panned({ min: 0, max: 1000 }, -1e7).min).toBe(calendar.min);
  });

  test("that fits takes everything in, and two years at least", () => {
    const window = fitted([days("1816"), days("2025-03-01")]);
    expect(window.min).toBeLessThan(day("1816"));
    expect(window.max).toBeGreaterThan(day("2025-12-31"));
    const alone = fitted([days("2024-05-08")]);
    expect(alone.max - alone.min).toBeGreaterThanOrEqual(2 * 365);
  });

  test("moves no more than it must to show a date", () => {
    const window = { min: day("2000"), max: day("2010") };
    expect(revealing(window, days("2005"))).toBe(window);
    expect(revealing(window, days("2012")).max).toBeGreaterThan(day("2013"));
    expect(revealing(window, days("1995")).min).toBeLessThan(day("1995"));
  });

  test("decides what is counted together and how exactly a click means a date", () => {
    expect([unitOf(scale("1850", "2020")), precisionOf(scale("1850", "2020"))]).toEqual(["year", "year"]);
    expect([unitOf(scale("1990", "2020")), precisionOf(scale("1990", "2020"))]).toEqual(["quarter", "year"]);
    expect([unitOf(scale("2014", "2020")), precisionOf(scale("2014", "2020"))]).toEqual(["month", "month"]);
    expect([unitOf(scale("2019-11", "2020-02")), precisionOf(scale("2019-11", "2020-02"))]).toEqual(["day", "day"]);
  });
});

describe("ticks", () => {
  test("never touch each other, from days to centuries and from narrow to wide", () => {
    const windows = fc.record({
      start: fc.integer({ min: calendar.min, max: calendar.max - 91_000 }),
      length: fc.integer({ min: 14, max: 91_000 }),
      width: fc.integer({ min: 120, max: 3000 }),
    });
    fc.assert(
      fc.property(windows, ({ start, length, width }) => {
        const boxes = ticksOf({ window: { min: start, max: start + length }, width }, measure)
          .filter(({ label }) => label !== undefined)
          .map((tick) => {
            const wide = measure(tick.label ?? "");
            return isContext(tick)
              ? { from: tick.x, to: tick.x + wide }
              : { from: tick.x - wide / 2, to: tick.x + wide / 2 };
          })
          .toSorted((a, b) => a.from - b.from);
        expect(boxes.length).toBeGreaterThan(0);
        for (const [place, box] of boxes.slice(1).entries()) expect(box.from).toBeGreaterThan(boxes[place]?.to ?? 0);
        expect(boxes.every(({ from, to }) => from >= 0 && to <= width)).toBe(true);
      }),
    );
  });

  test("are decades, years, months or days", () => {
    const labels = (from: string, to: string) =>
      ticksOf(scale(from, to), measure).flatMap(({ label }) => (label === undefined ? [] : [label]));
    expect(labels("1800", "2020")).toContain("1850");
    expect(labels("1990", "2005")).toContain("1997");
    expect(labels("2003-06", "2005-06")).toEqual(expect.arrayContaining(["2004", "Apr"]));
    expect(labels("2004-04-20", "2004-05-15")).toEqual(expect.arrayContaining(["Apr 2004", "22", "May", "8"]));
  });
});

describe("a date", () => {
  test("is written as exactly as asked and stays in the calendar", () => {
    const at = day("2004-05-08");
    expect([textAt(at, "year"), textAt(at, "month"), textAt(at, "day")]).toEqual(["2004", "2004-05", "2004-05-08"]);
    expect(textAt(1e8, "year")).toBe("2100");
    expect(textAt(-1e8, "day")).toBe("1000-01-01");
    expect([undefined, "2004", "2004-05", "2004-05-08"].map(precisionOfText)).toEqual(["day", "year", "month", "day"]);
  });

  test("steps by years, months and days, over leap days and ends of years", () => {
    const from = days("2004-02-29");
    expect(steppedText(from, { precision: "year", steps: 1 })).toBe("2005");
    expect(steppedText(from, { precision: "month", steps: -2 })).toBe("2003-12");
    expect(steppedText(from, { precision: "day", steps: 1 })).toBe("2004-03-01");
    expect(steppedText(days("2004"), { precision: "year", steps: 0 })).toBe("2004");
  });

  test("plays from within: a year by months begins with its January, a day by years goes to the next", () => {
    expect(playedText(days("2004"), "month")).toBe("2004-01");
    expect(playedText(days("2004-01"), "month")).toBe("2004-02");
    expect(playedText(days("2004-05-08"), "year")).toBe("2005");
    expect(playedText(asOfFrom("2004-12").span, "day")).toBe("2004-12-01");
  });

  test("lies in a quarter that is named by its months", () => {
    const quarter = unitSpan(dayNumber({ year: 2013, month: 5, day: 20 }), "quarter");
    expect(stretchInWords(quarter)).toBe("April to June 2013");
    expect(stretchInWords(days("2013-05"))).toBe("May 2013");
    expect(unitsOn(quarter.min, { unit: "quarter", steps: -2 })).toBe(day("2012-10"));
  });
});

describe("what happens", () => {
  const found = marks(
    aLine({ when: { from: "2004-05-01", to: "2012-12-19" } }),
    aLine({ when: { from: "[2003..2004]" } }),
    aLine({ type: "ACCUSED", when: { on: "2004-06" } }),
  );

  test("is nothing on an empty board", () => {
    expect(happeningsInWords(happeningsIn(marks(), days("2004")))).toBe("nothing begins or ends");
    expect(nextChange(marks(), { from: days("2004"), way: 1 })).toBeUndefined();
  });

  test("is told with what may happen apart", () => {
    expect(happeningsInWords(happeningsIn(found, days("2004")))).toBe("1 happens, 1 begins; 1 may begin");
    expect(happeningsInWords(happeningsIn(found, days("2003")))).toBe("1 may begin");
    expect(happeningsInWords(happeningsIn(found, days("2012")))).toBe("1 ends");
    expect(happeningsInWords(happeningsIn(found, days("2004-06-03")))).toBe("1 may happen, 1 may begin");
  });

  test("next is the nearest day after the date, and before it the nearest before", () => {
    expect(nextChange(found, { from: days("2004-04"), way: 1 })).toBe(day("2004-05-01"));
    expect(nextChange(found, { from: days("2004-05-01"), way: -1 })).toBe(day("2003-01-01"));
    expect(nextChange(found, { from: days("2005"), way: 1 })).toBe(day("2012-12-20"));
    expect(nextChange(found, { from: days("2013"), way: 1 })).toBeUndefined();
    expect(nextChange(found, { from: days("1990"), way: -1 })).toBeUndefined();
  });
});
