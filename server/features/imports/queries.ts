// Queries of imports.
import { z } from "zod";
import { propertiesSchema } from "../../graph/decode.ts";
import { query } from "../../graph/query.ts";

export const readNames = query("imports/read-names", {
  params: z.object({ limit: z.int() }),
  row: z.object({ properties: propertiesSchema }),
  isAnchored: false,
});
