// What can be filtered on a board, in words and with counts, and what a chip says.
import { describe, expect, test } from "vitest";
import { nextHow, withFilter } from "../../client/board/filters.ts";
import { filterGroups, filterInWords } from "../../client/features/board/filterRows.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { aBoard, aCard, aLine } from "./builders.ts";

const span = rangeOf("2024") ?? { min: 0, max: 0 };
const nameOf = (id: string): string => (id === "gazette" ? "The Gazette" : id);

describe("what can be filtered", () => {
  test("is nothing on an empty board", () => {
    expect(filterGroups(aBoard([]), { span, nameOf })).toEqual([]);
  });

  test("is what is there, each with its count, sources by their names", () => {
    const board = aBoard(
      [aCard("armenia"), aCard("russia"), aCard("csto", { kind: "Organisation" })],
      [aLine(), aLine({ status: "alleged", when: { from: "1990", to: "1995" } })],
    );
    const told = filterGroups(board, { span, nameOf }).map(({ title, rows }) => [
      title,
      rows.map((row) => `${row.words} ${row.count}`),
    ]);
    expect(told).toEqual([
      ["Kinds", ["states 2", "organisations 1"]],
      ["Relations", ["is a member of 2"]],
      ["How they stand", ["Stated as fact 1", "Alleged 1"]],
      ["On the date", ["holds certainly 1", "is over, or has not begun 1"]],
      ["Sources", ["The Gazette 2"]],
    ]);
  });
});

describe("a filter", () => {
  test("greys first, hides second, and is off the third time", () => {
    expect([nextHow(undefined), nextHow("grey"), nextHow("hide")]).toEqual(["grey", "hide", undefined]);
  });

  test("stands once for a name and once for a degree, however often it is typed", () => {
    const once = withFilter([], { what: "text", value: "a", how: "grey" });
    expect(withFilter(once, { what: "text", value: "ab", how: "grey" })).toEqual([
      { what: "text", value: "ab", how: "grey" },
    ]);
    expect(withFilter(once, { what: "text", value: "", how: undefined })).toEqual([]);
  });

  test.each([
    [{ what: "kind", value: "Person", how: "grey" }, "persons greyed"],
    [{ what: "source", value: "gazette", how: "hide" }, "source The Gazette hidden"],
    [{ what: "degree", value: "1", how: "hide" }, "with fewer than 1 relation hidden"],
    [{ what: "text", value: "union", how: "grey" }, "not named “union” greyed"],
    [{ what: "standing", value: "outside", how: "hide" }, "what is over, or has not begun hidden"],
  ] as const)("is told: %o", (filter, words) => {
    expect(filterInWords(filter, nameOf)).toBe(words);
  });
});
