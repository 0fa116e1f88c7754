// Dates in words: as exact as the source and no more.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relationInWords, stageInWords } from "../../model/claims/sentence.ts";
import { boundsOf, type When, whenSchema } from "../../model/time/bounds.ts";
import { farFuture, farPast } from "../../model/time/days.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { dayInWords, instantInWords, rangeInWords, spanInWords, stretchInWords } from "../../model/time/sentences.ts";
import { coarseDates, isoDays, whens } from "../support/arbitraries.ts";

const namesADay = /\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)/;
const namesAMonth = /January|February|March|April|May|June|July|August|September|October|November|December/;
const span = (when: When): string => spanInWords(boundsOf(when));
const instant = (on: string): string => instantInWords(boundsOf({ on }));

describe("a span reads", () => {
  test.each<[When, string]>([
    [{}, "at unknown dates"],
    [{ to: ".." }, "at unknown dates"],
    [{ from: "2002-10-02" }, "since 2 October 2002"],
    [{ from: "2002-10-02", to: ".." }, "since 2 October 2002"],
    [{ from: "2002-10" }, "since October 2002"],
    [{ from: "[1992..1993]" }, "began between 1992 and 1993"],
    [{ from: "2007", to: "2009" }, "since 2007, until 2009"],
    [{ to: "2009-06" }, "until June 2009"],
    [{ from: "[..1990]" }, "since 1990 or before"],
    [{ from: "[2020..]" }, "began in 2020 or later"],
    [{ to: "[..2010]" }, "ended by 2010"],
    [{ from: "[2014..2015]", to: "[2025..]" }, "began between 2014 and 2015, last seen in 2025"],
    [{ from: "2002", held: "2024-05" }, "since 2002, last seen in May 2024"],
    [{ from: "2002", held: "2024-05-08" }, "since 2002, last seen on 8 May 2024"],
    [{ held: "2025" }, "in 2025, beginning and end not stated"],
    [{ held: "2024-05" }, "in May 2024, beginning and end not stated"],
    [{ held: "2024-05-08" }, "on 8 May 2024, beginning and end not stated"],
  ])("%j → %s", (when, words) => {
    expect(span(when)).toBe(words);
  });
});

describe("an instant reads", () => {
  test.each([
    ["2024-05-08", "on 8 May 2024"],
    ["2023-10", "in October 2023"],
    ["2019", "some time in 2019"],
    ["[1992..1993]", "between 1992 and 1993"],
    ["201X", "between 2010 and 2019"],
    ["2024-05~", "between April 2024 and June 2024"],
    ["[2024-05-08..2024-05-10]", "between 8 May 2024 and 10 May 2024"],
    ["[..2020]", "by 2020"],
    ["-0043", "in 44 BC"],
  ])("%s → %s", (on, words) => {
    expect(instant(on)).toBe(words);
  });

  test("without a date at an unknown date", () => {
    expect(instantInWords({ fromMin: farPast, fromMax: farFuture, toMin: farPast, toMax: farFuture })).toBe(
      "at an unknown date",
    );
  });
});

describe("words never say more than the source:", () => {
  test("no day where only years, months, decades or seasons were given", () => {
    const end = fc.option(coarseDates, { nil: undefined });
    const spans = fc
      .tuple(end, end, end)
      .map(([from, to, held]) => ({ ...(from && { from }), ...(to && { to }), ...(held && { held }) }))
      .filter((when) => whenSchema.safeParse(when).success);
    fc.assert(
      fc.property(spans, (when) => !namesADay.test(span(when))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(coarseDates, (on) => !namesADay.test(instant(on))));
  });

  test("no month where only a year was given", () => {
    const year = fc.integer({ min: 1000, max: 2999 }).map(String);
    fc.assert(fc.property(year, (on) => !namesAMonth.test(instant(on))));
    fc.assert(fc.property(year, (from) => span({ from }) === `since ${from}`));
    fc.assert(fc.property(year, (held) => !namesAMonth.test(span({ held }))));
  });

  test("no end where none is known", () => {
    fc.assert(fc.property(isoDays, (from) => !/until|ended/.test(span({ from }))));
  });

  test("and always something, whatever the dates", () => {
    fc.assert(
      fc.property(whens, (when) => {
        const words = [span(when), instantInWords(boundsOf(when))].join(" ");
        return !/undefined|NaN|Invalid|27379|\s{2}/.test(words) && words.trim() !== "";
      }),
      { numRuns: 1000 },
    );
  });

  test("a whole range is named by what it is", () => {
    fc.assert(
      fc.property(isoDays, (text) => {
        const range = rangeOf(text) ?? { min: 0, max: 0 };
        return rangeInWords(range) === dayInWords(range.min);
      }),
    );
  });
});

describe("a stretch of days that are all meant", () => {
  test.each([
    ["2004-05-08", "2004-05-08", "8 May 2004"],
    ["2004", "2004", "2004"],
    ["2002", "2009", "2002 to 2009"],
    ["2013-04", "2013-06", "April to June 2013"],
    ["2004-03-03", "2004-03-29", "3 March to 29 March 2004"],
    ["2003-12", "2004-02", "December 2003 to February 2004"],
  ])("from %s to %s is no doubt between the two: %s", (from, to, words) => {
    const [first, last] = [rangeOf(from), rangeOf(to)];
    expect(stretchInWords({ min: first?.min ?? 0, max: last?.max ?? 0 })).toBe(words);
  });
});

describe("a relation reads as a sentence", () => {
  const ends = { subject: { name: "Armenia" }, object: { name: "Commonwealth of Independent States" } };

  test("with the article where a body's name wants one", () => {
    expect(relationInWords({ type: "MEMBER_OF", qualifier: "full" }, ends)).toBe(
      "Armenia is a member of the Commonwealth of Independent States",
    );
  });

  test("with its status and stage unless they go without saying", () => {
    expect(relationInWords({ type: "MEMBER_OF", qualifier: "observer", stage: "decided" }, ends)).toMatch(
      /\(observer, decided\)$/,
    );
    expect(stageInWords("effective")).toBeUndefined();
    expect(stageInWords(undefined)).toBeUndefined();
  });
});
