// Shapes that several endpoints send: a card of an entity, a line of a relation, an as-of date, a list of choices.
import { z } from "zod";
import { entitySchema, idSchema, kindSchema, stages, typeSchema } from "../claims/records.ts";
import { relationStatuses } from "../claims/relation.ts";
import { readEdtf } from "../time/edtf.ts";

/** A day, month or year: "2024-05-08", "2024-05", "2024". Absent means today. */
export const asOfSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write a date as 2024-05-08, 2024-05 or 2024")
  .refine((text) => readEdtf(text).kind === "date", "this date does not exist in the calendar");

/** How sure it must be that a relation holds as of the date; "ever" asks for no date at all. */
export const certaintySchema = z.enum(["certainly", "possibly", "ever"]);
export type CertaintyWanted = z.infer<typeof certaintySchema>;

/** What a list, a canvas or a search result shows of an entity. */
export const cardSchema = entitySchema
  .pick({ id: true, kind: true, name: true, abbreviation: true, sort: true, description: true, iso2: true })
  .extend({ latitude: z.number().optional(), longitude: z.number().optional() });
export type Card = z.infer<typeof cardSchema>;

const day = z.int();

/** A relation as it is drawn. Day numbers count from 1970-01-01; ±9 999 999 stand for open or unknown. */
export const lineSchema = z.strictObject({
  id: z.string(),
  type: typeSchema,
  subject: idSchema,
  object: idSchema,
  qualifier: z.string().optional(),
  stage: z.enum(stages).optional(),
  content: z.string().optional(),
  contentStatus: z.enum(["alleged", "disputed"]).optional(),
  status: z.enum(relationStatuses),
  polarity: z.number(),
  fromMin: day,
  fromMax: day,
  toMin: day,
  toMax: day,
  /** How many claims stand behind it. */
  claims: z.int(),
  sources: z.array(z.string()),
  datesDisagree: z.boolean(),
  isEvaluative: z.boolean(),
});
export type Line = z.infer<typeof lineSchema>;

export const noParams = z.strictObject({});
export const idParams = z.strictObject({ id: idSchema });
export const relationIdParams = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/, "a relation's id has 32 hexadecimal digits"),
});

/** A comma-separated list of choices in a query string. */
function listOf<T extends z.ZodType>(item: T) {
  const items = z.array(item).max(100);
  return z
    .string()
    .max(4000)
    .transform((text, context): z.output<T>[] => {
      const read = items.safeParse(text.split(",").filter((part) => part !== ""));
      if (read.success) return read.data;
      for (const { message } of read.error.issues) context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
}

export const typesQuery = listOf(typeSchema).optional();
export const kindsQuery = listOf(kindSchema).optional();
export const statusesQuery = listOf(z.enum(relationStatuses)).optional();

/** A whole number in a query string within bounds, both included. */
export function wholeNumber({ min, max, otherwise }: { min: number; max: number; otherwise: number }) {
  return z
    .string()
    .regex(/^\d{1,9}$/, "a whole number is wanted")
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .default(otherwise);
}
