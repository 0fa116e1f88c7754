// The board as two tables of CSV: entities and relations. Pure.
import { type Attribute, entityAttributes, relationAttributes } from "./attributes.ts";
import { csvText } from "./csv.ts";
import type { Extract } from "./extract.ts";

/** Spreadsheets take a text for UTF-8 only when it begins so. */
const mark = "\ufeff";

/** One line for each entity. */
export function entitiesCsv({ entities }: Extract): string {
  const head = ["id", ...entityAttributes.map(({ id }) => id)];
  return (
    mark +
    csvText(
      head,
      entities.map((one) => [one.card.id, ...valuesOf(entityAttributes, one)]),
    )
  );
}

/** One line for each relation, its ends by id and by name. */
export function relationsCsv({ entities, relations }: Extract): string {
  const names = new Map(entities.map(({ card }) => [card.id, card.name]));
  const head = ["id", "subject", "subject_name", "object", "object_name", ...relationAttributes.map(({ id }) => id)];
  const rows = relations.map((one) => {
    const { id, subject, object } = one.line;
    const ends = [subject, names.get(subject) ?? "", object, names.get(object) ?? ""];
    return [id, ...ends, ...valuesOf(relationAttributes, one)];
  });
  return mark + csvText(head, rows);
}

function valuesOf<T>(attributes: readonly Attribute<T>[], thing: T): string[] {
  return attributes.map((attribute) => attribute.of(thing));
}
