// A person's own rules: what they fit, and how that is said. Pure; knows no colours.
import { relationStatuses } from "../../../model/claims/relation.ts";
import { kindRow, kinds } from "../../../model/vocabulary/kinds.ts";
import { isRelationType, relationTypes, typeRow } from "../../../model/vocabulary/types.ts";
import { plainName } from "../plainName.ts";
import type { StyleRule } from "../style.ts";
import type { Visible } from "../visible.ts";

export type RuleKey = Pick<StyleRule, "what" | "value">;

export const ruleSubjects: readonly { readonly value: StyleRule["what"]; readonly label: string }[] = [
  { value: "kind", label: "is a" },
  { value: "type", label: "has a relation" },
  { value: "status", label: "has a relation that is" },
  { value: "source", label: "has a relation told by" },
  { value: "text", label: "is called" },
];

/** Ids of the things on screen that a rule fits: by their kind or name, or by a relation on screen that they have. */
export function ruleFits({ what, value }: RuleKey, { entities, relations }: Visible): ReadonlySet<string> {
  if (what === "kind" || what === "text") {
    const fits = [...entities.values()].filter(({ card }) =>
      what === "kind" ? card.kind === value : isCalled([card.name, card.abbreviation ?? ""], value),
    );
    return new Set(fits.map(({ card }) => card.id));
  }
  const lines = [...relations.values()].filter(({ line }) =>
    what === "source" ? line.sources.includes(value) : line[what] === value,
  );
  return new Set(lines.flatMap(({ line }) => [line.subject, line.object]));
}

/** What a rule is about, in words: "is a person", "has a relation: accused". */
export function ruleWords({ what, value }: RuleKey): string {
  if (what === "kind") return kinds.some(({ id }) => id === value) ? `is a ${kindRow(value).label}` : `is a ${value}`;
  if (what === "type") return `has a relation: ${isRelationType(value) ? typeRow(value).label : value}`;
  if (what === "status") return `has a relation that is ${value}`;
  return what === "source" ? `has a relation told by ${value}` : `is called “${value}”`;
}

/** What can be chosen for a subject among what is on screen; undefined where it is written freely. */
export function ruleChoices(
  what: StyleRule["what"],
  { entities, relations }: Visible,
): { readonly value: string; readonly label: string }[] | undefined {
  const lines = [...relations.values()].map(({ line }) => line);
  if (what === "kind") {
    const there = new Set([...entities.values()].map(({ card }) => card.kind));
    return kinds.filter(({ id }) => there.has(id)).map(({ id, label }) => ({ value: id, label }));
  }
  if (what === "type") {
    const there = new Set<string>(lines.map((line) => line.type));
    return relationTypes.filter(({ id }) => there.has(id)).map(({ id, label }) => ({ value: id, label }));
  }
  if (what === "status") {
    const there = new Set(lines.map((line) => line.status));
    return relationStatuses.filter((status) => there.has(status)).map((status) => ({ value: status, label: status }));
  }
  if (what === "text") return undefined;
  const sources = [...new Set(lines.flatMap((line) => line.sources))].toSorted();
  return sources.map((source) => ({ value: source, label: source }));
}

function isCalled(names: readonly string[], value: string): boolean {
  const wanted = plainName(value);
  return wanted !== "" && names.some((name) => plainName(name).includes(wanted));
}
