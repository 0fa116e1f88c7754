// One owner each: the packages, the environment, requests of the page. And exports with names only.
// Each rule is first shown a breach, so that we know it can fail.
import { describe, expect, test } from "vitest";
import { docstringFindings, exportFindings } from "../support/house/exportRules.ts";
import { ownerFindings } from "../support/house/ownerRules.ts";
import { parseSource, readSources } from "../support/house/sources.ts";

const sources = readSources();

describe("a breach is found when", () => {
  test.each([
    ["a feature takes the driver", "server/features/a/list.ts", 'import neo4j from "neo4j-driver";'],
    ["a type of the driver leaves the graph room", "server/app.ts", 'import type { Driver } from "neo4j-driver";'],
    ["a feature opens SQL", "server/features/a/list.ts", 'import { DatabaseSync } from "node:sqlite";'],
    ["a feature takes express", "server/features/a/routes.ts", 'import { Router } from "express";'],
    ["a file reads process.env", "server/main.ts", "const port = process.env.PORT;"],
    ["a file takes env out of process", "server/main.ts", "const { env } = process;"],
    ["a file imports env", "server/main.ts", 'import { env } from "node:process";'],
    ["a feature fetches", "client/features/a/load.ts", 'const answer = await fetch("/api/counts");'],
    ["a feature fetches through window", "client/features/a/load.ts", 'await window.fetch("/api/counts");'],
    ["a file sets innerHTML", "client/ui/Name.tsx", "element.innerHTML = name;"],
    ["a component sets inner HTML", "client/ui/Name.tsx", "export const x = <b dangerouslySetInnerHTML={y} />;"],
    ["inner HTML comes in an object", "client/ui/Name.tsx", "export const x = { dangerouslySetInnerHTML: y };"],
  ])("%s", (_words, path, text) => {
    expect(ownerFindings(parseSource(path, text))).toHaveLength(1);
  });

  test.each([
    ["a file has a default export", "model/a.ts", "export default 1;"],
    ["a file exports everything of another", "model/a.ts", 'export const x = 1; export * from "./b.ts";'],
    ["a file only passes on", "model/index.ts", 'export { a } from "./a.ts"; export type { B } from "./b.ts";'],
  ])("%s", (_words, path, text) => {
    expect(exportFindings(parseSource(path, text))).toHaveLength(1);
  });
});

test("an exported function without a docstring is found", () => {
  const said = "/** Why. */\nexport function f() {}\nfunction g() {}";
  expect(docstringFindings(parseSource("model/a.ts", said))).toEqual([]);
  expect(docstringFindings(parseSource("model/a.ts", "export function f() {}"))).toHaveLength(1);
});

describe("what is allowed is let through when", () => {
  test.each([
    ["an owner uses its own package", "server/graph/driver.ts", 'import neo4j from "neo4j-driver";'],
    ["the configuration reads the environment", "server/config.ts", "export const port = process.env.PORT;"],
    ["the one caller fetches", "client/call.ts", 'export const answer = fetch("/api/counts");'],
    ["a test does all of it", "tests/a.test.ts", 'import neo4j from "neo4j-driver"; process.env.PORT; fetch("/");'],
    ["a file is empty", "model/a.ts", ""],
  ])("%s", (_words, path, text) => {
    const source = parseSource(path, text);
    expect([...ownerFindings(source), ...exportFindings(source)]).toEqual([]);
  });
});

describe("in this house", () => {
  test("what has an owner is used by its owner alone", () => {
    expect(sources.flatMap(ownerFindings)).toEqual([]);
  });

  test("every exported function says what it is for", () => {
    expect(sources.flatMap(docstringFindings)).toEqual([]);
  });

  test("every export has a name and its own file", () => {
    expect(sources.flatMap(exportFindings)).toEqual([]);
  });
});
