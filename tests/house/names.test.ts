// Names that keep to the conventions and say something, and texts that know nothing of one machine.
// Each rule is first shown a breach, so that we know it can fail.
import { describe, expect, test } from "vitest";
import { declaredNameFindings, fileNameFindings } from "../support/house/nameRules.ts";
import { parseSource, readCypherFiles, readSources, readText } from "../support/house/sources.ts";
import { ownTexts, textFindings } from "../support/house/textRules.ts";

const sources = readSources();
const hostOf = (...parts: string[]): string => parts.join(".");

describe("a breach is found when", () => {
  test.each([
    "model/Time.ts",
    "model/partial-dates.ts",
    "client/ui/pill.tsx",
    "cypher/explore/expandNeighbours.cypher",
    "server/utils/days.ts",
    "model/dateHelpers.ts",
    "server/graph/manager.ts",
    "server/common/days.ts",
    "client/features/a/EntityInfo.tsx",
  ])("a file is called %s", (path) => {
    expect(fileNameFindings(path)).toHaveLength(1);
  });

  test.each([
    "export const data = 1;",
    "export function parseInfo() {}",
    "class ClaimManager {}",
    "export interface EntityData {}",
    "const dateUtils = {};",
  ])("a file says %s", (text) => {
    expect(declaredNameFindings(parseSource("model/a.ts", text))).toHaveLength(1);
  });

  test.each([
    ["a path of one machine", "docs/a.md", "read /work/a/b"],
    ["a home folder", "bin/a.mjs", '"/root/.cache/x"'],
    ["the host of a registry", "README.md", `fetch it from ${hostOf("registry", "npmjs", "org")}`],
    ["the host of another registry", "pom.xml", `https://${hostOf("repo1", "maven", "org")}/maven2`],
    ["the folder beside the project", "server/a.ts", 'readFileSync("../shared/vocabulary.tsv")'],
  ])("a text names %s", (_words, path, text) => {
    expect(textFindings({ path, text })).toHaveLength(1);
  });
});

describe("what is allowed is let through when", () => {
  test.each([
    "model/time.ts",
    "client/main.tsx",
    "client/ui/Pill.tsx",
    "tests/a.graph.test.ts",
    "cypher/questions/read-common.cypher",
    "vitest.config.ts",
    "cypher/schema/010-entity-id.cypher",
  ])("a file is called %s", (path) => {
    expect(fileNameFindings(path)).toEqual([]);
  });

  test("an inner variable or a part of a longer name uses such a word", () => {
    const text = "export const dataFolder = 1; function f() { const data = 1; }";
    expect(declaredNameFindings(parseSource("model/a.ts", text))).toEqual([]);
  });

  test("a test reads from the folder beside the project, and a text is empty", () => {
    expect(textFindings({ path: "tests/a.test.ts", text: '"../shared/seed"' })).toEqual([]);
    expect(textFindings({ path: "docs/a.md", text: "" })).toEqual([]);
  });
});

describe("in this house", () => {
  test("files are named by the conventions", () => {
    expect([...sources, ...readCypherFiles()].flatMap(({ path }) => fileNameFindings(path))).toEqual([]);
  });

  test("no declared name is empty of meaning", () => {
    expect(sources.flatMap(declaredNameFindings)).toEqual([]);
  });

  test("no text knows the machine it was written on", () => {
    expect(ownTexts().flatMap((path) => textFindings({ path, text: readText(path) }))).toEqual([]);
  });
});
