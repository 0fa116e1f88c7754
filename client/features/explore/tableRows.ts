// Rows of the two tables: what is on screen, in words; sorted, and narrowed by what is typed. Pure.
// Knows no screen.
import { farFuture } from "../../../model/time/days.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import { rangeInWords } from "../../../model/time/sentences.ts";
import { kindRow } from "../../../model/vocabulary/kinds.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { plainName } from "../../board/plainName.ts";
import type { Standing } from "../../board/standing.ts";
import type { Visible } from "../../board/visible.ts";
import { statusInWords } from "../../board/words.ts";
import { lineTimeInWords } from "../../../model/claims/sentence.ts";

export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  /** What the columns are sorted by where it is not the text itself. */
  readonly keys: readonly (string | number)[];
}

export interface Table {
  readonly columns: readonly string[];
  /** A CSS grid template. */
  readonly widths: string;
  readonly rows: readonly Row[];
}

const standingWords: Readonly<Record<Standing, string>> = {
  holds: "",
  possible: "possibly",
  lastSeen: "last seen",
  past: "",
  outside: "not as of the date",
};

/** Relations: who, what, whom, when, how it stands, how many claims, from which sources, by their names. */
export function relationTable(visible: Visible, sourceName: (id: string) => string): Table {
  const rows = [...visible.relations.values()].map(({ line, standing }): Row => {
    const { qualifier, status } = line;
    const told = qualifier === undefined || qualifier === "full" ? "" : ` (${qualifier})`;
    const subject = visible.entities.get(line.subject)?.card.name ?? line.subject;
    const object = visible.entities.get(line.object)?.card.name ?? line.object;
    const standings = [statusInWords(status), standingWords[standing]].filter((part) => part !== "").join(", ");
    const cells = [
      subject,
      `${typeRow(line.type).label}${told}`,
      object,
      lineTimeInWords(line),
      standings,
      String(line.claims),
      line.sources.map(sourceName).join(", "),
    ];
    const [first = "", second = "", third = "", , fifth = "", , seventh = ""] = cells;
    return { id: line.id, cells, keys: [first, second, third, line.fromMax, fifth, line.claims, seventh] };
  });
  const columns = ["From", "Relation", "To", "When", "Standing", "Claims", "Sources"];
  return { columns, widths: "1fr 1.4fr 1.5fr 1.7fr 1.1fr 52px 0.8fr", rows };
}

/** Entities: name, abbreviation, kind, relations on screen and beyond, when the first of them begins, pinned or not. */
export function entityTable(visible: Visible, badges: ReadonlyMap<string, string>): Table {
  const begins = firstBeginnings(visible);
  const rows = [...visible.entities.values()].map(({ card, degree, isPinned }): Row => {
    const more = badges.get(card.id) ?? "";
    const kind = card.sort ?? kindRow(card.kind).label;
    const begin = begins.get(card.id);
    const short = card.abbreviation ?? "";
    const beginWords = begin === undefined ? "" : rangeInWords(begin);
    const cells = [card.name, short, kind, String(degree), more, beginWords, isPinned ? "pinned" : ""];
    const beyond = Number(more.replaceAll(/\D/g, "")) || 0;
    const keys = [card.name, short, kind, degree, beyond, begin?.max ?? farFuture, isPinned ? 0 : 1];
    return { id: card.id, cells, keys };
  });
  const columns = ["Name", "Short", "Kind", "Relations", "More", "First begins", "Place"];
  return { columns, widths: "2fr 0.8fr 1fr 76px 68px 1fr 68px", rows };
}

/** Rows in which every typed word stands somewhere; accents and capitals do not matter. Without words all of them. */
export function rowsWith(rows: readonly Row[], text: string): readonly Row[] {
  const words = plainName(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const plain = plainName(cells.join(" \n "));
    return words.every((word) => plain.includes(word));
  });
}

/** Rows by one column; equal ones keep their order. */
export function sortedRows(table: Table, { column, isDown }: { column: number; isDown: boolean }): readonly Row[] {
  const sign = isDown ? -1 : 1;
  return table.rows.toSorted((a, b) => sign * compared(a.keys[column], b.keys[column]));
}

function compared(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), "en");
}

// The range in which the earliest relation of each entity begins, as far as any says.
function firstBeginnings({ relations }: Visible): ReadonlyMap<string, DayRange> {
  const first = new Map<string, DayRange>();
  for (const { line } of relations.values()) {
    if (line.fromMax >= farFuture) continue;
    for (const end of [line.subject, line.object]) {
      const known = first.get(end);
      if (known === undefined || line.fromMax < known.max) first.set(end, { min: line.fromMin, max: line.fromMax });
    }
  }
  return first;
}
