// What a file for another program says of itself, in words: title, date, what was left out, whose data it is. Pure.
import { counted, entityWords, relationWords, thingsInWords } from "../words.ts";
import type { Extract } from "./extract.ts";

/** The name that files give as their maker. */
export const maker = "Entente";

/** Names and values. */
export function graphFacts({ title, when, certainty, madeAt, leftOut, publishers }: Extract): [string, string][] {
  return [
    ["title", title],
    ["as_of", when],
    ["showing", showingWords[certainty]],
    ["left_out", leftOutWords(leftOut)],
    ["sources", publishers.map(publisherWords).join("; ")],
    ["made_by", maker],
    ["made_at", madeAt],
  ];
}

function leftOutWords(leftOut: Extract["leftOut"]): string {
  return leftOut.entities + leftOut.relations === 0 ? "nothing" : thingsInWords(leftOut);
}

/** "Central Intelligence Agency (22 relations)". */
export function publisherWords({ name, relations }: Extract["publishers"][number]): string {
  return `${name} (${counted(relations, relationWords)})`;
}

/** What is there and what was left out, for the message after a file was saved. */
export function extractWords({ entities, relations, leftOut }: Extract): string {
  const there = thingsInWords({ entities: entities.length, relations: relations.length });
  if (leftOut.entities + leftOut.relations === 0) return there;
  const hidden = [
    leftOut.entities === 0 ? "" : counted(leftOut.entities, entityWords),
    leftOut.relations === 0 ? "" : counted(leftOut.relations, relationWords),
  ];
  return `${there}; ${hidden.filter((part) => part !== "").join(" and ")} not on screen left out`;
}

const showingWords: Readonly<Record<Extract["certainty"], string>> = {
  certainly: "what certainly holds on the date",
  possibly: "what holds or may hold on the date",
  ever: "relations of all times",
};
