// Sources, documents and entities through the door. What is there stays as it is; a later description fills gaps.
import { createHash } from "node:crypto";
import type { Entity, SourceDocument } from "../../../model/claims/records.ts";
import { Fault } from "../../errors.ts";
import { nameKey } from "../nameKey.ts";
import { rows } from "../query.ts";
import type { Batch, Writing } from "./batch.ts";
import * as door from "./queries.ts";

/** Writes sources and documents. Throws a Fault when a document's id is taken by another text or its source is unknown. */
export async function writeDocuments({ runner, at }: Writing, { sources = [], documents = [] }: Batch): Promise<void> {
  if (sources.length > 0) {
    const properties = sources.map((source) => ({ id: source.id, properties: { ...source } }));
    await rows(runner, { query: door.mergeSources, params: { rows: properties } });
  }
  if (documents.length === 0) return;
  const sealed = documents.map((document) => ({ ...document, sha256: textHash(document) }));
  await refuseOtherTexts({ runner }, sealed);
  const wanted = sealed.map(({ source, ...own }) => ({ id: own.id, source, properties: { capturedAt: at, ...own } }));
  const [written] = await rows(runner, { query: door.mergeDocuments, params: { rows: wanted } });
  if (written?.["documents"] !== documents.length) {
    throw new Fault("unknown-reference", { message: "A document names a source that is not there" });
  }
}

/** Writes entities: new ones as they are, known ones with their gaps filled and their other names joined. */
export async function writeEntities({ runner, at, who }: Writing, entities: readonly Entity[]): Promise<void> {
  if (entities.length === 0) return;
  const found = await rows(runner, { query: door.readEntities, params: { ids: entities.map((entity) => entity.id) } });
  const known = new Map(found.map((row) => [row.id, row.properties]));
  const wanted = entities.map((entity) => {
    const properties = filled(entity, known.get(entity.id));
    return {
      id: entity.id,
      kind: properties["kind"],
      properties: { describedBy: who, describedAt: at, ...properties },
    };
  });
  const changed = wanted.filter((row) => !isSame(row.properties, known.get(row.id)));
  if (changed.length > 0) await rows(runner, { query: door.writeEntities, params: { rows: changed } });
}

type Properties = Readonly<Record<string, unknown>>;

function filled(entity: Entity, known: Properties = {}): Properties {
  const before = Array.isArray(known["aliases"]) ? known["aliases"].map(String) : [];
  const otherName = known["name"] === undefined || known["name"] === entity.name ? [] : [entity.name];
  const aliases = [...new Set([...before, ...entity.aliases, ...otherName])];
  const joined: Properties = { ...entity, ...known, aliases };
  const names = [joined["name"], joined["abbreviation"], ...aliases].filter((name) => typeof name === "string");
  return { ...joined, searchKeys: [...new Set(names.map(nameKey))].filter((key) => key !== "") };
}

function isSame(wanted: Properties, known: Properties | undefined): boolean {
  if (known === undefined) return false;
  const ignored = new Set(["describedAt", "describedBy"]);
  return Object.entries(wanted).every(
    ([key, value]) => ignored.has(key) || value === undefined || JSON.stringify(known[key]) === JSON.stringify(value),
  );
}

async function refuseOtherTexts({ runner }: Pick<Writing, "runner">, documents: readonly Sealed[]): Promise<void> {
  const found = await rows(runner, { query: door.readDocuments, params: { ids: documents.map((one) => one.id) } });
  const known = new Map(found.map((row) => [row.id, row]));
  const clashing = documents.filter((one) => {
    const there = known.get(one.id);
    return there !== undefined && (there.source !== one.source || there.sha256 !== (one.sha256 ?? null));
  });
  if (clashing.length === 0) return;
  const issues = clashing.map((one) => ({ path: `documents.${one.id}`, message: "this id is taken by another text" }));
  throw new Fault("conflict", { message: "A document with the same id but another text is there already", issues });
}

type Sealed = SourceDocument & { sha256?: string | undefined };

function textHash({ text }: SourceDocument): string | undefined {
  return text === undefined ? undefined : createHash("sha256").update(text).digest("hex");
}
