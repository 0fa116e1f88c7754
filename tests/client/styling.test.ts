// Styling: what the canvas is told about size and group, and that the legend says exactly what is in force.
import { describe, expect, test } from "vitest";
import { plainStyle, type Style } from "../../client/board/style.ts";
import { unstyled } from "../../client/board/styled.ts";
import { stylingNow, stylingOf } from "../../client/board/styling.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const span = { min: 0, max: 0 };
const cards = [
  aCard("armenia", { iso2: "AM" }),
  aCard("france", { iso2: "FR" }),
  aCard("csto", { kind: "Organisation", abbreviation: "CSTO" }),
];
const visible = aPicture(cards, {
  lines: [aLine(), aLine({ subject: "france", object: "armenia", type: "ALLIED_WITH" })],
});
const now = (style: Partial<Style>) => stylingNow({ visible, style: { ...plainStyle, ...style }, span });

describe("the plain style", () => {
  test("leaves everything as the canvas draws it, and says what size shows", () => {
    expect(now({})?.styled).toBe(unstyled);
    expect(now({})?.legend).toEqual([{ id: "size", words: "Size: relations on screen, 1 to 2", members: [] }]);
  });

  test("of nothing has no range", () => {
    const nothing = stylingNow({ visible: aPicture([]), style: plainStyle, span });
    expect(nothing?.legend[0]?.words).toBe("Size: relations on screen");
  });

  test("with flags is the plain one with flags", () => {
    expect(now({ hasFlags: true })?.styled).toEqual({ ...unstyled, hasFlags: true });
  });
});

describe("a measure", () => {
  test("that needs the graph library is waited for", async () => {
    expect(now({ size: "betweenness" })).toBeUndefined();
    const { styled, legend } = await stylingOf({ visible, style: { ...plainStyle, size: "betweenness" }, span });
    expect(legend[0]?.words).toBe("Size: betweenness, 0.000 to 1.000");
    expect([...styled.entities.values()].map(({ size }) => size)).toEqual([1, 0, 0]);
  });
});

describe("a colouring", () => {
  test("gives places in the palette and a row for each group with its members", () => {
    const styling = now({ colour: "region" });
    expect(styling?.styled.entities.get("france")?.colour).toBe(1);
    expect(styling?.styled.entities.get("csto")?.colour).toBeUndefined();
    expect(styling?.legend.slice(1)).toEqual([
      { id: "colour", words: "Colour: part of the world", members: [] },
      { id: "group 0", words: "Asia", colour: 0, members: ["armenia"] },
      { id: "group 1", words: "Europe", colour: 1, members: ["france"] },
    ]);
  });

  test("by community names each by its best related member", async () => {
    const { legend } = await stylingOf({ visible, style: { ...plainStyle, colour: "community" }, span });
    expect(legend.find((row) => row.id === "group 0")).toMatchObject({ words: "around Armenia", colour: 0 });
  });
});

describe("own rules", () => {
  const state = { what: "kind", value: "State", colour: 3, isLarge: false } as const;
  const named = { what: "text", value: "arm", colour: 1, isLarge: true } as const;

  test("win over groups, the first that fits over later ones, and count what they took", () => {
    const styling = now({ rules: [named, state] });
    expect(styling?.styled.entities.get("armenia")).toEqual({ size: 1, colour: 1, doubt: 0 });
    expect(styling?.styled.entities.get("france")?.colour).toBe(3);
    expect(styling?.legend.slice(1).map(({ words, members }) => [words, members.length])).toEqual([
      ["is called “arm”, large", 1],
      ["is a state", 1],
    ]);
  });

  test("take letters that no group has", () => {
    const styling = now({ colour: "region", rules: [named] });
    expect(styling?.legend.find((row) => row.id === "rule 0")?.colour).toBe(9);
    expect(styling?.styled.entities.get("armenia")?.colour).toBe(9);
  });
});
