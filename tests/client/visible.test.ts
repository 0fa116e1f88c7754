// What is on screen as of a date, how it stands there, and that everything hidden is counted once.
import { describe, expect, test } from "vitest";
import type { Filter } from "../../client/board/filters.ts";
import { hiddenTotal, visible } from "../../client/board/visible.ts";
import { standingOf } from "../../client/board/standing.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { aBoard, aCard, aLine, aPicture, aView } from "./builders.ts";

const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation" })];
const span = (text: string) => rangeOf(text) ?? { min: 0, max: 0 };

describe("standing of an interval", () => {
  test.each([
    ["2001", "outside"],
    ["2002", "holds"],
    ["2026", "holds"],
  ] as const)("since 2 October 2002, as of %s: %s", (asOf, standing) => {
    expect(standingOf(aLine(), span(asOf))).toBe(standing);
  });

  test("without an end, the last sighting being older than the date, it was last seen", () => {
    const line = aLine({ when: { from: "1994", held: "2025" } });
    expect(standingOf(line, span("2010"))).toBe("holds");
    expect(standingOf(line, span("2026-11-24"))).toBe("lastSeen");
  });

  test("between its possible and its certain beginning it is possible", () => {
    expect(standingOf(aLine({ when: { from: "[2007..2009]", to: ".." } }), span("2008-06-01"))).toBe("possible");
  });

  test("of unknown dates it is possible at any date", () => {
    expect(standingOf(aLine({ when: {} }), span("1990"))).toBe("possible");
  });
});

describe("standing of an event", () => {
  const event = aLine({ type: "ACCUSED", when: { on: "2023-09" } });
  test.each([
    ["2023-08", "outside"],
    ["2023-09-10", "possible"],
    ["2023-10", "holds"],
    ["2025-09-30", "holds"],
    ["2025-11", "past"],
  ] as const)("of September 2023 as of %s: %s", (asOf, standing) => {
    expect(standingOf(event, span(asOf))).toBe(standing);
  });
});

function hiding(text: "type LEADS" | "type ACCUSED" | "kind Organisation"): Filter {
  const [what, value = ""] = text.split(" ");
  return { what: what === "type" ? "type" : "kind", value, how: "hide" };
}

describe("what is visible", () => {
  test("of an empty board is nothing, and nothing is hidden", () => {
    const picture = visible(aBoard([]), aView());
    expect(picture.entities.size + picture.relations.size + hiddenTotal(picture.hidden)).toBe(0);
  });

  test("a relation that does not hold is hidden by the date, its entities stay and are quiet", () => {
    const picture = aPicture(cards, { lines: [aLine()], asOf: "1999" });
    expect(picture.relations.size).toBe(0);
    expect(picture.hidden.relationsByDate).toBe(1);
    expect(picture.entities.get("armenia")).toMatchObject({ degree: 0, isQuiet: true });
  });

  test("all times show it, but it does not count as holding", () => {
    const picture = visible(aBoard(cards, [aLine()]), aView("1999", { certainty: "ever" }));
    expect([...picture.relations.values()][0]?.standing).toBe("outside");
    expect(picture.entities.get("armenia")).toMatchObject({ degree: 1, held: 0 });
  });

  test("certainty hides what only may hold", () => {
    const board = aBoard(cards, [aLine({ when: {} })]);
    expect(visible(board, aView("2024", { certainty: "certainly" })).hidden.relationsByDate).toBe(1);
  });

  test("each hidden thing is counted once, under its first reason", () => {
    const lines = [aLine(), aLine({ type: "LEADS" }), aLine({ type: "ACCUSED", when: { on: "2030" } })];
    const filters = (["type LEADS", "type ACCUSED", "kind Organisation"] as const).map(hiding);
    const picture = visible(aBoard(cards, lines), aView("2024", { filters }));
    expect(picture.hidden).toEqual({
      entitiesByFilter: 1,
      entitiesByHand: 0,
      relationsByDate: 1,
      relationsByFilter: 1,
      relationsByHand: 0,
      relationsByEnd: 1,
    });
  });

  test("a thing hidden by hand is counted as such", () => {
    const line = aLine();
    const hiddenThings = new Set([line.id, "armenia"]);
    const { hidden } = visible(aBoard(cards, [line]), aView("2024", { hiddenThings }));
    expect(hidden).toMatchObject({ relationsByHand: 1, entitiesByHand: 1 });
  });

  test("a relation of an entity with itself counts once", () => {
    const picture = aPicture([aCard("armenia")], { lines: [aLine({ object: "armenia" })] });
    expect(picture.entities.get("armenia")?.degree).toBe(1);
  });

  test("what is greyed stays in sight, and a greyed entity greys its relations", () => {
    const picture = visible(aBoard(cards, [aLine()]), {
      ...aView("2024"),
      filters: [{ what: "text", value: "armén", how: "grey" }],
    });
    expect(picture.entities.get("armenia")?.isGreyed).toBe(false);
    expect(picture.entities.get("csto")?.isGreyed).toBe(true);
    expect([...picture.relations.values()].map((relation) => relation.isGreyed)).toEqual([true]);
    expect(hiddenTotal(picture.hidden)).toBe(0);
  });

  test("a degree filter takes out entities with fewer relations, by the degrees before it", () => {
    const board = aBoard([...cards, aCard("france")], [aLine(), aLine({ type: "LEADS" })]);
    const picture = visible(board, { ...aView("2024"), filters: [{ what: "degree", value: "2", how: "hide" }] });
    expect([...picture.entities.keys()]).toEqual(["armenia", "csto"]);
    expect(picture.hidden).toMatchObject({ entitiesByFilter: 1, relationsByEnd: 0 });
  });

  test("a relation goes with its sources only when all of them are taken out", () => {
    const board = aBoard(cards, [aLine({ sources: ["gazette", "times"] }), aLine({ sources: ["gazette"] })]);
    const filters: Filter[] = [{ what: "source", value: "gazette", how: "hide" }];
    const picture = visible(board, { ...aView("2024"), filters });
    expect(picture.relations.size).toBe(1);
    expect(picture.hidden.relationsByFilter).toBe(1);
  });
});
