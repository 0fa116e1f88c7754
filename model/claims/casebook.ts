// A casebook: one file that carries entities, documents and claims from one place to another.
// Its JSON Schema is generated from here; an import says each thing that is wrong with its path.
import { z } from "zod";
import { claimSchema, documentSchema, entitySchema, sourceSchema } from "./records.ts";

export const casebookSchema = z.strictObject({
  format: z.literal("entente-casebook/1"),
  title: z.string().min(1).max(300),
  description: z.string().max(4000).optional(),
  /** Who wrote the claims down: a person or a program, not who said them. */
  recordedBy: z.string().min(1).max(200),
  sources: z.array(sourceSchema).default([]),
  documents: z.array(documentSchema).default([]),
  entities: z.array(entitySchema).default([]),
  claims: z.array(claimSchema).default([]),
});

export type Casebook = z.infer<typeof casebookSchema>;
