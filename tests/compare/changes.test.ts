// Two dates compared: what appeared, went and changed, certainly or possibly, and in words that claim no more.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesOf } from "../../model/compare/changes.ts";
import { countsOf } from "../../model/compare/counts.ts";
import { comparisonOf } from "../../model/compare/rows.ts";
import { compareStandings } from "../../model/compare/standings.ts";
import type { Comparable } from "../../model/compare/strength.ts";
import { changeInWords, countsInWords } from "../../model/compare/words.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { aCard, aLine } from "../client/builders.ts";
import { toldSets } from "../support/membershipArbitraries.ts";

const span = (text: string) => rangeOf(text) ?? { min: 0, max: 0 };
const dates = (a: string, b: string) => ({ a: span(a), b: span(b) });
const csto = aCard("csto", { kind: "Organisation", abbreviation: "CSTO" });
const cards = new Map([aCard("armenia"), aCard("uzbekistan"), csto].map((card) => [card.id, card]));

const listed = ([from, to]: readonly [string, string], qualifier = "full") =>
  aLine({ subject: "uzbekistan", qualifier, when: { from, to } });
const uzbekistan = listed(["[2006..2007]", "[2012..2013]"]);

describe("nothing changed", () => {
  test("where there is nothing", () => {
    expect(changesOf([], dates("1990", "2024"))).toEqual([]);
    expect(compareStandings([], dates("1990", "2024")).size).toBe(0);
  });

  test("while it holds at both dates, at neither, or is denied", () => {
    expect(changesOf([uzbekistan], dates("2008", "2010"))).toEqual([]);
    expect(changesOf([uzbekistan], dates("1990", "1995"))).toEqual([]);
    expect(changesOf([{ ...uzbekistan, status: "denied" }], dates("2008", "2020"))).toEqual([]);
  });

  test("when a register merely stops: what was last seen has not gone", () => {
    expect(changesOf([listed(["[2006..2007]", "[2020..]"])], dates("2010", "2026"))).toEqual([]);
  });

  test("when another spell of the same standing has begun", () => {
    const again = listed(["[2015..2016]", "[2020..]"]);
    expect(changesOf([uzbekistan, again], dates("2010", "2018"))).toEqual([]);
    const standings = compareStandings([uzbekistan, again], dates("2010", "2018"));
    expect([standings.get(uzbekistan.id), standings.get(again.id)]).toEqual(["absent", "same"]);
  });
});

describe("a change in words", () => {
  test("who is listed no more is not said to have left", () => {
    expect(told([uzbekistan], ["2010", "2020"])).toEqual([
      ["Uzbekistan: CSTO full → not listed", "listed until 2012, gone by 2013", "gone", "certain"],
    ]);
  });

  test("who came to be listed", () => {
    expect(told([uzbekistan], ["2000", "2010"])).toEqual([
      ["Uzbekistan: CSTO not listed → full", "not yet in 2006, listed by 2007", "appeared", "certain"],
    ]);
  });

  test("in the years of doubt it may have changed and need not have", () => {
    expect(told([listed(["2006", "[2012..2014]"])], ["2010", "2013"])).toEqual([
      ["Uzbekistan: CSTO full → perhaps full", "listed until 2012, gone by 2014", "gone", "possible"],
    ]);
  });

  test("one standing for another", () => {
    const suspended = listed(["[2012..2013]", "[2020..]"], "suspended");
    expect(told([uzbekistan, suspended], ["2010", "2020"])).toMatchObject([
      ["Uzbekistan: CSTO full → suspended", "listed until 2012, gone by 2013", "changed", "certain"],
    ]);
    const standings = compareStandings([uzbekistan, suspended], dates("2010", "2020"));
    expect([...standings.values()]).toEqual(["changed", "changed"]);
  });

  test("what comes beside what stays", () => {
    const full = aLine({ qualifier: "full", when: { from: "2007", to: "[2025..]" } });
    const suspended = aLine({ qualifier: "suspended", when: { from: "2024-02", to: ".." } });
    expect(told([full, suspended], ["2020", "2025"])).toMatchObject([
      ["Armenia: CSTO full → suspended, also full", "since February 2024", "changed", "certain"],
    ]);
    const standings = compareStandings([full, suspended], dates("2020", "2025"));
    expect([standings.get(full.id), standings.get(suspended.id)]).toEqual(["same", "changed"]);
  });

  test("what happened between the dates; what happened before is no news", () => {
    const left = aLine({ type: "WITHDREW", subject: "uzbekistan", when: { on: "2012-06-28" } });
    expect(told([left], ["2010", "2020"])).toMatchObject([
      ["Uzbekistan withdrew from Csto", "on 28 June 2012", "appeared", "certain"],
    ]);
    expect(told([left], ["2013", "2020"])).toEqual([]);
  });

  test("what is only alleged says so", () => {
    expect(told([{ ...uzbekistan, status: "alleged" }], ["2010", "2020"])[0]?.[0]).toBe(
      "Uzbekistan: CSTO full (alleged) → not listed",
    );
  });

  test("members counted, and those who only may be one", () => {
    const [count] = countsOf(
      [uzbekistan, aLine({ qualifier: "full" }), listed(["2019", ".."], "observer")],
      dates("2000", "2010"),
    );
    expect(count).toMatchObject({ body: "csto", before: { certain: 0 }, after: { certain: 2, possible: 0 } });
    expect(countsInWords({ before: { certain: 16, possible: 2 }, after: { certain: 32, possible: 0 } })).toBe(
      "16 to 18 → 32 members",
    );
  });
});

describe("any relations", () => {
  const years = fc.tuple(fc.integer({ min: -5, max: 65 }), fc.nat({ max: 30 }));

  test("appear one way and go the other, and stand the same in any order", () => {
    fc.assert(
      fc.property(toldSets, years, (set, [first, later]) => {
        const lines = set.map(({ line }) => line).filter(({ type }) => type === "MEMBER_OF");
        const [a, b] = [first, first + later].map((day) => ({ min: day, max: day }));
        if (a === undefined || b === undefined) return;
        const there = changesOf(lines, { a, b }).map(({ what }) => what);
        const back = changesOf(lines.toReversed(), { a: b, b: a }).map(({ what }) => opposite[what]);
        expect(back).toEqual(there);
      }),
    );
  });

  test("have a standing each, and none changes between a date and itself", () => {
    fc.assert(
      fc.property(toldSets, years, (set, [day]) => {
        const lines = set.map(({ line }) => line);
        const standings = compareStandings(lines, { a: { min: day, max: day }, b: { min: day, max: day } });
        expect(standings.size).toBe(lines.length);
        expect([...standings.values()].every((one) => one === "same" || one === "absent")).toBe(true);
      }),
    );
  });
});

const opposite = { appeared: "gone", gone: "appeared", changed: "changed" } as const;

function told(lines: readonly Comparable[], [a, b]: readonly [string, string]) {
  const wanted = { dates: dates(a, b), cards, by: "body" as const, isCertainOnly: false, limit: 100 };
  const { rows } = comparisonOf(lines, wanted);
  return rows.map((row) => [row.words, row.when, row.what, row.certainty]);
}

test("a state of things that is no membership is known or not known", () => {
  const [change] = changesOf([aLine({ type: "LEADS", when: { from: "2010", to: ".." } })], dates("2000", "2020"));
  if (change === undefined) throw new Error("nothing changed");
  const words = changeInWords(change, { subject: aCard("russia"), object: csto });
  expect(words).toMatchObject({ words: "Russia: leads CSTO, not known → holds", when: "since 2010" });
});
