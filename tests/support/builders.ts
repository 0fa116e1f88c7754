// Small builders of what tests write down: each gives a whole thing, and takes what matters to the test.
// Knows no database.
import { keepClaim } from "../../model/claims/keep.ts";
import {
  type Claim,
  type ClaimInput,
  claimSchema,
  documentSchema,
  type Entity,
  entitySchema,
  type Source,
  type SourceDocument,
  sourceSchema,
} from "../../model/claims/records.ts";
import type { Batch } from "../../server/graph/door/batch.ts";

/** A state; its name follows from its id unless given. */
export function aState(id = "armenia", more: Partial<Entity> = {}): Entity {
  return entitySchema.parse({ id, kind: "State", name: titled(id), ...more });
}

/** An organisation. */
export function anOrganisation(id = "csto", more: Partial<Entity> = {}): Entity {
  return entitySchema.parse({ id, kind: "Organisation", name: titled(id), ...more });
}

/** A publisher. */
export function aSource(id = "gazette", more: Partial<Source> = {}): Source {
  return sourceSchema.parse({ id, name: titled(id), ...more });
}

/** A document of the publisher "gazette". */
export function aDocument(id = "issue-1", more: Partial<SourceDocument> = {}): SourceDocument {
  return documentSchema.parse({ id, title: titled(id), source: "gazette", ...more });
}

/** A claim as it is handed in: Armenia is a full member of the CSTO, says the first issue. */
export function aClaim(more: Partial<ClaimInput> = {}): ClaimInput {
  const plain = { subject: "armenia", type: "MEMBER_OF", object: "csto", qualifier: "full" };
  return claimSchema.parse({ ...plain, quotes: [{ document: "issue-1" }], ...more });
}

/** The same as it is kept. All documents are published by "gazette" unless told otherwise. */
export function aKeptClaim(
  more: Partial<ClaimInput> = {},
  publisherOf: (document: string) => string = () => "gazette",
) {
  return keepClaim(aClaim(more), publisherOf);
}

/** Claims with everything that they name: states for the ends, one document each from "gazette". */
export function aBatch(claims: readonly Claim[]): Batch {
  const ends = new Set(claims.flatMap((claim) => [claim.subject, claim.speaker ?? claim.subject]));
  const bodies = new Set(claims.map((claim) => claim.object).filter((id) => !ends.has(id)));
  const documents = new Set(claims.flatMap((claim) => claim.quotes.map((quote) => quote.document)));
  return {
    sources: [aSource()],
    documents: [...documents].map((id) => aDocument(id)),
    entities: [...[...ends].map((id) => aState(id)), ...[...bodies].map((id) => anOrganisation(id))],
    claims,
  };
}

function titled(id: string): string {
  return id.replace(
    /(^|-)(\p{Ll})/gu,
    (_whole, before: string, letter: string) => (before && " ") + letter.toUpperCase(),
  );
}
