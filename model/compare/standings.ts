// How each relation stands in a comparison of two dates, so that both can be drawn in one picture. Pure.
import { pairsOf, whatOf } from "./changes.ts";
import { type Comparable, type Dates, strengthAt } from "./strength.ts";

/** `absent` holds at neither date, or is an earlier or later spell of a standing that another relation shows. */
export type Compared = "appeared" | "gone" | "changed" | "same" | "absent";

/**
 * The standing of every relation, by id. In a pair whose standing changed, such as full to suspended, those that came and
 * those that went are both "changed", since nothing between the two appeared or went. Spans are day numbers.
 */
export function compareStandings(lines: Iterable<Comparable>, { a, b }: Dates): ReadonlyMap<string, Compared> {
  const all = [...lines];
  const standings = new Map<string, Compared>(all.map((line) => [line.id, "absent"]));
  for (const pair of pairsOf(all, { a, b })) {
    const what = whatOf(pair);
    for (const { before, after, lines: own } of pair) {
      const shown: Compared = before === after ? "same" : (what ?? "same");
      const span = after > 0 ? b : a;
      for (const line of own) if (strengthAt(line, span) > 0) standings.set(line.id, shown);
    }
  }
  return standings;
}
