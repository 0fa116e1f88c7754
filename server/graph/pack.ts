// Parameters as Neo4j types: JavaScript has one kind of number, Neo4j two, and a whole number sent as it is would be kept
// as a float that no LIMIT takes. Measures stay floats even where they happen to be whole.

const measures: ReadonlySet<string> = new Set(["polarity", "latitude", "longitude"]);

/** The same parameters with whole numbers as integers, through lists and maps. */
export function packed(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key in parameters) result[key] = measures.has(key) ? parameters[key] : packedValue(parameters[key]);
  return result;
}

function packedValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(packedValue);
  if (typeof value !== "object" || value === null) return value;
  return packed({ ...value });
}
