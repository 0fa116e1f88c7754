// Sizes: files, functions, components, parameters, and the comment a file opens with.
// Each rule is first shown a breach, so that we know it can fail.
import { describe, expect, test } from "vitest";
import { functionLengths, median, medianCeiling, openingFindings, sizeFindings } from "../support/house/sizeRules.ts";
import { parseSource, readCypherFiles, readSources } from "../support/house/sources.ts";

const sources = readSources();
const lines = (count: number): string => "x();\n".repeat(count);

describe("a breach is found when", () => {
  test.each([
    ["a file has 301 lines", "model/a.ts", lines(301)],
    ["a function has 41 lines", "model/a.ts", `function f() {\n${lines(39)}}`],
    ["an arrow function has 41 lines", "model/a.ts", `const f = () => {\n${lines(39)}};`],
    ["a method has 41 lines", "model/a.ts", `class A {\n  f() {\n${lines(39)}}\n}`],
    ["a test has 41 lines", "tests/a.test.ts", `test("a", () => {\n${lines(39)}});`],
    ["a component has 81 lines", "client/ui/A.tsx", `function A() {\n${lines(79)}}`],
    ["a function takes three parameters", "model/a.ts", "function f(a, b, c) {}"],
    ["a method takes three parameters", "model/a.ts", "class A { f(a, b = 1, ...c) {} }"],
  ])("%s", (_words, path, text) => {
    expect(sizeFindings(parseSource(path, text))).toHaveLength(1);
  });

  test.each([
    ["a file has no opening comment", "export const a = 1;"],
    ["a file is empty", ""],
    ["the opening comment has four lines", "// a\n// b\n// c\n// d\nexport const a = 1;"],
  ])("%s", (_words, text) => {
    expect(openingFindings({ path: "model/a.ts", text })).toHaveLength(1);
  });

  test("the middle function is longer than the ceiling", () => {
    const long = parseSource(
      "model/a.ts",
      `function f() {\n${lines(20)}}\nfunction g() {\n${lines(20)}}\nconst h = () => 1;`,
    );
    expect(functionLengths([long])).toEqual([1, 22, 22]);
    expect(median(functionLengths([long]))).toBeGreaterThan(medianCeiling);
  });
});

describe("what is allowed is let through when", () => {
  test.each([
    ["a file has 300 lines", "model/a.ts", lines(300)],
    ["a function has 40 lines", "model/a.ts", `function f() {\n${lines(38)}}`],
    ["a component has 80 lines", "client/ui/A.tsx", `function A() {\n${lines(78)}}`],
    ["a describe block is long", "tests/a.test.ts", `describe("a", () => {\n${lines(100)}});`],
    ["a callback takes what it is given", "model/a.ts", "list.reduce((a, b, c) => a);"],
    ["Express counts the parameters", "server/http/a.ts", "function handle(request, response, next) {}"],
  ])("%s", (_words, path, text) => {
    expect(sizeFindings(parseSource(path, text))).toEqual([]);
  });

  test("a program opens with its interpreter and then says what it is for", () => {
    expect(openingFindings({ path: "bin/a.mjs", text: "#!/usr/bin/env node\n// Why.\nf();" })).toEqual([]);
  });

  test("there are no functions at all", () => {
    expect(median(functionLengths([]))).toBe(0);
  });
});

describe("in this house", () => {
  test("no file, function or component passes its ceiling, and none takes more than two parameters", () => {
    expect(sources.flatMap(sizeFindings)).toEqual([]);
  });

  test("every file opens with one to three lines that say what it is for", () => {
    expect([...sources, ...readCypherFiles()].flatMap(openingFindings)).toEqual([]);
  });

  test.each(["model", "server", "client", "tests"])("the middle function of %s is short", (wing) => {
    const lengths = functionLengths(sources.filter(({ path }) => path.startsWith(`${wing}/`)));
    expect(median(lengths)).toBeLessThanOrEqual(medianCeiling);
  });
});
