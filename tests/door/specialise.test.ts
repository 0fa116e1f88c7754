// Types in Cypher text come from the vocabulary and from nowhere else: the one place where text is put into a query.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { typeIds } from "../../model/vocabulary/types.ts";
import { query, rows, specialise, textOf } from "../../server/graph/query.ts";

const forOne = "MATCH ()-[r:$($type)]->() RETURN r";
const forSome = "MATCH ()-[r:$any($types)]->() RETURN r";

describe("refused is", () => {
  test.each([
    "",
    "BEFRIENDED",
    "member_of",
    "MEMBER_OF]->() DETACH DELETE r //",
    "MEMBER_OF|LEADS",
    "\\u004dEMBER_OF",
    "__proto__",
  ])("%j as a type", (type) => {
    for (const text of [forOne, forSome]) expect(() => specialise(text, [type])).toThrow("Not a relation type");
    expect(() => specialise(forSome, ["MEMBER_OF", type])).toThrow("Not a relation type");
  });

  test("no type or several where one is needed", () => {
    expect(() => specialise(forOne, [])).toThrow("one type at a time");
    expect(() => specialise(forOne, ["MEMBER_OF", "LEADS"])).toThrow("one type at a time");
  });
});

describe("put in place is", () => {
  test("the one type, wherever it is named", () => {
    expect(specialise(`${forOne} UNION ${forOne}`, ["LEADS"])).toBe(
      "MATCH ()-[r:LEADS]->() RETURN r UNION MATCH ()-[r:LEADS]->() RETURN r",
    );
  });

  test("a choice of several types, or all", () => {
    expect(specialise(forSome, ["LEADS", "MET"])).toBe("MATCH ()-[r:LEADS|MET]->() RETURN r");
    expect(specialise(forSome, typeIds)).toContain(typeIds.join("|"));
  });

  test("nothing where nothing is asked for", () => {
    expect(specialise("RETURN $type", ["LEADS"])).toBe("RETURN $type");
  });
});

describe("a query", () => {
  const countByType = query("explore/count-by-type", {
    params: z.object({ id: z.string() }),
    row: z.object({ type: z.string() }),
    isForEachType: true,
  });

  test("for each type is one statement with a part for each", () => {
    expect(textOf(countByType).split("UNION ALL")).toHaveLength(typeIds.length);
    expect(textOf(countByType, ["LEADS"])).not.toContain("UNION");
  });

  test("refuses parameters and rows that are not as declared", async () => {
    const asked: unknown[] = [];
    const runner = {
      run: (_text: string, parameters: Record<string, unknown>) => {
        asked.push(parameters);
        return Promise.resolve({ records: [{ toObject: () => ({ type: 7 }) }] });
      },
    };
    await expect(rows(runner, { query: countByType, params: { id: 7 as never } })).rejects.toThrow(z.ZodError);
    expect(asked).toEqual([]);
    await expect(rows(runner, { query: countByType, params: { id: "armenia" } })).rejects.toThrow(z.ZodError);
    expect(asked).toEqual([{ id: "armenia" }]);
  });
});
