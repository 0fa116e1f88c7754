// Queries of memberships: an entity's relations that bear on one, and who says them.
import { z } from "zod";
import { lineRow, propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";

export const readTies = query("memberships/read-ties", {
  params: z.object({ id: z.string(), cap: z.int() }),
  row: z.object({
    kind: z.string(),
    ties: z.array(z.object({ line: lineRow, claims: z.array(z.string()).nullable(), other: propertiesSchema })),
  }),
});
export const readSpeakers = query("memberships/read-speakers", {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ claim: z.string(), speaker: z.string() }),
});
export const readPublishers = query("memberships/read-publishers", {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), name: z.string() }),
});
