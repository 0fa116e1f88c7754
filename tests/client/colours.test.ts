// What colour stands for: groups, their doubt, regions, own rules, and the palette that shows them.
import { describe, expect, test } from "vitest";
import { communities, matchedTo } from "../../client/board/colours/communities.ts";
import { colourings, colourRow } from "../../client/board/colours/rows.ts";
import { ruleChoices, ruleFits, ruleSubjects, ruleWords } from "../../client/board/colours/ruleFits.ts";
import { regionOf, regions } from "../../model/vocabulary/regions.ts";
import type { Line } from "../../model/api/shapes.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const span = { min: 0, max: 0 };

/** Two cliques of five, joined by one who is related to both halves alike. */
function twoCliques(): { nodes: string[]; links: Line[] } {
  const sides = ["a", "b"].map((side) => Array.from({ length: 5 }, (_, place) => `${side}${place}`));
  const links = sides.flatMap((side) =>
    side.flatMap((one, place) => side.slice(place + 1).map((other) => aLine({ subject: one, object: other }))),
  );
  const bridges = ["a0", "a1", "b0", "b1"].map((object) => aLine({ subject: "between", object }));
  return { nodes: [...sides.flat(), "between", "alone"], links: [...links, ...bridges] };
}

describe("communities", () => {
  const found = communities({ ...twoCliques(), span });

  test("of nothing, and of things without relations, are none", () => {
    expect(communities({ nodes: [], links: [], span }).size).toBe(0);
    expect(communities({ nodes: ["a"], links: [], span }).size).toBe(0);
    expect(found.has("alone")).toBe(false);
  });

  test("hold together what hangs together, beyond doubt within a clique", () => {
    for (const side of ["a", "b"]) {
      const groups = [0, 1, 2, 3, 4].map((place) => found.get(`${side}${place}`)?.group);
      expect(new Set(groups).size).toBe(1);
    }
    expect(found.get("a3")?.group).not.toBe(found.get("b3")?.group);
    expect(found.get("a3")?.doubt).toBe(0);
  });

  test("are in doubt for one that belongs to both halves alike, and only for that one", () => {
    const doubts = [...found].filter(([, { doubt }]) => doubt > 0).map(([id]) => id);
    expect(doubts).toEqual(["between"]);
  });

  test("are the same for the same network, and leave hostile relations out", () => {
    expect(communities({ ...twoCliques(), span })).toEqual(found);
    const hostile = aLine({ subject: "x", object: "y", polarity: -0.8 });
    expect(communities({ nodes: ["x", "y"], links: [hostile], span }).size).toBe(0);
  });

  test("of another run are named by those with which they share most", () => {
    const shown = new Map([
      ["a", 0],
      ["b", 0],
      ["c", 1],
      ["d", 1],
    ]);
    const run = new Map([
      ["a", 7],
      ["b", 7],
      ["c", 3],
      ["d", 9],
    ]);
    expect(Object.fromEntries(matchedTo(shown, run))).toEqual({ a: 0, b: 0, c: 1, d: undefined });
    expect(matchedTo(new Map(), new Map()).size).toBe(0);
  });
});

describe("blocs", () => {
  const cards = [
    ...["nato", "csto"].map((id) => aCard(id, { kind: "Organisation", abbreviation: id.toUpperCase() })),
    ...["france", "italy", "spain", "armenia", "belarus", "japan"].map((id) => aCard(id)),
  ];
  const lines = [
    ...["france", "italy", "spain", "armenia"].map((subject) => aLine({ subject, object: "nato" })),
    ...["armenia", "belarus"].map((subject) => aLine({ subject, object: "csto" })),
  ];
  const grouping = colourRow("bloc").group?.(aPicture(cards, { lines }));

  test("take members and the body itself, the biggest first", () => {
    expect(grouping?.names).toEqual(["NATO", "CSTO"]);
    expect(grouping?.groups.get("nato")).toEqual({ group: 0, doubt: 0 });
    expect(grouping?.groups.get("belarus")).toEqual({ group: 1, doubt: 0 });
    expect(grouping?.groups.has("japan")).toBe(false);
  });

  test("are in doubt for who belongs to several", () => {
    expect(grouping?.groups.get("armenia")).toEqual({ group: 0, doubt: 0.5 });
  });

  test("of an empty board are none", () => {
    expect(colourRow("bloc").group?.(aPicture([]))).toEqual({ groups: new Map(), names: [] });
  });
});

describe("regions", () => {
  test("hold every country once", () => {
    const all = regions.flatMap(({ countries }) => countries.split(" "));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(240);
    expect(all.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });

  test("of a country, and of letters that are none", () => {
    expect(regionOf("AM")).toMatchObject({ name: "Western Asia", within: "Asia" });
    expect(regionOf("FR")).toMatchObject({ m49: 155, within: "Europe" });
    expect(regionOf("")).toBeUndefined();
  });

  test("colour states by their code and leave others as they are", () => {
    const cards = [
      aCard("armenia", { iso2: "AM" }),
      aCard("turkey", { iso2: "TR" }),
      aCard("france", { iso2: "FR" }),
      aCard("un"),
    ];
    const grouping = colourRow("region").group?.(aPicture(cards));
    expect(grouping?.names).toEqual(["Asia", "Europe"]);
    expect([...(grouping?.groups.keys() ?? [])]).toEqual(["armenia", "turkey", "france"]);
  });
});

describe("rules", () => {
  const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation", name: "Pact of Tashkent" }), aCard("japan")];
  const picture = aPicture(cards, { lines: [aLine()] });

  test("fit nothing when they say nothing", () => {
    expect(ruleFits({ what: "text", value: "  " }, picture).size).toBe(0);
    expect(ruleFits({ what: "kind", value: "" }, picture).size).toBe(0);
  });

  test.each([
    ["kind", "Organisation", ["csto"]],
    ["text", "TASHKENT", ["csto"]],
    ["type", "MEMBER_OF", ["armenia", "csto"]],
    ["status", "asserted", ["armenia", "csto"]],
    ["status", "denied", []],
    ["source", "gazette", ["armenia", "csto"]],
  ] as const)("by %s %s fit what they should", (what, value, ids) => {
    expect([...ruleFits({ what, value }, picture)]).toEqual(ids);
  });

  test("offer what is on screen and are told in words", () => {
    expect(ruleSubjects.map(({ value }) => ruleChoices(value, picture)?.map((choice) => choice.value))).toEqual([
      ["State", "Organisation"],
      ["MEMBER_OF"],
      ["asserted"],
      ["gazette"],
      undefined,
    ]);
    expect(ruleWords({ what: "type", value: "MEMBER_OF" })).toBe("has a relation: is a member of");
    expect(ruleWords({ what: "kind", value: "Person" })).toBe("is a person");
  });
});

test("an unknown colouring of an old address is the first, which is by kind", () => {
  expect(colourRow("mood")).toBe(colourings[0]);
  expect(colourings[0]?.id).toBe("kind");
});
