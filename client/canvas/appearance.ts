// What each thing looks like, by the vocabulary alone: the mark inside a shape, its size, the pattern and marks of a line.
// Knows no colours and no canvas.
import type { Card } from "../../model/api/shapes.ts";
import type { RelationStatus } from "../../model/claims/relation.ts";
import { typeRow } from "../../model/vocabulary/types.ts";
import { kinds } from "../../model/vocabulary/kinds.ts";
import { plainSide, sideOf } from "../board/measures/sizes.ts";
import type { Standing } from "../board/standing.ts";
import type { VisibleRelation } from "../board/visible.ts";
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
  return sizeAround(card, Math.round(plainSide(degree)));
}

/** Size of a shape by a measure from 0 to 1: its area grows with it, and the smallest still holds its letters. */
export function sizeByMeasure(card: Card, measure: number): Size {
  return sizeAround(card, sideOf(measure));
}

/** Kinds that share a shape with an earlier one are told from it by a ring. */
export function isRinged(kind: string): boolean {
  const place = kinds.findIndex((row) => row.id === kind);
  const shape = kinds[place]?.shape;
  return kinds.findIndex((row) => row.shape === shape) < place;
}

/** `dotted` is derived: nobody stated it. */
export type Pattern = "solid" | "dashed" | "hatched" | "dash-hatched" | "dotted";

/** Pattern of a line: dashed for what nobody states as fact, hatched for what may or may not hold on the date. */
export function patternOf(status: RelationStatus, standing: Standing): Exclude<Pattern, "dotted"> {
  const isUnsaid = status !== "asserted" && status !== "disputed";
  if (standing === "possible") return isUnsaid ? "dash-hatched" : "hatched";
  return isUnsaid ? "dashed" : "solid";
}

/** Marks that stand on a line: its sign, "≠" when disputed, "✕" when denied, ” when it is somebody's judgement. */
export function marksOf({ line }: Pick<VisibleRelation, "line">): string {
  const marks = [
    signOf(line),
    line.status === "disputed" || line.contentStatus === "disputed" ? "≠" : undefined,
    line.status === "denied" ? "✕" : undefined,
    line.isEvaluative ? "”" : undefined,
  ];
  return marks.filter((mark) => mark !== undefined).join(" ");
}

/** What is written on a line when it is looked at. */
export function lineName(relation: Pick<VisibleRelation, "line">): string {
  const { type, qualifier } = relation.line;
  const told = qualifier === undefined || qualifier === "full" ? "" : ` (${qualifier})`;
  return [`${typeRow(type).label}${told}`, marksOf(relation)].filter((part) => part !== "").join("  ");
}

function sizeAround(card: Card, height: number): Size {
  const letters = markOf(card).length;
  if (!isBox(card.kind)) {
    const side = Math.max(height, 14 + 7 * letters);
    return { width: side, height: side };
  }
  return { width: Math.round(Math.max(height, 15 + 7.6 * letters)), height: Math.round(height * 0.86) };
}

function isBox(kind: string): boolean {
  return kinds.find((row) => row.id === kind)?.shape.endsWith("rectangle") === true;
}
