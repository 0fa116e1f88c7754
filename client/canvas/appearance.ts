// What each thing looks like, by the vocabulary alone: the mark inside a shape, its size, the classes of a line.
// Knows no colours and no canvas library.
import type { Card } from "../../model/api/shapes.ts";
import type { RelationStatus } from "../../model/claims/relation.ts";
import { typeRow } from "../../model/vocabulary/types.ts";
import { kinds } from "../../model/vocabulary/kinds.ts";
import type { Look, RelationLook } from "../board/looks.ts";
import type { Standing } from "../board/standing.ts";
import type { VisibleEntity, VisibleRelation } from "../board/visible.ts";
import { signOf } from "../board/words.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Letters inside a shape: ISO code, abbreviation, or initials. */
export function markOf(card: Card): string {
  if (card.iso2 !== undefined) return card.iso2.toUpperCase();
  if (card.abbreviation !== undefined && card.abbreviation.length <= 9) return card.abbreviation;
  const words = card.name.split(/[\s\-–—,()]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => word.length > 3 || /^[\p{Lu}\p{Lo}\p{N}]/u.test(word));
  const initials = (telling.length > 0 ? telling : words).map((word) => [...word][0] ?? "").join("");
  return initials.slice(0, 3).toUpperCase();
}

/** Size of a shape: it grows a little with the number of relations, and with a long mark when it is a box. */
export function sizeOf(card: Card, degree: number): Size {
  const height = Math.round(30 + Math.min(16, 2.4 * Math.sqrt(degree)));
  const letters = markOf(card).length;
  if (!isBox(card.kind))
    return { width: Math.max(height, 14 + 7 * letters), height: Math.max(height, 14 + 7 * letters) };
  return { width: Math.round(Math.max(height, 15 + 7.6 * letters)), height: Math.round(height * 0.86) };
}

/** Kinds that share a shape with an earlier one are told from it by a ring. */
export function isRinged(kind: string): boolean {
  const place = kinds.findIndex((row) => row.id === kind);
  const shape = kinds[place]?.shape;
  return kinds.findIndex((row) => row.shape === shape) < place;
}

/** Classes of an entity for the stylesheet. */
export function entityClasses(entity: VisibleEntity, look: Look): string {
  return [`kind-${entity.card.kind}`, look.isSelected ? "selected" : "", look.emphasis, entity.isQuiet ? "quiet" : ""]
    .filter((name) => name !== "")
    .join(" ");
}

/** Classes of a relation for the stylesheet: hue, weight, pattern, emphasis. */
export function relationClasses({ line, standing }: VisibleRelation, look: RelationLook): string {
  const row = typeRow(line.type);
  return [
    `hue-${row.hue}`,
    row.line,
    row.directed ? "directed" : "",
    patternOf(line.status, standing),
    standing,
    look.isSelected ? "selected" : "",
    look.isNamed ? "named" : "",
    look.emphasis,
  ]
    .filter((name) => name !== "")
    .join(" ");
}

export type Pattern = "solid" | "dashed" | "dotted" | "dash-dotted";

/** Pattern of a line: dashed for what nobody states as fact, dotted for what may or may not hold on the date. */
export function patternOf(status: RelationStatus, standing: Standing): Pattern {
  const isUnsaid = status !== "asserted" && status !== "disputed";
  if (standing === "possible") return isUnsaid ? "dash-dotted" : "dotted";
  return isUnsaid ? "dashed" : "solid";
}

/** Marks that stand on a line: its sign, "≠" when disputed, "✕" when denied, ” when it is somebody's judgement. */
export function marksOf({ line }: VisibleRelation): string {
  const marks = [
    signOf(line),
    line.status === "disputed" || line.contentStatus === "disputed" ? "≠" : undefined,
    line.status === "denied" ? "✕" : undefined,
    line.isEvaluative ? "”" : undefined,
  ];
  return marks.filter((mark) => mark !== undefined).join(" ");
}

/** What is written on a line when it is looked at. */
export function lineName(relation: VisibleRelation): string {
  const { type, qualifier } = relation.line;
  const told = qualifier === undefined || qualifier === "full" ? "" : ` (${qualifier})`;
  return [`${typeRow(type).label}${told}`, marksOf(relation)].filter((part) => part !== "").join("  ");
}

function isBox(kind: string): boolean {
  return kinds.find((row) => row.id === kind)?.shape.endsWith("rectangle") === true;
}
