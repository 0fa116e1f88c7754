// Which claims speak of the same stretch of time or the same event, and which stay apart.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimInput } from "../../model/claims/records.ts";
import { resolve } from "../../model/claims/resolve.ts";
import { mergedBounds } from "../../model/claims/spells.ts";
import { boundsOf, type When } from "../../model/time/bounds.ts";
import { spanInWords } from "../../model/time/sentences.ts";
import { aKeptClaim } from "../support/builders.ts";

const membership = (id: string, when: When): Partial<ClaimInput> => ({ id, when });
const meeting = (id: string, on?: string): Partial<ClaimInput> => ({
  id,
  type: "MET",
  qualifier: undefined,
  when: on === undefined ? {} : { on },
});

/** One run of a yearly register, as its reader dates it: absent in the editions before and after. */
const run = (first: number, last: number): Partial<ClaimInput> =>
  membership(`run-${first}`, { from: `[${first - 1}..${first}]`, to: `[${last}..${last + 1}]` });

const groups = (...claims: Partial<ClaimInput>[]): string[] =>
  resolve(claims.map((claim) => aKeptClaim(claim)))
    .toSorted((a, b) => a.fromMax - b.fromMax || a.toMin - b.toMin)
    .map((relation) => relation.claims.join(" + "));

describe("spells", () => {
  test("of a register with gaps stay apart: in, out, in again, out, in again", () => {
    const found = resolve([run(2007, 2009), run(2011, 2013), run(2015, 2016)].map((claim) => aKeptClaim(claim)));
    expect(found.toSorted((a, b) => a.fromMin - b.fromMin).map(spanInWords)).toEqual([
      "began between 2006 and 2007, ended between 2009 and 2010",
      "began between 2010 and 2011, ended between 2013 and 2014",
      "began between 2014 and 2015, ended between 2016 and 2017",
    ]);
  });

  test("of a register stay apart whatever the years, unless an edition joins them", () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(lengths, (drawn) => {
        let year = 1990;
        const runs = drawn.map(([length, gap]) => {
          const first = year;
          year += length + gap;
          return run(first, first + length - 1);
        });
        expect(groups(...runs)).toEqual(runs.map((one) => one.id));
      }),
    );
  });

  test("take in a sighting that falls into them", () => {
    const seen = membership("seen", { held: "2008-06-01" });
    expect(groups(run(2007, 2009), run(2011, 2013), seen)).toEqual(["run-2007 + seen", "run-2011"]);
  });

  test("leave a sighting in the gap to itself", () => {
    const seen = membership("seen", { held: "2010-06-01" });
    expect(groups(run(2007, 2009), run(2011, 2013), seen)).toEqual(["run-2007", "seen", "run-2011"]);
  });

  test("are not held together by a sighting so vague that it fits several", () => {
    const seen = membership("seen", { held: "20XX" });
    expect(groups(run(2007, 2009), run(2011, 2013), seen).toSorted()).toEqual(["run-2007", "run-2011", "seen"]);
    expect(groups(run(2007, 2009), seen)).toEqual(["run-2007 + seen"]);
  });

  test("are not held together by an end or a beginning that may be any day", () => {
    const ended = membership("ended", { to: "[..2020]" });
    const began = membership("began", { from: "[1995..]" });
    expect(groups(run(2007, 2009), run(2011, 2013), ended)).toEqual(["run-2007", "run-2011", "ended"]);
    expect(groups(run(2007, 2009), run(2011, 2013), began)).toEqual(["run-2007", "run-2011", "began"]);
  });

  test("become one when two witnesses overlap, with the earliest beginning and the latest end", () => {
    const found = resolve([
      aKeptClaim(membership("a", { from: "2002", to: "2009" })),
      aKeptClaim(membership("b", { from: "2005", to: "2012" })),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ datesDisagree: true });
    expect(found.map(spanInWords)).toEqual(["since 2002, until 2012"]);
  });

  test("narrow where claims agree", () => {
    const found = resolve([
      aKeptClaim(membership("a", { from: "2002", to: "2009" })),
      aKeptClaim(membership("b", { from: "2002-10-02", to: "2009-03" })),
    ]);
    expect(found.map(spanInWords)).toEqual(["since 2 October 2002, until March 2009"]);
    expect(found[0]).toMatchObject({ datesDisagree: false });
  });

  test("keep undated claims to themselves", () => {
    expect(groups(run(2007, 2009), membership("undated", {}), membership("still", { to: ".." }))).toEqual([
      "run-2007",
      "still + undated",
    ]);
  });

  test("keep their ids when a later spell or a further witness comes", () => {
    const ids = (...claims: Partial<ClaimInput>[]): string[] =>
      resolve(claims.map((claim) => aKeptClaim(claim)))
        .toSorted((a, b) => a.fromMin - b.fromMin)
        .map((relation) => relation.id);
    const [first] = ids(run(2007, 2009));
    expect(ids(run(2007, 2009), run(2011, 2013))[0]).toBe(first);
    expect(ids(run(2007, 2009), membership("seen", { held: "2008-06-01" }))).toEqual([first]);
  });
});

describe("occurrences", () => {
  test("on different days are different", () => {
    expect(groups(meeting("a", "2024-05-08"), meeting("b", "2024-05-09"))).toEqual(["a", "b"]);
    expect(groups(meeting("a", "2024-05-08"), meeting("b", "2024-05-08"))).toEqual(["a + b"]);
  });

  test("take in a vaguer claim when only one fits", () => {
    expect(groups(meeting("a", "2024-05-08"), meeting("vague", "2024"))).toEqual(["a + vague"]);
    expect(groups(meeting("a", "2023-05-08"), meeting("vague", "2024"))).toEqual(["a", "vague"]);
  });

  test("leave a vaguer claim to itself when several fit", () => {
    expect(groups(meeting("a", "2024-05-08"), meeting("b", "2024-07-01"), meeting("vague", "2024"))).toEqual([
      "a",
      "b",
      "vague",
    ]);
  });

  test("are as exact as the most exact of their claims", () => {
    const found = resolve([aKeptClaim(meeting("a", "2024-05-08")), aKeptClaim(meeting("vague", "2024"))]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ ...boundsOf({ on: "2024-05-08" }), datesDisagree: false });
  });

  test("are told apart by their own names where dates cannot", () => {
    const twice = [meeting("a", "2024"), { ...meeting("b", "2024"), occurrence: "second" }];
    expect(groups(...twice).toSorted()).toEqual(["a", "b"]);
  });

  test("keep undated claims to themselves", () => {
    expect(groups(meeting("a", "2024-05-08"), meeting("undated"))).toEqual(["a", "undated"]);
  });

  test("on a day are not denied by a denial of the day before", () => {
    const denial = { ...meeting("no", "2024-05-07"), stance: "denies" as const };
    expect(groups(meeting("a", "2024-05-08"), denial)).toEqual(["no", "a"]);
    expect(groups(meeting("a", "2024-05-07"), denial)).toEqual(["a + no"]);
  });
});

describe("dates of a group", () => {
  test("are not moved by those who deny it", () => {
    const claims = [
      aKeptClaim(membership("a", { from: "2002", to: "2009" })),
      aKeptClaim({ ...membership("no", { from: "1990", to: "2020" }), stance: "denies" }),
    ];
    expect(mergedBounds(claims)).toMatchObject(boundsOf({ from: "2002", to: "2009" }));
  });
});
