// Queries of exports: everything in the order of ids, a page at a time.
import { z } from "zod";
import { propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";

const page = z.object({ after: z.string(), limit: z.int(), wanted: z.array(z.string()).nullable() });

export const pageEntities = query("exports/page-entities", {
  params: page,
  row: z.object({ properties: propertiesSchema }),
});
export const pageDocuments = query("exports/page-documents", {
  params: page,
  row: z.object({ properties: propertiesSchema, source: z.string() }),
});
export const pageClaims = query("exports/page-claims", {
  params: page,
  row: z.object({
    properties: propertiesSchema,
    subject: z.string(),
    object: z.string(),
    speaker: z.string().nullable(),
    quotes: z.array(propertiesSchema),
  }),
});
export const readSources = query("exports/read-sources", {
  params: z.object({}),
  row: z.object({ properties: propertiesSchema }),
  isAnchored: false,
});
