// Reads a casebook file. A bad head refuses the file, a bad record only itself: the others stay, and each refusal says
// where and why. Pure: text in, records out; knows no database, so ends outside the file are left to the door.
import { z } from "zod";
import { type Casebook, casebookSchema } from "../../../../model/claims/casebook.ts";
import { claimSchema, documentSchema, entitySchema, sourceSchema } from "../../../../model/claims/records.ts";
import { Fault } from "../../../errors.ts";
import { dateIssues, kindIssues, locateQuotes } from "../claimChecks.ts";
import { type Issue, issuesOf, reasonOf, type Records, type Rejection, shortened } from "../rejection.ts";
import { linesOfJson } from "./jsonPlaces.ts";

export interface CasebookReading extends Records, Pick<Casebook, "title" | "description" | "recordedBy"> {
  readonly rejected: readonly Rejection[];
  /** Records in the file: accepted + rejected. */
  readonly read: number;
}

/**
 * Reads the text of a casebook file. Offsets are filled in where the quote stands once in its document's text.
 * Throws a Fault "bad-request" when the text is not JSON or is no casebook; every issue has its line or its path.
 */
export function readCasebook(text: string): CasebookReading {
  const plain = text.replace(/^\uFEFF/, "");
  const lines = linesOfJson(plain);
  const head = readHead(JSON.parse(plain));
  const sources = readList({ list: "sources", items: head.sources, lines }, sourceSchema);
  const documents = readList({ list: "documents", items: head.documents, lines }, documentSchema);
  const entities = readList({ list: "entities", items: head.entities, lines }, entitySchema);
  const claims = readList({ list: "claims", items: head.claims, lines }, claimSchema);
  const lists = {
    sources: unique(sources),
    documents: unique(documents),
    entities: unique(entities),
    claims: unique(claims),
  };
  return { ...head.about, ...checked(lists), read: [sources, documents, entities, claims].flat().length };
}

const items = z.array(z.unknown()).default([]);
const headSchema = z.strictObject({
  ...casebookSchema.shape,
  sources: items,
  documents: items,
  entities: items,
  claims: items,
});

function readHead(value: unknown) {
  const head = headSchema.safeParse(value);
  if (!head.success) {
    const issues = issuesOf(head.error.issues);
    throw new Fault("bad-request", { message: `This is no casebook: ${reasonOf(issues)}`, issues });
  }
  const { sources, documents, entities, claims, title, description, recordedBy } = head.data;
  const about = { title, recordedBy, ...(description === undefined ? {} : { description }) };
  return { sources, documents, entities, claims, about };
}

/** One record of a list: read, or with what is wrong. */
interface Slot<T> {
  readonly path: string;
  readonly line: number | undefined;
  readonly raw: unknown;
  readonly value?: T | undefined;
  readonly issues: readonly Issue[];
}

interface List {
  readonly list: string;
  readonly items: readonly unknown[];
  readonly lines: ReadonlyMap<string, number>;
}

function readList<T>({ list, items, lines }: List, schema: z.ZodType<T>): Slot<T>[] {
  return items.map((raw, place) => {
    const path = `${list}.${place}`;
    const parsed = schema.safeParse(raw);
    const about = { path, line: lines.get(path), raw };
    if (parsed.success) return { ...about, value: parsed.data, issues: [] };
    return { ...about, issues: issuesOf(parsed.error.issues) };
  });
}

// The first record with an id keeps it; a second one would change what the first said.
function unique<T extends { readonly id?: string | undefined }>(slots: readonly Slot<T>[]): Slot<T>[] {
  const first = new Map<string, string>();
  return slots.map((slot) => {
    const id = slot.value?.id;
    const taken = id === undefined ? undefined : first.get(id);
    if (id !== undefined && taken === undefined) first.set(id, slot.path);
    return taken === undefined
      ? slot
      : refused(slot, [{ path: "id", message: `"${id}" is the id of ${taken} already` }]);
  });
}

function refused<T>(slot: Slot<T>, issues: readonly Issue[]): Slot<T> {
  return issues.length === 0 ? slot : { ...slot, value: undefined, issues: [...slot.issues, ...issues] };
}

