// From the dated relations of one member and one body to the phases of the membership. Pure, total and the same for any
// order: listings are phases as they stand, events are folded, and what says the same becomes one phase with both.
import type { RelationStatus } from "../claims/relation.ts";
import { type Bounds, type Certainty } from "../time/bounds.ts";
import { disagreementsOf } from "./disagreements.ts";
import { type Draft, evidenceOf, evidenceOfListing, phaseOf, withEvidence } from "./draft.ts";
import { listingType, type Pair, type Turn, turnOf } from "./events.ts";
import { type Folded, foldEvents } from "./foldEvents.ts";
import type { Lane, Phase, Remark, Told } from "./phase.ts";
import { agree, isMemberPhase, phaseOfListing } from "./statuses.ts";
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

function listedAt(listings: readonly Phase[], { told: { line } }: Turn): Certainty {
  const members = listings.filter((phase) => phase.isMember);
  if (members.some(({ fromMax, toMin }) => fromMax <= line.fromMin && line.fromMax < toMin)) return "certainly";
  return members.some(({ fromMin, toMax }) => fromMin <= line.fromMax && line.fromMin <= toMax) ? "possibly" : "no";
}

interface Merged {
  readonly phases: readonly Phase[];
  readonly remarks: readonly Remark[];
}

// Events of a phase that is listed too go to the listing, whose days stay as listed; the others are phases of their own.
function withListings(folded: Folded, listings: readonly Phase[]): Merged {
  const phases = [...listings];
  const own: Phase[] = [];
  for (const draft of folded.drafts) {
    const phase = phaseOf(cutByListing(draft, listings));
    const place = placeOf(phase, listings);
    const listing = phases[place];
    if (listing === undefined) own.push(phase);
    else phases[place] = joined(listing, phase);
  }
  const remarks: Remark[] = [];
  for (const { turn, flag } of folded.toListings) {
    const place = placeOfMember(turn, listings);
    const listing = phases[place];
    const reason = evidenceOf(turn, turn.effect === "close" && turn.isDone ? "ends" : "bears on it");
    if (listing === undefined) remarks.push({ words: flag ?? turn.words, relations: [turn.told.line.id] });
    else phases[place] = { ...withEvidence(listing, { reason, flag }), kind: "both" };
  }
  return { phases: [...phases, ...own], remarks };
}

function joined(listing: Phase, phase: Phase): Phase {
  const evidence = [...listing.evidence, ...phase.evidence];
  return { ...listing, kind: "both", evidence, flags: [...listing.flags, ...phase.flags] };
}

// What leads up to a membership ends when a listing shows it; what only ends is over with the listing itself.
function cutByListing(draft: Draft, listings: readonly Phase[]): Draft {
  const members = listings.filter((phase) => phase.isMember).toSorted((a, b) => a.fromMax - b.fromMax);
  if (!draft.isMember) {
    const next = members.find((phase) => phase.fromMax > draft.from.max);
    if (next === undefined || (draft.to !== undefined && draft.to.max <= next.fromMax)) return draft;
    return { ...draft, to: { min: Math.max(next.fromMin, draft.from.min), max: next.fromMax } };
  }
  if (draft.to !== undefined || isMemberPhase(draft.name)) return draft;
  const within = members.find((phase) => phase.fromMin <= draft.from.max && draft.from.max < phase.toMax);
  return within === undefined ? draft : { ...draft, to: { min: Math.max(within.toMin, draft.from.min), max: within.toMax } };
}

// The listing that begins when the event says, else the earliest that overlaps; -1 when none says the same.
function placeOf(phase: Phase, listings: readonly Phase[]): number {
  const fits = (one: Phase): boolean =>
    agree(one.name, phase.name) && one.fromMin < phase.toMax && phase.fromMin < one.toMax;
  const begins = (one: Phase): boolean => one.fromMin <= phase.fromMax && phase.fromMin <= one.fromMax;
  const together = listings.findIndex((one) => fits(one) && begins(one));
  if (together !== -1) return together;
  return earliest(listings, fits);
}

function placeOfMember({ told: { line } }: Turn, listings: readonly Phase[]): number {
  const surely = earliest(listings, (one) => one.isMember && one.fromMax <= line.fromMin && line.fromMax < one.toMin);
  if (surely !== -1) return surely;
  return earliest(listings, (one) => one.isMember && one.fromMin <= line.fromMax && line.fromMin <= one.toMax);
}

function earliest(listings: readonly Phase[], fits: (phase: Phase) => boolean): number {
  const places = listings.map((_phase, place) => place).filter((place) => fits(listings[place] ?? never));
  const dayOf = (place: number): number => listings[place]?.fromMax ?? 0;
  return places.toSorted((a, b) => dayOf(a) - dayOf(b) || a - b)[0] ?? -1;
}
