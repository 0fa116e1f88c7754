// From what is visible to what is drawn: one flat description per element, compared by its text so that only what
// differs is touched. Knows no canvas library.
import type { Looks } from "../board/looks.ts";
import type { Visible } from "../board/visible.ts";
import { entityClasses, lineName, markOf, marksOf, relationClasses, sizeOf } from "./appearance.ts";

export interface NodeElement {
  readonly id: string;
  readonly classes: string;
  readonly mark: string;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly short: string;
  readonly isPinned: boolean;
  readonly degree: number;
}

export interface EdgeElement {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly classes: string;
  readonly marks: string;
  readonly name: string;
}

/** Names of so few letters stand in full even where only abbreviations have room. */
const shortName = 11;

const plain = { isSelected: false, emphasis: "plain", isNamed: false } as const;

/** Elements of everything visible. */
export function elementsOf(visible: Visible, looks: Looks): { nodes: NodeElement[]; edges: EdgeElement[] } {
  const nodes = [...visible.entities.values()].map((entity): NodeElement => {
    const { card, point, isPinned, degree } = entity;
    const classes = entityClasses(entity, looks.entities.get(card.id) ?? plain);
    const { width, height } = sizeOf(card, degree);
    const { x, y } = point ?? { x: 0, y: 0 };
    const short = card.name.length <= shortName ? card.name : (card.abbreviation ?? card.name);
    return { id: card.id, classes, mark: markOf(card), width, height, x, y, name: card.name, short, isPinned, degree };
  });
  const edges = [...visible.relations.values()].map((relation): EdgeElement => {
    const { id, subject, object } = relation.line;
    const classes = relationClasses(relation, looks.relations.get(id) ?? plain);
    return { id, source: subject, target: object, classes, marks: marksOf(relation), name: lineName(relation) };
  });
  return { nodes, edges };
}
