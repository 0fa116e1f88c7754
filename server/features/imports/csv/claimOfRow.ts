// From one row of a table of claims to a claim with its ends, document and publisher, or to what is wrong with it.
// Pure; knows no file. Each issue carries the name of the column that it is about.
import { tupleHash } from "../../../../model/hash.ts";
import {
  type ClaimInput,
  claimSchema,
  documentSchema,
  type Entity,
  entitySchema,
  type Source,
  type SourceDocument,
  sourceSchema,
} from "../../../../model/claims/records.ts";
import type { Kind } from "../../../../model/vocabulary/kinds.ts";
import { nameKey } from "../../../graph/nameKey.ts";
import { dateIssues, kindIssues } from "../claimChecks.ts";
import type { Issue } from "../rejection.ts";

/** The columns, in the order in which the documentation lists them. */
export const claimColumns = [
  "subject",
  "subject_kind",
  "type",
  "object",
  "object_kind",
  "stance",
  "stage",
  "qualifier",
  "content",
  "speaker",
  "on",
  "from",
  "to",
  "held",
  "date_text",
  "quote",
  "document_title",
  "document_url",
  "published_on",
  "publisher",
  "credibility",
] as const;
export type ClaimColumn = (typeof claimColumns)[number];

/** Columns without which a row says nothing. */
export const neededColumns: readonly ClaimColumn[] = ["subject", "type", "object", "document_title", "publisher"];

/** Looks an entity up by its id or one of its names; undefined when it is not known, "several" when it may be any of them. */
export type FindEntity = (nameOrId: string) => { readonly id: string; readonly kind: Kind } | "several" | undefined;

/** What a row adds. Entities are those that were not found: they are new, with the kind that the row gives them. */
export interface RowRecords {
  readonly claim: ClaimInput;
  readonly source: Source;
  readonly document: SourceDocument;
  readonly entities: readonly Entity[];
}

export type RowReading = { readonly records: RowRecords } | { readonly issues: readonly Issue[] };

/** Reads a row. Its values are trimmed; an empty one counts as absent. */
export function claimOfRow(values: ReadonlyMap<string, string>, find: FindEntity): RowReading {
  const cell = (column: ClaimColumn): string | undefined => values.get(column) || undefined;
  const missing = neededColumns.filter((column) => cell(column) === undefined);
  if (missing.length > 0) return { issues: missing.map((path) => ({ path, message: "the value is missing" })) };
  const ends = endsOf(cell, find);
  const source = sourceSchema.safeParse({ id: idOf(cell("publisher")), name: cell("publisher") });
  const document = documentSchema.safeParse(documentOf(cell));
  const claim = claimSchema.safeParse(claimOf(cell, ends));
  const issues = [
    ...Object.values(ends).flatMap((end) => end?.issues ?? []),
    ...named(source.error?.issues, () => "publisher"),
    ...named(document.error?.issues, (path) => documentFields[path[0] ?? ""] ?? "document_title"),
    ...dateIssues({ published_on: cell("published_on") }),
    ...named(claim.error?.issues, columnOf),
  ];
  if (issues.length > 0 || !source.success || !document.success || !claim.success) return { issues };
  const entities = Object.values(ends).flatMap((end) => end?.entity ?? []);
  return withKindsChecked({ claim: claim.data, source: source.data, document: document.data, entities }, ends);
}

type Cell = (column: ClaimColumn) => string | undefined;

/** One end of a row: its id, its kind where known, the entity to make when it is new. */
interface End {
  readonly id: string;
  readonly kind: Kind | undefined;
  readonly entity?: Entity;
  readonly issues: readonly Issue[];
}
type Ends = ReturnType<typeof endsOf>;

function endsOf(cell: Cell, find: FindEntity) {
  const subject = endOf(cell("subject") ?? "", { column: "subject", kind: cell("subject_kind"), find });
  const object = endOf(cell("object") ?? "", { column: "object", kind: cell("object_kind"), find });
  return { subject, object, speaker: speakerOf(cell("speaker"), { find, ends: [subject, object] }) };
}

interface Sought {
  readonly column: "subject" | "object";
  readonly kind: string | undefined;
  readonly find: FindEntity;
}

