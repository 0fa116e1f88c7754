// resolve(claims) → relations: the one place where statements become lines. Pure and total: any set of claims in any
// order gives the same relations, and a part of the claims gives the same as the whole for the facts that it covers.
import { tupleHash } from "../hash.ts";
import { typeRow } from "../vocabulary/types.ts";
import type { Claim } from "./records.ts";
import type { ContentStatus, Relation, RelationStatus } from "./relation.ts";
import { mergedBounds, occurrencesOf, spellsOf } from "./spells.ts";

/**
 * Relations of all facts among these claims. Only accepted claims count; a claim that answers another is looked for by
 * `answers`. For a subset of facts name the facts wanted, and hand in with their claims those that answer them, and
 * those that may take an answer back: the claims of the answers' facts, and the answers to the answers.
 */
export function resolve(claims: Iterable<Claim>, wanted?: ReadonlySet<string>): Relation[] {
  const byIds = new Map([...claims].map((claim) => [claim.id, claim]));
  const accepted = [...byIds.values()].filter((claim) => claim.status === "accepted").toSorted(byId);
  const answers = Map.groupBy(accepted, (claim) => claim.answers ?? "");
  const facts = Map.groupBy(accepted, (claim) => claim.fact);
  return [...facts.keys()]
    .filter((fact) => wanted === undefined || wanted.has(fact))
    .flatMap((fact) => relationsOfFact(fact, { answers, facts }))
    .toSorted(byId);
}

type Grouped = ReadonlyMap<string, readonly Claim[]>;

/** All accepted claims, by the claim that they answer and by their fact. */
interface Said {
  readonly answers: Grouped;
  readonly facts: Grouped;
}

function relationsOfFact(fact: string, said: Said): Relation[] {
  const ofFact = said.facts.get(fact) ?? [];
  const standing = ofFact.filter((claim) => claim.stance !== "retracts" && !isRetracted(claim, said));
  const first = standing[0];
  if (first === undefined) return [];
  const groups = typeRow(first.type).timing === "interval" ? spellsOf(standing) : occurrencesOf(standing);
  return groups.map((group, place) => relationOf(group, { place, said }));
}

// A speaker takes back own words: one claim when the retraction names it, else all that they said of the fact.
function isRetracted(claim: Claim, { answers, facts }: Said): boolean {
  const isOwn = (other: Claim): boolean => other.stance === "retracts" && isSameSpeaker(other, claim);
  const named = answers.get(claim.id) ?? [];
  const ofFact = facts.get(claim.fact) ?? [];
  return named.some(isOwn) || ofFact.some((other) => isOwn(other) && other.answers === undefined);
}

// Where nobody is named it is the publisher who speaks, and one publisher cannot take back another's words.
function isSameSpeaker(a: Claim, b: Claim): boolean {
  if (a.speaker !== undefined || b.speaker !== undefined) return a.speaker === b.speaker;
  return a.sources.length + b.sources.length === 0 || a.sources.some((source) => b.sources.includes(source));
}

// The id is the fact and the place among its spells in time, so that a further witness or a later spell changes no id.
function relationOf(group: readonly Claim[], { place, said }: { place: number; said: Said }): Relation {
  const [first] = group;
  if (first === undefined) throw new Error("A relation without a claim cannot be");
  const { type, qualifier, stage } = first;
  const { subject, object } = endsOf(group, first);
  const answering = group.flatMap((claim) => said.answers.get(claim.id) ?? []);
  const denials = answering.filter((answer) => isDenial(answer) && !isRetracted(answer, said));
  const bounds = mergedBounds(group);
  return {
    id: tupleHash("relation", first.fact, place, subject),
    type,
    subject,
    object,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(stage === undefined ? {} : { stage }),
    ...contentOf(group, denials),
    ...bounds,
    status: statusOf(group, typeRow(type).carriesContent === true ? [] : denials),
    polarity: typeRow(type).polarity,
    claims: sortedIds(group.map((claim) => claim.id)),
    denials: sortedIds(denials.map((claim) => claim.id)),
    sources: sortedIds(group.flatMap((claim) => claim.sources)),
    isEvaluative: group.every((claim) => claim.isEvaluative === true),
  };
}

// A mutual relation stands as its claims put it; where they differ, in the order of the ids.
function endsOf(group: readonly Claim[], { subject, object }: Claim): { subject: string; object: string } {
  const isOneWay = group.every((claim) => claim.subject === subject);
  return isOneWay || subject < object ? { subject, object } : { subject: object, object: subject };
}

function statusOf(group: readonly Claim[], denials: readonly Claim[]): RelationStatus {
  const stances = new Set(group.map((claim) => claim.stance));
  const supported = supportOf(stances);
  if (supported === undefined) return "denied";
  return stances.has("denies") || denials.length > 0 ? "disputed" : supported;
}

function supportOf(stances: ReadonlySet<Claim["stance"]>): RelationStatus | undefined {
  if (stances.has("asserts")) return "asserted";
  if (stances.has("reports")) return "reported";
  if (stances.has("alleges")) return "alleged";
  if (stances.has("intends")) return "intended";
  return stances.has("speculates") ? "speculated" : undefined;
}

function contentOf(
  group: readonly Claim[],
  denials: readonly Claim[],
): { content?: string; contentStatus?: ContentStatus } {
  const content = group.find((claim) => claim.content !== undefined)?.content;
  const isAlleged = group.some((claim) => typeRow(claim.type).carriesContent === true);
  return {
    ...(content === undefined ? {} : { content }),
    ...(isAlleged ? { contentStatus: denials.length > 0 ? ("disputed" as const) : ("alleged" as const) } : {}),
  };
}

// An answer denies by its stance, or by being the act of denying, unless that act itself is only alleged or denied.
function isDenial(answer: Claim): boolean {
  if (answer.stance === "denies") return answer.type !== "DENIED";
  return answer.type === "DENIED" && (answer.stance === "asserts" || answer.stance === "reports");
}

function sortedIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
