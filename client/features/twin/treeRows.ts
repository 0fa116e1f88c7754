// The lines of the text twin: kinds, their entities, their relations by type, each relation a sentence. Only what is
// open is worked out, so that a large board costs little. Pure; knows no screen.
import type { Card } from "../../../model/api/shapes.ts";
import { kinds } from "../../../model/vocabulary/kinds.ts";
import { typeIds, typeRow } from "../../../model/vocabulary/types.ts";
import type { ShownDays } from "../../board/derived.ts";
import { linesByEnd } from "../../board/linesByEnd.ts";
import type { Visible, VisibleEntity, VisibleRelation } from "../../board/visible.ts";
import { count, counted, relationWords } from "../../board/words.ts";
import { isOver, otherEnd, relationSaid, type Way, wayFrom } from "./relationSaid.ts";

export interface TreeRow {
  /** Names the line for good, whatever else is open. */
  readonly key: string;
  readonly parent: string | undefined;
  readonly level: 1 | 2 | 3 | 4;
  readonly words: string;
  /** Said after the words, more quietly. */
  readonly note: string | undefined;
  /** Undefined for what cannot be opened. */
  readonly isOpen: boolean | undefined;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** What is selected with the line: an entity or a relation. */
  readonly thing: string | undefined;
  /** Kind of the entity, or type of the relations. */
  readonly sort: { readonly kind: string } | { readonly type: string };
  /** The entity to which a relation leads. */
  readonly leadsTo: string | undefined;
}

export interface TreeWanted {
  readonly asOf: ShownDays;
  readonly badges: ReadonlyMap<string, string>;
  /** What a person has opened (true) or closed (false), by key; the rest is as `isOpenAtFirst` says. */
  readonly opened: ReadonlyMap<string, boolean>;
}

/** So many entities may stand open at first without burying each other. */
const openKinds = 80;
const openGroup = 12;

/** Key of a kind's line. */
export function kindKey(kind: string): string {
  return `kind ${kind}`;
}

/** Key of an entity's line. */
export function entityKey(id: string): string {
  return `entity ${id}`;
}

/** All lines that are in sight when these are open. */
export function treeRows(visible: Visible, wanted: TreeWanted): TreeRow[] {
  const tree = { visible, wanted, byEnd: linesByEnd(visible) };
  const byKind = Map.groupBy(visible.entities.values(), ({ card }) => card.kind);
  const present = kinds.filter((kind) => byKind.has(kind.id));
  return present.flatMap((kind, place) => {
    const entities = byKind.get(kind.id) ?? [];
    const key = kindKey(kind.id);
    const isOpen = wanted.opened.get(key) ?? visible.entities.size <= openKinds;
    const row: TreeRow = {
      ...blank,
      key,
      level: 1,
      words: capital(kind.plural),
      note: count(entities.length),
      isOpen,
      place: place + 1,
      of: present.length,
      sort: { kind: kind.id },
    };
    return isOpen ? [row, ...entityRows(entities, { tree, parent: key })] : [row];
  });
}

const blank = { parent: undefined, thing: undefined, leadsTo: undefined };

interface Tree {
  readonly visible: Visible;
  readonly wanted: TreeWanted;
  readonly byEnd: ReadonlyMap<string, readonly VisibleRelation[]>;
}

function entityRows(entities: readonly VisibleEntity[], { tree, parent }: { tree: Tree; parent: string }): TreeRow[] {
  const sorted = entities.toSorted((a, b) => byName(a.card, b.card));
  return sorted.flatMap((entity, place) => {
    const { card } = entity;
    const groups = groupsOf(card, tree);
    const key = entityKey(card.id);
    const isOpen = groups.length === 0 ? undefined : (tree.wanted.opened.get(key) ?? false);
    const row: TreeRow = {
      ...blank,
      key,
      parent,
      level: 2,
      words: card.abbreviation === undefined ? card.name : `${card.name} (${card.abbreviation})`,
      note: noteOf(entity, tree.wanted.badges.get(card.id)),
      isOpen,
      place: place + 1,
      of: sorted.length,
      thing: card.id,
      sort: { kind: card.kind },
    };
    return isOpen === true ? [row, ...groupRows(groups, { tree, card })] : [row];
  });
}

