// The board as JSON, everything that was said of it included; docs/sharing.md tells each field. Pure.
import { lineTimeInWords } from "../../../model/claims/sentence.ts";
import { isoDay } from "../../../model/time/asOf.ts";
import { dayText, type Extract } from "./extract.ts";

/** Two spaces deep, so that a person can read it too. */
export function boardJson({ entities, relations, span, when, ...told }: Extract): string {
  const { title, certainty, madeAt, leftOut, publishers } = told;
  const content = {
    format: "entente-board",
    version: 1,
    title,
    madeAt,
    asOf: { from: isoDay(span.min), until: isoDay(span.max), words: when },
    certainty,
    leftOut,
    sources: publishers,
    entities: entities.map(({ card, point, isPinned }) => ({ ...card, position: point, pinned: isPinned })),
    relations: relations.map(({ line: { fromMin, fromMax, toMin, toMax, ...line }, standing }) => ({
      ...line,
      standing,
      when: {
        words: lineTimeInWords({ type: line.type, fromMin, fromMax, toMin, toMax }),
        beginsEarliest: knownDay(fromMin),
        beginsLatest: knownDay(fromMax),
        overEarliest: knownDay(toMin),
        overLatest: knownDay(toMax),
      },
    })),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function knownDay(day: number): string | undefined {
  const text = dayText(day);
  return text === "" ? undefined : text;
}
