// Reads claims that are there, with all that resolve() needs of them; knows nothing of writing.
import type { Claim } from "../../../model/claims/records.ts";
import { rows, type Runner } from "../query.ts";
import { storedClaim, type StoredClaim } from "./claimRows.ts";
import * as door from "./queries.ts";

/** All accepted claims about some facts. */
export async function claimsOfFacts(runner: Runner, facts: Iterable<string>): Promise<StoredClaim[]> {
  const wanted = [...new Set(facts)];
  return wanted.length === 0
    ? []
    : (await rows(runner, { query: door.readFacts, params: { facts: wanted } })).map(storedClaim);
}

/** Which of these claims are there, whatever their status, and what they are about. */
export async function knownClaims(runner: Runner, ids: Iterable<string>) {
  const wanted = [...new Set(ids)];
  return wanted.length === 0 ? [] : await rows(runner, { query: door.readClaims, params: { ids: wanted } });
}

/** Facts of the claims, and of those that they answer: a denial changes the fact that it denies. */
export async function touchedFacts(
  runner: Runner,
  claims: readonly { readonly fact: string; readonly answers?: string | null | undefined }[],
): Promise<Set<string>> {
  const answered = claims.map((claim) => claim.answers).filter((id) => typeof id === "string");
  const theirs = await knownClaims(runner, answered);
  return new Set([...claims, ...theirs].map((claim) => claim.fact));
}

/** Claims of other facts that bear on these: answers to them, and what may take such an answer back. */
export async function bearingOn(runner: Runner, claims: readonly Claim[]): Promise<Claim[]> {
  const known = new Set(claims.map((claim) => claim.id));
  const answers = (await answersTo(runner, known)).filter((claim) => !known.has(claim.id));
  const around = await claimsOfFacts(
    runner,
    answers.map((claim) => claim.fact),
  );
  const beyond = await answersTo(runner, new Set(answers.map((claim) => claim.id)));
  return [...answers, ...around, ...beyond].filter((claim) => !known.has(claim.id));
}

async function answersTo(runner: Runner, ids: ReadonlySet<string>): Promise<StoredClaim[]> {
  return ids.size === 0
    ? []
    : (await rows(runner, { query: door.readAnswers, params: { ids: [...ids] } })).map(storedClaim);
}
