// The things that are written down: sources, documents, entities and claims, as they come in and as they are kept.
// Knows no database and no file format; a casebook file and the API carry these same shapes.
import { z } from "zod";
import { type Bounds, edtfText, whenSchema } from "../time/bounds.ts";
import { kindIds } from "../vocabulary/kinds.ts";
import { typeIds } from "../vocabulary/types.ts";

/** Ours and stable: lower-case letters, digits and single marks between them. */
export const idSchema = z
  .string()
  .max(120)
  .regex(
    /^[\p{Ll}\p{Lo}\p{N}]+(?:[-_.:][\p{Ll}\p{Lo}\p{N}]+)*$/u,
    "an id has lower-case letters, digits and - _ . : between them",
  );

const line = z.string().trim().min(1).max(500);

export const kindSchema = z.enum(kindIds);
export const typeSchema = z.enum(typeIds);

export const stances = ["asserts", "denies", "alleges", "reports", "intends", "speculates", "retracts"] as const;
export const stages = ["announced", "decided", "signed", "ratified", "notified", "effective"] as const;
const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;

/** Who publishes; reliability is the letter of the Admiralty scale, F meaning that it cannot be judged. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  name: line,
  reliability: z.enum(reliabilities).default("F"),
  url: z.url().optional(),
});

/** A text that says things. Spans count UTF-16 code units of `text`. `publishedOn` is an EDTF date. */
export const documentSchema = z.strictObject({
  id: idSchema,
  title: line,
  source: idSchema,
  publishedOn: edtfText.optional(),
  capturedAt: z.iso.datetime().optional(),
  url: z.url().optional(),
  note: z.string().max(2000).optional(),
  text: z.string().max(2_000_000).optional(),
});

export const entitySchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  name: line,
  abbreviation: z.string().max(40).optional(),
  /** Other, local and former names. */
  aliases: z.array(line).max(200).default([]),
  /** ISO 3166-1 alpha-2. */
  iso2: z.string().length(2).optional(),
  /** One line that tells it from others of a like name. */
  description: z.string().max(1000).optional(),
  /** What sort of its kind: "defence pact", "territory", "dissolved state" … */
  sort: z.string().max(80).optional(),
  founded: edtfText.optional(),
  capital: z.string().max(200).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});

/** A verbatim passage of a document. Offsets may be left out when the quote stands exactly once in the text. */
export const quoteSchema = z.strictObject({
  document: idSchema,
  quote: z.string().min(1).max(4000).optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});

/** One statement by one speaker about one fact, found in one or more documents. */
export const claimSchema = z.strictObject({
  id: idSchema.optional(),
  subject: idSchema,
  type: typeSchema,
  object: idSchema,
  stance: z.enum(stances).default("asserts"),
  stage: z.enum(stages).optional(),
  /** What the vocabulary says it is for this type: a membership's status, an office, the mode of an act. */
  qualifier: z.string().max(120).optional(),
  /** The source's own wording of the qualifier, such as the bracket of a list item. */
  qualifierText: z.string().max(300).optional(),
  /** What an accusation, charge or threat says: it stays alleged. For other types, a detail worth reading. */
  content: z.string().max(600).optional(),
  speaker: idSchema.optional(),
  when: whenSchema.default({}),
  /** Id of the claim that this one answers: what a denial denies, what a retraction takes back. */
  answers: idSchema.optional(),
  /** Sets apart, or together, events that dates alone cannot tell. */
  occurrence: z.string().max(120).optional(),
  /** True where the words are the author's judgement of things ("Kremlin-led"). */
  isEvaluative: z.boolean().optional(),
  /** Not said but implied: why we read it so. */
  inference: z.string().max(600).optional(),
  /** 1 (confirmed) to 6 (cannot be judged), the digit of the Admiralty scale. */
  credibility: z.int().min(1).max(6).optional(),
  quotes: z.array(quoteSchema).min(1, "a claim needs at least one document").max(50),
  note: z.string().max(1000).optional(),
});

export type Stance = (typeof stances)[number];
export type Stage = (typeof stages)[number];
export type Source = z.infer<typeof sourceSchema>;
export type SourceDocument = z.infer<typeof documentSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Quote = z.infer<typeof quoteSchema>;
/** A claim as somebody hands it in. */
export type ClaimInput = z.infer<typeof claimSchema>;

export type ClaimStatus = "accepted" | "proposed" | "rejected";

/** A claim as it is kept: with its id, its fact, its day numbers and the publishers of its documents. */
export interface Claim extends ClaimInput, Bounds {
  readonly id: string;
  /** Hash of all that it says, where its id is a given one; a computed id is its own seal. */
  readonly seal?: string | undefined;
  /** Key of the fact that the claim is about: claims with the same key are weighed together. */
  readonly fact: string;
  readonly status: ClaimStatus;
  /** Ids of the publishers of its documents, sorted. */
  readonly sources: readonly string[];
}
