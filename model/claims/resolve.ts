// resolve(claims) → relations: the one place where statements become lines. Pure and total: any set of claims in any
// order gives the same relations, and a part of the claims gives the same as the whole for the facts that it covers.
import { tupleHash } from "../hash.ts";
import { typeRow } from "../vocabulary/types.ts";
import type { Claim } from "./records.ts";
import type { ContentStatus, Relation, RelationStatus } from "./relation.ts";
import { mergedBounds, occurrencesOf, spellsOf } from "./spells.ts";

/**
 * Relations of all facts among these claims. Only accepted claims count; a claim that answers another is looked for by
 * `answers`, so for a subset of facts hand in the answering claims too and name the facts wanted.
 */
export function resolve(claims: Iterable<Claim>, wanted?: ReadonlySet<string>): Relation[] {
  const accepted = [...claims].filter((claim) => claim.status === "accepted").toSorted(byId);
  const answers = Map.groupBy(accepted, (claim) => claim.answers ?? "");
  const facts = Map.groupBy(accepted, (claim) => claim.fact);
  return [...facts]
    .filter(([fact]) => wanted === undefined || wanted.has(fact))
    .flatMap(([, ofFact]) => relationsOfFact(ofFact, answers))
    .toSorted(byId);
}

type Answers = ReadonlyMap<string, readonly Claim[]>;

function relationsOfFact(ofFact: readonly Claim[], answers: Answers): Relation[] {
  const standing = ofFact.filter((claim) => claim.stance !== "retracts" && !isRetracted(claim, { ofFact, answers }));
  const first = standing[0];
  if (first === undefined) return [];
  const groups = typeRow(first.type).timing === "interval" ? spellsOf(standing) : occurrencesOf(standing);
  return groups.map((group, place) => relationOf(group, { place, answers }));
}

// A speaker takes back own words: one claim when the retraction names it, else all that they said of the fact.
function isRetracted(claim: Claim, { ofFact, answers }: { ofFact: readonly Claim[]; answers: Answers }): boolean {
  const isOwn = (other: Claim): boolean => other.stance === "retracts" && other.speaker === claim.speaker;
  const named = answers.get(claim.id) ?? [];
  return named.some(isOwn) || ofFact.some((other) => isOwn(other) && other.answers === undefined);
}

// The id is the fact and the place among its spells in time, so that a further witness or a later spell changes no id.
function relationOf(group: readonly Claim[], { place, answers }: { place: number; answers: Answers }): Relation {
  const [first] = group;
  if (first === undefined) throw new Error("A relation without a claim cannot be");
  const { type, subject, object, qualifier, stage } = first;
  const denials = group.flatMap((claim) => answers.get(claim.id) ?? []).filter(isDenial);
  const bounds = mergedBounds(group);
  return {
    id: tupleHash("relation", first.fact, place),
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
