// The board as GraphML, for yEd, Gephi, NetworkX and many others. Pure.
// http://graphml.graphdrawing.org/specification.html
import { typeRow } from "../../../model/vocabulary/types.ts";
import { type Attribute, entityAttributes, relationAttributes } from "./attributes.ts";
import type { Extract } from "./extract.ts";
import { graphFacts } from "./graphFacts.ts";
import { element, xmlText } from "./xml.ts";

const place = {
  xmlns: "http://graphml.graphdrawing.org/xmlns",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
};

const types = { string: "string", integer: "int", double: "double", boolean: "boolean" } as const;

/** A mutual relation is an undirected edge, every other a directed one. */
export function graphml(extract: Extract): string {
  const facts = graphFacts(extract);
  const keys = [
    ...facts.map(([id]) => keyOf("graph", { id, type: "string" })),
    ...entityAttributes.map((attribute) => keyOf("node", attribute)),
    ...relationAttributes.map((attribute) => keyOf("edge", attribute)),
  ];
  const content = [
    ...facts.map(([id, value]) => element(["data", { key: `graph_${id}` }, xmlText(value)])),
    ...extract.entities.map((one) =>
      element(["node", { id: one.card.id }, ...dataOf("node", { attributes: entityAttributes, thing: one })]),
    ),
    ...extract.relations.map((one) => {
      const { id, subject, object, type } = one.line;
      const ends = { id, source: subject, target: object, directed: String(typeRow(type).directed) };
      return element(["edge", ends, ...dataOf("edge", { attributes: relationAttributes, thing: one })]);
    }),
  ];
  const graph = element(["graph", { id: "board", edgedefault: "undirected" }, "\n", content.join("\n"), "\n"]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(["graphml", place, "\n", keys.join("\n"), "\n", graph, "\n"])}\n`;
}

type Whose = "graph" | "node" | "edge";

function keyOf(whose: Whose, { id, type }: Pick<Attribute<never>, "id" | "type">): string {
  return element(["key", { id: `${whose}_${id}`, for: whose, "attr.name": id, "attr.type": types[type] }]);
}

function dataOf<T>(whose: Whose, { attributes, thing }: { attributes: readonly Attribute<T>[]; thing: T }): string[] {
  return attributes
    .map(({ id, of }) => [id, of(thing)] as const)
    .filter(([, value]) => value !== "")
    .map(([id, value]) => element(["data", { key: `${whose}_${id}` }, xmlText(value)]));
}
