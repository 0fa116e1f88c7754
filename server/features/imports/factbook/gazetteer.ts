// The gazetteer of organisations: which body the letters of an item mean in an edition and on a page.
// Knows no status and no file but its own table.
import type { Entity } from "../../../../model/claims/records.ts";
import { cell, readTable } from "./table.ts";

/** A body of the gazetteer; `entity` is what enters the graph. */
export interface Body {
  readonly id: string;
  readonly entity: Entity;
  /** Why letters are read as this body, by the code of the page. */
  readonly why: ReadonlyMap<string, string>;
}

/** Where an item stands: the edition's year and the Factbook's code of the page. */
export interface Place {
  readonly edition: number;
  readonly code: string;
}

/** Bodies that the letters mean (two where a comma is lost), or why they mean none. `why` explains a reading by page. */
export type Finding = { readonly bodies: readonly Body[]; readonly why?: string } | { readonly reason: string };

export interface Gazetteer {
  readonly bodies: readonly Body[];
  find(letters: string, place: Place): Finding;
}

/**
 * Reads organisations.tsv. The column `letters` holds, between semicolons, what items write for the body:
 * LETTERS, LETTERS:1990-1995, LETTERS:1990@GEC+GEC. What names a page goes before what names editions only. The column
 * `note` holds, between " / ", a remark on the body and what explains a reading: "GEC+GEC: …". A row with the id "?"
 * says by its name why its letters are left unread. Throws on an unreadable table.
 */
export function readGazetteer(text: string): Gazetteer {
  const rows = readTable(text);
  const names = new Map(rows.map((row) => [cell(row, "id"), cell(row, "name")]));
  const bodies: Body[] = [];
  const senses = new Map<string, Sense[]>();
  for (const row of rows) {
    const body = bodyOf(row, names);
    if (body.id !== unreadable) bodies.push(body);
    for (const sense of sensesOf(row, body)) senses.set(sense.letters, [...(senses.get(sense.letters) ?? []), sense]);
  }
  return { bodies, find: (letters, place) => findIn(senses.get(letters) ?? [], place) };
}

const unreadable = "?";

interface Sense {
  readonly letters: string;
  readonly first: number;
  readonly last: number;
  /** Codes of the pages that it is meant for; none means all. */
  readonly codes: readonly string[];
  readonly body: Body;
}

type Row = Readonly<Record<string, string>>;

function findIn(senses: readonly Sense[], { edition, code }: Place): Finding {
  const dated = senses.filter((sense) => sense.first <= edition && edition <= sense.last);
  const onPage = dated.filter((sense) => sense.codes.includes(code));
  const meant = onPage.length > 0 ? onPage : dated.filter((sense) => sense.codes.length === 0);
  const [first] = meant;
  if (first === undefined) return { reason: "no body of the gazetteer has this name in this edition" };
  if (first.body.id === unreadable) return { reason: first.body.entity.name };
  if (onPage.length === 0 && meant.length > 1) return { reason: "the letters may mean more than one body" };
  const why = onPage.map((sense) => sense.body.why.get(code)).find((reason) => reason !== undefined);
  return { bodies: meant.map((sense) => sense.body), ...(why === undefined ? {} : { why }) };
}

function sensesOf(row: Row, body: Body): Sense[] {
  return listed(cell(row, "letters")).map((text) => {
    const match = /^([^:@]+)(?::(\d{4})(?:-(\d{4}))?)?(?:@([A-Z]{2}(?:\+[A-Z]{2})*))?$/.exec(text);
    if (match === null) throw new Error(`Unreadable letters "${text}" of ${body.id}`);
    const [, letters = "", first = "0", last = match[2] ?? "9999", codes = ""] = match;
    return { letters, first: Number(first), last: Number(last), codes: codes === "" ? [] : codes.split("+"), body };
  });
}

function bodyOf(row: Row, names: ReadonlyMap<string, string>): Body {
  const optional = { abbreviation: cell(row, "abbreviation"), founded: cell(row, "founded"), sort: cell(row, "sort") };
  const entity: Entity = {
    id: cell(row, "id"),
    kind: "Organisation",
    name: cell(row, "name"),
    aliases: listed(cell(row, "aliases")),
    description: describe(row, names),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== "")),
  };
  return {
    id: entity.id,
    entity,
    why: new Map(notesOf(row).flatMap(({ codes, text }) => codes.map((code) => [code, text]))),
  };
}

function notesOf(row: Row): { codes: string[]; text: string }[] {
  const parts = cell(row, "note").split(" / ");
  return parts.map((part) => {
    const [, codes, text = ""] = /^([A-Z]{2}(?:\+[A-Z]{2})*): (.*)$/.exec(part) ?? [];
    return codes === undefined ? { codes: [], text: part } : { codes: codes.split("+"), text };
  });
}

// One line: "Regional union, since 2002; successor of the Organization of African Unity. Called …"
function describe(row: Row, names: ReadonlyMap<string, string>): string {
  const sort = cell(row, "sort");
  const founded = cell(row, "founded").slice(0, 4);
  const successorOf = cell(row, "successorOf");
  const parts = [
    `${sort.slice(0, 1).toUpperCase()}${sort.slice(1)}`,
    founded === "" ? "" : `, since ${founded}`,
    successorOf === "" ? "" : `; successor of ${nameOf(successorOf, names)}`,
  ];
  const remarks = notesOf(row).filter(({ codes, text }) => codes.length === 0 && text !== "");
  return [parts.join(""), ...remarks.map(({ text }) => text)].filter((part) => part !== "").join(". ");
}

function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`The gazetteer has no body "${id}"`);
  return name;
}

function listed(text: string): string[] {
  return text === "" ? [] : text.split(";").map((part) => part.trim());
}
