// Queries of comparing two dates: the relations to look at, members counted, cards.
import { z } from "zod";
import { propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";
import { relationStatuses } from "../../../model/claims/relation.ts";
import { typeSchema } from "../../../model/claims/records.ts";

/** First and last day of both dates. */
const dates = { aFrom: z.int(), aTo: z.int(), bFrom: z.int(), bTo: z.int() };
const looked = { instants: z.array(z.string()), limit: z.int() };
/** The first day of the first date and the last of the second. */
const between = { aFrom: z.int(), bTo: z.int() };

// Only what a comparison looks at, by type and object and without names of columns: there are many thousands.
const linesRow = z.object({
  type: typeSchema,
  object: z.string(),
  lines: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.string().nullable(),
      z.enum(relationStatuses),
      z.number(),
      z.number(),
      z.number(),
      z.number(),
    ]),
  ),
});

const counted = { firm: z.array(z.string()), qualifiers: z.array(z.string()), open: z.int(), ...dates };
const countRow = z.object({
  body: z.string(),
  certainBefore: z.int(),
  possibleBefore: z.int(),
  certainAfter: z.int(),
  possibleAfter: z.int(),
});

export const readWorld = query("compare/read-world", {
  params: z.object({ open: z.int(), ...dates, ...looked }),
  row: linesRow,
  isAnchored: false,
});
export const readEntity = query("compare/read-entity", {
  params: z.object({ id: z.string(), ...between, ...looked }),
  row: linesRow,
});
export const readAmong = query("compare/read-among", {
  params: z.object({ ids: z.array(z.string()), ...between, ...looked }),
  row: linesRow,
});
export const countMembers = query("compare/count-members", {
  params: z.object({ bodies: z.array(z.string()), ...counted }),
  row: countRow,
});
export const countAllMembers = query("compare/count-all-members", {
  params: z.object(counted),
  row: countRow,
  isAnchored: false,
});
export const readCards = query("compare/read-cards", {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ properties: propertiesSchema }),
});
