// Queries about the house itself.
import { z } from "zod";
import { query } from "../../graph/query.ts";

const none = z.object({});

export const countEntities = query("status/count-entities", {
  params: none,
  row: z.object({ kind: z.string(), count: z.int() }),
  isAnchored: false,
});
export const countRelations = query("status/count-relations", {
  params: none,
  row: z.object({ type: z.string(), count: z.int() }),
  isAnchored: false,
  isForEachType: true,
});
export const countNodes = query("status/count-nodes", {
  params: none,
  row: z.object({ claims: z.int(), documents: z.int(), sources: z.int(), rejected: z.array(z.int()) }),
  isAnchored: false,
});
