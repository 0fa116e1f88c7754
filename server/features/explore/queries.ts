// Queries of exploring: search, an entity's counts, neighbours, relations among a set.
import { z } from "zod";
import { certaintySchema } from "../../../model/api/shapes.ts";
import { lineRow, propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";

const span = { asOfFrom: z.int(), asOfTo: z.int(), instants: z.array(z.string()) };
const optionalList = z.array(z.string()).nullable();
const pageRow = z.object({
  /** Of all pages. */
  total: z.int(),
  page: z.array(z.object({ properties: propertiesSchema, relations: z.array(lineRow) })),
});

export const searchEntities = query("explore/search-entities", {
  params: z.object({ text: z.string(), kinds: optionalList, pool: z.int(), limit: z.int() }),
  row: z.object({ properties: propertiesSchema, score: z.number(), relations: z.int() }),
});
export const readEntity = query("explore/read-entity", {
  params: z.object({ id: z.string() }),
  row: z.object({ properties: propertiesSchema }),
});
export const countByType = query("explore/count-by-type", {
  params: z.object({ id: z.string() }),
  row: z.object({ type: z.string(), outgoing: z.int(), incoming: z.int() }),
  isForEachType: true,
});
export const countHeld = query("explore/count-held", {
  params: z.object({ id: z.string(), cap: z.int(), ...span }),
  row: z.object({
    type: z.string(),
    isOutgoing: z.boolean(),
    qualifier: z.string().nullable(),
    status: z.string(),
    certainly: z.int(),
    possibly: z.int(),
  }),
});
export const countDocuments = query("explore/count-documents", {
  params: z.object({ id: z.string() }),
  row: z.object({ documents: z.int() }),
});
export const readNeighbours = query("explore/read-neighbours", {
  params: z.object({
    id: z.string(),
    direction: z.enum(["out", "in", "both"]),
    certainty: certaintySchema,
    kinds: optionalList,
    statuses: optionalList,
    order: z.string(),
    /** Types without a direction, which fit any. */
    mutual: z.array(z.string()),
    offset: z.int(),
    limit: z.int(),
    ...span,
  }),
  row: pageRow,
});
export const readCards = query("explore/read-cards", {
  params: z.object({ ids: z.array(z.string()), cap: z.int(), ...span }),
  row: z.object({ properties: propertiesSchema, held: z.int() }),
});
export const readAmong = query("explore/read-among", {
  params: z.object({ ids: z.array(z.string()), certainty: certaintySchema, limit: z.int(), ...span }),
  row: lineRow,
});
export const readShared = query("explore/read-shared", {
  params: z.object({ ids: z.array(z.string()), certainty: certaintySchema, limit: z.int(), ...span }),
  row: pageRow,
});
export const expandNeighbours = query("explore/expand-neighbours", {
  params: z.object({
    ids: z.array(z.string()),
    /** A type, a blank and a direction each. */
    ways: optionalList,
    statuses: optionalList,
    kinds: optionalList,
    certainty: certaintySchema,
    shared: z.boolean(),
    order: z.string(),
    mutual: z.array(z.string()),
    known: z.array(z.string()),
    offset: z.int(),
    limit: z.int(),
    ...span,
  }),
  row: z.object({ total: z.int(), coming: z.int(), page: z.array(propertiesSchema) }),
});
export const countFacets = query("explore/count-facets", {
  params: z.object({ ids: z.array(z.string()), certainty: certaintySchema, cap: z.int(), ...span }),
  row: z.object({ type: z.string(), isOutgoing: z.boolean(), status: z.string(), kind: z.string(), count: z.int() }),
});
