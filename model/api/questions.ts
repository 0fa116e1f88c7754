// Endpoints for ready questions: each takes a few parameters and answers with sentences, entities and relations.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { cardSchema, lineSchema, noParams } from "./shapes.ts";

const parameterSchema = z.strictObject({
  name: z.string(),
  label: z.string(),
  type: z.enum(["entity", "year", "date"]),
  otherwise: z.string(),
});

export const listQuestions = endpoint({
  id: "listQuestions",
  method: "GET",
  path: "/api/questions",
  right: "read",
  summary: "Ready questions with their parameters and defaults",
  params: noParams,
  query: noParams,
  response: z.strictObject({
    questions: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        description: z.string(),
        parameters: z.array(parameterSchema),
      }),
    ),
  }),
});

export const answerQuestion = endpoint({
  id: "answerQuestion",
  method: "GET",
  path: "/api/questions/:id/answer",
  right: "read",
  summary: "The answer to a ready question: rows in words, and the entities and relations to draw",
  params: z.strictObject({ id: z.string().regex(/^[a-z-]{1,40}$/) }),
  query: z.strictObject({
    body: z.string().max(120).optional(),
    a: z.string().max(120).optional(),
    b: z.string().max(120).optional(),
    since: z.string().max(10).optional(),
    until: z.string().max(10).optional(),
    asOf: z.string().max(10).optional(),
  }),
  response: z.strictObject({
    /** The question as asked, parameters filled in. */
    title: z.string(),
    /** What was counted and what was left out, in a sentence or two. */
    explanation: z.string(),
    /** The date that the canvas should take for this answer, if the question has one. */
    asOf: z.string().optional(),
    rows: z.array(z.strictObject({ words: z.string(), entity: z.string(), relations: z.array(z.string()) })),
    entities: z.array(cardSchema),
    relations: z.array(lineSchema),
    total: z.int(),
    truncated: z.boolean(),
  }),
});
