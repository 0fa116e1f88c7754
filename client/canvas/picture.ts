// What a picture is made of: what goes in, and one flat description for each shape and line that comes out.
// Knows no colours and no canvas.
import type { What } from "../../model/compare/changes.ts";
import type { KindRow } from "../../model/vocabulary/kinds.ts";
import type { Hue } from "../../model/vocabulary/palette.ts";
import type { Fold } from "../board/folds.ts";
import type { SharedLine } from "../board/shared.ts";
import type { Styled } from "../board/styled.ts";
import type { Visible } from "../board/visible.ts";
import type { Pattern } from "./appearance.ts";

export interface NodeElement {
  readonly id: string;
  readonly shape: KindRow["shape"];
  /** A second line inside the border tells kinds of one shape apart. */
  readonly isRinged: boolean;
  readonly hue: Hue;
  /** Place in the palette of groups, instead of the hue. */
  readonly group: number | undefined;
  /** Its group is not certain: the border is dashed. */
  readonly isDoubtful: boolean;
  readonly mark: string;
  /** Code of the state whose flag stands in for the mark. */
  readonly flag: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly short: string;
  readonly isPinned: boolean;
  readonly degree: number;
  /** From 0 to 1. */
  readonly opacity: number;
  readonly change: What | undefined;
}

export interface EdgeElement {
  readonly id: string;
  readonly what: "relation" | "fold" | "shared";
  /** Ids of the relations that it stands for; its own when it is one. */
  readonly members: readonly string[];
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  readonly hue: Hue;
  /** Units of the board. */
  readonly weight: number;
  readonly pattern: Pattern;
  readonly opacity: number;
  /** How far its middle bends off the straight line, to the left of the way from source to target; units of the board. */
  readonly bend: number;
  readonly marks: string;
  readonly name: string;
  readonly change: What | undefined;
}

/** What a picture is made of. */
export interface Picture {
  readonly visible: Visible;
  readonly folds?: ReadonlyMap<string, Fold>;
  readonly shared?: readonly SharedLine[];
  readonly styled?: Styled;
  /** Entities and relations that differ between two dates; all others step back. Undefined: nothing is compared. */
  readonly compared?: ReadonlyMap<string, What> | undefined;
}

export interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/** How strong greyed things stay. */
export const greyOpacity = 0.16;
