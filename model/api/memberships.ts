// The endpoint for the life cycle of memberships: one lane for each body that an entity is or was in, and for each member
// that it has or had.
import { z } from "zod";
import { laneSchema } from "../memberships/phase.ts";
import { endpoint } from "./endpoint.ts";
import { asOfSchema, cardSchema, idParams, wholeNumber } from "./shapes.ts";

export const readMemberships = endpoint({
  id: "readMemberships",
  method: "GET",
  path: "/api/entities/:id/memberships",
  right: "read",
  summary: "Phases of an entity's memberships, folded from listings and events, with who says so and what disagrees",
  params: idParams,
  query: z.strictObject({
    asOf: asOfSchema.optional(),
    limit: wholeNumber({ min: 1, max: 500, otherwise: 500 }),
  }),
  response: z.strictObject({
    /** By name of the other end. */
    lanes: z.array(
      laneSchema.extend({
        other: cardSchema,
        /** What the other one is: a body that the entity is in, or a member that it has. */
        otherIs: z.enum(["body", "member"]),
        /** Phases as of the date: "full", "perhaps observer". */
        now: z.array(z.string()),
      }),
    ),
    /** Members by year, where the entity is a body: certainly, and those who only may have been. */
    counts: z.array(z.strictObject({ year: z.int(), certain: z.int(), possible: z.int() })),
    /** Lanes, those left out included; the counts are of all. */
    total: z.int(),
    truncated: z.boolean(),
  }),
});
