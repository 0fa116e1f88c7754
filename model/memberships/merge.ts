// Brings together what events and what listings say of one membership. Pure; the caller has folded the events.
import type { Certainty } from "../time/bounds.ts";
import { type Draft, evidenceOf, phaseOf, withEvidence } from "./draft.ts";
import type { Turn } from "./events.ts";
import type { Folded } from "./foldEvents.ts";
import type { Phase, Remark } from "./phase.ts";
import { agree, isMemberPhase } from "./statuses.ts";

/** Whether listings show a member on all days, on some or on none of those on which the event may have happened. */
export function listedAt(listings: readonly Phase[], { told: { line } }: Turn): Certainty {
  const members = listings.filter((phase) => phase.isMember);
  if (members.some(({ fromMax, toMin }) => fromMax <= line.fromMin && line.fromMax < toMin)) return "certainly";
  return members.some(({ fromMin, toMax }) => fromMin <= line.fromMax && line.fromMin <= toMax) ? "possibly" : "no";
}

interface Merged {
  readonly phases: readonly Phase[];
  readonly remarks: readonly Remark[];
}

/** Events of a phase that is listed too go to the listing, whose days stay as listed; others are phases of their own. */
export function withListings(folded: Folded, listings: readonly Phase[]): Merged {
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
  return within === undefined
    ? draft
    : { ...draft, to: { min: Math.max(within.toMin, draft.from.min), max: within.toMax } };
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
  const fitting = [...listings.entries()].filter(([, phase]) => fits(phase));
  return fitting.toSorted(([, a], [, b]) => a.fromMax - b.fromMax)[0]?.[0] ?? -1;
}
