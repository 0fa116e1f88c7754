// Turns what the database returns into plain JSON values: nothing rounded, nothing lost, no internal ids.
// Wants a driver with exact integers.
import neo4j from "neo4j-driver";

export type PlainRow = Readonly<Record<string, unknown>>;

interface Stringable {
  toString(): string;
}

/** One row, keyed by column. */
export function plainRow(row: object): PlainRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plainValue(value)]));
}

/** Integers beyond 2^53 become strings, so do dates, durations and the numbers that JSON lacks. */
function plainValue(value: unknown): unknown {
  switch (typeof value) {
    case "bigint":
      return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "object":
      return value === null ? null : plainObject(value);
    default:
      return value;
  }
}

function plainObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (neo4j.isNode(value)) return { labels: value.labels, properties: plainRow(value.properties) };
  if (neo4j.isRelationship(value)) return { type: value.type, properties: plainRow(value.properties) };
  if (neo4j.isPath(value)) return plainPath(value);
  if (neo4j.isPoint(value))
    return plainRow({ srid: value.srid, x: value.x, y: value.y, ...(value.z === undefined ? {} : { z: value.z }) });
  // The driver leaves a bare T behind days without a time of day.
  if (neo4j.isDuration(value)) return value.toString().replace(/T$/, "");
  // Dates, times and vectors are classes of the driver that say themselves; maps are plain.
  const isMap = Object.getPrototypeOf(value) === Object.prototype;
  return isMap ? plainRow(value) : (value as Stringable).toString();
}

function plainPath({
  start,
  segments,
}: {
  start: unknown;
  segments: readonly { relationship: unknown; end: unknown }[];
}): unknown {
  return {
    nodes: [start, ...segments.map(({ end }) => end)].map(plainValue),
    relationships: segments.map(({ relationship }) => plainValue(relationship)),
  };
}
