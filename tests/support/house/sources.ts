// The project's own sources, read and parsed once: what the house rules measure.
// Knows no rule. Parsing is done by the parser that builds the page, so it reads TypeScript and TSX as they are.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path/posix";
import { parseSync } from "vite";
import { root } from "../../../bin/setup/steps.mjs";
import { isNode, type Node } from "./nodes.ts";

export interface Import {
  /** As written: "./days.ts", "zod", "node:fs". */
  readonly specifier: string;
  /** Path from the root for a relative import; undefined for a package or a built-in. */
  readonly target: string | undefined;
  readonly isTypeOnly: boolean;
  readonly names: readonly string[];
}

export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  readonly imports: readonly Import[];
}

/** A breach of a rule, in words, with its place. */
export type Finding = string;

const codeFolders = ["model", "server", "client", "tests", "bench", "bin"];
const codeEndings = new Set([".ts", ".tsx", ".mjs"]);
const notOurs = new Set(["node_modules", ".git", "dist", "coverage", ".cache", "test-results"]);

/** Paths of all files below a folder of the project, in order; none when there is no such folder. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => !notOurs.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
    .toSorted();
}

/** Every source file of the project: TypeScript, TSX and the plain JavaScript of bin/. */
export function readSources(): Source[] {
  return filesBelow(".")
    .filter(isCode)
    .map((path) => parseSource(path, readText(path)));
}

/** Every Cypher file. */
export function readCypherFiles(): { path: string; text: string }[] {
  const paths = filesBelow(".").filter((path) => extname(path) === ".cypher");
  return paths.map((path) => ({ path, text: readText(path) }));
}

/** Text of a project file. */
export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Parses one source; throws on a syntax error. Bad samples for the rules are made with it too. */
export function parseSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? "cannot be parsed"}`);
  if (!isNode(program)) throw new Error(`${path}: the parser gave no tree`);
  return { path, text, program, imports: importsOf({ path, text, module }) };
}

/** The line of a place in a source, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function isCode(path: string): boolean {
  const [folder = ""] = path.split("/");
  return codeEndings.has(extname(path)) && (codeFolders.includes(folder) || path.endsWith(".config.ts"));
}

type Module = ReturnType<typeof parseSync>["module"];

function importsOf({ path, text, module }: { path: string; text: string; module: Module }): Import[] {
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isTypeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    names: entries.map((entry) => entry.importName.name ?? "*"),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType, importName }) =>
      moduleRequest === null
        ? []
        : [{ specifier: moduleRequest.value, isTypeOnly: isType, names: [importName.name ?? "*"] }],
    ),
  );
  const late = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    isTypeOnly: false,
    names: ["*"],
  }));
  return [...fixed, ...passedOn, ...late].map((one) => ({ ...one, target: targetOf(path, one.specifier) }));
}

function targetOf(path: string, specifier: string): string | undefined {
  return specifier.startsWith(".") ? join(dirname(path), specifier.replace(/\?.*$/, "")) : undefined;
}
