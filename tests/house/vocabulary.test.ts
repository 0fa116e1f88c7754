// The one table of kinds and relation types: complete, drawn so that anybody can tell it apart, and the only place that
// a new row needs. That is tried: a copy of the project gets a made-up row, and all that reads
// the table is asked.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../bin/setup/steps.mjs";
import { isKind, kindIds, kindRow, kinds } from "../../model/vocabulary/kinds.ts";
import { groups, type Hue, palette, paper } from "../../model/vocabulary/palette.ts";
import { isRelationType, relationTypes, typeIds, typeRow } from "../../model/vocabulary/types.ts";
import type { TypeRow } from "../../model/vocabulary/typeRow.ts";
import { contrast, distance, sights } from "../support/colour.ts";
import { type Copy, copyWithMadeUpRow } from "../support/madeUpRow.ts";

const rows: readonly TypeRow[] = relationTypes;
const hues = Object.keys(palette).filter((name): name is Hue => name in palette);
const schemes = ["light", "dark"] as const;

describe("unknown", () => {
  test.each(["", "member_of", "MEMBER_OF ", "__proto__", "toString", "State"])("%j is no relation type", (id) => {
    expect(isRelationType(id)).toBe(false);
    expect(() => typeRow(id)).toThrow("Unknown relation type");
  });

  test.each(["", "state", "__proto__", "MEMBER_OF"])("%j is no kind", (id) => {
    expect(isKind(id)).toBe(false);
    expect(() => kindRow(id)).toThrow("Unknown kind");
  });
});

describe("the table", () => {
  test("has 7 kinds and 30 types, each once", () => {
    expect(new Set(kindIds).size).toBe(7);
    expect(kinds).toHaveLength(7);
    expect(new Set(typeIds).size).toBe(30);
    expect(rows).toHaveLength(30);
  });

  test.each(rows.map((row) => [row.id, row] as const))("%s can be drawn, said and checked", (id, row) => {
    expect(id).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect([row.label, row.inverse, row.ftm].every((text) => text.trim() !== "")).toBe(true);
    expect([...row.sourceKinds, ...row.targetKinds].every(isKind)).toBe(true);
    expect(row.sourceKinds.length * row.targetKinds.length).toBeGreaterThan(0);
    expect(hues).toContain(row.hue);
    expect(Math.abs(row.polarity)).toBeLessThanOrEqual(1);
    if (!row.directed) expect(row.inverse).toBe(row.label);
  });

  test("gives an intensity to every event and to no state, of the sign of its polarity", () => {
    for (const row of rows) {
      expect(row.intensity === undefined).toBe(row.timing === "interval");
      expect(Math.abs(row.intensity ?? 0)).toBeLessThanOrEqual(10);
      expect(Math.sign(row.intensity ?? 0) * Math.sign(row.polarity)).toBeGreaterThanOrEqual(0);
    }
  });
});

const proposal = join(root, "../shared/vocabulary.tsv");
const isProposed = existsSync(proposal);

describe("as proposed", () => {
  beforeAll(() => {
    if (!isProposed) console.log("The proposed vocabulary is not at hand: comparing with it is skipped.");
  });

  test.skipIf(!isProposed)("are the types, with their classes, kinds, directions and codes", () => {
    const [head = "", ...lines] = readFileSync(proposal, "utf8").trimEnd().split("\n");
    const columns = head.split("\t");
    const proposed = lines.map((line) => new Map(line.split("\t").map((cell, place) => [columns[place] ?? "", cell])));
    expect(proposed.map((row) => row.get("type") ?? "").toSorted()).toEqual([...typeIds].toSorted());
    for (const row of proposed) {
      const own = typeRow(row.get("type") ?? "");
      expect([own.id, own.timing]).toEqual([own.id, row.get("class") === "state" ? "interval" : "instant"]);
      expect([own.id, own.directed]).toEqual([own.id, row.get("directed") === "yes"]);
      expect([own.id, own.polarity]).toEqual([own.id, Number(row.get("polarity"))]);
      for (const kind of (row.get("source_kinds") ?? "").split("|"))
        expect([own.id, ...own.sourceKinds]).toContain(kind);
      for (const kind of (row.get("target_kinds") ?? "").split("|"))
        expect([own.id, ...own.targetKinds]).toContain(kind);
    }
  });
});

describe("colours", () => {
  test.each(hues.flatMap((hue) => schemes.map((scheme) => [hue, scheme] as const)))(
    "%s keeps 3:1 against its paper when %s, and 4.5:1 for text",
    (hue, scheme) => {
      expect(contrast(palette[hue][scheme], paper[scheme])).toBeGreaterThanOrEqual(4.5);
    },
  );

  // 18 in CIELAB: nine times what is just noticeable, so that thin lines far apart on the canvas are told apart.
  test.each(sights.flatMap((sight) => schemes.map((scheme) => [sight, scheme] as const)))(
    "are told apart with %s when %s",
    (sight, scheme) => {
      for (const [place, one] of hues.entries()) {
        for (const other of hues.slice(place + 1)) {
          const apart = distance({ one: palette[one][scheme], other: palette[other][scheme], sight });
          expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(18);
        }
      }
    },
  );

  test.each(sights.flatMap((sight) => schemes.map((scheme) => [sight, scheme] as const)))(
    "of groups keep 3:1 against their paper and are told apart with %s when %s",
    (sight, scheme) => {
      for (const [place, one] of groups.entries()) {
        expect(contrast(one[scheme], paper[scheme])).toBeGreaterThanOrEqual(3);
        for (const other of groups.slice(place + 1))
          expect(distance({ one: one[scheme], other: other[scheme], sight })).toBeGreaterThanOrEqual(18);
      }
    },
  );

  test("have known contrasts and distances", () => {
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 1);
    expect(contrast("#777777", "#777777")).toBe(1);
    expect(distance({ one: "#123456", other: "#123456", sight: "common" })).toBe(0);
    expect(distance({ one: "#ffffff", other: "#000000", sight: "common" })).toBeCloseTo(100, 0);
  });
});

describe("a made-up row needs no other edit:", () => {
  let copy: Copy | undefined;
  beforeAll(() => {
    copy = copyWithMadeUpRow();
  });
  afterAll(() => copy?.remove());

  test("validation, ids, sentences, Cypher, schema, tables, casebooks, OpenAPI all know it", () => {
    const asked = ["tests/support/askVocabulary.ts"];
    const output = execFileSync(process.execPath, asked, { cwd: copy?.folder, encoding: "utf8" });
    const heard: unknown = JSON.parse(output);
    expect(heard).toEqual({
      relation: ["SUPPLIES", "asserted", 0.2],
      sentence: "Aurora supplies Armenia",
      migrations: ["030-relation-id:SUPPLIES"],
      specialised: true,
      counted: true,
      table: ["aurora SUPPLIES armenia"],
      casebook: 1,
      schema: [true, true],
      openApi: [true, true],
      refused: "SUPPLIES allows State as its object, not Vessel",
    });
  });
});
