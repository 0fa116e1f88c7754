// Queries of the ready questions; what the rows tell is worked out in answers.ts and departures.ts.
import { z } from "zod";
import { lineRow, propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";

const relationRow = lineRow.extend({ from: propertiesSchema, to: propertiesSchema });

export const readMemberships = query("questions/read-memberships", {
  params: z.object({ bodies: z.array(z.string()), limit: z.int() }),
  row: relationRow,
});
export const readBodies = query("questions/read-bodies", {
  params: z.object({ sorts: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
  isAnchored: false,
});
export const readActs = query("questions/read-acts", {
  params: z.object({ limit: z.int() }),
  row: relationRow,
  isAnchored: false,
});
export const readStory = query("questions/read-story", {
  params: z.object({ source: z.string(), limit: z.int() }),
  row: relationRow,
});
export const readCommon = query("questions/read-common", {
  params: z.object({ a: z.string(), b: z.string(), limit: z.int() }),
  row: relationRow,
});
export const readNamed = query("questions/read-named", {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ properties: propertiesSchema }),
});