interface Lists {
  readonly sources: readonly Slot<Records["sources"][number]>[];
  readonly documents: readonly Slot<Records["documents"][number]>[];
  readonly entities: readonly Slot<Records["entities"][number]>[];
  readonly claims: readonly Slot<Records["claims"][number]>[];
}

// From the ground up: a document needs its source, a claim its documents and entities; what was refused cannot be named.
function checked({ sources, documents, entities, claims }: Lists): Records & { rejected: Rejection[] } {
  const lostSources = lostIds(sources);
  const standing = documents.map((slot) =>
    refused(slot, [
      ...lossIssues([{ path: "source", id: slot.value?.source }], lostSources),
      ...dateIssues({ publishedOn: slot.value?.publishedOn }),
    ]),
  );
  const things = entities.map((slot) => refused(slot, dateIssues({ founded: slot.value?.founded })));
  const world = { lostDocuments: lostIds(standing), lostEntities: lostIds(things), ...knownFrom(standing, things) };
  const settled = claims.map((slot) => settledClaim(slot, world));
  return {
    sources: valuesOf(sources),
    documents: valuesOf(standing),
    entities: valuesOf(things),
    claims: valuesOf(settled),
    rejected: [...sources, ...standing, ...things, ...settled].flatMap(rejectionOf),
  };
}

function knownFrom(documents: Lists["documents"], entities: Lists["entities"]) {
  const texts = new Map(valuesOf(documents).map((document) => [document.id, document.text]));
  const kinds = new Map(valuesOf(entities).map((entity) => [entity.id, entity.kind]));
  return { textOf: (id: string) => texts.get(id), kindOf: (id: string) => kinds.get(id) };
}

type World = ReturnType<typeof knownFrom> & {
  readonly lostDocuments: ReadonlySet<string>;
  readonly lostEntities: ReadonlySet<string>;
};

function settledClaim(slot: Lists["claims"][number], world: World): Lists["claims"][number] {
  const claim = slot.value;
  if (claim === undefined) return slot;
  const ends = (["subject", "object", "speaker"] as const).map((path) => ({ path, id: claim[path] }));
  const places = claim.quotes.map((quote, place) => ({ path: `quotes.${place}.document`, id: quote.document }));
  const located = locateQuotes(claim, world.textOf);
  const issues = [
    ...lossIssues(ends, world.lostEntities),
    ...lossIssues(places, world.lostDocuments),
    ...kindIssues(claim, world.kindOf),
    ...located.issues,
  ];
  return refused({ ...slot, value: located.claim }, issues);
}

function lossIssues(named: readonly { path: string; id: string | undefined }[], lost: ReadonlySet<string>): Issue[] {
  return named
    .filter(({ id }) => id !== undefined && lost.has(id))
    .map(({ path, id }) => ({ path, message: `the record "${id}" of this file was refused` }));
}

function valuesOf<T>(slots: readonly Slot<T>[]): T[] {
  return slots.map((slot) => slot.value).filter((value) => value !== undefined);
}

/** Ids of refused records that no accepted one has. */
function lostIds(slots: readonly Slot<{ readonly id: string }>[]): Set<string> {
  const kept = new Set(valuesOf(slots).map((value) => value.id));
  const refusedIds = slots.filter((slot) => slot.value === undefined).map((slot) => rawId(slot.raw));
  return new Set(refusedIds.filter((id) => id !== undefined && !kept.has(id)).map(String));
}

function rawId(raw: unknown): string | undefined {
  const parsed = z.looseObject({ id: z.string() }).safeParse(raw);
  return parsed.success ? parsed.data.id : undefined;
}

function rejectionOf(slot: Slot<unknown>): Rejection[] {
  const [first] = slot.issues;
  if (first === undefined) return [];
  const column = first.path === "" ? slot.path : `${slot.path}.${first.path}`;
  const record = shortened(JSON.stringify(slot.raw));
  return [{ ...(slot.line === undefined ? {} : { line: slot.line }), column, reason: reasonOf(slot.issues), record }];
}
