// Rows of the two tables: what is on screen, in words. Pure.
// Knows no screen.
import { kindRow } from "../../../model/vocabulary/kinds.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
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

/** Relations: who, what, whom, when, how it stands, how many claims. */
export function relationTable(visible: Visible): Table {
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
    ];
    const [first = "", second = "", third = "", , fifth = ""] = cells;
    return { id: line.id, cells, keys: [first, second, third, line.fromMax, fifth, line.claims] };
  });
  const columns = ["From", "Relation", "To", "When", "Standing", "Claims"];
  return { columns, widths: "1.3fr 1.4fr 1.3fr 1.6fr 1.2fr 64px", rows };
}

/** Entities: name, abbreviation, kind, relations on screen and beyond. */
export function entityTable(visible: Visible, badges: ReadonlyMap<string, string>): Table {
  const rows = [...visible.entities.values()].map(({ card, degree, isPinned }): Row => {
    const more = badges.get(card.id) ?? "";
    const kind = card.sort ?? kindRow(card.kind).label;
    const cells = [card.name, card.abbreviation ?? "", kind, String(degree), more, isPinned ? "pinned" : ""];
    const beyond = Number(more.replaceAll(/\D/g, "")) || 0;
    return { id: card.id, cells, keys: [card.name, card.abbreviation ?? "", kind, degree, beyond, isPinned ? 0 : 1] };
  });
  const columns = ["Name", "Short", "Kind", "Relations", "More", "Place"];
  return { columns, widths: "2fr 0.8fr 1fr 0.7fr 0.6fr 0.6fr", rows };
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
