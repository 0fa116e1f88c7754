// The as-of date: what a person may write and what comes of it.
import { describe, expect, test } from "vitest";
import { asOfFrom, readDateInput, stepped } from "../../client/board/asOf.ts";
import { dayNumber } from "../../model/time/days.ts";

const day = dayNumber({ year: 2026, month: 11, day: 24 });

describe("what is refused says what to write instead", () => {
  test.each(["soon", "31.12", "5/8/2024", "20244", "May"])("%s", (input) => {
    expect(readDateInput(input)).toHaveProperty("problem", expect.stringContaining("8 May 2024"));
  });

  test.each(["2024-02-30", "31 April 2024", "2024-13"])("%s does not exist in the calendar", (input) => {
    expect(readDateInput(input)).toHaveProperty("problem", expect.stringContaining("calendar"));
  });
});

describe("what is written becomes what the API takes", () => {
  test.each([
    ["", undefined],
    ["  today ", undefined],
    ["2004", "2004"],
    ["2004-5", "2004-05"],
    ["2024-05-08", "2024-05-08"],
    ["8 May 2024", "2024-05-08"],
    ["may 8, 2024", "2024-05-08"],
    ["Sept. 1999", "1999-09"],
    ["October 2002", "2002-10"],
    ["8.5.2024", "2024-05-08"],
    ["5.2024", "2024-05"],
  ])("%s", (input, text) => {
    expect(readDateInput(input)).toEqual({ text });
  });
});

test("nothing stands for today, and so does what cannot be read", () => {
  expect(asOfFrom(undefined, day)).toEqual({
    text: undefined,
    span: { min: day, max: day },
    words: "24 November 2026",
  });
  expect(asOfFrom("nonsense", day).text).toBeUndefined();
});

test("a year is the span of its days, and reads as a year", () => {
  expect(asOfFrom("2004", day)).toEqual({
    text: "2004",
    span: { min: dayNumber({ year: 2004, month: 1, day: 1 }), max: dayNumber({ year: 2004, month: 12, day: 31 }) },
    words: "2004",
  });
});

test.each([
  ["2004", 1, "2005"],
  ["2004", -1, "2003"],
  ["2024-05", 1, "2025-05"],
  ["2024-02-29", -1, "2023-02-28"],
  [undefined, -1, "2025-11-24"],
])("a step from %s by %i year keeps its precision", (text, years, next) => {
  expect(stepped(asOfFrom(text, day), years)).toBe(next);
});
