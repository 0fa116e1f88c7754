// What a search sends: cards of the entities, lines of the relations, and each step in words.
// Knows no rule.
import type { PathPair } from "../../../model/api/paths.ts";
import type { Card, Line } from "../../../model/api/shapes.ts";
import { stepInWords } from "../../../model/paths/words.ts";
import { Fault } from "../../errors.ts";
import { cardOf, lineOf } from "../../graph/decode.ts";
import { rows, type Runner } from "../../graph/query.ts";
import * as queries from "./queries.ts";

/** One step between two entities with the ids of its relations. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly relations: readonly string[];
}

/** Cards by id, in the order of the ids. Throws a Fault "not-found" that names who is not there. */
export async function readNamed(runner: Runner, ids: readonly string[]): Promise<Map<string, Card>> {
  const found = await rows(runner, { query: queries.readCards, params: { ids: [...ids] } });
  const cards = new Map(found.map(({ properties }) => cardOf(properties)).map((card) => [card.id, card]));
  const missing = ids.find((id) => !cards.has(id));
  if (missing !== undefined) throw new Fault("not-found", { message: `There is no entity "${missing}"` });
  return cards;
}

/** Lines of all relations of the steps, each once. */
export async function readLines(runner: Runner, steps: readonly Step[]): Promise<Map<string, Line>> {
  if (steps.length === 0) return new Map();
  const wanted = new Map(steps.map((step) => [`${step.from} ${step.to}`, step]));
  const params = { steps: [...wanted.values()].map((step) => ({ ...step, relations: [...step.relations] })) };
  const found = await rows(runner, { query: queries.readLines, params });
  return new Map(found.map(lineOf).map((line) => [line.id, line]));
}

/** The pairs with each step in words. */
export function worded(
  pairs: readonly PathPair[],
  { cards, lines }: { cards: ReadonlyMap<string, Card>; lines: ReadonlyMap<string, Line> },
): PathPair[] {
  const cardFor = (id: string): Pick<Card, "name" | "kind"> => cards.get(id) ?? { name: id, kind: "State" };
  const linesOf = (ids: readonly string[]): Line[] => ids.flatMap((id) => lines.get(id) ?? []);
  return pairs.map((pair) => ({
    ...pair,
    paths: pair.paths.map((path) => ({
      ...path,
      steps: path.steps.map((step) => ({ ...step, words: stepInWords(linesOf(step.relations), cardFor) })),
    })),
  }));
}
