// Takes records through the write door in batches: each batch and its progress mark are one transaction, so that a kill
// at any moment loses nothing and doubles nothing, and a second run goes on where the first one stopped.
import { createHash } from "node:crypto";
import { keepClaim } from "../../../model/claims/keep.ts";
import type { Claim, ClaimInput } from "../../../model/claims/records.ts";
import type { Reporter } from "../../desk/jobs.ts";
import { writeBatch } from "../../graph/door/door.ts";
import { type ImportMark, readKinds, readMark, readPublishers, writeMark } from "../../graph/door/marks.ts";
import type { Graph } from "../../graph/driver.ts";
import { kindIssues } from "./claimChecks.ts";
import { type Records, type Rejection, reasonOf, shortened } from "./rejection.ts";

export interface ToImport extends Records {
  /** Stable name of the import, under which its mark is kept. */
  readonly id: string;
  readonly title: string;
  readonly recordedBy: string;
  readonly rejected: readonly Rejection[];
}

const batchSize = 4000;
const documentBatch = 3000;

/** Writes all records. Refused ones go to the reporter; throws when it is cancelled or the database is away. */
export async function importRecords(
  graph: Graph,
  { records, reporter }: { records: ToImport; reporter: Reporter },
): Promise<ImportMark> {
  const seal = sealOf(records);
  const before = await graph.read((runner) => readMark(runner, records.id));
  const isSame = before?.seal === seal && !hadStrayClaims(before, records);
  reporter.refuse(records.rejected);
  if (isSame && before.finishedAt !== undefined) {
    reporter.report({ ...countsOf(before), total: before.done, step: "Already imported" });
    return before;
  }
  await writeThings(graph, { records, reporter });
  const { claims, rejected } = await checkedClaims(graph, records);
  reporter.refuse(rejected);
  const start = { ...newMark(records, seal), rejected: records.rejected.length + rejected.length };
  const mark = isSame ? { ...start, done: before.done, accepted: before.accepted, startedAt: before.startedAt } : start;
  return await writeClaims(graph, { records, reporter, claims, mark });
}

// Claims refused for an end that was not there: it may be there now, and then the places of all later ones have shifted.
function hadStrayClaims(before: ImportMark, records: ToImport): boolean {
  return before.rejected > records.rejected.length;
}

interface Writing {
  readonly records: ToImport;
  readonly reporter: Reporter;
}

async function writeThings(graph: Graph, { records, reporter }: Writing): Promise<void> {
  const author = { who: records.recordedBy, why: `Import: ${records.title}` };
  const { sources, entities, documents } = records;
  reporter.report({ step: `Writing ${entities.length} entities` });
  await graph.write((runner) => writeBatch(runner, { sources, entities, author }));
  for (let at = 0; at < documents.length; at += documentBatch) {
    reporter.signal.throwIfAborted();
    reporter.report({ step: `Writing documents: ${at} of ${documents.length}` });
    const some = documents.slice(at, at + documentBatch);
    await graph.write((runner) => writeBatch(runner, { documents: some, author }));
  }
}

async function writeClaims(
  graph: Graph,
  { records, reporter, claims, mark }: Writing & { claims: readonly Claim[]; mark: ImportMark },
): Promise<ImportMark> {
  const author = { who: records.recordedBy, why: `Import: ${records.title}` };
  let current = mark;
  reporter.report({ step: "Writing claims", total: claims.length, ...countsOf(current) });
  while (current.done < claims.length) {
    reporter.signal.throwIfAborted();
    const some = claims.slice(current.done, current.done + batchSize);
    const next = { ...current, done: current.done + some.length, accepted: current.accepted + some.length };
    await graph.write(async (runner) => {
      await writeBatch(runner, { claims: some, author });
      await writeMark(runner, next);
    });
    current = next;
    reporter.report(countsOf(current));
  }
  const finished = { ...current, finishedAt: new Date().toISOString() };
  await graph.write((runner) => writeMark(runner, finished));
  reporter.report({ step: "Done", ...countsOf(finished) });
  return finished;
}

// Ends and documents may be in the file or in the database already; a claim that names neither is refused by itself.
async function checkedClaims(graph: Graph, records: ToImport): Promise<{ claims: Claim[]; rejected: Rejection[] }> {
  const kinds = new Map(records.entities.map((entity) => [entity.id, entity.kind]));
  const publishers = new Map(records.documents.map((document) => [document.id, document.source]));
  const entityIds = records.claims.flatMap((claim) => [
    claim.subject,
    claim.object,
    ...(claim.speaker ? [claim.speaker] : []),
  ]);
  const documentIds = records.claims.flatMap((claim) => claim.quotes.map((quote) => quote.document));
  await graph.read(async (runner) => {
    for (const [id, kind] of await readKinds(runner, missing(entityIds, kinds))) kinds.set(id, kind);
    for (const [id, source] of await readPublishers(runner, missing(documentIds, publishers)))
      publishers.set(id, source);
  });
  const claims: Claim[] = [];
  const rejected: Rejection[] = [];
  for (const claim of records.claims) {
    const issues = [...danglingIssues(claim, { kinds, publishers }), ...kindIssues(claim, (id) => kinds.get(id))];
    if (issues.length === 0) claims.push(keepClaim(claim, (document) => publishers.get(document)));
    else
      rejected.push({
        column: issues[0]?.path ?? "",
        reason: reasonOf(issues),
        record: shortened(JSON.stringify(claim)),
      });
  }
  return { claims, rejected };
}

function danglingIssues(
  claim: ClaimInput,
  known: { kinds: ReadonlyMap<string, unknown>; publishers: ReadonlyMap<string, unknown> },
) {
  const ends = [
    ["subject", claim.subject],
    ["object", claim.object],
    ["speaker", claim.speaker],
  ] as const;
  const unknownEnds = ends.filter(([, id]) => id !== undefined && !known.kinds.has(id));
  const unknownDocuments = claim.quotes.filter((quote) => !known.publishers.has(quote.document));
  return [
    ...unknownEnds.map(([path, id]) => ({ path, message: `there is no entity "${id}"` })),
    ...unknownDocuments.map((quote) => ({ path: "quotes", message: `there is no document "${quote.document}"` })),
  ];
}

function missing(ids: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(ids)].filter((id) => !known.has(id));
}

function newMark({ id, title }: ToImport, seal: string): ImportMark {
  return { id, title, seal, done: 0, accepted: 0, rejected: 0, startedAt: new Date().toISOString() };
}

function countsOf({ done, accepted, rejected }: ImportMark): { done: number; accepted: number; rejected: number } {
  return { done, accepted, rejected };
}

function sealOf({ sources, documents, entities, claims, recordedBy }: ToImport): string {
  const hash = createHash("sha256").update(recordedBy);
  for (const list of [sources, documents, entities, claims]) for (const one of list) hash.update(JSON.stringify(one));
  return hash.digest("hex").slice(0, 32);
}
