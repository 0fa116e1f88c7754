// The endpoint that compares two dates: what appeared, went and changed, of one body, of some entities, or of the world.
import { z } from "zod";
import { idSchema, typeSchema } from "../claims/records.ts";
import { asOfSpan } from "../time/asOf.ts";
import { endpoint } from "./endpoint.ts";
import { asOfSchema, cardSchema, noParams } from "./shapes.ts";

/** As many rows as one answer may hold. */
export const rowLimit = 20_000;

const countSchema = z.strictObject({ certain: z.int(), possible: z.int() });

/** One change of one pair. The words are those of model/compare/words.ts. */
export const changeRowSchema = z.strictObject({
  subject: idSchema,
  object: idSchema,
  type: typeSchema,
  what: z.enum(["appeared", "gone", "changed"]),
  certainty: z.enum(["certain", "possible"]),
  before: z.string(),
  after: z.string(),
  words: z.string(),
  when: z.string(),
  /** Relations that held at either date, those that hold at the later one first. */
  relations: z.array(z.string()).min(1),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;

export const bodyRowSchema = z.strictObject({
  body: idSchema,
  before: countSchema,
  after: countSchema,
  /** "16 → 32 members". */
  words: z.string(),
});
export type BodyRow = z.infer<typeof bodyRowSchema>;

const scopeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("world") }),
  /** All relations of one entity. */
  z.strictObject({ kind: z.literal("entity"), id: idSchema }),
  /** Relations whose two ends are both among these. */
  z.strictObject({ kind: z.literal("among"), ids: z.array(idSchema).max(2000) }),
]);

export const compareDates = endpoint({
  id: "compareDates",
  method: "POST",
  path: "/api/compare",
  right: "read",
  summary: "Relations that appeared, went or changed between two dates, in words, with the members of bodies counted",
  params: noParams,
  query: noParams,
  body: z
    .strictObject({
      a: asOfSchema,
      b: asOfSchema,
      scope: scopeSchema,
      /** Which end the rows are sorted by: the body (the object), or who is in it. */
      by: z.enum(["body", "entity"]).default("body"),
      /** Leaves out what may have changed and need not have. */
      isCertainOnly: z.boolean().default(false),
      limit: z.int().min(1).max(rowLimit).default(300),
    })
    .refine(({ a, b }) => asOfSpan(a, 0).min <= asOfSpan(b, 0).min, {
      message: "the first date is after the second",
      path: ["b"],
    }),
  response: z.strictObject({
    entities: z.array(cardSchema),
    rows: z.array(changeRowSchema),
    /** Bodies whose number of members changed, the greatest change first. */
    bodies: z.array(bodyRowSchema),
    totals: z.strictObject({ appeared: z.int(), gone: z.int(), changed: z.int(), possible: z.int() }),
    /** Rows on all pages. */
    total: z.int(),
    truncated: z.boolean(),
    /** True when there were too many differing relations to look at all of them. */
    isCapped: z.boolean(),
  }),
});
