// From Neo4j's property maps to the shapes that the API sends. The one place where a map becomes a card or a line.
import { z } from "zod";
import { type Card, cardSchema, type Line, lineSchema } from "../../model/api/shapes.ts";
import { type Entity, entitySchema } from "../../model/claims/records.ts";

/** A property map as the driver gives it. */
export const propertiesSchema = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === "object" && value !== null,
);
type Properties = z.infer<typeof propertiesSchema>;

/** A relation as a query returns it. */
export const lineRow = z.object({
  properties: propertiesSchema,
  type: z.string(),
  subject: z.string(),
  object: z.string(),
});

/** Card of an entity's node. Throws when the node is not as the door writes it. */
export function cardOf(properties: Properties): Card {
  return cardSchema.parse(picked(properties, Object.keys(cardSchema.shape)));
}

/** All of an entity's node. */
export function entityOf(properties: Properties): Entity {
  return entitySchema.parse(picked(properties, Object.keys(entitySchema.shape)));
}

/** Line of a relationship. */
export function lineOf({ properties, type, subject, object }: z.infer<typeof lineRow>): Line {
  const claims = listLength(properties["claims"]) + listLength(properties["denials"]);
  const flags = {
    datesDisagree: properties["datesDisagree"] === true,
    isEvaluative: properties["isEvaluative"] === true,
  };
  const own = picked(properties, Object.keys(lineSchema.shape));
  return lineSchema.parse({ ...own, ...flags, type, subject, object, claims });
}

/** The named properties that are there. */
export function picked(properties: Properties, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => (properties[name] ?? undefined) !== undefined).map((name) => [name, properties[name]]),
  );
}

function listLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
