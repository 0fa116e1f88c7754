// Claims and relations as property maps of Neo4j, and back. Dates of a claim lie flat: on, from, to, held, whenText.
import { z } from "zod";
import { type Claim, claimSchema } from "../../../model/claims/records.ts";
import type { Relation } from "../../../model/claims/relation.ts";

type Properties = Record<string, unknown>;

/** A claim as stored, with the relation that it carries now. */
export interface StoredClaim extends Claim {
  readonly relationId?: string | undefined;
}

/** Properties of a claim's node: what it says and its day numbers. Its ends, speaker and documents are relationships. */
export function claimProperties(claim: Claim, recorded: Properties): Properties {
  const {
    when,
    quotes: _quotes,
    subject: _subject,
    object: _object,
    speaker: _speaker,
    sources: _sources,
    ...own
  } = claim;
  const { text: whenText, ...dates } = when;
  return { ...own, ...dates, whenText, ...recorded };
}

/** Properties of a relation; `claims` stay in full, so that every line leads to its reasons. Flags are kept when set. */
export function relationProperties(relation: Relation): Properties {
  const { type: _type, subject: _subject, object: _object, denials, datesDisagree, isEvaluative, ...own } = relation;
  return {
    ...own,
    ...(denials.length > 0 ? { denials } : {}),
    ...(datesDisagree ? { datesDisagree } : {}),
    ...(isEvaluative ? { isEvaluative } : {}),
  };
}

const storedSchema = claimSchema.omit({ quotes: true, when: true }).extend({
  id: z.string(),
  fact: z.string(),
  relationId: z.string().optional(),
  status: z.enum(["accepted", "proposed", "rejected"]),
  sources: z.array(z.string()),
  fromMin: z.int(),
  fromMax: z.int(),
  toMin: z.int(),
  toMax: z.int(),
});

/** A claim from its node and what hangs on it, without its quotes, which resolve() does not need. */
export function storedClaim(found: {
  claim: Properties;
  subject: string;
  object: string;
  speaker: string | null;
  sources: string[];
}) {
  const { claim, ...ends } = found;
  const properties: Properties = { ...claim, ...ends, sources: ends.sources.toSorted() };
  const known = Object.fromEntries(Object.keys(storedSchema.shape).map((key) => [key, properties[key] ?? undefined]));
  return { ...storedSchema.parse(known), quotes: [], when: {} } satisfies StoredClaim;
}
