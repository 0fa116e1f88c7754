// Queries of searching for paths: steps from a set of entities, relations to hubs, and what is sent in the end.
import { z } from "zod";
import { lineRow, propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";

/** How the date is meant: not at all, on one of its days, or on all of them. */
const dating = z.enum(["ever", "possibly", "certainly", "possibly throughout", "certainly throughout"]);

const walk = {
  statuses: z.array(z.string()).nullable(),
  dating,
  asOfFrom: z.int(),
  asOfTo: z.int(),
  instants: z.array(z.string()),
};
const steps = z.array(
  z.object({
    id: z.string(),
    type: z.string(),
    other: z.string(),
    isOut: z.boolean(),
    polarity: z.number(),
    fromMin: z.number(),
    fromMax: z.number(),
    toMin: z.number(),
    toMax: z.number(),
  }),
);

export const readSteps = query("paths/read-steps", {
  params: z.object({ ids: z.array(z.string()), hubSize: z.int(), ...walk }),
  row: z.object({ id: z.string(), degree: z.int(), steps }),
});
export const readBetween = query("paths/read-between", {
  params: z.object({ ids: z.array(z.string()), hubs: z.array(z.string()), ...walk }),
  row: z.object({ id: z.string(), steps }),
});
export const readLines = query("paths/read-lines", {
  params: z.object({
    steps: z.array(z.object({ from: z.string(), to: z.string(), relations: z.array(z.string()) })),
  }),
  row: lineRow,
});
export const readCards = query("paths/read-cards", {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ properties: propertiesSchema }),
});
