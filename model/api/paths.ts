// Endpoints that ask how entities hang together: paths between them under rules, and the smallest network that joins them.
import { z } from "zod";
import { relationStatuses } from "../claims/relation.ts";
import { idSchema, typeSchema } from "../claims/records.ts";
import { rangeOf } from "../time/edtf.ts";
import { endpoint } from "./endpoint.ts";
import { asOfSchema, cardSchema, certaintySchema, lineSchema, noParams } from "./shapes.ts";

/** No path has more steps than this, whatever is asked. */
export const longestPath = 8;

const someTypes = z.array(typeSchema).min(1).max(100);
const someEntities = z.array(idSchema).min(1).max(500);

const spanSchema = z
  .strictObject({ from: asOfSchema, to: asOfSchema })
  .refine(({ from, to }) => (rangeOf(from)?.min ?? 0) <= (rangeOf(to)?.max ?? 0), {
    message: "it ends before it begins",
    path: ["to"],
  });

/** What a relation must be like to be walked along. */
const walkShape = {
  types: someTypes.optional(),
  exceptTypes: someTypes.optional(),
  /** Only these may lie between the ends. */
  entities: someEntities.optional(),
  exceptEntities: someEntities.optional(),
  statuses: z.array(z.enum(relationStatuses)).min(1).optional(),
  asOf: asOfSchema.optional(),
  certainty: certaintySchema.default("possibly"),
  /** Takes the place of the as-of date: every relation must hold on all of its days. */
  span: spanSchema.optional(),
};

/**
 * The rules of a search. `forward`: days can be chosen, one for each step, that never go back; `maxGap` is the most days
 * that may lie between the days of two steps (model/paths/footing.ts says what that means for dates known as ranges).
 * `along`: relations are walked from subject to object, mutual ones either way. `chain` is the product of the signs.
 */
export const pathRulesSchema = z.strictObject({
  ...walkShape,
  order: z.enum(["any", "forward"]).default("any"),
  maxGap: z.int().min(0).max(1_000_000).optional(),
  direction: z.enum(["any", "along"]).default("any"),
  chain: z.enum(["any", "friendly", "hostile"]).default("any"),
  /** Steps. */
  maxLength: z.int().min(1).max(longestPath).default(5),
});
export type PathRules = z.output<typeof pathRulesSchema>;
export type WalkRules = Pick<PathRules, keyof typeof walkShape>;

/** Rules that can be dropped one at a time to see which of them shut out every path. */
export const ruleNames = [
  "date",
  "types",
  "exceptTypes",
  "entities",
  "exceptEntities",
  "statuses",
  "order",
  "maxGap",
  "direction",
  "chain",
  "maxLength",
] as const;
export type RuleName = (typeof ruleNames)[number];

const pathSchema = z.strictObject({
  /** From one end to the other, nobody twice. */
  entities: z.array(idSchema).min(2),
  /** One for each pair of neighbours on the path, with the ids of all relations that a walk by the rules can use. */
  steps: z.array(
    z.strictObject({ from: idSchema, to: idSchema, relations: z.array(z.string()).min(1), words: z.string() }),
  ),
  /** "either" where the relations of a step allow both; "none" where no relation has a sign. */
  sign: z.enum(["friendly", "hostile", "either", "none"]),
});
export type Path = z.infer<typeof pathSchema>;

const nearestMissSchema = z.strictObject({
  /** Rules whose dropping, alone, gives a path, and the number of its steps; the shortest first. */
  rules: z.array(z.strictObject({ rule: z.enum(ruleNames), length: z.int() })),
  /** Steps of the shortest path when every rule is dropped; absent when there is none up to the longest length. */
  withoutAll: z.int().optional(),
  /** False when a search for it had to be given up, so that more rules may be to blame. */
  isComplete: z.boolean(),
  words: z.string(),
});
export type NearestMiss = z.infer<typeof nearestMissSchema>;

const pairSchema = z.strictObject({
  from: idSchema,
  to: idSchema,
  /** The shortest first. */
  paths: z.array(pathSchema),
  /** False when there are, or may be, more; `reason` says why. */
  isComplete: z.boolean(),
  reason: z.string().optional(),
  nearestMiss: nearestMissSchema.optional(),
});
export type PathPair = z.infer<typeof pairSchema>;

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const findPaths = endpoint({
  id: "findPaths",
  method: "POST",
  path: "/api/paths",
  right: "read",
  summary:
    "Paths between each two of some entities, in the given order: all shortest, the k shortest, or any up to n steps",
  params: noParams,
  query: noParams,
  body: pathRulesSchema.extend({
    ends: z.array(idSchema).min(2).max(6).refine(distinct, "each end once"),
    mode: z.enum(["allShortest", "kShortest", "anyUpTo"]).default("allShortest"),
    /** How many of the shortest. */
    k: z.int().min(1).max(100).default(10),
    /** As many paths between two ends are sent of "all shortest" and "any up to". */
    limit: z.int().min(1).max(200).default(50),
  }),
  response: z.strictObject({
    pairs: z.array(pairSchema),
    entities: z.array(cardSchema),
    relations: z.array(lineSchema),
  }),
});
export type PathsAsked = z.output<typeof findPaths.body>;

export const connectEntities = endpoint({
  id: "connectEntities",
  method: "POST",
  path: "/api/paths/connect",
  right: "read",
  summary: "The smallest network that joins some entities as of a date, and whether it is proven to be the smallest",
  params: noParams,
  query: noParams,
  body: z.strictObject({ ...walkShape, ids: z.array(idSchema).min(2).max(20).refine(distinct, "each entity once") }),
  response: z.strictObject({
    /** The given ones that are joined, and what was added to join them. */
    entities: z.array(cardSchema),
    relations: z.array(lineSchema),
    added: z.array(idSchema),
    /** Given ones that nothing joins to the largest group of the others. */
    unconnected: z.array(idSchema),
    /** True when no network with fewer additions can join them; else it is a good one, at most twice the smallest. */
    isProvenSmallest: z.boolean(),
    isComplete: z.boolean(),
    reason: z.string().optional(),
  }),
});
