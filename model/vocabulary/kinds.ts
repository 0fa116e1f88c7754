// The seven kinds of entity: their names, shapes and icons. One row each; nothing else spells a kind.
import type { Hue } from "./palette.ts";

export interface KindRow {
  readonly id: string;
  readonly label: string;
  readonly plural: string;
  readonly shape: "ellipse" | "round-rectangle" | "hexagon" | "round-tag" | "cut-rectangle" | "diamond";
  /** Name of a Tabler icon. */
  readonly icon: string;
  readonly hue: Hue;
  /** FollowTheMoney schema of the same thing. */
  readonly ftm: string;
}

export const kinds = [
  {
    id: "State",
    label: "state",
    plural: "states",
    shape: "ellipse",
    icon: "flag",
    hue: "alliance",
    ftm: "Organization",
  },
  {
    id: "Organisation",
    label: "organisation",
    plural: "organisations",
    shape: "round-rectangle",
    icon: "building-bank",
    hue: "neutral",
    ftm: "Organization",
  },
  { id: "Person", label: "person", plural: "persons", shape: "ellipse", icon: "user", hue: "office", ftm: "Person" },
  {
    id: "Group",
    label: "group",
    plural: "groups",
    shape: "hexagon",
    icon: "users-group",
    hue: "contact",
    ftm: "Organization",
  },
  {
    id: "Place",
    label: "place",
    plural: "places",
    shape: "round-tag",
    icon: "map-pin",
    hue: "cooperation",
    ftm: "Address",
  },
  {
    id: "Treaty",
    label: "treaty",
    plural: "treaties",
    shape: "cut-rectangle",
    icon: "file-text",
    hue: "neutral",
    ftm: "Document",
  },
  {
    id: "Occasion",
    label: "occasion",
    plural: "occasions",
    shape: "diamond",
    icon: "calendar-event",
    hue: "contact",
    ftm: "Event",
  },
] as const satisfies readonly KindRow[];

export type Kind = (typeof kinds)[number]["id"];

/** Ids of all kinds, in the order of the table. */
export const kindIds: readonly Kind[] = kinds.map((kind) => kind.id);

const byId = new Map<string, KindRow>(kinds.map((kind) => [kind.id, kind]));

/** The row of a kind; throws on an unknown id, since ids are checked at the border. */
export function kindRow(id: string): KindRow {
  const row = byId.get(id);
  if (row === undefined) throw new Error(`Unknown kind of entity: ${id}`);
  return row;
}

/** Whether the vocabulary has this kind. */
export function isKind(id: string): id is Kind {
  return byId.has(id);
}
