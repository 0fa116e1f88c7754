// What has exactly one owner in the house: a package, process.env, fetch; and what nobody may use.
import { isNode, nameOf, walk, type Node } from "./nodes.ts";
import { lineAt, type Finding, type Source } from "./sources.ts";

const packageOwners: readonly { name: RegExp; owner: RegExp; words: string }[] = [
  { name: /^neo4j-driver(-core)?(\/|$)/, owner: /^server\/graph\//, words: "server/graph" },
  { name: /^(node:sqlite|kysely|pg|better-sqlite3)(\/|$)/, owner: /^server\/desk\//, words: "server/desk" },
  { name: /^express(\/|$)/, owner: /^server\/(app\.ts$|http\/)/, words: "server/app.ts and server/http" },
];
const markupDoors = new Set(["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML"]);
const senders = new Set(["fetch", "window.fetch", "globalThis.fetch", "self.fetch", "XMLHttpRequest"]);

/** Breaches of ownership in one source of the three wings; tests, benchmarks and set-up own nothing. */
export function ownerFindings(source: Source): Finding[] {
  const wing = source.path.split("/")[0] ?? "";
  if (!["model", "server", "client"].includes(wing)) return [];
  return [...packageFindings(source), ...[...walk(source.program)].flatMap(({ node }) => nodeFindings(source, node))];
}

function packageFindings({ path, imports }: Source): Finding[] {
  return imports.flatMap(({ specifier }) => {
    const rule = packageOwners.find(({ name }) => name.test(specifier));
    if (rule === undefined || rule.owner.test(path)) return [];
    return [`${path} imports ${specifier}, which belongs to ${rule.words}`];
  });
}

function nodeFindings({ path, text }: Source, node: Node): Finding[] {
  const where = `${path}:${lineAt(text, node.start)}`;
  const findings: Finding[] = [];
  if (readsEnvironment(node) && path !== "server/config.ts")
    findings.push(`${where} reads the environment: only server/config.ts does`);
  if (path.startsWith("client/") && path !== "client/call.ts" && sends(node))
    findings.push(`${where} sends a request: only client/call.ts does`);
  if (markupDoors.has(nameOfDoor(node))) findings.push(`${where} uses ${nameOfDoor(node)}: text is shown as text`);
  return findings;
}

function readsEnvironment(node: Node): boolean {
  if (node.type === "ImportDeclaration")
    return isNode(node.source) && /^(node:)?process$/.test(String(node.source.value));
  if (node.type === "MemberExpression") return /^(globalThis\.)?process\.env$/.test(nameOf(node));
  return node.type === "VariableDeclarator" && nameOf(node.init) === "process";
}

function sends(node: Node): boolean {
  return (node.type === "CallExpression" || node.type === "NewExpression") && senders.has(nameOf(node.callee));
}

function nameOfDoor(node: Node): string {
  if (node.type === "MemberExpression") return nameOf(node.property);
  if (node.type === "JSXAttribute") return nameOf(node.name);
  return node.type === "Property" ? nameOf(node.key) : "";
}
