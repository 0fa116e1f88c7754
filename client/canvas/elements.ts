// From what is visible to what is drawn: one flat description per element, with everything that a picture of it needs
// but colours, which inks.ts gives. Pure: the canvas and exports draw from the same.
import { kindRow } from "../../model/vocabulary/kinds.ts";
import { foldsOf } from "../board/folds.ts";
import { unstyled } from "../board/styled.ts";
import type { VisibleEntity } from "../board/visible.ts";
import { isRinged, markOf, sizeByMeasure, sizeOf } from "./appearance.ts";
import { edgesOf } from "./edges.ts";
import { type Elements, greyOpacity, type NodeElement, type Picture } from "./picture.ts";

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
