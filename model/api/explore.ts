// Endpoints for finding entities and walking from one to the next.
import { z } from "zod";
import { entitySchema, idSchema, kindSchema, typeSchema } from "../claims/records.ts";
import { relationStatuses } from "../claims/relation.ts";
import { endpoint } from "./endpoint.ts";
import {
  asOfSchema,
  cardSchema,
  certaintySchema,
  idParams,
  kindsQuery,
  lineSchema,
  noParams,
  statusesQuery,
  typesQuery,
  wholeNumber,
} from "./shapes.ts";

/** Beyond this many a count is told as "1 000+": counting a hub as of a date reads every one of its relations. */
export const countCap = 1000;

/** As many entities as are laid out, and asked about, at once. */
export const boardSize = 5000;

export const searchEntities = endpoint({
  id: "searchEntities",
  method: "GET",
  path: "/api/search",
  right: "read",
  summary: "Find entities by name, abbreviation, local or former name; forgiving of accents and typing slips",
  params: noParams,
  query: z.strictObject({
    q: z.string().trim().min(1).max(200),
    kinds: kindsQuery,
    limit: wholeNumber({ min: 1, max: 50, otherwise: 12 }),
  }),
  response: z.strictObject({
    results: z.array(
      z.strictObject({
        entity: cardSchema,
        /** The name or alias that matched, when it is not the name itself. */
        matched: z.string().optional(),
        /** Relations of all times. */
        relations: z.int(),
      }),
    ),
    truncated: z.boolean(),
  }),
});

const direction = z.enum(["out", "in", "mutual"]);
export const orders = ["connected", "recent", "strongest", "name"] as const;

export const readEntity = endpoint({
  id: "readEntity",
  method: "GET",
  path: "/api/entities/:id",
  right: "read",
  summary: "One entity with its relations counted by type, direction and status, of all times and as of a date",
  params: idParams,
  query: z.strictObject({ asOf: asOfSchema.optional() }),
  response: z.strictObject({
    entity: entitySchema,
    asOf: z.string(),
    /** Relations of all times. */
    total: z.int(),
    ever: z.array(z.strictObject({ type: typeSchema, direction, count: z.int() })),
    held: z.array(
      z.strictObject({
        type: typeSchema,
        direction,
        qualifier: z.string().optional(),
        status: z.enum(relationStatuses),
        certainly: z.int(),
        possibly: z.int(),
      }),
    ),
    /** True when only some of a hub's relations were looked at, so that `held` counts too few. */
    isCapped: z.boolean(),
    /** Documents that speak of it. */
    documents: z.int(),
  }),
});

export const countRelations = endpoint({
  id: "countRelations",
  method: "GET",
  path: "/api/entities/:id/counts",
  right: "read",
  summary: "How many relations an entity has, by type and direction, of all times; as quick for a hub as for any other",
  params: idParams,
  query: noParams,
  response: z.strictObject({
    total: z.int(),
    ever: z.array(z.strictObject({ type: typeSchema, direction, count: z.int() })),
  }),
});

export const readNeighbours = endpoint({
  id: "readNeighbours",
  method: "GET",
  path: "/api/entities/:id/neighbours",
  right: "read",
  summary: "Entities related to one entity, with the relations between, a page at a time",
  params: idParams,
  query: z.strictObject({
    types: typesQuery,
    direction: z.enum(["out", "in", "both"]).default("both"),
    asOf: asOfSchema.optional(),
    certainty: certaintySchema.default("possibly"),
    kinds: kindsQuery,
    statuses: statusesQuery,
    order: z.enum(orders).default("connected"),
    limit: wholeNumber({ min: 1, max: 500, otherwise: 50 }),
    offset: wholeNumber({ min: 0, max: 1_000_000, otherwise: 0 }),
  }),
  response: z.strictObject({
    entities: z.array(cardSchema),
    relations: z.array(lineSchema),
    /** Neighbours that fit, on all pages. */
    total: z.int(),
    truncated: z.boolean(),
  }),
});

