// Says a change in words, no more surely than the dates allow: absence from a list is "not listed", never "left".
import { lineTimeInWords, relationInWords } from "../claims/sentence.ts";
import { listingType } from "../memberships/events.ts";
import { plainMember } from "../memberships/statuses.ts";
import { farFuture, farPast } from "../time/days.ts";
import { firstEdgeInWords, lastEdgeInWords, rangeInWords } from "../time/sentences.ts";
import { kindRow } from "../vocabulary/kinds.ts";
import { typeRow } from "../vocabulary/types.ts";
import type { Card } from "../api/shapes.ts";
import type { Change, Standing } from "./changes.ts";
import type { Count } from "./counts.ts";

export interface ChangeInWords {
  /** "full", "not listed", "perhaps full". */
  readonly before: string;
  readonly after: string;
  /** "Uzbekistan: CSTO full → not listed". */
  readonly words: string;
  /** "listed until 2012, gone by 2013"; empty where the change says it all. */
  readonly when: string;
}

type Named = Pick<Card, "name" | "kind" | "abbreviation">;

/** The change between two named entities. */
export function changeInWords(change: Change, { subject, object }: { subject: Named; object: Named }): ChangeInWords {
  const { standings, type } = change;
  const when = whenInWords(change);
  if (typeRow(type).timing === "instant") {
    const [line] = standings[0]?.lines ?? [];
    const sentence = relationInWords(
      { type, ...(line === undefined ? {} : { qualifier: line.qualifier }) },
      { subject, object },
    );
    return { before: "not yet", after: "happened", words: sentence, when };
  }
  const isListing = type === listingType;
  const terms = isListing ? { absent: "not listed", plain: plainMember } : { absent: "not known", plain: "holds" };
  const before = sideInWords(standings, { side: "before", ...terms });
  const after = sideInWords(standings, { side: "after", ...terms });
  const between = isListing ? shortName(object) : `${typeRow(type).label} ${shortName(object)},`;
  return { before, after, words: `${shortName(subject)}: ${between} ${before} → ${after}`, when };
}

/** "16 → 32 members", "16 to 18 → 32 members". */
export function countsInWords({ before, after }: { before: Count; after: Count }): string {
  return `${countInWords(before)} → ${countInWords(after)} members`;
}

/** The name by which a body is known: its abbreviation where it has one. States are named in full. */
export function shortName(card: Named): string {
  return card.kind === kindRow("Organisation").id ? (card.abbreviation ?? card.name) : card.name;
}

function countInWords({ certain, possible }: Count): string {
  return possible === 0 ? String(certain) : `${certain} to ${certain + possible}`;
}

// What has come stands first on the later side, so that the change is read before what stays.
function sideInWords(
  standings: readonly Standing[],
  { side, absent, plain }: { side: "before" | "after"; absent: string; plain: string },
): string {
  const there = standings.filter((standing) => standing[side] > 0);
  const weight = ({ before, after }: Standing): number => (side === "after" ? before - after : 0);
  const isSure = there.some((standing) => standing[side] === 2);
  const parts = there
    .toSorted((a, b) => weight(a) - weight(b) || b[side] - a[side])
    .filter((standing) => standing[side] === 2 || !isSure || standing.before !== standing.after)
    .map((standing) => `${standing[side] === 1 ? "perhaps " : ""}${standing.label === "" ? plain : standing.label}`);
  const [first, ...others] = parts;
  if (first === undefined) return absent;
  return others.length === 0 ? first : `${first}, also ${others.join(" and ")}`;
}

function whenInWords({ what, standings, type }: Change): string {
  const moved = standings.filter(({ before, after }) => before !== after);
  const come = moved.filter(({ before, after }) => after > before).flatMap(({ lines }) => lines);
  const gone = moved.filter(({ before, after }) => after < before).flatMap(({ lines }) => lines);
  const first = come.toSorted((a, b) => a.fromMax - b.fromMax)[0];
  const last = gone.toSorted((a, b) => b.toMax - a.toMax)[0];
  if (typeRow(type).timing === "instant") return first === undefined ? "" : lineTimeInWords(first);
  const listed = type === listingType ? "listed" : "known";
  const parts = [
    last === undefined || last.toMax >= farFuture ? undefined : endInWords(last, listed),
    first === undefined || (what === "changed" && last !== undefined) ? undefined : beginInWords(first, listed),
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

function endInWords({ toMin, toMax }: { toMin: number; toMax: number }, listed: string): string {
  const gone = `gone by ${lastEdgeInWords(toMax - 1)}`;
  if (toMin <= farPast) return gone;
  const last = rangeInWords({ min: toMin - 1, max: toMax - 1 });
  if (!last.startsWith("between")) return `until ${last}`;
  return `${listed} until ${firstEdgeInWords(toMin - 1)}, ${gone}`;
}

function beginInWords({ fromMin, fromMax }: { fromMin: number; fromMax: number }, listed: string): string {
  const by = `${listed} by ${lastEdgeInWords(fromMax)}`;
  if (fromMin <= farPast) return by;
  const first = rangeInWords({ min: fromMin, max: fromMax });
  return first.startsWith("between") ? `not yet in ${firstEdgeInWords(fromMin)}, ${by}` : `since ${first}`;
}
