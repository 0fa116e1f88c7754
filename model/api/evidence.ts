// Endpoints for "who says so": a relation with its claims, a document with its marked passages.
import { z } from "zod";
import { claimSchema, documentSchema, sourceSchema, stances, typeSchema } from "../claims/records.ts";
import { endpoint } from "./endpoint.ts";
import { cardSchema, idParams, lineSchema, noParams, relationIdParams } from "./shapes.ts";

const documentHead = documentSchema.omit({ text: true, source: true }).extend({ source: sourceSchema });

const quoteFrom = z.strictObject({
  document: documentHead,
  quote: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
});

/** A claim as a reason: everything said, by whom, where, and who wrote it down when. */
export const reasonSchema = claimSchema.omit({ id: true, quotes: true, speaker: true }).extend({
  id: z.string(),
  relationId: z.string().optional(),
  speaker: cardSchema.optional(),
  quotes: z.array(quoteFrom),
  recordedAt: z.string(),
  recordedBy: z.string(),
  fromMin: z.int(),
  fromMax: z.int(),
  toMin: z.int(),
  toMax: z.int(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const readRelation = endpoint({
  id: "readRelation",
  method: "GET",
  path: "/api/relations/:id",
  right: "read",
  summary: "One relation with every claim behind it: quote, speaker, publisher, stance",
  params: relationIdParams,
  query: noParams,
  response: z.strictObject({
    relation: lineSchema,
    subject: cardSchema,
    object: cardSchema,
    /** The relation's own claims, and answers to them such as denials. */
    claims: z.array(reasonSchema),
  }),
});

export const listSources = endpoint({
  id: "listSources",
  method: "GET",
  path: "/api/sources",
  right: "read",
  summary: "Who publishes, and how reliable they are; relations name their sources by these ids",
  params: noParams,
  query: noParams,
  response: z.strictObject({ sources: z.array(sourceSchema) }),
});

export const readDocument = endpoint({
  id: "readDocument",
  method: "GET",
  path: "/api/documents/:id",
  right: "read",
  summary: "One document with the passages that claims quote",
  params: idParams,
  query: noParams,
  response: z.strictObject({
    document: documentHead,
    text: z.string().optional(),
    marks: z.array(
      z.strictObject({
        claim: z.string(),
        relation: z.string().optional(),
        subject: cardSchema,
        object: cardSchema,
        type: typeSchema,
        qualifier: z.string().optional(),
        stance: z.enum(stances),
        quote: z.string().optional(),
        start: z.int().optional(),
        end: z.int().optional(),
      }),
    ),
    truncated: z.boolean(),
  }),
});
