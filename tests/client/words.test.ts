// How relations, counts and progress read.
import { describe, expect, test } from "vitest";
import { addressOf } from "../../client/call.ts";
import { contextOf, count, counted, relationWords } from "../../client/board/words.ts";
import { nameInSentence, relationInWords } from "../../model/claims/sentence.ts";
import { boundedWidth, empty, settingsFrom } from "../../client/board/settings.ts";
import { durationInWords, percentOf, progressInWords } from "../../client/features/jobs/progress.ts";
import { aCard, aLine } from "./builders.ts";

const armenia = aCard();
const csto = aCard("csto", { kind: "Organisation", name: "Collective Security Treaty Organization" });

describe("a relation reads as a sentence", () => {
  test.each([
    [{}, "Armenia is a member of the Collective Security Treaty Organization"],
    [{ qualifier: "full" }, "Armenia is a member of the Collective Security Treaty Organization"],
    [{ qualifier: "suspended" }, "Armenia is a member of the Collective Security Treaty Organization (suspended)"],
    [{ type: "JOINED", stage: "decided" }, "Armenia joined the Collective Security Treaty Organization (decided)"],
    [{ type: "JOINED", stage: "effective" }, "Armenia joined the Collective Security Treaty Organization"],
  ] as const)("%o", (more, words) => {
    expect(relationInWords(aLine(more), { subject: armenia, object: csto })).toBe(words);
  });

  test.each([
    ["France", "France"],
    ["NATO", "NATO"],
    ["Council of Europe", "the Council of Europe"],
    ["The Group", "The Group"],
    ["Arab League", "the Arab League"],
  ])("%s stands in it as %s", (name, words) => {
    expect(nameInSentence({ name })).toBe(words);
  });
});

test.each([
  [0, "0 relations"],
  [1, "1 relation"],
  [1284, "1\u202f284 relations"],
])("%i is counted", (number, words) => {
  expect(counted(number, relationWords)).toBe(words);
});

test("thousands are set apart, hundreds are not", () => {
  expect([count(0), count(999), count(1_234_567)]).toEqual(["0", "999", "1\u202f234\u202f567"]);
});

test("an entity without description is told by its kind", () => {
  expect(contextOf(armenia)).toBe("state");
  expect(contextOf(aCard("x", { sort: "territory", description: "in the sea" }))).toBe("territory · in the sea");
});

describe("progress", () => {
  test("of an empty job is complete, of one without a total unknown", () => {
    expect(percentOf({ done: 0, total: 0 })).toBe(100);
    expect(percentOf({ done: 5 })).toBeUndefined();
  });

  test("tells rate and time left only while it runs and moves", () => {
    expect(progressInWords({ done: 0, total: 10, elapsed: 0, state: "running" })).toBe("0 of 10");
    expect(progressInWords({ done: 50, total: 100, elapsed: 5000, state: "running" })).toBe(
      "50 of 100 · 10 a second · 5.0 s left",
    );
    expect(progressInWords({ done: 100, total: 100, elapsed: 12_000, state: "done" })).toBe("100 of 100 in 12 s");
  });

  test.each([
    [0, "0.0 s"],
    [-5, "0.0 s"],
    [12_400, "12 s"],
    [200_000, "3 min 20 s"],
  ])("%i ms is %s", (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });
});

describe("remembered settings", () => {
  test.each([[null], ["{"], ["[]"], ['"x"']])("%s gives the first ones", (text) => {
    expect(settingsFrom(text)).toEqual(empty);
  });

  test("one that is unreadable falls back alone", () => {
    expect(settingsFrom('{"theme":"dark","inspectorWidth":9}')).toEqual({ ...empty, theme: "dark" });
  });

  test("a width stays within its bounds", () => {
    expect([boundedWidth(0), boundedWidth(400.4), boundedWidth(5000)]).toEqual([280, 400, 720]);
  });
});

describe("the address of an exchange", () => {
  test("has its parameters filled in and escaped", () => {
    expect(addressOf("/api/entities/:id/neighbours", { params: { id: "a/b" }, query: {} })).toBe(
      "/api/entities/a%2Fb/neighbours",
    );
  });

  test("leaves out what is undefined and keeps what is empty", () => {
    expect(addressOf("/api/x", { params: {}, query: { a: undefined, b: "", c: 0 } })).toBe("/api/x?b=&c=0");
  });
});
