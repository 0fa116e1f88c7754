// The queries of the write door. Rows that carry whole property maps are decoded in claimRows.ts.
import { z } from "zod";
import { typeSchema } from "../../../model/claims/records.ts";
import { query } from "../query.ts";

// Property maps are made by claimRows.ts and writeThings.ts; checking each of their values again would cost more than the write.
const map = z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === "object" && value !== null);

const rowsParam = z.object({ rows: z.array(map) });
const idsParam = z.object({ ids: z.array(z.string()) });
const propertiesRow = z.object({ id: z.string(), properties: map });
const claimRow = z.object({
  claim: map,
  subject: z.string(),
  object: z.string(),
  speaker: z.string().nullable(),
  sources: z.array(z.string()),
});
const count = <Name extends string>(name: Name) => z.object({ [name]: z.int() });

export const readMigrations = query("door/read-migrations", {
  params: z.object({}),
  row: z.object({ id: z.string() }),
  isAnchored: false,
});
export const markMigrations = query("door/mark-migrations", {
  params: z.object({ ids: z.array(z.string()), at: z.string() }),
  row: z.object({ id: z.string() }),
  isAnchored: false,
});
export const holdDoor = query("door/hold-door", {
  params: z.object({ at: z.string() }),
  row: z.object({ id: z.string() }),
});
export const mergeSources = query("door/merge-sources", { params: rowsParam, row: count("sources") });
export const mergeDocuments = query("door/merge-documents", { params: rowsParam, row: count("documents") });
export const readEntities = query("door/read-entities", { params: idsParam, row: propertiesRow });
export const readDocuments = query("door/read-documents", {
  params: idsParam,
  row: z.object({ id: z.string(), sha256: z.string().nullable(), source: z.string() }),
});
export const writeEntities = query("door/write-entities", { params: rowsParam, row: count("entities") });
export const readClaims = query("door/read-claims", {
  params: idsParam,
  row: z.object({
    id: z.string(),
    seal: z.string().nullable(),
    fact: z.string(),
    answers: z.string().nullable(),
    type: typeSchema,
    relationId: z.string().nullable(),
  }),
});
export const readFacts = query("door/read-facts", { params: z.object({ facts: z.array(z.string()) }), row: claimRow });
export const readAnswers = query("door/read-answers", { params: idsParam, row: claimRow });
export const supersedeClaims = query("door/supersede-claims", {
  params: z.object({ ...rowsParam.shape, at: z.string(), change: z.string() }),
  row: count("claims"),
});
export const createClaims = query("door/create-claims", { params: rowsParam, row: count("claims") });
export const linkQuotes = query("door/link-quotes", { params: rowsParam, row: count("quotes") });
export const linkSpeakers = query("door/link-speakers", { params: rowsParam, row: count("speakers") });
export const createRelations = query("door/create-relations", { params: rowsParam, row: count("relations") });
export const updateRelations = query("door/update-relations", { params: rowsParam, row: count("relations") });
export const deleteRelations = query("door/delete-relations", { params: idsParam, row: count("relations") });
export const pointClaims = query("door/point-claims", { params: rowsParam, row: count("claims") });
export const createChange = query("door/create-change", {
  params: z.object({ properties: map }),
  row: z.object({ id: z.string() }),
});
export const markImport = query("door/mark-import", {
  params: z.object({ id: z.string(), properties: map }),
  row: z.object({ id: z.string() }),
});
export const readImport = query("door/read-import", {
  params: z.object({ id: z.string() }),
  row: z.object({ properties: map }),
});
export const pageClaims = query("door/page-claims", {
  params: z.object({ after: z.string(), limit: z.int() }),
  row: claimRow,
});
export const clearRelations = query("door/clear-relations", {
  params: z.object({ limit: z.int() }),
  row: count("relations"),
  isAnchored: false,
});
export const pageRelations = query("door/page-relations", {
  params: z.object({}),
  row: z.object({ properties: map, subject: z.string(), object: z.string() }),
  isAnchored: false,
});
