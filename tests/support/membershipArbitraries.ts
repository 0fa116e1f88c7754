// Told relations of one pair at random, for the property tests of the membership fold: listings and events of every effect,
// stage and status, on few days, so that they meet. Knows no database.
import fc from "fast-check";
import type { Line } from "../../model/api/shapes.ts";
import { stages } from "../../model/claims/records.ts";
import { relationStatuses } from "../../model/claims/relation.ts";
import type { Told } from "../../model/memberships/phase.ts";
import { type Bounds, instantBounds } from "../../model/time/bounds.ts";
import { farFuture, farPast } from "../../model/time/days.ts";
import { typeRow } from "../../model/vocabulary/types.ts";

const someDays = fc.integer({ min: 0, max: 60 });

/** Relations of Armenia and the CSTO that bear on its membership; ids are given in the order drawn. */
export const toldSets: fc.Arbitrary<Told[]> = fc
  .array(fc.oneof(listings(), events()), { maxLength: 12 })
  .map((drawn) => drawn.map((line, place) => ({ line: { ...line, id: `r${place}` }, says: ["gazette"] })));

type Plain = Omit<Line, "id">;

function listings(): fc.Arbitrary<Plain> {
  const qualifier = fc.constantFrom("full", "observer", "candidate", "suspended", "associate");
  return fc
    .record({ qualifier: fc.option(qualifier, { nil: undefined }), bounds: spans(), status: statuses() })
    .map(({ qualifier: standing, bounds, status }) => ({
      ...aPlain("MEMBER_OF", bounds),
      status,
      ...(standing === undefined ? {} : { qualifier: standing }),
    }));
}

function events(): fc.Arbitrary<Plain> {
  const type = fc.constantFrom(
    "INVITED" as const,
    "SIGNED" as const,
    "JOINED" as const,
    "SUSPENDED" as const,
    "WITHDREW" as const,
    "EXPELLED" as const,
    "REJECTED" as const,
  );
  const stage = fc.option(fc.constantFrom(...stages), { nil: undefined, freq: 2 });
  return fc.record({ type, stage, bounds: instants(), status: statuses() }).map((drawn) => ({
    ...aPlain(drawn.type, drawn.bounds),
    status: drawn.status,
    ...(drawn.stage === undefined ? {} : { stage: drawn.stage }),
  }));
}

function aPlain(type: Line["type"], bounds: Bounds): Plain {
  const isByBody = type === "INVITED" || type === "EXPELLED";
  const ends = isByBody ? { subject: "csto", object: "armenia" } : { subject: "armenia", object: "csto" };
  const rest = { polarity: typeRow(type).polarity, claims: 1, sources: ["gazette"] };
  return { type, ...ends, ...bounds, ...rest, status: "asserted", datesDisagree: false, isEvaluative: false };
}

function statuses(): fc.Arbitrary<Line["status"]> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant("asserted" as const) }, fc.constantFrom(...relationStatuses));
}

function instants(): fc.Arbitrary<Bounds> {
  const exact = someDays.map((day) => instantBounds({ min: day, max: day }));
  const vague = fc.tuple(someDays, fc.nat({ max: 20 })).map(([min, more]) => instantBounds({ min, max: min + more }));
  const by = someDays.map((max) => instantBounds({ min: farPast, max }));
  return fc.oneof(exact, vague, by, fc.constant(instantBounds({ min: farPast, max: farFuture })));
}

function spans(): fc.Arbitrary<Bounds> {
  return fc
    .tuple(fc.option(someDays), fc.nat({ max: 5 }), fc.nat({ max: 40 }), fc.option(fc.nat({ max: 5 })))
    .map(([begin, doubt, length, end]) => {
      const fromMax = (begin ?? 10) + doubt;
      const toMin = fromMax + length;
      return { fromMin: begin ?? farPast, fromMax, toMin, toMax: end === null ? farFuture : toMin + end };
    });
}
