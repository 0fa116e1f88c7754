// From a claim as it is handed in to a claim as it is kept: its stable id, the key of its fact, its day numbers.
// Pure; knows neither files nor database.
import { tupleHash } from "../hash.ts";
import { boundsOf } from "../time/bounds.ts";
import { typeRow } from "../vocabulary/types.ts";
import type { Claim, ClaimInput } from "./records.ts";

/**
 * The claim with all that follows from it. `publisherOf` gives the source id of a document.
 * The same statement handed in twice gets the same id, so writing it again changes nothing.
 */
export function keepClaim(input: ClaimInput, publisherOf: (document: string) => string | undefined): Claim {
  const fact = factKey(input);
  const seal = sealOf(input, fact);
  const publishers = input.quotes.map((quote) => publisherOf(quote.document)).filter((id) => id !== undefined);
  return {
    ...input,
    ...boundsOf(input.when),
    id: input.id ?? seal,
    ...(input.id === undefined || input.id === seal ? {} : { seal }),
    fact,
    status: "accepted",
    sources: [...new Set(publishers)].toSorted(),
  };
}

type FactOf = Pick<ClaimInput, "subject" | "type" | "object" | "qualifier" | "stage" | "occurrence">;

/**
 * Key of the fact a claim is about. Order counts: "A accused B" and "B accused A" are two facts; "A met B" and
 * "B met A" are one, since a mutual type has no first and second.
 */
function factKey(claim: FactOf): string {
  const ends = [claim.subject, claim.object];
  const [first, second] = typeRow(claim.type).directed ? ends : ends.toSorted();
  return tupleHash("fact", claim.type, first, second, claim.qualifier, claim.stage, claim.occurrence);
}

// Everything that is said, in a fixed order; the ends, type, qualifier, stage and occurrence are in the fact.
function sealOf(claim: ClaimInput, fact: string): string {
  const { stance, speaker, answers, content, qualifierText, isEvaluative, inference, credibility, note } = claim;
  const { on, from, to, held, text } = claim.when;
  const said = [stance, speaker, answers, content, qualifierText, inference, note, on, from, to, held, text];
  const places = claim.quotes.flatMap((quote) => [quote.document, quote.start, quote.end, quote.quote]);
  return tupleHash("claim", fact, ...said, credibility, isEvaluative === true ? 1 : 0, ...places);
}