const chosenNeighbours = {
  ids: z.array(idSchema).min(1).max(200),
  asOf: asOfSchema.optional(),
  certainty: certaintySchema.default("possibly"),
};

export const countFacets = endpoint({
  id: "countFacets",
  method: "POST",
  path: "/api/neighbours/facets",
  right: "read",
  summary:
    "What an expansion of one or several entities can choose from: relations by type, direction, status and kind",
  params: noParams,
  query: noParams,
  body: z.strictObject(chosenNeighbours),
  response: z.strictObject({
    facets: z.array(
      z.strictObject({
        type: typeSchema,
        direction,
        status: z.enum(relationStatuses),
        /** Kind at the other end. */
        kind: kindSchema,
        /** Relations. */
        count: z.int(),
      }),
    ),
    /** True when only some of a hub's relations were looked at. */
    isCapped: z.boolean(),
  }),
});

export const expandNeighbours = endpoint({
  id: "expandNeighbours",
  method: "POST",
  path: "/api/neighbours",
  right: "read",
  summary: "What one or several entities are related to, those that are known already left out, a page at a time",
  params: noParams,
  query: noParams,
  body: z.strictObject({
    ...chosenNeighbours,
    /** Types with their directions; absent: all. */
    ways: z
      .array(z.strictObject({ type: typeSchema, direction }))
      .max(100)
      .optional(),
    statuses: z.array(z.enum(relationStatuses)).optional(),
    kinds: z.array(kindSchema).optional(),
    /** Only what every one of the entities is related to. */
    shared: z.boolean().default(false),
    order: z.enum(orders).default("connected"),
    /** Ids that are on the board already. */
    known: z.array(idSchema).max(boardSize).default([]),
    limit: z.int().min(0).max(500).default(40),
    offset: z.int().min(0).max(1_000_000).default(0),
  }),
  response: z.strictObject({
    entities: z.array(cardSchema),
    /** Neighbours that fit, known or not, on all pages. */
    total: z.int(),
    /** Those among them that are not known yet. */
    coming: z.int(),
  }),
});

export const readCards = endpoint({
  id: "readCards",
  method: "POST",
  path: "/api/entities/cards",
  right: "read",
  summary: "Cards of entities by id, each with the number of its relations as of a date",
  params: noParams,
  query: z.strictObject({ asOf: asOfSchema.optional() }),
  body: z.strictObject({ ids: z.array(idSchema).max(boardSize) }),
  response: z.strictObject({
    entities: z.array(
      z.strictObject({
        entity: cardSchema,
        /** Relations that hold certainly or possibly as of the date; at most `countCap`, then `isCapped`. */
        held: z.int(),
        isCapped: z.boolean(),
      }),
    ),
    missing: z.array(z.string()),
  }),
});

export const readAmong = endpoint({
  id: "readAmong",
  method: "POST",
  path: "/api/relations/among",
  right: "read",
  summary: "Relations whose two ends are both in a set of entities",
  params: noParams,
  query: z.strictObject({ asOf: asOfSchema.optional(), certainty: certaintySchema.default("ever"), types: typesQuery }),
  body: z.strictObject({ ids: z.array(idSchema).max(boardSize) }),
  response: z.strictObject({ relations: z.array(lineSchema), truncated: z.boolean() }),
});

export const readShared = endpoint({
  id: "readShared",
  method: "POST",
  path: "/api/entities/shared",
  right: "read",
  summary: "What all of the given entities are related to, as of a date",
  params: noParams,
  query: z.strictObject({
    asOf: asOfSchema.optional(),
    certainty: certaintySchema.default("possibly"),
    limit: wholeNumber({ min: 1, max: 500, otherwise: 200 }),
  }),
  body: z.strictObject({
    ids: z
      .array(idSchema)
      .min(2)
      .max(20)
      .refine(
        (ids) => new Set(ids).size === ids.length,
        "each entity once: everybody shares everything with themselves",
      ),
  }),
  response: z.strictObject({
    entities: z.array(cardSchema),
    relations: z.array(lineSchema),
    total: z.int(),
    truncated: z.boolean(),
  }),
});
