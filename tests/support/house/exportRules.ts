// Named exports only, each exported function with its docstring, and no file that only passes on what others export.
import { lineAt, type Finding, type Source } from "./sources.ts";
import { isNode, nameOf, type Node } from "./nodes.ts";

/** What is wrong with how a source exports. */
export function exportFindings({ path, text, program }: Source): Finding[] {
  const statements = Array.isArray(program.body) ? program.body.filter(isNode) : [];
  const passesAllOn = statements.some(exportsFrom) && statements.every(isPassedOn);
  return [
    ...(passesAllOn ? [`${path} only passes on what others export`] : []),
    ...statements
      .filter((statement) => statement.type === "ExportAllDeclaration")
      .map(({ start }) => `${path}:${lineAt(text, start)} exports everything of another file`),
    ...statements
      .filter((statement) => statement.type === "ExportDefaultDeclaration" && !path.endsWith(".config.ts"))
      .map(({ start }) => `${path}:${lineAt(text, start)} has a default export; exports have names`),
  ];
}

/** Exported functions that do not say what they are for; a component says it by its name and its file. */
export function docstringFindings({ path, text, program }: Source): Finding[] {
  if (path.endsWith(".tsx")) return [];
  const statements = Array.isArray(program.body) ? program.body.filter(isNode) : [];
  const silent = statements.filter(({ type, start, declaration }) => {
    const isFunction = isNode(declaration) && declaration.type === "FunctionDeclaration";
    return type === "ExportNamedDeclaration" && isFunction && !text.slice(0, start).trimEnd().endsWith("*/");
  });
  return silent.map(({ start, declaration }) => {
    const name = isNode(declaration) ? nameOf(declaration.id) : "";
    return `${path}:${lineAt(text, start)} exports ${name} without a docstring`;
  });
}

function isPassedOn(statement: Node): boolean {
  return statement.type === "ImportDeclaration" || exportsFrom(statement);
}

function exportsFrom({ type, source }: Node): boolean {
  return type === "ExportAllDeclaration" || (type === "ExportNamedDeclaration" && isNode(source));
}
