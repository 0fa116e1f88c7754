// Endpoints about the house itself: vocabulary, counts, health.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams } from "./shapes.ts";

export const readVocabulary = endpoint({
  id: "readVocabulary",
  method: "GET",
  path: "/api/vocabulary",
  right: "read",
  summary: "The kinds of entities and the types of relations",
  params: noParams,
  query: noParams,
  response: z.strictObject({
    kinds: z.array(z.record(z.string(), z.unknown())),
    types: z.array(z.record(z.string(), z.unknown())),
  }),
});

export const readCounts = endpoint({
  id: "readCounts",
  method: "GET",
  path: "/api/counts",
  right: "read",
  summary: "How much is there: entities by kind, relations by type, claims, documents, items left unread",
  params: noParams,
  query: noParams,
  response: z.strictObject({
    entities: z.record(z.string(), z.int()),
    relations: z.record(z.string(), z.int()),
    claims: z.int(),
    documents: z.int(),
    sources: z.int(),
    unread: z.int(),
  }),
});

export const readLive = endpoint({
  id: "readLive",
  method: "GET",
  path: "/health/live",
  right: "read",
  summary: "Whether the server's event loop answers",
  params: noParams,
  query: noParams,
  response: z.strictObject({ status: z.literal("live") }),
});

export const readReady = endpoint({
  id: "readReady",
  method: "GET",
  path: "/health/ready",
  right: "read",
  summary: "Whether database, migrations and samples are in place; 503 with the reason until then",
  params: noParams,
  query: noParams,
  response: z.strictObject({ status: z.literal("ready"), database: z.string() }),
});
