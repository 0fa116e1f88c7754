// How files are named, and which names say nothing.
import { basename } from "node:path/posix";
import { isNode, nameOf } from "./nodes.ts";
import type { Finding, Source } from "./sources.ts";

const conventions: readonly { ending: RegExp; stem: RegExp; words: string }[] = [
  { ending: /\.tsx$/, stem: /^([A-Z][A-Za-z0-9]*(\.test)?|main|[a-z][A-Za-z0-9]*\.test)$/, words: "PascalCase.tsx" },
  { ending: /\.(ts|mjs)$/, stem: /^[a-z][A-Za-z0-9]*(\.graph)?(\.test|\.config|\.d)?$/, words: "camelCase.ts" },
  { ending: /\.cypher$/, stem: /^[a-z0-9]+(-[a-z0-9]+)*$/, words: "kebab-case.cypher" },
];

/** Words under which anything could be kept, so that nothing can be found. */
const emptyWords = new Set(["util", "utils", "helper", "helpers", "manager", "data", "info"]);

/** What is wrong with the name of a file or of a folder on its way. */
export function fileNameFindings(path: string): Finding[] {
  const name = basename(path);
  const rule = conventions.find(({ ending }) => ending.test(name));
  const stem = rule === undefined ? name : name.replace(rule.ending, "");
  const isOff = rule !== undefined && !rule.stem.test(stem);
  const parts = [...path.split("/").slice(0, -1), name.split(".")[0] ?? ""];
  return [
    ...(isOff ? [`${path} should be named like ${rule.words}`] : []),
    ...parts.filter(isEmptyName).map((part) => `${path}: the name "${part}" says nothing`),
  ];
}

/** Top-level names of a source that end in an empty word: dateUtils, ClaimManager, data. */
export function declaredNameFindings({ path, program }: Source): Finding[] {
  const names = (Array.isArray(program.body) ? program.body : []).flatMap(declaredNames);
  return names.filter(isEmptyName).map((name) => `${path} declares ${name}; say what it is`);
}

function declaredNames(statement: unknown): string[] {
  if (!isNode(statement)) return [];
  if (isNode(statement.declaration)) return declaredNames(statement.declaration);
  if (Array.isArray(statement.declarations))
    return statement.declarations.flatMap((one) => (isNode(one) ? [nameOf(one.id)] : []));
  return statement.type.endsWith("Declaration") && isNode(statement.id) ? [nameOf(statement.id)] : [];
}

/** What two things have in common may well be called so; a place for common things may not. */
function isEmptyName(name: string): boolean {
  return name === "common" || emptyWords.has(lastWord(name));
}

function lastWord(name: string): string {
  const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/);
  return words.at(-1)?.toLowerCase() ?? "";
}
