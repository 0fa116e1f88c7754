// A comparison as a table: one change a row, and the counts of bodies after them. Pure; quoting and the guard against
// formulas are those of every table that the page saves.
import { csvText } from "../../board/exchange/csv.ts";
import type { Compared, Pair } from "./useComparison.ts";

const columns = [
  "who",
  "who_id",
  "type",
  "in_or_towards",
  "in_or_towards_id",
  "change",
  "certainty",
  "first_date",
  "before",
  "second_date",
  "after",
  "when",
  "words",
  "relations",
] as const;

/** Text of the table. Dates are the two that are compared; `relations` holds ids, parted by blanks. */
export function comparisonCsv({ rows, bodies, entities }: Compared, { a, b }: Pair): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const changes = rows.map((row) => [
    nameOf(row.subject),
    row.subject,
    row.type,
    nameOf(row.object),
    row.object,
    row.what,
    row.certainty,
    a,
    row.before,
    b,
    row.after,
    row.when,
    row.words,
    row.relations.join(" "),
  ]);
  const counts = bodies.map(({ body, before, after, words }) => {
    const isSure = before.possible + after.possible === 0;
    const [first, second] = [before, after].map(({ certain, possible }) =>
      possible === 0 ? String(certain) : `${certain} to ${certain + possible}`,
    );
    const certainty = isSure ? "certain" : "possible";
    return ["", "", "", nameOf(body), body, "members", certainty, a, first ?? "", b, second ?? "", "", words, ""];
  });
  return csvText(columns, [...changes, ...counts]);
}
