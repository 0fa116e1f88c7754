// What the sheet about paths makes of a person's choices, and how it tells what links some entities.
import { describe, expect, test } from "vitest";
import { ruleNames } from "../../model/api/paths.ts";
import { listed, pathInShort } from "../../client/features/paths/answer.ts";
import { askedWithout, opened, useChoice } from "../../client/features/paths/choice.ts";
import { connectionInWords } from "../../client/features/paths/connect.ts";
import { extraRules, formFor, questionOf, relaxed } from "../../client/features/paths/form.ts";
import { aCard } from "../client/builders.ts";

const form = formFor("possibly");
const asked = { ends: ["armenia", "russia"], asOf: "2024" };

describe("nothing is asked when", () => {
  test.each([
    ["there is one end", form, { ...asked, ends: ["armenia"] }],
    ["a span has no end", { ...form, dating: "span", spanFrom: "2004" } as const, asked],
    ["a date is none", { ...form, dating: "span", spanFrom: "2004", spanTo: "soon" } as const, asked],
    ["a gap is no number", { ...form, gap: "long" }, asked],
    ["a gap is negative", { ...form, gap: "-1" }, asked],
  ])("%s", (_words, chosen, about) => {
    expect(questionOf(chosen, about)).toHaveProperty("problem");
  });
});

describe("the question", () => {
  test("is as of the view's date, and has no rule that was not chosen", () => {
    const question = questionOf(form, asked);
    expect(question).toMatchObject({ asOf: "2024", certainty: "possibly", mode: "allShortest" });
    expect(JSON.parse(JSON.stringify(question))).not.toHaveProperty("types");
    expect(questionOf({ ...form, gap: "0" }, asked)).toMatchObject({ maxGap: 0 });
    expect(questionOf({ ...form, gap: "2", gapUnit: "years" }, asked)).toMatchObject({ maxGap: 731 });
  });

  test("has no date when any time will do", () => {
    expect(questionOf(formFor("ever"), asked)).toMatchObject({ certainty: "ever" });
    expect(questionOf(formFor("ever"), asked)).not.toHaveProperty("asOf");
  });

  test("loses each rule that is dropped", () => {
    const strict = { ...form, chain: "hostile", order: "forward", gap: "3", types: ["MET"], maxLength: 2 } as const;
    expect(extraRules(form)).toBe(0);
    expect(extraRules(strict)).toBe(4);
    const bare = ruleNames.reduce(relaxed, strict);
    expect(extraRules(bare)).toBe(0);
    expect(bare).toMatchObject({ dating: "ever", maxLength: 8 });
  });
});

describe("the sheet", () => {
  const first = opened(useChoice.getState(), { ends: ["armenia", "russia"], certainty: "certainly" });
  test("asks at once when it opens over two, and waits for a second end over one", () => {
    expect(first.asked?.ends).toEqual(["armenia", "russia"]);
    expect(first.form.isCertain).toBe(true);
    expect(opened(first, { ends: ["csto"], certainty: "ever" }).asked).toBeUndefined();
  });

  test("stays as it is while a path that it shows is selected, or nothing is", () => {
    const looking = { ...first, shown: ["armenia", "csto", "russia"] };
    expect(opened(looking, { ends: ["russia", "csto", "armenia"], certainty: "ever" })).toBe(looking);
    expect(opened(looking, { ends: [], certainty: "ever" })).toBe(looking);
  });

  test("asks anew without a rule", () => {
    expect(askedWithout({ ...first, at: "x" }, "date")).toMatchObject({
      at: undefined,
      asked: { form: { dating: "ever" } },
    });
  });
});

describe("a path in the list", () => {
  const path = { entities: ["a", "b"], steps: [], sign: "none" } as const;
  const one = { ...path, entities: [...path.entities], steps: [{ from: "a", to: "b", relations: ["r"], words: "" }] };
  test("is gone once it is dropped", () => {
    const pair = { from: "a", to: "b", paths: [one], isComplete: true };
    expect(listed({ ...pair, paths: [] }, new Set())).toEqual([]);
    expect(listed(pair, new Set()).map(({ key }) => key)).toEqual(["a~b"]);
    expect(listed(pair, new Set(["a~b"]))).toEqual([]);
  });

  test("tells its length and its sign, if it has one", () => {
    expect(pathInShort(one)).toBe("1 step");
    expect(pathInShort({ ...one, sign: "hostile" })).toBe("1 step · hostile chain");
  });
});

describe("what links some is told", () => {
  const nothing = { entities: [aCard()], relations: [], added: [], unconnected: ["nauru"], isComplete: true };
  test("when nothing does", () => {
    expect(connectionInWords({ ...nothing, isProvenSmallest: true })).toMatch(/^Nothing links them/);
  });

  test("with how many came and how sure it is", () => {
    const entities = [aCard(), aCard("russia"), aCard("csto")];
    const linked = { ...nothing, entities, added: ["csto"], unconnected: [] };
    expect(connectionInWords({ ...linked, isProvenSmallest: true })).toBe(
      "Adding 1 entity (Csto) links them all; no smaller network does.",
    );
    expect(connectionInWords({ ...linked, isProvenSmallest: false })).toContain("approximation");
    expect(connectionInWords({ ...linked, added: [], isProvenSmallest: true })).toContain("already");
  });
});