function endOf(name: string, { column, kind, find }: Sought): End {
  // A name that is written otherwise may still come to the id of something that is there.
  const found = find(name) ?? find(idOf(name));
  const kindColumn = `${column}_kind`;
  if (found === "several") return { id: idOf(name), kind: undefined, issues: [severalIssue(column, name)] };
  if (found !== undefined) {
    const isOther = kind !== undefined && kind !== found.kind;
    const message = `"${name}" is known as ${found.kind}, not ${kind}`;
    return { id: found.id, kind: found.kind, issues: isOther ? [{ path: kindColumn, message }] : [] };
  }
  const unknown = { id: idOf(name), kind: undefined };
  if (kind === undefined) {
    return { ...unknown, issues: [{ path: kindColumn, message: `"${name}" is new: give its kind` }] };
  }
  const entity = entitySchema.safeParse({ id: unknown.id, kind, name });
  if (entity.success) return { id: entity.data.id, kind: entity.data.kind, entity: entity.data, issues: [] };
  return { ...unknown, issues: named(entity.error.issues, (path) => (path[0] === "kind" ? kindColumn : column)) };
}

// A speaker has no column for its kind, so it must be known or be one of the two ends.
function speakerOf(
  name: string | undefined,
  { find, ends }: { find: FindEntity; ends: readonly End[] },
): End | undefined {
  if (name === undefined) return undefined;
  const found = find(name) ?? ends.find((end) => end.id === idOf(name));
  if (found === "several") return { id: idOf(name), kind: undefined, issues: [severalIssue("speaker", name)] };
  if (found !== undefined) return { id: found.id, kind: found.kind, issues: [] };
  const message = `"${name}" is not known: a speaker is one of the two ends, or an entity that is there already`;
  return { id: idOf(name), kind: undefined, issues: [{ path: "speaker", message }] };
}

function severalIssue(path: string, name: string): Issue {
  return { path, message: `several entities are called "${name}": give the id of the one that is meant` };
}

function claimOf(cell: Cell, { subject, object, speaker }: Ends): Record<string, unknown> {
  const credibility = cell("credibility");
  return present({
    subject: subject.id,
    type: cell("type")?.toUpperCase(),
    object: object.id,
    stance: cell("stance"),
    stage: cell("stage"),
    qualifier: cell("qualifier"),
    content: cell("content"),
    speaker: speaker?.id,
    when: present({ on: cell("on"), from: cell("from"), to: cell("to"), held: cell("held"), text: cell("date_text") }),
    credibility: credibility === undefined ? undefined : Number(credibility),
    quotes: [present({ document: documentId(cell), quote: cell("quote") })],
  });
}

function documentOf(cell: Cell): Record<string, unknown> {
  return present({
    id: documentId(cell),
    title: cell("document_title"),
    source: idOf(cell("publisher")),
    url: cell("document_url"),
    publishedOn: cell("published_on"),
  });
}

// Rows that name the same document in the same words mean the same document, in this file and the next.
function documentId(cell: Cell): string {
  return tupleHash(
    "document",
    idOf(cell("publisher")),
    cell("document_title"),
    cell("document_url"),
    cell("published_on"),
  );
}

function withKindsChecked(records: RowRecords, ends: Ends): RowReading {
  const kinds = new Map([ends.subject, ends.object].map((end) => [end.id, end.kind]));
  const issues = kindIssues(records.claim, (id) => kinds.get(id));
  return issues.length > 0 ? { issues } : { records };
}

const documentFields: Readonly<Record<string, ClaimColumn>> = {
  title: "document_title",
  source: "publisher",
  url: "document_url",
  publishedOn: "published_on",
};

function columnOf(path: readonly string[]): string {
  const [first = "", second = ""] = path;
  if (first === "quotes") return "quote";
  if (first === "when") return second === "text" ? "date_text" : second || "on";
  return first;
}

function named(
  problems: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] | undefined,
  columnFor: (path: readonly string[]) => string,
): Issue[] {
  return (problems ?? []).map(({ path, message }) => ({ path: columnFor(path.map(String)), message }));
}

/** The id that a name gets when nothing is known of it: "Côte d'Ivoire" → "cote-divoire"; an id stays as it is. */
function idOf(name = ""): string {
  return /^[a-z0-9]+(?:[-_.:][a-z0-9]+)*$/.test(name) ? name : nameKey(name).replaceAll(" ", "-");
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
