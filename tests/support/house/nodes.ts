// Walks a syntax tree without knowing all its shapes, and finds the functions in it.
// Knows no rule.

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Place {
  readonly node: Node;
  /** From the nearest outwards. */
  readonly above: readonly Node[];
}

export interface FunctionPlace {
  readonly node: Node;
  /** Its name, or for a nameless callback the function it is handed to: "describe(…)". */
  readonly name: string;
  /** Declared under a name of its own, and not handed to a call on the spot. */
  readonly isDeclared: boolean;
  readonly parameters: readonly string[];
}

/** Whether a value of unknown shape is a node of a syntax tree. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value && "end" in value;
}

/** All nodes of a tree, parents before children. */
export function* walk(node: Node, above: readonly Node[] = []): Generator<Place> {
  yield { node, above };
  for (const child of childrenOf(node)) yield* walk(child, [node, ...above]);
}

/** Functions, methods and arrow functions of a tree that have a body. */
export function functionsOf(tree: Node): FunctionPlace[] {
  return [...walk(tree)].filter(({ node }) => functionTypes.has(node.type) && isNode(node.body)).map(describePlace);
}

/** The name that an identifier, a member chain or a call begins with or ends in: "describe", "console.log". */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return "";
  if (typeof value.name === "string") return value.name;
  if (value.type === "MemberExpression") return `${nameOf(value.object)}.${nameOf(value.property)}`;
  if (value.type === "CallExpression") return nameOf(value.callee);
  return "";
}

const functionTypes = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

function describePlace({ node, above }: Place): FunctionPlace {
  const parameters = Array.isArray(node.params) ? node.params.map(nameOfParameter) : [];
  const own = nameOf(node.id);
  if (own !== "") return { node, name: own, isDeclared: above[0]?.type !== "CallExpression", parameters };
  const holder = above[0];
  const isNamedByHolder = holder?.type === "VariableDeclarator" || holder?.type === "MethodDefinition";
  if (isNamedByHolder) return { node, name: nameOf(holder.id) || nameOf(holder.key), isDeclared: true, parameters };
  return { node, name: nameOfCallback(node, holder), isDeclared: false, parameters };
}

function nameOfCallback(node: Node, holder: Node | undefined): string {
  if (holder?.type === "Property") return nameOf(holder.key);
  const isHandedOver = holder?.type === "CallExpression" && holder.callee !== node;
  return isHandedOver ? `${nameOf(holder)}(…)` : "a nameless function";
}

function nameOfParameter(parameter: unknown): string {
  if (!isNode(parameter)) return "";
  return nameOf(parameter.type === "AssignmentPattern" ? parameter.left : parameter);
}
