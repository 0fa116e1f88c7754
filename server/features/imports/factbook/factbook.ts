// Puts the reading of the World Factbook's membership lists together: sources, documents, entities, claims, and all that
// was left unread. Pure: text in, records out; it knows neither files nor database.
import type { Entity } from "../../../../model/claims/records.ts";
import type { Records } from "../rejection.ts";
import { type Gazetteer, readGazetteer } from "./gazetteer.ts";
import { type Page, publisher, readPages } from "./pages.ts";
import { type PageReading, readPage } from "./reading.ts";
import { claimsOfRuns, type Register, type Seen } from "./runs.ts";

/** The three tables, each as the text of its file. */
export interface FactbookTables {
  readonly participation: string;
  readonly states: string;
  readonly organisations: string;
}

/** An item that was not read, where it stands, and why. Offsets are UTF-16 units of the document's text. */
export interface UnreadItem {
  readonly document: string;
  readonly edition: number;
  readonly page: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export interface FactbookReading extends Records {
  readonly unread: readonly UnreadItem[];
  /** read + unread = items. */
  readonly counts: {
    readonly pages: number;
    readonly items: number;
    readonly read: number;
    readonly unread: number;
    readonly runs: number;
  };
}

/** Reads the tables. Throws when a table is not what it should be; whatever a list says is read or counted as unread. */
export function readFactbook(tables: FactbookTables): FactbookReading {
  const gazetteer = readGazetteer(tables.organisations);
  const pages = readPages(tables.participation, tables.states);
  const readings = pages.map((page) => ({ page, reading: readPage(page, gazetteer) }));
  const seen = readings.flatMap(({ page, reading }) => reading.sightings.map((one): Seen => ({ ...one, page })));
  const claims = claimsOfRuns(seen, registerOf(pages, seen));
  const unread = readings.flatMap(unreadOf);
  const items = readings.reduce((sum, { reading }) => sum + reading.items, 0);
  return {
    sources: [publisher],
    documents: pages.map((page) => page.document),
    entities: entitiesOf(pages, gazetteer),
    claims,
    unread,
    counts: { pages: pages.length, items, read: items - unread.length, unread: unread.length, runs: claims.length },
  };
}

function registerOf(pages: readonly Page[], seen: readonly Seen[]): Register {
  const readable = pages.filter((page) => page.misprint === undefined);
  const pageEditions = Map.groupBy(readable, (page) => page.entity.id);
  const bodyEditions = Map.groupBy(seen, (one) => one.body);
  return {
    pageEditions: new Map([...pageEditions].map(([id, own]) => [id, ascending(own)])),
    bodyEditions: new Map([...bodyEditions].map(([id, own]) => [id, new Set(own.map((one) => one.page.edition))])),
    newest: pages.reduce((newest, page) => Math.max(newest, page.edition), 0),
  };
}

function ascending(pages: readonly Page[]): number[] {
  return [...new Set(pages.map((page) => page.edition))].toSorted((a, b) => a - b);
}

// The European Union has a page of its own and a row in the gazetteer: one entity, told by its row. A name of one entity
// is no alias of another ("Netherlands Antilles" of Curaçao).
function entitiesOf(pages: readonly Page[], gazetteer: Gazetteer): Entity[] {
  const byId = new Map(pages.map((page) => [page.entity.id, page.entity]));
  for (const body of gazetteer.bodies) byId.set(body.id, body.entity);
  const names = new Set([...byId.values()].map((entity) => entity.name));
  return [...byId.values()].map((entity) => ({
    ...entity,
    aliases: entity.aliases.filter((alias) => !names.has(alias)),
  }));
}

function unreadOf({ page, reading }: { page: Page; reading: PageReading }): UnreadItem[] {
  return reading.unread.map(({ item, reason }) => ({
    document: page.document.id,
    edition: page.edition,
    page: page.entity.name,
    text: item.text,
    start: item.start,
    end: item.end,
    reason,
  }));
}
