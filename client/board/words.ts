// Says statuses, stances and counts in plain words; sentences about relations are the model's. English only.
// Knows no screen: what it gives is text.
import type { Card, Line } from "../../model/api/shapes.ts";
import type { ContentStatus, RelationStatus } from "../../model/claims/relation.ts";
import type { Stance } from "../../model/claims/records.ts";
import { kindRow } from "../../model/vocabulary/kinds.ts";
import { typeRow } from "../../model/vocabulary/types.ts";

/** What the status of a relation means. */
export function statusInWords(status: RelationStatus): string {
  return statusWords[status];
}

/** How the content of an accusation, charge or threat stands. */
export function contentInWords(status: ContentStatus): string {
  return status === "disputed" ? "What it says is disputed: somebody denies it" : "What it says is alleged, no more";
}

/** What the speaker does with the statement. */
export function stanceInWords(stance: Stance): string {
  return stanceWords[stance];
}

/** "1 284": thousands are set apart by a narrow space that does not break. */
export function count(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** "1 entity", "12 entities". */
export function counted(number: number, [one, many]: readonly [string, string]): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

export const entityWords = ["entity", "entities"] as const;
export const relationWords = ["relation", "relations"] as const;

/** "12 entities, 15 relations". */
export function thingsInWords({ entities, relations }: { entities: number; relations: number }): string {
  return `${counted(entities, entityWords)}, ${counted(relations, relationWords)}`;
}

/** One line that tells an entity from others: its description, or its sort, or its kind. */
export function contextOf(card: Card): string {
  const kind = card.sort ?? kindRow(card.kind).label;
  return card.description === undefined ? kind : `${kind} · ${card.description}`;
}

/** "+" or "−" for a type that is strong enough in one direction, and not a mere belonging. */
export function signOf(line: Pick<Line, "type" | "polarity">): "+" | "−" | undefined {
  if (Math.abs(line.polarity) < 0.4 || typeRow(line.type).hue === "neutral") return undefined;
  return line.polarity > 0 ? "+" : "−";
}

const statusWords: Readonly<Record<RelationStatus, string>> = {
  asserted: "Stated as fact",
  disputed: "Disputed: stated and denied",
  reported: "Reported at second hand",
  alleged: "Alleged",
  intended: "Intended, not done",
  speculated: "Supposed",
  denied: "Denied",
};

const stanceWords: Readonly<Record<Stance, string>> = {
  asserts: "states",
  denies: "denies",
  alleges: "alleges",
  reports: "reports",
  intends: "intends",
  speculates: "supposes",
  retracts: "takes back",
};
