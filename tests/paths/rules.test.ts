// The pure parts of paths: on which days steps can stand, what signs come to, which rules are in force, and the words.
import { describe, expect, test } from "vitest";
import { pathRulesSchema, ruleNames } from "../../model/api/paths.ts";
import { advanced, fitsSign, outset, relationSign, signOfChain, usable } from "../../model/paths/chain.ts";
import { anywhere, footingAfter, footingOf, joined } from "../../model/paths/footing.ts";
import { nearestMissInWords, ruleInWords, rulesInForce, withoutRule, withoutRules } from "../../model/paths/rules.ts";
import { stepInWords } from "../../model/paths/words.ts";
import { aCard, aLine } from "../client/builders.ts";

const plain = pathRulesSchema.parse({ certainty: "ever", maxLength: 8 });
const forward = { ...plain, order: "forward" } as const;
const day = (on: string, type: "MET" | "ACCUSED" | "AIDED" = "MET") => aLine({ type, when: { on } });

describe("rules are refused when", () => {
  test.each([
    ["no step is allowed", { maxLength: 0 }],
    ["there are more steps than anybody looks for", { maxLength: 9 }],
    ["a span ends before it begins", { span: { from: "2024-06", to: "2024-05" } }],
    ["a gap is negative", { maxGap: -1 }],
    ["a list of types is empty", { types: [] }],
  ])("%s", (_words, rules) => {
    expect(pathRulesSchema.safeParse(rules).success).toBe(false);
  });
});

describe("the days of a relation", () => {
  test("that never certainly holds give no footing", () => {
    const vague = aLine({ when: { from: "[2004..2006]", to: "2005" } });
    expect(footingOf(vague, "certainly")).toBeUndefined();
    expect(footingOf(vague, "possibly")).toBeDefined();
  });

  test("are all taken up by an event of an unknown day, when it must be certain", () => {
    expect(footingOf(day("2024-05"), "certainly")).toMatchObject({ isWhole: true });
    expect(footingOf(day("2024-05"), "possibly")).toMatchObject({ isWhole: false });
  });
});

describe("the next step", () => {
  const may = { min: 10, max: 20, isWhole: false };
  test("cannot lie before the last one when time goes forward, nor further away than the greatest gap", () => {
    expect(footingAfter(may, { next: { min: 0, max: 9, isWhole: false }, rules: forward })).toBeUndefined();
    const rules = { ...plain, maxGap: 0 };
    expect(footingAfter(may, { next: { min: 21, max: 30, isWhole: false }, rules })).toBeUndefined();
  });

  test("stands wherever a day of the last one lets it", () => {
    expect(footingAfter(may, { next: { min: 0, max: 30, isWhole: false }, rules: forward })).toMatchObject({
      min: 10,
      max: 30,
    });
    const rules = { ...forward, maxGap: 3 };
    expect(footingAfter(may, { next: { min: 0, max: 30, isWhole: false }, rules })).toMatchObject({ min: 10, max: 23 });
    expect(footingAfter(anywhere, { next: may, rules })).toBe(may);
  });
});

test("footings that touch become one, and none stay none", () => {
  expect(joined([])).toEqual([]);
  const one = { min: 5, max: 9, isWhole: false };
  expect(joined([one, { min: 1, max: 4, isWhole: false }])).toEqual([{ min: 1, max: 9, isWhole: false }]);
});

describe("signs", () => {
  test("are none for a mere belonging and for what is weaker than 0.4", () => {
    expect(relationSign(aLine())).toBe(0);
    expect(relationSign({ type: "PRAISED", polarity: 0.35 })).toBe(0);
    expect(relationSign({ type: "ACCUSED", polarity: -0.4 })).toBe(-1);
  });

  test("of a friend of an enemy are hostile, of an enemy of an enemy friendly", () => {
    const enemy = [day("2024-05-08", "ACCUSED")];
    expect(signOfChain([[day("2024-05-08", "AIDED")], enemy], plain)).toBe("hostile");
    expect(signOfChain([enemy, enemy], plain)).toBe("friendly");
    expect(signOfChain([[aLine()]], plain)).toBe("none");
    expect(signOfChain([[...enemy, day("2024-05-08", "AIDED")]], plain)).toBe("either");
  });

  test("and days must fit together: the relation that is late is of no use", () => {
    const early = day("2024-05-01", "AIDED");
    const late = day("2024-05-09", "ACCUSED");
    const last = day("2024-05-05");
    expect(usable([[early, late], [last]], forward)).toEqual([[early], [last]]);
    const reach = advanced(advanced(outset, { relations: [late], rules: forward }), {
      relations: [last],
      rules: forward,
    });
    expect(fitsSign(reach, "any")).toBe(false);
  });
});

describe("rules in force", () => {
  test("are none when nothing is ruled", () => {
    expect(rulesInForce(plain)).toEqual([]);
  });

  test("go one at a time, or all at once", () => {
    const all = pathRulesSchema.parse({
      types: ["MET"],
      exceptTypes: ["ACCUSED"],
      entities: ["csto"],
      exceptEntities: ["nato"],
      statuses: ["asserted"],
      asOf: "2024",
      order: "forward",
      maxGap: 0,
      direction: "along",
      chain: "hostile",
      maxLength: 2,
    });
    expect(rulesInForce(all)).toEqual(ruleNames);
    for (const rule of ruleNames) expect(rulesInForce(withoutRule(all, rule))).not.toContain(rule);
    expect(rulesInForce(withoutRules(all))).toEqual([]);
    expect(ruleNames.map(ruleInWords)).not.toContain("");
  });
});

describe("no path is told", () => {
  test("with the rules that shut it out", () => {
    const miss = { rules: [{ rule: "date", length: 2 }], isComplete: true } as const;
    expect(nearestMissInWords({ ...miss, rules: [...miss.rules] })).toBe(
      "Without this rule there is a path: the date (2 steps).",
    );
  });

  test("when only dropping all rules helps, or nothing does", () => {
    expect(nearestMissInWords({ rules: [], withoutAll: 1, isComplete: true })).toContain("has 1 step");
    expect(nearestMissInWords({ rules: [], isComplete: false })).toContain("Not everything could be looked through");
  });
});

describe("a step in words", () => {
  const cardOf = (id: string) => aCard(id);
  test("of nothing is empty", () => {
    expect(stepInWords([], cardOf)).toBe("");
  });

  test("tells the best founded relation, its dates, its status, and how many more there are", () => {
    const lines = [aLine({ status: "alleged", claims: 9 }), aLine({ claims: 2 })];
    expect(stepInWords(lines, cardOf)).toBe("Armenia is a member of Csto: since 2 October 2002, and 1 more relation");
    expect(stepInWords(lines.slice(0, 1), cardOf)).toBe("Armenia is a member of Csto: since 2 October 2002 (alleged)");
  });
});
