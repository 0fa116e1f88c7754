// Claims through the door: new ones are written, changed ones supersede their older version, withdrawn ones are put
// aside; then the facts that this touches are resolved again, no others.
import { resolve } from "../../../model/claims/resolve.ts";
import type { Claim } from "../../../model/claims/records.ts";
import { Fault } from "../../errors.ts";
import { rows } from "../query.ts";
import { claimProperties, type StoredClaim } from "./claimRows.ts";
import type { Batch, Writing } from "./batch.ts";
import * as door from "./queries.ts";
import { type Carried, carriedBy, drawRelations, pointClaims } from "./relations.ts";
import { bearingOn, claimsOfFacts, knownClaims, touchedFacts } from "./storedClaims.ts";

export interface ClaimsWritten {
  readonly claims: number;
  readonly withdrawn: number;
  readonly relations: number;
}

/** Writes the claims of a batch and the relations that follow. Throws a Fault on dangling references. */
export async function writeClaims(writing: Writing, batch: Batch): Promise<ClaimsWritten> {
  const { fresh, old, withdrawn } = await sortedOut(writing, batch);
  await putAside(writing, old);
  const { stored, facts } = await touched(writing, [...fresh, ...old]);
  const claims = [...stored, ...fresh];
  const relations = resolve([...claims, ...(await bearingOn(writing.runner, claims))], facts);
  const carried = carriedBy(relations);
  await createClaims(writing, { claims: fresh, carried });
  const drawn = [...old, ...stored].flatMap(({ relationId, type }) => (relationId ? [{ id: relationId, type }] : []));
  const changed = await drawRelations(writing.runner, { relations, drawn });
  await pointClaims(writing.runner, { claims: stored, carried });
  return { claims: fresh.length, withdrawn, relations: changed };
}

type Touching = readonly { readonly fact: string; readonly answers?: string | null | undefined }[];

// What is denied changes when the denial comes, goes, or is taken back; so the facts that denials there bear on are touched too.
async function touched({ runner }: Writing, changes: Touching): Promise<{ stored: StoredClaim[]; facts: Set<string> }> {
  const near = await touchedFacts(runner, changes);
  const stored = await claimsOfFacts(runner, near);
  const facts = await touchedFacts(runner, stored);
  const far = await claimsOfFacts(runner, facts.difference(near));
  return { stored: [...stored, ...far], facts: near.union(facts) };
}

async function sortedOut(writing: Writing, batch: Batch) {
  const claims = [...new Map((batch.claims ?? []).map((claim) => [claim.id, claim])).values()];
  const gone = new Set(batch.withdrawn);
  const found = await knownClaims(writing.runner, [...claims.map((claim) => claim.id), ...gone]);
  const known = new Map(found.map((row) => [row.id, row]));
  const fresh = claims.filter((claim) => sealIn(known.get(claim.id)) !== sealIn(claim));
  const replaced = new Set(fresh.map((claim) => claim.id));
  const old = [...known.values()].filter((row) => replaced.has(row.id) || gone.has(row.id));
  const status = (id: string): string => (replaced.has(id) ? "superseded" : "rejected");
  return {
    fresh,
    old: old.map((row) => ({ ...row, status: status(row.id) })),
    withdrawn: old.filter((row) => !replaced.has(row.id)).length,
  };
}

// A computed id says all that the claim says, so it is its own seal.
function sealIn(claim: { id: string; seal?: string | null | undefined } | undefined): string | undefined {
  return claim?.seal ?? claim?.id;
}

async function putAside(
  { runner, at, change }: Writing,
  old: readonly { id: string; status: string }[],
): Promise<void> {
  if (old.length === 0) return;
  const aside = old.map(({ id, status }) => ({ id, status, asideId: `${id}@${change}` }));
  await rows(runner, { query: door.supersedeClaims, params: { rows: aside, at, change } });
}

async function createClaims(writing: Writing, { claims, carried }: { claims: readonly Claim[]; carried: Carried }) {
  if (claims.length === 0) return;
  const { runner, change } = writing;
  const nodes = claims.map((claim) => {
    const recorded = { change, relationId: carried.get(claim.id) };
    return { subject: claim.subject, object: claim.object, properties: claimProperties(claim, recorded) };
  });
  const [made] = await rows(runner, { query: door.createClaims, params: { rows: nodes } });
  refuseDangling(made?.["claims"], { wanted: nodes.length, what: "a subject or object" });
  await linkQuotes(writing, claims);
  await linkSpeakers(writing, claims);
}

async function linkQuotes({ runner }: Writing, claims: readonly Claim[]): Promise<void> {
  const quotes = claims.flatMap((claim) =>
    claim.quotes.map(({ document, ...properties }) => ({ claim: claim.id, document, properties })),
  );
  const [linked] = await rows(runner, { query: door.linkQuotes, params: { rows: quotes } });
  refuseDangling(linked?.["quotes"], { wanted: quotes.length, what: "a document" });
}

async function linkSpeakers({ runner }: Writing, claims: readonly Claim[]): Promise<void> {
  const speakers = claims.flatMap(({ id, speaker }) => (speaker === undefined ? [] : [{ claim: id, speaker }]));
  if (speakers.length === 0) return;
  const [said] = await rows(runner, { query: door.linkSpeakers, params: { rows: speakers } });
  refuseDangling(said?.["speakers"], { wanted: speakers.length, what: "a speaker" });
}

function refuseDangling(found: number | undefined, { wanted, what }: { wanted: number; what: string }): void {
  if (found === wanted) return;
  throw new Fault("unknown-reference", { message: `${wanted - (found ?? 0)} claims name ${what} that is not there` });
}
