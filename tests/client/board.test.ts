// What is laid out on the board, and how expanding and collapsing change it.
import { describe, expect, test } from "vitest";
import { collapsed, empty, moved, pinned, withArrival, withoutEntities } from "../../client/board/board.ts";
import { aBoard, aCard, aLine } from "./builders.ts";

const none = { entities: [], relations: [], positions: new Map() };

const broughtBy = (origin: string, cards: readonly { id: string }[]) =>
  new Map([[origin, cards.map((card) => card.id)]]);

describe("collapsing", () => {
  test("an entity that was never expanded takes nothing away", () => {
    const board = aBoard([aCard("armenia"), aCard("csto")], [aLine()]);
    expect([...collapsed(board, "armenia").entities.keys()]).toEqual(["armenia", "csto"]);
  });

  test("takes away exactly what that expansion brought", () => {
    const start = aBoard([aCard("csto"), aCard("armenia")], [aLine()]);
    const lines = [aLine({ subject: "russia" }), aLine({ subject: "belarus" })];
    const cards = [aCard("russia"), aCard("belarus"), aCard("armenia")];
    const expanded = withArrival(start, {
      ...none,
      entities: cards,
      relations: lines,
      brought: broughtBy("csto", cards),
    });
    expect(expanded.entities.size).toBe(4);
    const after = collapsed(expanded, "csto");
    expect([...after.entities.keys()]).toEqual(["csto", "armenia"]);
    expect(after.relations.size).toBe(1);
    expect(after.expansions.size).toBe(0);
  });

  test("what was added by hand since survives", () => {
    const start = aBoard([aCard("csto")]);
    const expanded = withArrival(start, {
      ...none,
      entities: [aCard("russia"), aCard("belarus")],
      brought: broughtBy("csto", [aCard("russia"), aCard("belarus")]),
    });
    const kept = withArrival(expanded, { ...none, entities: [aCard("russia")] });
    expect([...collapsed(kept, "csto").entities.keys()]).toEqual(["csto", "russia"]);
  });

  test("what another expansion has brought since stays when the first is taken away", () => {
    const first = withArrival(aBoard([aCard("csto"), aCard("nato")]), {
      ...none,
      entities: [aCard("turkey")],
      brought: broughtBy("csto", [aCard("turkey")]),
    });
    const second = withArrival(first, {
      ...none,
      entities: [aCard("turkey")],
      brought: broughtBy("nato", [aCard("turkey")]),
    });
    const left = collapsed(second, "csto");
    expect([...left.entities.keys()]).toEqual(["csto", "nato", "turkey"]);
    expect([...collapsed(left, "nato").entities.keys()]).toEqual(["csto", "nato"]);
  });

  test("two expansions of one entity are taken away together", () => {
    const once = withArrival(aBoard([aCard("csto")]), {
      ...none,
      entities: [aCard("russia")],
      brought: broughtBy("csto", [aCard("russia")]),
    });
    const twice = withArrival(once, {
      ...none,
      entities: [aCard("russia"), aCard("belarus")],
      brought: broughtBy("csto", [aCard("russia"), aCard("belarus")]),
    });
    expect([...collapsed(twice, "csto").entities.keys()]).toEqual(["csto"]);
  });
});

describe("arriving", () => {
  test("nothing changes nothing", () => {
    expect(withArrival(empty, none).entities.size).toBe(0);
  });

  test("what is placed stays where it is", () => {
    const board = aBoard([aCard("armenia")]);
    const positions = new Map([
      ["armenia", { x: 999, y: 999 }],
      ["csto", { x: 5, y: 5 }],
    ]);
    const after = withArrival(board, { entities: [aCard("csto")], relations: [], positions });
    expect(after.positions.get("armenia")).toEqual({ x: 0, y: 0 });
    expect(after.positions.get("csto")).toEqual({ x: 5, y: 5 });
  });
});

test("an entity that goes takes its relations, its place and its pin with it", () => {
  const board = pinned(aBoard([aCard("armenia"), aCard("csto")], [aLine()]), { ids: ["csto"], isPinned: true });
  const after = withoutEntities(board, new Set(["csto"]));
  expect(after.relations.size).toBe(0);
  expect(after.pins.size).toBe(0);
  expect(after.positions.has("csto")).toBe(false);
  expect(board.relations.size).toBe(1);
});

test("only what is on the board moves", () => {
  const after = moved(
    aBoard([aCard("armenia")]),
    new Map([
      ["nobody", { x: 1, y: 1 }],
      ["armenia", { x: 2, y: 3 }],
    ]),
  );
  expect([...after.positions]).toEqual([["armenia", { x: 2, y: 3 }]]);
});

test("a pin is set and let loose", () => {
  const board = pinned(aBoard([aCard("armenia")]), { ids: ["armenia"], isPinned: true });
  expect(board.pins.has("armenia")).toBe(true);
  expect(pinned(board, { ids: ["armenia"], isPinned: false }).pins.size).toBe(0);
});
