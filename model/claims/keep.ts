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
  const claim = { ...input, ...orderedEnds(input) };
  const fact = factKey(claim);
  const seal = sealOf(claim, fact);
  const publishers = input.quotes.map((quote) => publisherOf(quote.document)).filter((id) => id !== undefined);
  return {
    ...claim,
    ...boundsOf(input.when),
    id: input.id ?? seal,
    ...(input.id === undefined || input.id === seal ? {} : { seal }),
    fact,
    status: "accepted",
    sources: [...new Set(publishers)].toSorted(),
  };
}

/** Key of the fact a claim is about. Order counts: "A accused B" and "B accused A" are two facts. */
export function factKey(claim: Pick<ClaimInput, "subject" | "type" | "object" | "qualifier" | "stage" | "occurrence">) {
  return tupleHash("fact", claim.type, claim.subject, claim.object, claim.qualifier, claim.stage, claim.occurrence);
}

// A mutual type has no first and second, so its ends are kept in the order of their ids.
function orderedEnds(input: ClaimInput): { subject: string; object: string } {
  const { subject, object } = input;
  const isSwapped = !typeRow(input.type).directed && object < subject;
  return isSwapped ? { subject: object, object: subject } : { subject, object };
}

// Everything that is said, in a fixed order; the ends, type, qualifier, stage and occurrence are in the fact.
function sealOf(claim: ClaimInput, fact: string): string {
  const { stance, speaker, answers, content, qualifierText, isEvaluative, inference, credibility, note } = claim;
  const { on, from, to, held, text } = claim.when;
  const said = [stance, speaker, answers, content, qualifierText, inference, note, on, from, to, held, text];
  const places = claim.quotes.flatMap((quote) => [quote.document, quote.start, quote.end, quote.quote]);
  return tupleHash("claim", fact, ...said, credibility, isEvaluative === true ? 1 : 0, ...places);
}
