// What a screen reader is told when the selection or what is on screen changes.
import { useVisible } from "../board/derived.ts";
import { useSelection } from "../board/selection.ts";
import { counted, entityWords, relationWords, thingsInWords } from "../board/words.ts";
import { relationInWords } from "../../model/claims/sentence.ts";

/** One sentence about the selection, or about the canvas when nothing is selected. */
export function useAnnouncement(): string {
  const visible = useVisible();
  const entities = useSelection((now) => now.entities);
  const relations = useSelection((now) => now.relations);
  const [entity] = entities;
  const [relation] = relations;
  if (entities.length + relations.length > 1) {
    return `Selected: ${thingsInWords({ entities: entities.length, relations: relations.length })}`;
  }
  if (entity !== undefined) {
    const shown = visible.entities.get(entity);
    return shown === undefined ? "" : `Selected: ${shown.card.name}, ${counted(shown.degree, relationWords)} on screen`;
  }
  const line = relation === undefined ? undefined : visible.relations.get(relation)?.line;
  if (line === undefined) return `${counted(visible.entities.size, entityWords)} on screen, nothing selected`;
  const nameOf = (id: string) => visible.entities.get(id)?.card ?? { name: id };
  return `Selected: ${relationInWords(line, { subject: nameOf(line.subject), object: nameOf(line.object) })}`;
}
