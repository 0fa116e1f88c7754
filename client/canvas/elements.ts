// From what is visible to what is drawn: one flat description per element, with everything that a picture of it needs
// but colours, which inks.ts gives. Pure: the canvas and exports draw from the same.
import { kindRow, type KindRow } from "../../model/vocabulary/kinds.ts";
import type { Hue } from "../../model/vocabulary/palette.ts";
import { type Fold, foldsOf } from "../board/folds.ts";
import type { SharedLine } from "../board/shared.ts";
import { type Styled, unstyled } from "../board/styled.ts";
import type { Visible, VisibleEntity } from "../board/visible.ts";
import { isRinged, markOf, type Pattern, sizeByMeasure, sizeOf } from "./appearance.ts";
import { edgesOf } from "./edges.ts";

/** What became of a thing between two dates that are compared. */
export type Comparison = "appeared" | "gone" | "changed";

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
  readonly change: Comparison | undefined;
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
  readonly change: Comparison | undefined;
}

/** What a picture is made of. */
export interface Picture {
  readonly visible: Visible;
  readonly folds?: ReadonlyMap<string, Fold>;
  readonly shared?: readonly SharedLine[];
  readonly styled?: Styled;
  /** Entities and relations that differ between two dates; all others step back. Undefined: nothing is compared. */
  readonly compared?: ReadonlyMap<string, Comparison> | undefined;
}

export interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/** How strong greyed things stay. */
export const greyOpacity = 0.16;
/** Names of so few letters stand in full even where only abbreviations have room. */
const shortName = 11;
/** From this share on a thing that falls into other groups counts as doubtful. */
const doubtful = 0.2;

/** Elements of everything visible. */
export function elementsOf(picture: Picture): Elements {
  const { visible } = picture;
  const folds = picture.folds ?? foldsOf(visible, { isFolding: false, unfolded: new Set() });
  const touched = touchedBy(picture);
  return {
    nodes: [...visible.entities.values()].map((entity) => nodeOf(entity, { ...picture, touched })),
    edges: edgesOf(picture, folds),
  };
}

type Touched = ReadonlySet<string> | undefined;

function nodeOf(
  entity: VisibleEntity,
  { styled = unstyled, compared, touched }: Picture & { touched: Touched },
): NodeElement {
  const { card, point, isPinned, degree } = entity;
  const style = styled.entities.get(card.id);
  const row = kindRow(card.kind);
  return {
    id: card.id,
    shape: row.shape,
    isRinged: isRinged(card.kind),
    hue: row.hue,
    group: style?.colour,
    isDoubtful: (style?.doubt ?? 0) >= doubtful,
    mark: markOf(card),
    flag: styled.hasFlags ? card.iso2?.toUpperCase() : undefined,
    ...(style === undefined ? sizeOf(card, degree) : sizeByMeasure(card, style.size)),
    ...(point ?? { x: 0, y: 0 }),
    name: card.name,
    short: card.name.length <= shortName ? card.name : (card.abbreviation ?? card.name),
    isPinned,
    degree,
    opacity: touched !== undefined && !touched.has(card.id) ? greyOpacity : opacityOf(entity),
    change: compared?.get(card.id),
  };
}

function opacityOf({ isGreyed, isQuiet }: VisibleEntity): number {
  return isGreyed ? greyOpacity : isQuiet ? 0.5 : 1;
}

// Between two dates what changed stays bright, and with a relation its ends.
function touchedBy({ visible, compared }: Picture): Touched {
  if (compared === undefined) return undefined;
  const lines = [...visible.relations.values()].filter(({ line }) => compared.has(line.id));
  return new Set([...compared.keys(), ...lines.flatMap(({ line }) => [line.subject, line.object])]);
}
