// What the formats for other programs say of each entity and relation: one list of rows, so that no format forgets one.
// Pure.
import { lineTimeInWords } from "../../../model/claims/sentence.ts";
import { kindRow } from "../../../model/vocabulary/kinds.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { dayText, type ExtractedEntity, type ExtractedRelation } from "./extract.ts";

export interface Attribute<T> {
  readonly id: string;
  readonly type: "string" | "integer" | "double" | "boolean";
  /** Its value as text; empty when there is none. */
  readonly of: (thing: T) => string;
}

export const entityAttributes: readonly Attribute<ExtractedEntity>[] = [
  { id: "name", type: "string", of: ({ card }) => card.name },
  { id: "kind", type: "string", of: ({ card }) => kindRow(card.kind).label },
  { id: "abbreviation", type: "string", of: ({ card }) => card.abbreviation ?? "" },
  { id: "sort", type: "string", of: ({ card }) => card.sort ?? "" },
  { id: "description", type: "string", of: ({ card }) => card.description ?? "" },
  { id: "iso2", type: "string", of: ({ card }) => card.iso2 ?? "" },
  { id: "latitude", type: "double", of: ({ card }) => numberText(card.latitude) },
  { id: "longitude", type: "double", of: ({ card }) => numberText(card.longitude) },
  { id: "x", type: "double", of: ({ point }) => numberText(point?.x) },
  { id: "y", type: "double", of: ({ point }) => numberText(point?.y) },
  { id: "pinned", type: "boolean", of: ({ isPinned }) => String(isPinned) },
];

/** A relation begins within the first two days of these and is over within the last two; empty is open or unknown. */
export const relationAttributes: readonly Attribute<ExtractedRelation>[] = [
  { id: "type", type: "string", of: ({ line }) => line.type },
  { id: "words", type: "string", of: ({ line }) => typeRow(line.type).label },
  { id: "qualifier", type: "string", of: ({ line }) => line.qualifier ?? "" },
  { id: "stage", type: "string", of: ({ line }) => line.stage ?? "" },
  { id: "content", type: "string", of: ({ line }) => line.content ?? "" },
  { id: "status", type: "string", of: ({ line }) => line.status },
  { id: "content_status", type: "string", of: ({ line }) => line.contentStatus ?? "" },
  { id: "standing", type: "string", of: ({ standing }) => standing },
  { id: "when", type: "string", of: ({ line }) => lineTimeInWords(line) },
  { id: "begins_earliest", type: "string", of: ({ line }) => dayText(line.fromMin) },
  { id: "begins_latest", type: "string", of: ({ line }) => dayText(line.fromMax) },
  { id: "over_earliest", type: "string", of: ({ line }) => dayText(line.toMin) },
  { id: "over_latest", type: "string", of: ({ line }) => dayText(line.toMax) },
  { id: "dates_disagree", type: "boolean", of: ({ line }) => String(line.datesDisagree) },
  { id: "polarity", type: "double", of: ({ line }) => numberText(line.polarity) },
  { id: "claims", type: "integer", of: ({ line }) => numberText(line.claims) },
  { id: "sources", type: "string", of: ({ line }) => line.sources.join("; ") },
];

function numberText(number: number | undefined): string {
  return number === undefined ? "" : String(number);
}
