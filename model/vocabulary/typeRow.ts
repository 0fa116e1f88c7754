// The shape of one row of the table of relation types.
import type { Kind } from "./kinds.ts";
import type { Hue } from "./palette.ts";

export interface TypeRow {
  readonly id: string;
  /** Reads "A <label> B"; the inverse reads "B <inverse> A". */
  readonly label: string;
  readonly inverse: string;
  /** Labels that read better with some kinds of object: one meets a person, but takes part in an occasion. */
  readonly labelsFor?: Partial<Record<Kind, string>>;
  /** The label of an interval that is over: "A <past> B". */
  readonly past?: string;
  readonly sourceKinds: readonly Kind[];
  readonly targetKinds: readonly Kind[];
  /** A mutual type has no direction: its ends are kept in the order of their ids. */
  readonly directed: boolean;
  /** An interval holds for a while, an instant happens. */
  readonly timing: "interval" | "instant";
  /** From -1 (hostile) to 1 (friendly). */
  readonly polarity: number;
  /** Goldstein-like scale from -10 to 10; instants only. */
  readonly intensity?: number;
  readonly plover?: string;
  readonly cameo?: string;
  /** FollowTheMoney schema. */
  readonly ftm: string;
  readonly hue: Hue;
  readonly line: "thin" | "strong";
  /** Words that suggest this type in a text. */
  readonly hints: readonly string[];
  /** What the qualifier of a claim means for this type; without values it is free text. */
  readonly qualifier?: { readonly label: string; readonly values?: readonly string[] };
  /** The act is one thing, what it says another: the content stays alleged, and a denial disputes the content. */
  readonly carriesContent?: boolean;
  /** What an effective event of this type does to a membership. */
  readonly membership?: "invite" | "sign" | "open" | "suspend" | "close" | "decline";
}
