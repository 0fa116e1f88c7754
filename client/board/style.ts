// How entities are styled: what their size and colour stand for, flags, and a person's own rules. Ids only; what they
// mean stands in measures/ and colours/. Pure; knows no screen.
import type { FilterSubject } from "./filters.ts";

/** Things that a rule fits look as it says; the first rule that fits wins. */
export interface StyleRule {
  readonly what: Extract<FilterSubject, "kind" | "type" | "status" | "source" | "text">;
  readonly value: string;
  /** A place in the palette of rules, from 0. */
  readonly colour: number;
  readonly isLarge: boolean;
}

export interface Style {
  /** Id of a measure: measures/rows.ts. */
  readonly size: string;
  /** Id of a colouring: colours/rows.ts. */
  readonly colour: string;
  readonly hasFlags: boolean;
  readonly rules: readonly StyleRule[];
}

export const plainStyle: Style = { size: "degree", colour: "kind", hasFlags: false, rules: [] };
