// From the dated relations of one member and one body to the phases of the membership. Pure, total and the same for any
// order: listings are phases as they stand, events are folded, and what says the same becomes one phase with both.
import type { RelationStatus } from "../claims/relation.ts";
import type { Bounds } from "../time/bounds.ts";
import { disagreementsOf } from "./disagreements.ts";
import { evidenceOfListing } from "./draft.ts";
import { listingType, type Pair, turnOf } from "./events.ts";
import { foldEvents } from "./foldEvents.ts";
import { listedAt, withListings } from "./merge.ts";
import type { Lane, Phase, Remark, Told } from "./phase.ts";
import { isMemberPhase, phaseOfListing } from "./statuses.ts";
import { inTracks } from "./tracks.ts";

/** The lane of one pair. Relations that say nothing about a membership are left out; each other one is in the lane. */
export function foldMembership(told: readonly Told[], pair: Pair): Lane {
  const known = [...new Map(told.map((one) => [one.line.id, one])).values()];
  const sorted = known.toSorted((a, b) => (a.line.id < b.line.id ? -1 : 1));
  const firm = sorted.filter(({ line }) => isFirm(line.status));
  const listings = firm.filter(({ line }) => line.type === listingType).map(listedPhase);
  const turns = firm.map((one) => turnOf(one, pair)).filter((turn) => turn !== undefined);
  const folded = foldEvents(turns, (turn) => listedAt(listings, turn));
  const { phases, remarks } = withListings(folded, listings);
  const doubtful = sorted.filter(({ line }) => !isFirm(line.status)).flatMap((one) => doubtOf(one, pair));
  const placed = inTracks(phases);
  return {
    phases: placed,
    remarks: [...folded.remarks, ...remarks, ...doubtful],
    disagreements: disagreementsOf(placed),
  };
}

// Only what somebody states as a fact, or passes on as one, opens or closes; what is disputed stands and says so.
function isFirm(status: RelationStatus): boolean {
  return status === "asserted" || status === "disputed" || status === "reported";
}

function doubtOf(told: Told, pair: Pair): Remark[] {
  const turn = turnOf(told, pair);
  const listing = told.line.type === listingType ? evidenceOfListing(told).words : undefined;
  const words = turn?.words ?? listing;
  return words === undefined ? [] : [{ words: `Only ${told.line.status}: ${words}`, relations: [told.line.id] }];
}

function listedPhase(told: Told): Phase {
  const { fromMin, fromMax, toMin, toMax, qualifier, status, datesDisagree } = told.line;
  const name = phaseOfListing(qualifier);
  const flags = [
    status === "disputed" ? "Disputed: stated and denied" : undefined,
    status === "reported" ? "Reported at second hand" : undefined,
    datesDisagree ? "Its sources give dates that cannot all be right" : undefined,
  ].filter((flag) => flag !== undefined);
  const bounds: Bounds = { fromMin, fromMax, toMin, toMax };
  const isMember = isMemberPhase(name);
  return { name, kind: "listed", isMember, track: 0, ...bounds, evidence: [evidenceOfListing(told)], flags };
}
