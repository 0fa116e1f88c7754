// Whether one relation can be chosen for each step of a chain so that its days and its signs fit the rules together.
// Knows nothing of who is joined.
import type { Bounds } from "../time/bounds.ts";
import { typeRow } from "../vocabulary/types.ts";
import { anywhere, type Footing, footingAfter, footingOf, isTimed, joined, type TimeRules } from "./footing.ts";

/** What a chain must know of a relation. */
export interface Link extends Bounds {
  readonly type: string;
  readonly polarity: number;
}

export interface ChainRules extends TimeRules {
  readonly chain: "any" | "friendly" | "hostile";
}

/** How far choices can come: where they stand when the product of their signs is friendly, and when it is hostile. */
export interface Reach {
  readonly friendly: readonly Footing[];
  readonly hostile: readonly Footing[];
}

export const outset: Reach = { friendly: [anywhere], hostile: [] };

/**
 * Sign of a relation: 1, −1, or 0 where it has none: a polarity nearer to 0 than 0.4, or a mere belonging. As on the
 * canvas. In a product of signs one without a sign changes nothing, so that a chain without any counts as friendly.
 */
export function relationSign({ type, polarity }: Pick<Link, "type" | "polarity">): -1 | 0 | 1 {
  if (Math.abs(polarity) < 0.4 || typeRow(type).hue === "neutral") return 0;
  return polarity > 0 ? 1 : -1;
}

/** Where choices stand after one more step that has these relations. */
export function advanced(reach: Reach, { relations, rules }: { relations: readonly Link[]; rules: ChainRules }): Reach {
  const friendly: Footing[] = [];
  const hostile: Footing[] = [];
  for (const relation of relations) {
    const next = isTimed(rules) ? footingOf(relation, rules.certainty) : anywhere;
    if (next === undefined) continue;
    const isTurned = relationSign(relation) < 0;
    const onward = { next, rules };
    (isTurned ? hostile : friendly).push(...footingsAfter(reach.friendly, onward));
    (isTurned ? friendly : hostile).push(...footingsAfter(reach.hostile, onward));
  }
  return isTimed(rules)
    ? { friendly: joined(friendly), hostile: joined(hostile) }
    : { friendly: friendly.slice(0, 1), hostile: hostile.slice(0, 1) };
}

/** Whether any choice got this far. */
export function isOpenStill({ friendly, hostile }: Reach): boolean {
  return friendly.length + hostile.length > 0;
}

/** Whether a choice that got to the end has the sign that the rules want. */
export function fitsSign({ friendly, hostile }: Reach, chain: ChainRules["chain"]): boolean {
  if (chain === "friendly") return friendly.length > 0;
  return chain === "hostile" ? hostile.length > 0 : friendly.length + hostile.length > 0;
}

/** The relations of each step that some choice by the rules uses. Empty steps mean that there is no choice. */
export function usable<T extends Link>(steps: readonly (readonly T[])[], rules: ChainRules): T[][] {
  if (!isTimed(rules) && rules.chain === "any") return steps.map((relations) => [...relations]);
  return steps.map((relations, place) =>
    relations.filter((relation) => fitsSign(endOf(steps.with(place, [relation]), rules), rules.chain)),
  );
}

/** Sign of a chain over all choices by the rules. */
export function signOfChain(steps: readonly (readonly Link[])[], rules: ChainRules) {
  if (steps.every((relations) => relations.every((relation) => relationSign(relation) === 0))) return "none";
  if (rules.chain !== "any") return rules.chain;
  const { friendly, hostile } = endOf(steps, rules);
  if (friendly.length > 0 && hostile.length > 0) return "either";
  return hostile.length > 0 ? "hostile" : "friendly";
}

function endOf(steps: readonly (readonly Link[])[], rules: ChainRules): Reach {
  return steps.reduce((reach, relations) => advanced(reach, { relations, rules }), outset);
}

function footingsAfter(footings: readonly Footing[], onward: { next: Footing; rules: TimeRules }): Footing[] {
  if (onward.next === anywhere) return footings.length > 0 ? [anywhere] : [];
  return footings.map((before) => footingAfter(before, onward)).filter((footing) => footing !== undefined);
}
