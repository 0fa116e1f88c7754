// The board as GEXF 1.3, for Gephi and its kin: places and colours as drawn, relations with the days on which they
// certainly hold. Pure. https://gexf.net/1.3/
import { kindRow } from "../../../model/vocabulary/kinds.ts";
import { palette } from "../../../model/vocabulary/palette.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { type Attribute, entityAttributes, relationAttributes } from "./attributes.ts";
import { certainDays, type Extract, type ExtractedEntity, type ExtractedRelation } from "./extract.ts";
import { graphFacts, maker } from "./graphFacts.ts";
import { element, xmlText } from "./xml.ts";

const place = { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" };
const time = { mode: "dynamic", timeformat: "date", timerepresentation: "interval" };
/** Places have a form of their own here. */
const own = new Set(["x", "y", "name"]);
const nodeAttributes = entityAttributes.filter(({ id }) => !own.has(id));

/** A relation without a day on which it certainly holds has no start and no end; its bounds are attributes. */
export function gexf(extract: Extract): string {
  const { title, madeAt, entities, relations } = extract;
  const meta = element([
    "meta",
    { lastmodifieddate: madeAt.slice(0, 10) },
    element(["creator", {}, maker]),
    element(["title", {}, xmlText(title)]),
    element([
      "description",
      {},
      xmlText(
        graphFacts(extract)
          .map((fact) => fact.join(": "))
          .join("\n"),
      ),
    ]),
  ]);
  const graph = element([
    "graph",
    { defaultedgetype: "undirected", ...time },
    modelOf("node", nodeAttributes),
    modelOf("edge", relationAttributes),
    element(["nodes", { count: entities.length }, "\n", ...entities.map((one) => `${nodeOf(one)}\n`)]),
    element(["edges", { count: relations.length }, "\n", ...relations.map((one) => `${edgeOf(one)}\n`)]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(["gexf", place, "\n", meta, "\n", graph, "\n"])}\n`;
}

function nodeOf(one: ExtractedEntity): string {
  const { card, point } = one;
  // Their axis points up, ours down.
  const spot = point === undefined ? [] : [element(["viz:position", { x: point.x, y: 0 - point.y, z: 0 }])];
  const colour = element(["viz:color", { hex: palette[kindRow(card.kind).hue].light }]);
  return element(["node", { id: card.id, label: card.name }, valuesOf(nodeAttributes, one), colour, ...spot]);
}

function edgeOf(one: ExtractedRelation): string {
  const { id, subject, object, type } = one.line;
  const row = typeRow(type);
  const days = certainDays(one.line);
  const ends = {
    id,
    source: subject,
    target: object,
    type: row.directed ? "directed" : "undirected",
    kind: type,
    label: row.label,
    start: days?.from,
    end: days === undefined || days.until === "" ? undefined : days.until,
  };
  return element([
    "edge",
    ends,
    valuesOf(relationAttributes, one),
    element(["viz:color", { hex: palette[row.hue].light }]),
  ]);
}

function modelOf<T>(whose: "node" | "edge", attributes: readonly Attribute<T>[]): string {
  const rows = attributes.map(({ id, type }) => element(["attribute", { id, title: id, type }]));
  return element(["attributes", { class: whose, mode: "static" }, ...rows]);
}

function valuesOf<T>(attributes: readonly Attribute<T>[], thing: T): string {
  const values = attributes
    .map(({ id, of }) => ({ for: id, value: of(thing) }))
    .filter(({ value }) => value !== "")
    .map((value) => element(["attvalue", value]));
  return element(["attvalues", {}, ...values]);
}
