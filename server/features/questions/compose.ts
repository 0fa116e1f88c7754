// Makes an answer of what was found: rows in words, each entity and relation once. Pure.
import type { z } from "zod";
import type { answerQuestion } from "../../../model/api/questions.ts";
import { lineTimeInWords, relationInWords } from "../../../model/claims/sentence.ts";
import type { Found } from "./find.ts";

type Answer = z.output<(typeof answerQuestion)["response"]>;

/** As many rows of an answer are sent; the total is told. */
const rowLimit = 400;

/** An answer with one row for each relation found, in the given order. */
export function answered(
  found: readonly (Found & { readonly words?: string })[],
  { title, explanation }: Pick<Answer, "title" | "explanation">,
): Answer {
  const shown = found.slice(0, rowLimit);
  const drawn = found.slice(0, rowLimit * 3);
  const rows = shown.map(({ line, from, to, words }) => ({
    words: words ?? wordsOf({ line, from, to }),
    entity: line.subject,
    relations: [line.id],
  }));
  return {
    title,
    explanation,
    rows,
    entities: [...new Map(drawn.flatMap(({ from, to }) => [[from.id, from] as const, [to.id, to] as const])).values()],
    relations: [...new Map(drawn.map(({ line }) => [line.id, line])).values()],
    total: found.length,
    truncated: found.length > shown.length,
  };
}

// What is not plainly asserted says so, before anything else can be read into it.
function wordsOf({ line, from, to }: Found): string {
  const sentence = `${relationInWords(line, { subject: from, object: to })}: ${lineTimeInWords(line)}`;
  return line.status === "asserted" ? sentence : `${sentence} (${line.status})`;
}

/** In the order in which they began. */
export function byBeginning<T extends Found>(found: readonly T[]): T[] {
  return found.toSorted((a, b) => a.line.fromMin - b.line.fromMin || (a.from.name < b.from.name ? -1 : 1));
}

/** The first full membership of each member in each body. */
export function firstSpells(found: readonly Found[]): Found[] {
  const full = found.filter(({ line }) => line.qualifier === "full");
  const byPair = Map.groupBy(full, ({ line }) => `${line.subject} ${line.object}`);
  return [...byPair.values()].map((spells) => spells.reduce((a, b) => (b.line.fromMax < a.line.fromMax ? b : a)));
}
