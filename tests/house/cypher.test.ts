// Cypher files: each named once, run as they stand, and agree with their declarations about parameters.
// What the database thinks of them is for the tests that have one.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { root } from "../../bin/setup/steps.mjs";
import {
  namingFindings,
  parameterFindings,
  parametersIn,
  queryName,
  templateFindings,
} from "../support/house/cypherRules.ts";
import { parseSource, readCypherFiles, readSources } from "../support/house/sources.ts";

const files = readCypherFiles();
const sources = readSources();
const aFile = { path: "cypher/a/list.cypher", text: "MATCH (n {id: $id}) RETURN n" };
const named = (...names: string[]) =>
  parseSource(
    "server/features/a/queries.ts",
    names.map((name, at) => `const q${at} = query("${name}", {});`).join("\n"),
  );

describe("a breach is found when", () => {
  test("no query names a file", () => {
    expect(namingFindings([aFile], [])).toHaveLength(1);
  });

  test("two queries name the same file", () => {
    expect(namingFindings([aFile], [named("a/list", "a/list")])).toHaveLength(1);
  });

  test("a query names a file that is not there", () => {
    expect(namingFindings([], [named("a/list")])).toHaveLength(1);
  });

  test.each(["MATCH (n:{{kind}}) RETURN n", "MATCH (n:${kind}) RETURN n", "RETURN %s"])("a text says %s", (text) => {
    expect(templateFindings({ path: "cypher/a/list.cypher", text })).toHaveLength(1);
  });

  test("a text uses what is not declared, or the other way round", () => {
    expect(parameterFindings(aFile, [])).toHaveLength(1);
    expect(parameterFindings(aFile, ["id", "limit"])).toHaveLength(1);
  });
});

describe("what is allowed is let through when", () => {
  test("a file is named once, and a schema file not at all", () => {
    const schema = { path: "cypher/schema/010-entity-id.cypher", text: "" };
    expect(namingFindings([aFile, schema], [named("a/list")])).toEqual([]);
    expect(namingFindings([], [])).toEqual([]);
  });

  test("a text has the loader's two marks and dollar signs in strings", () => {
    const text = 'MATCH (a)-[:$($type)|$any($types)]->() WHERE a.name = "${x}" // {{x}}\nRETURN a';
    expect(templateFindings({ path: "cypher/a/list.cypher", text })).toEqual([]);
    expect(parametersIn(text)).toEqual([]);
  });
});

describe("in this house", () => {
  test("every Cypher file is named by exactly one query", () => {
    expect(namingFindings(files, sources)).toEqual([]);
  });

  test("no Cypher file has a template mark", () => {
    expect(files.flatMap(templateFindings)).toEqual([]);
  });

  test("queries declare the parameters that their files use", async () => {
    const declared = await declaredParameters();
    const byName = new Map(files.map((file) => [queryName(file), file]));
    const findings = declared.flatMap(({ file, names }) => {
      const known = byName.get(file);
      return known === undefined ? [] : parameterFindings(known, names);
    });
    expect(findings).toEqual([]);
  });
});

/** The queries that the server's modules export, loaded as the server loads them. */
async function declaredParameters(): Promise<{ file: string; names: string[] }[]> {
  const holders = sources.filter(({ path, text }) => path.startsWith("server/") && /\bquery\(\s*"/.test(text));
  const modules = await Promise.all(
    holders.map(({ path }): Promise<Record<string, unknown>> => import(pathToFileURL(join(root, path)).href)),
  );
  return modules.flatMap((module) => Object.values(module)).flatMap(parametersOf);
}

function parametersOf(value: unknown): { file: string; names: string[] }[] {
  if (typeof value !== "object" || value === null || !("what" in value) || value.what !== "query") return [];
  const { file, params } = value as unknown as { file: string; params: { shape: Record<string, unknown> } };
  return [{ file, names: Object.keys(params.shape) }];
}
