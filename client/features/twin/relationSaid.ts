// Says a relation from the end at which one stands: "is a member of the CSTO, since 2002", or as a whole sentence when
// the other end is its subject. Also how it stands on the date. Pure; knows no screen.
import type { Card, Line } from "../../../model/api/shapes.ts";
import { lineTimeInWords, nameInSentence, relationInWords } from "../../../model/claims/sentence.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import type { ShownDays } from "../../board/derived.ts";
import { statusInWords } from "../../board/words.ts";
import type { VisibleRelation } from "../../board/visible.ts";

/** The way a relation goes, seen from one of its ends. */
export type Way = "out" | "mutual" | "in";

/** How the relation goes from this end. */
export function wayFrom(line: Line, end: string): Way {
  if (!typeRow(line.type).directed) return "mutual";
  return line.subject === end ? "out" : "in";
}

/** The entity at the other end; a relation with itself leads back. */
export function otherEnd({ subject, object }: Line, end: string): string {
  return subject === end ? object : subject;
}

interface Ends {
  readonly here: Card;
  readonly other: Card;
}

/** The relation, its dates, how sure it is and how it stands, as one line of text. */
export function relationSaid(
  { line, standing }: VisibleRelation,
  { here, other, asOf }: Ends & { asOf: ShownDays },
): string {
  const isIn = wayFrom(line, here.id) === "in";
  const ends = isIn ? { subject: other, object: { ...here, name: shortName(here) } } : { subject: here, object: other };
  const sentence = relationInWords(line, ends);
  const told = isIn ? sentence : sentence.slice(nameInSentence(here).length + 1);
  const content = line.content === undefined ? undefined : `“${line.content}”`;
  const status = line.status === "asserted" ? undefined : statusInWords(line.status).toLowerCase();
  return [told, content, lineTimeInWords(line), status, standingInWords({ line, standing }, asOf)]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}

/** Whether it lies wholly before the date, and so is told apart from what holds. */
export function isOver({ line, standing }: Pick<VisibleRelation, "line" | "standing">, { span }: ShownDays): boolean {
  return standing === "outside" && line.fromMin <= span.max;
}

// One stands at it, so that its full name need not be said in each line; a state's letters say less than its name.
function shortName({ name, abbreviation, iso2 }: Card): string {
  return iso2 === undefined ? (abbreviation ?? name) : name;
}

function standingInWords(relation: Pick<VisibleRelation, "line" | "standing">, asOf: ShownDays): string | undefined {
  if (relation.standing === "possible") return `possibly as of ${asOf.words}`;
  if (relation.standing !== "outside") return undefined;
  return isOver(relation, asOf) ? `over as of ${asOf.words}` : `not yet as of ${asOf.words}`;
}
