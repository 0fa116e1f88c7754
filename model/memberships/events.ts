// What a relation says about a membership: whose in what, by which effect of the vocabulary, done or only on its way.
// Knows no other relation than the one it looks at.
import type { Line } from "../api/shapes.ts";
import { nounsInWords } from "./nouns.ts";
import { instantInWords, spanInWords } from "../time/sentences.ts";
import type { Kind } from "../vocabulary/kinds.ts";
import { type TypeRow } from "../vocabulary/typeRow.ts";
import { type RelationType, typeIds, typeRow } from "../vocabulary/types.ts";
import type { Told } from "./phase.ts";
import { phaseOfListing } from "./statuses.ts";

export type Effect = NonNullable<TypeRow["membership"]>;

/** The type of a listing: "is a member of". */
export const listingType = "MEMBER_OF" satisfies RelationType;

/** All types that say something about a membership: the listing, and the events with an effect on one. */
export const membershipTypes: readonly RelationType[] = typeIds.filter(
  (id) => id === listingType || typeRow(id).membership !== undefined,
);

export interface Pair {
  readonly member: string;
  readonly body: string;
}

/**
 * Whose membership in what the relation may be about; undefined when neither end can be the body. A body invites and
 * expels; joining, leaving and refusing are told of the member; suspending of either.
 */
export function pairOf(line: Line, kindOf: (id: string) => Kind | undefined): Pair | undefined {
  const { subject, object, type } = line;
  const isBody = (id: string): boolean => kindOf(id) === "Organisation";
  const outward = isBody(object) ? { member: subject, body: object } : undefined;
  const inward = isBody(subject) ? { member: object, body: subject } : undefined;
  if (type === listingType) return outward;
  const { membership } = typeRow(type);
  if (membership === undefined) return undefined;
  return membership === "invite" || type === "EXPELLED" ? inward : (outward ?? inward);
}

/** An event with what it does. */
export interface Turn {
  readonly told: Told;
  readonly effect: Effect;
  /** Whether it is in effect, rather than announced, decided, signed, ratified or notified. */
  readonly isDone: boolean;
  /** The phase that it begins: "suspended" once done, "suspension announced" before. */
  readonly name: string;
  /** "joined on 2 May 2002". */
  readonly words: string;
}

/** Reads an event. A listing is none, nor is a relation whose type has no effect. */
export function turnOf(told: Told, { body }: Pair): Turn | undefined {
  const { type, stage, subject, qualifier } = told.line;
  const effect = typeRow(type).membership;
  if (effect === undefined) return undefined;
  const isDone = stage === undefined || stage === "effective" || (effect === "sign" && stage === "signed");
  const nouns = nounsInWords(effect, { isByBody: subject === body, qualifier });
  const name = isDone ? nouns.phase : `${nouns.noun} ${stage ?? ""}`.trim();
  const act = isDone ? nouns.verb : `${nouns.noun} ${stage ?? ""}`;
  return { told, effect, isDone, name, words: `${act} ${instantInWords(told.line)}` };
}

/** "listed as full, since 2004". */
export function listingInWords(line: Line): string {
  return `listed as ${phaseOfListing(line.qualifier)}, ${spanInWords(line)}`;
}
