// What a sheet says besides the picture: the date and what is shown, the sources, what is not shown. Pure.
import type { Extract } from "../../board/exchange/extract.ts";
import { maker, publisherWords } from "../../board/exchange/graphFacts.ts";
import type { Hidden } from "../../board/visible.ts";
import { count, counted, entityWords, relationWords, thingsInWords } from "../../board/words.ts";
import { dayInWords } from "../../../model/time/sentences.ts";

interface Told {
  readonly extract: Extract;
  readonly hidden: Hidden;
  /** The two dates in words, when they are compared. */
  readonly compared: readonly [string, string] | undefined;
  /** Day number on which the sheet is made. */
  readonly day: number;
}

/** The line below the title. */
export function subtitleOf({ extract, compared }: Told): string {
  const { when, certainty, entities, relations } = extract;
  const things = thingsInWords({ entities: entities.length, relations: relations.length });
  if (compared !== undefined) return `${compared[0]} compared with ${compared[1]} · ${things}`;
  const shown = certainty === "ever" ? "relations of all times" : showing[certainty];
  return `As of ${when}: ${shown} · ${things}`;
}

/** The lines below the picture. */
export function notesOf({ extract, hidden, day }: Told): string[] {
  const sources = extract.publishers.map(publisherWords).join("; ");
  const made = `Made with ${maker} on ${dayInWords(day)}.`;
  return [sources === "" ? "" : `Sources: ${sources}.`, hiddenWords(hidden), made].filter((note) => note !== "");
}

const showing = { certainly: "what certainly holds", possibly: "what holds or may hold" } as const;

function hiddenWords(hidden: Hidden): string {
  const entities = hidden.entitiesByFilter + hidden.entitiesByHand;
  const relations = reasons.map(({ of, words }) => [of(hidden), words] as const).filter(([number]) => number > 0);
  const total = relations.reduce((sum, [number]) => sum + number, 0);
  if (entities + total === 0) return "";
  const why = relations.map(([number, words]) => `${count(number)} ${words}`).join(", ");
  const parts = [
    entities === 0 ? "" : counted(entities, entityWords),
    total === 0 ? "" : `${counted(total, relationWords)} (${why})`,
  ];
  return `On the board but not shown: ${parts.filter((part) => part !== "").join(" and ")}.`;
}

const reasons: readonly { readonly of: (hidden: Hidden) => number; readonly words: string }[] = [
  { of: (hidden) => hidden.relationsByDate, words: "outside the date" },
  { of: (hidden) => hidden.relationsByFilter, words: "filtered" },
  { of: (hidden) => hidden.relationsByHand, words: "hidden by hand" },
  { of: (hidden) => hidden.relationsByEnd, words: "at something hidden" },
];
