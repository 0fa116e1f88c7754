// Reads the items of one page: which memberships they state, and which are left unread and why. Nothing is dropped.
import { type Entry, readEntry, type Status, statusOf } from "./brackets.ts";
import type { Body, Gazetteer, Place } from "./gazetteer.ts";
import { type Item, splitItems } from "./items.ts";
import type { Page } from "./pages.ts";

/** One membership that one item of a page states. */
export interface Sighting {
  /** Id of the body under whose heading the item stands; undefined means the page's own entity. */
  readonly subject?: string;
  readonly body: string;
  readonly status: Status;
  /** The bracket, word for word. */
  readonly statusText?: string;
  /** Why the letters are read as this body, where the page decided. */
  readonly why?: string;
  /** What the page says over the whole list. */
  readonly remark?: string;
  readonly item: Item;
}

export interface PageReading {
  readonly sightings: readonly Sighting[];
  readonly unread: readonly { readonly item: Item; readonly reason: string }[];
  /** Number of items, read and unread. */
  readonly items: number;
}

/** Reads the list of a page. Every item ends up read or unread. */
export function readPage(page: ListPage, gazetteer: Gazetteer): PageReading {
  const items = splitItems(page.text);
  const wished = wishedItems(items, page.text);
  const sightings: Sighting[] = [];
  const unread: { item: Item; reason: string }[] = [];
  for (const item of items) {
    const reason = page.misprint ?? (wished.has(item) ? "sought, not held" : undefined);
    const reading = reason === undefined ? readItem(item, { page, gazetteer }) : { reason };
    if ("reason" in reading) unread.push({ item, reason: reading.reason });
    else sightings.push(...reading.sightings);
  }
  return { sightings, unread, items: items.length };
}

type ListPage = Pick<Page, "text" | "edition" | "code" | "misprint">;
type ItemReading = { readonly sightings: readonly Sighting[] } | { readonly reason: string };

interface Context {
  readonly page: Place;
  readonly gazetteer: Gazetteer;
}

function readItem(item: Item, context: Context): ItemReading {
  if (item.kind === "heading" || item.text === "none") return { sightings: [] };
  if (item.kind === "note") return readNote(item, context);
  if (isPast(item.under)) return { reason: "the list tells of the past" };
  return readEntryOf(item, { ...context, entry: readEntry(item.text) });
}

// "attempting to retain membership in ICAC, ISO, INTELSAT; …": what follows up to the semicolon is not membership.
function wishedItems(items: readonly Item[], text: string): ReadonlySet<Item> {
  const wished = new Set<Item>();
  for (const [place, item] of items.entries()) {
    const before = items[place - 1];
    const isSameClause = before !== undefined && !text.slice(before.end, item.start).includes(";");
    if (/\bretain membership in /.test(item.text) || (isSameClause && wished.has(before))) wished.add(item);
  }
  return wished;
}

// "note : Moldova is an EU candidate country …" is the one kind of note that states a membership.
function readNote(item: Item, context: Context): ItemReading {
  if (!/ is an EU candidate country /.test(item.text)) return { reason: "a note" };
  return readEntryOf(item, { ...context, entry: { letters: "EU", brackets: ["candidate country"] } });
}

function readEntryOf(item: Item, { entry, page, gazetteer }: Context & { readonly entry: Entry }): ItemReading {
  const finding = gazetteer.find(entry.letters, page);
  if ("reason" in finding) return isSentence(entry.letters) ? { reason: "a sentence" } : finding;
  const status = statusOf(entry.brackets);
  if (status === undefined) return { reason: "bracket not understood" };
  const known = { status, item, ...headingOf(item, gazetteer), ...bracketText(entry) };
  const why = finding.why === undefined ? {} : { why: finding.why };
  return { sightings: finding.bodies.map((body) => ({ ...known, ...why, body: body.id })) };
}

function isSentence(letters: string): boolean {
  return /[a-z]+ [a-z]+|\d{3}/.test(letters);
}

function isPast(heading: string | undefined): boolean {
  return heading !== undefined && /\bpreviously been\b|\bwas a member\b/.test(heading);
}

function headingOf(item: Item, gazetteer: Gazetteer): Pick<Sighting, "subject" | "remark"> {
  if (item.under === undefined) return {};
  const name = item.under.replace(/:$/, "");
  const subject = gazetteer.bodies.find((body) => isCalled(body, name))?.id;
  return subject === undefined ? { remark: name } : { subject };
}

function isCalled({ entity }: Body, name: string): boolean {
  return entity.name === name || entity.aliases.includes(name);
}

function bracketText({ brackets }: Entry): Pick<Sighting, "statusText"> {
  return brackets.length === 0 ? {} : { statusText: brackets.join("; ") };
}
