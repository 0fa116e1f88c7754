// Every Cypher file is named by exactly one query() and runs as it stands: no template marks but the two of the loader.
import { basename } from "node:path/posix";
import { isNode, nameOf, walk } from "./nodes.ts";
import type { Finding, Source } from "./sources.ts";

export interface CypherFile {
  readonly path: string;
  readonly text: string;
}

const templateMarks = /\{\{|\}\}|\$\{|<%|%[sd]\b|\$\$\w/;

/** Files that no query or several queries name, and queries that name no file. The schema is applied in order, unnamed. */
export function namingFindings(files: readonly CypherFile[], sources: readonly Source[]): Finding[] {
  const names = sources.filter(({ path }) => path.startsWith("server/")).flatMap(namedQueries);
  const known = new Map(files.filter(isQueryFile).map((file) => [queryName(file), file.path]));
  const miscounted = [...known].flatMap(([name, path]) => {
    const count = names.filter((one) => one === name).length;
    return count === 1 ? [] : [`${path} is named by ${count} queries; it needs exactly one`];
  });
  return [...miscounted, ...names.filter((name) => !known.has(name)).map((name) => `query("${name}") names no file`)];
}

/** Marks in a Cypher text that some program would have to fill in first. */
export function templateFindings({ path, text }: CypherFile): Finding[] {
  const found = templateMarks.exec(withoutComments(text));
  return found === null ? [] : [`${path} has a template mark: ${found[0]}`];
}

/** The parameters a Cypher text uses, sorted; what the loader specialises is no parameter. */
export function parametersIn(text: string): string[] {
  const plain = withoutComments(text).replaceAll("$($type)", "").replaceAll("$any($types)", "");
  const names = [...plain.matchAll(/\$([A-Za-z_]\w*)/g)].flatMap((match) => match[1] ?? []);
  return [...new Set(names)].toSorted();
}

/** What a query declares against what its file uses. */
export function parameterFindings(file: CypherFile, declared: readonly string[]): Finding[] {
  const used = parametersIn(file.text);
  const missing = used
    .filter((name) => !declared.includes(name))
    .map((name) => `${file.path} uses $${name}, which its query does not declare`);
  const idle = declared
    .filter((name) => !used.includes(name))
    .map((name) => `${file.path} does not use $${name}, which its query declares`);
  return [...missing, ...idle];
}

/** "explore/expand-neighbours" for cypher/explore/expand-neighbours.cypher. */
export function queryName({ path }: CypherFile): string {
  return path.replace(/^cypher\//, "").replace(/\.cypher$/, "");
}

function isQueryFile({ path }: CypherFile): boolean {
  return !path.startsWith("cypher/schema/") && basename(path) !== "";
}

function namedQueries({ program }: Source): string[] {
  return [...walk(program)].flatMap(({ node }) => {
    if (node.type !== "CallExpression" || nameOf(node.callee) !== "query") return [];
    const first: unknown = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
    return isNode(first) && typeof first.value === "string" ? [first.value] : [];
  });
}

/** Strings are emptied too: a dollar sign or braces in a text mean nothing. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "''").replace(/\/\/.*|\/\*[\s\S]*?\*\//g, "");
}