interface Group {
  readonly type: string;
  readonly way: Way;
  readonly isOver: boolean;
  readonly relations: readonly VisibleRelation[];
}

function groupRows(groups: readonly Group[], { tree, card }: { tree: Tree; card: Card }): TreeRow[] {
  const parent = entityKey(card.id);
  return groups.flatMap((group, place) => {
    const key = groupKey(card.id, group);
    const isOpen = tree.wanted.opened.get(key) ?? group.relations.length <= openGroup;
    const row: TreeRow = {
      ...blank,
      key,
      parent,
      level: 3,
      words: groupWords(group),
      note: count(group.relations.length),
      isOpen,
      place: place + 1,
      of: groups.length,
      sort: { type: group.type },
    };
    return isOpen ? [row, ...relationRows(group, { tree, card, parent: key })] : [row];
  });
}

function relationRows(
  { type, relations }: Group,
  { tree, card, parent }: { tree: Tree; card: Card; parent: string },
): TreeRow[] {
  const { visible, wanted } = tree;
  const ends = relations.map((relation) => {
    const id = otherEnd(relation.line, card.id);
    return { relation, other: visible.entities.get(id)?.card ?? { ...card, id, name: id } };
  });
  const sorted = ends.toSorted((a, b) => byName(a.other, b.other) || a.relation.line.fromMax - b.relation.line.fromMax);
  return sorted.map(({ relation, other }, place) => ({
    key: `relation ${card.id} ${relation.line.id}`,
    parent,
    level: 4,
    words: relationSaid(relation, { here: card, other, asOf: wanted.asOf }),
    note: undefined,
    isOpen: undefined,
    place: place + 1,
    of: sorted.length,
    thing: relation.line.id,
    sort: { type },
    leadsTo: other.id,
  }));
}

/** Key of the group in which an entity's relation stands, and of the relation's own line. */
export function relationKeys(
  relation: VisibleRelation,
  { end, asOf }: { end: string; asOf: ShownDays },
): [string, string] {
  const { line } = relation;
  const group = { type: line.type, way: wayFrom(line, end), isOver: isOver(relation, asOf) };
  return [groupKey(end, group), `relation ${end} ${line.id}`];
}

function groupKey(end: string, { type, way, isOver: over }: Omit<Group, "relations">): string {
  return `group ${end} ${type} ${way}${over ? " over" : ""}`;
}

function groupsOf(card: Card, { byEnd, wanted }: Tree): Group[] {
  const groups = Map.groupBy(byEnd.get(card.id) ?? [], (relation) => {
    return relationKeys(relation, { end: card.id, asOf: wanted.asOf })[0];
  });
  const made = [...groups].flatMap(([key, relations]): Group[] => {
    const line = relations[0]?.line;
    if (line === undefined) return [];
    return [{ type: line.type, way: wayFrom(line, card.id), isOver: key.endsWith(" over"), relations }];
  });
  return made.toSorted((a, b) => placeOf(a) - placeOf(b));
}

// What holds first, then what is over, each in the order of the vocabulary.
function placeOf({ type, way, isOver: over }: Group): number {
  return typeIds.findIndex((id) => id === type) * 6 + ["out", "mutual", "in"].indexOf(way) * 2 + (over ? 1 : 0);
}

function groupWords({ type, way, isOver: over }: Group): string {
  const { label, inverse } = typeRow(type);
  const words = way === "in" ? inverse : label;
  return over ? `no longer: ${words}` : words;
}

function noteOf({ degree, isPinned, isGreyed }: VisibleEntity, badge: string | undefined): string {
  const parts = [
    degree === 0 ? "no relation here" : counted(degree, relationWords),
    badge === undefined ? undefined : badgeWords(badge),
    isPinned ? "pinned" : undefined,
    isGreyed ? "greyed by a filter" : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

// "+38" are those that are not here, "1 000+" all that were counted.
function badgeWords(badge: string): string {
  const number = badge.replace("+", "");
  return badge.endsWith("+") ? `${number} or more in all` : `${number} more not on the board`;
}

function byName(a: Card, b: Card): number {
  return a.name.localeCompare(b.name, "en");
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
