// Queries of evidence: a relation, the claims behind it, a document and its marked passages.
import { z } from "zod";
import { propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";

const passageRow = z.object({ passage: propertiesSchema, source: propertiesSchema, document: propertiesSchema });

export const findRelation = query("evidence/find-relation", {
  params: z.object({ id: z.string() }),
  row: z.object({
    properties: propertiesSchema,
    type: z.string(),
    subject: propertiesSchema,
    object: propertiesSchema,
  }),
  isForEachType: true,
});
export const readReasons = query("evidence/read-reasons", {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    claim: propertiesSchema,
    subject: z.string(),
    object: z.string(),
    speaker: propertiesSchema.nullable(),
    recordedAt: z.string().nullable(),
    recordedBy: z.string().nullable(),
    quotes: z.array(passageRow),
  }),
});
export const listSources = query("evidence/list-sources", {
  params: z.object({}),
  row: z.object({ id: z.string(), name: z.string(), reliability: z.string(), url: z.string().nullable() }),
  isAnchored: false,
});
export const readDocument = query("evidence/read-document", {
  params: z.object({ id: z.string() }),
  row: z.object({ document: propertiesSchema, source: propertiesSchema }),
});
export const readMarks = query("evidence/read-marks", {
  params: z.object({ id: z.string(), limit: z.int() }),
  row: z.object({
    passage: propertiesSchema,
    claim: propertiesSchema,
    subject: propertiesSchema,
    object: propertiesSchema,
  }),
});
