// Routes of the ready questions.
import * as api from "../../../model/api/questions.ts";
import type { Graph } from "../../graph/driver.ts";
import { type AnyRoute, route } from "../../http/route.ts";
import { answer } from "./answers.ts";
import { questions } from "./questions.ts";

/** The list of questions, and the answer to one. */
export function questionRoutes(graph: Graph): AnyRoute[] {
  const listed = questions.map((one) => ({ ...one, parameters: [...one.parameters] }));
  return [
    route(api.listQuestions, () => Promise.resolve({ questions: listed })),
    route(api.answerQuestion, ({ params, query }) => answer(graph, { id: params.id, asked: query })),
  ];
}
