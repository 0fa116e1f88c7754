// What can be filtered on this board: kinds, types, statuses, standings and sources that are there, each with its count.
// Pure; knows no screen.
import { typeRow, typeIds } from "../../../model/vocabulary/types.ts";
import { kindIds, kindRow } from "../../../model/vocabulary/kinds.ts";
import { relationStatuses } from "../../../model/claims/relation.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import type { Board } from "../../board/board.ts";
import type { Filter, FilterSubject } from "../../board/filters.ts";
import { type Standing, standingOf } from "../../board/standing.ts";
import { counted, statusInWords } from "../../board/words.ts";

export interface FilterRow {
  readonly what: FilterSubject;
  readonly value: string;
  readonly words: string;
  /** Entities or relations on the board. */
  readonly count: number;
}

export interface FilterGroup {
  readonly title: string;
  readonly rows: readonly FilterRow[];
}

/** Name of a source by its id. */
type NameOf = (source: string) => string;

const standings: Readonly<Record<Standing, string>> = {
  holds: "holds certainly",
  possible: "may hold",
  lastSeen: "was last seen before, no end known",
  past: "happened over two years before",
  outside: "is over, or has not begun",
};

/** Groups of rows, those without any left out; `span` are the days of the view. */
export function filterGroups(board: Board, { span, nameOf }: { span: DayRange; nameOf: NameOf }): FilterGroup[] {
  const cards = [...board.entities.values()];
  const lines = [...board.relations.values()];
  const groups: FilterGroup[] = [
    rowsOf("Kinds", {
      what: "kind",
      keys: cards.map((card) => card.kind),
      order: kindIds,
      wordsOf: (id) => kindRow(id).plural,
    }),
    rowsOf("Relations", {
      what: "type",
      keys: lines.map((line) => line.type),
      order: typeIds,
      wordsOf: (id) => typeRow(id).label,
    }),
    rowsOf("How they stand", {
      what: "status",
      keys: lines.map((line) => line.status),
      order: relationStatuses,
      wordsOf: statusWords,
    }),
    rowsOf("On the date", {
      what: "standing",
      keys: lines.map((line) => standingOf(line, span)),
      order: Object.keys(standings),
      wordsOf: standingWords,
    }),
    rowsOf("Sources", { what: "source", keys: lines.flatMap((line) => line.sources), order: [], wordsOf: nameOf }),
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** What a filter takes out, for its chip. */
export function filterInWords({ what, value, how }: Filter, nameOf: NameOf): string {
  const verb = how === "grey" ? "greyed" : "hidden";
  return `${subjectWords[what](what === "source" ? nameOf(value) : value)} ${verb}`;
}

const subjectWords: Readonly<Record<FilterSubject, (value: string) => string>> = {
  kind: (value) => kindRow(value).plural,
  type: (value) => `“${typeRow(value).label}”`,
  status: (value) => statusWords(value).toLowerCase(),
  standing: (value) => `what ${standingWords(value)}`,
  source: (value) => `source ${value}`,
  degree: (value) => `with fewer than ${counted(Number(value), ["relation", "relations"])}`,
  text: (value) => `not named “${value}”`,
};

function statusWords(id: string): string {
  const status = relationStatuses.find((one) => one === id);
  return status === undefined ? id : statusInWords(status);
}

function standingWords(id: string): string {
  return Object.entries(standings).find(([standing]) => standing === id)?.[1] ?? id;
}

interface Rows {
  readonly what: FilterSubject;
  readonly keys: readonly string[];
  /** Order of the rows; keys that are not in it follow, the most frequent first. */
  readonly order: readonly string[];
  readonly wordsOf: (value: string) => string;
}

function rowsOf(title: string, { what, keys, order, wordsOf }: Rows): FilterGroup {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const place = (value: string): number => (order.includes(value) ? order.indexOf(value) : order.length);
  const rows = [...counts]
    .map(([value, count]) => ({ what, value, words: wordsOf(value), count }))
    .toSorted((a, b) => place(a.value) - place(b.value) || b.count - a.count);
  return { title, rows };
}
