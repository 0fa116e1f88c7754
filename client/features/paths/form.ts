// What a person chooses about paths, and the question that comes of it. Pure; knows no screen and no store.
import type { z } from "zod";
import type { findPaths, PathsAsked, RuleName } from "../../../model/api/paths.ts";
import { longestPath } from "../../../model/api/paths.ts";
import type { CertaintyWanted } from "../../../model/api/shapes.ts";
import type { RelationStatus } from "../../../model/claims/relation.ts";
import type { RelationType } from "../../../model/vocabulary/types.ts";
import { readDateInput } from "../../board/asOf.ts";

export interface PathForm {
  readonly mode: PathsAsked["mode"];
  readonly k: number;
  readonly maxLength: number;
  /** As of the date above, throughout a span, or whenever. */
  readonly dating: "date" | "span" | "ever";
  readonly isCertain: boolean;
  readonly spanFrom: string;
  readonly spanTo: string;
  readonly types: readonly RelationType[];
  readonly exceptTypes: readonly RelationType[];
  readonly statuses: readonly RelationStatus[];
  /** Ids. */
  readonly entities: readonly string[];
  readonly exceptEntities: readonly string[];
  readonly order: PathsAsked["order"];
  /** Empty for none. */
  readonly gap: string;
  readonly gapUnit: "days" | "years";
  readonly direction: PathsAsked["direction"];
  readonly chain: PathsAsked["chain"];
}

export type PathsQuestion = z.input<typeof findPaths.body>;

/** As many ends as one search takes. */
export const endsLimit = 6;

/** What a search begins with: all shortest, as sure and as of the date that the canvas shows. */
export function formFor(certainty: CertaintyWanted): PathForm {
  return {
    mode: "allShortest",
    k: 10,
    maxLength: 5,
    dating: certainty === "ever" ? "ever" : "date",
    isCertain: certainty === "certainly",
    spanFrom: "",
    spanTo: "",
    types: [],
    exceptTypes: [],
    statuses: [],
    entities: [],
    exceptEntities: [],
    order: "any",
    gap: "",
    gapUnit: "days",
    direction: "any",
    chain: "any",
  };
}

/** The question that a form asks, or what is wrong with it. `asOf` is the date of the view; undefined is today. */
export function questionOf(
  form: PathForm,
  { ends, asOf }: { ends: readonly string[]; asOf: string | undefined },
): PathsQuestion | { readonly problem: string } {
  if (ends.length < 2) return { problem: "Choose at least two ends." };
  const dates = datesOf(form, asOf);
  if ("problem" in dates) return dates;
  const days = daysOf(form);
  if (days !== undefined && !(days >= 0)) return { problem: "The greatest gap is a number of days or years." };
  const { mode, k, maxLength, order, direction, chain } = form;
  return {
    ends: ends.slice(0, endsLimit),
    mode,
    k,
    maxLength,
    order,
    direction,
    chain,
    ...dates,
    types: listOf(form.types),
    exceptTypes: listOf(form.exceptTypes),
    statuses: listOf(form.statuses),
    entities: listOf(form.entities),
    exceptEntities: listOf(form.exceptEntities),
    maxGap: days === undefined ? undefined : Math.round(days),
  };
}

/** The form without one of its rules. */
export function relaxed(form: PathForm, rule: RuleName): PathForm {
  switch (rule) {
    case "date":
      return { ...form, dating: "ever" };
    case "maxLength":
      return { ...form, maxLength: longestPath };
    case "maxGap":
      return { ...form, gap: "" };
    case "order":
    case "direction":
    case "chain":
      return { ...form, [rule]: "any" };
    case "types":
    case "exceptTypes":
    case "statuses":
    case "entities":
    case "exceptEntities":
      return { ...form, [rule]: [] };
  }
}

/** How many rules beyond the usual ones are in force: what "More rules" hides. */
export function extraRules(form: PathForm): number {
  const lists = [form.types, form.exceptTypes, form.statuses, form.entities, form.exceptEntities];
  const marks = [form.dating === "span", form.gap !== "", form.order !== "any", form.direction !== "any"];
  return [...lists.map((list) => list.length > 0), ...marks, form.chain !== "any"].filter(Boolean).length;
}

type Dates = Pick<PathsQuestion, "asOf" | "certainty" | "span">;

function datesOf(form: PathForm, asOf: string | undefined): Dates | { readonly problem: string } {
  if (form.dating === "ever") return { certainty: "ever" };
  const certainty = form.isCertain ? "certainly" : "possibly";
  if (form.dating === "date") return { certainty, ...(asOf === undefined ? {} : { asOf }) };
  const from = readDateInput(form.spanFrom);
  const to = readDateInput(form.spanTo);
  if ("problem" in from) return from;
  if ("problem" in to) return to;
  if (from.text === undefined || to.text === undefined) return { problem: "A span needs its first and its last date." };
  return { certainty, span: { from: from.text, to: to.text } };
}

function daysOf({ gap, gapUnit }: PathForm): number | undefined {
  if (gap.trim() === "") return undefined;
  return Number(gap) * (gapUnit === "years" ? 365.25 : 1);
}

// An empty list is no rule.
function listOf<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
