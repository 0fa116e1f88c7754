// Where the phases of one membership cannot all be right: two at once, or an event against a listing. In plain words,
// with who says which; nothing is decided between them.
import { spanInWords } from "../time/sentences.ts";
import type { Phase, PhaseEvidence } from "./phase.ts";
import { agree } from "./statuses.ts";

/** Sentences, one for each pair that disagrees. */
export function disagreementsOf(phases: readonly Phase[]): string[] {
  const pairs = phases.flatMap((a, place) => phases.slice(place + 1).map((b) => [a, b] as const));
  const twice = pairs.filter(([a, b]) => contradict(a, b)).map(([a, b]) => `Both are said: ${saidOf(a)}; ${saidOf(b)}`);
  return [...twice, ...phases.flatMap(againstListing)];
}

// "full, since 2006, last seen in 2025 (The World Factbook)".
function saidOf(phase: Phase): string {
  return `${phase.name}, ${spanInWords(phase)} (${speakersOf(phase.evidence)})`;
}

// To be a full member and something else at once cannot be; to be an observer and a candidate can. What is only on its
// way ("withdrawal announced") takes nothing away.
function contradict(a: Phase, b: Phase): boolean {
  if (agree(a.name, b.name) || !(a.isMember || b.isMember) || isOnItsWay(a) || isOnItsWay(b)) return false;
  return surelyHoldsAsBegins(a, b) || surelyHoldsAsBegins(b, a);
}

// One certainly holds on the day by which the other has begun, and the other is not over by then.
function surelyHoldsAsBegins(a: Phase, b: Phase): boolean {
  const day = b.fromMax;
  return a.fromMax <= day && day < a.toMin && (b.toMin > day || b.toMax >= a.toMin);
}

function isOnItsWay({ name }: Phase): boolean {
  return /^(?:invitation|signature|accession|suspension|withdrawal|expulsion) /.test(name);
}

// An event that begins or ends a listed phase on days that the listing rules out.
function againstListing(phase: Phase): string[] {
  if (phase.kind !== "both") return [];
  const listed = phase.evidence.filter(({ role }) => role === "lists");
  const told = (reason: PhaseEvidence, what: string): string =>
    `${capital(reason.words)} (${speakersOf([reason])}), but ${what} (${speakersOf(listed)})`;
  return phase.evidence.flatMap((reason) => {
    if (reason.role === "begins" && (reason.fromMin > phase.fromMax || reason.fromMax < phase.fromMin)) {
      return [told(reason, `listed as ${phase.name}, ${spanInWords(phase)}`)];
    }
    if (reason.role === "ends" && (reason.fromMax + 1 < phase.toMin || reason.fromMin > phase.toMax)) {
      return [told(reason, `listed as ${phase.name}, ${spanInWords(phase)}`)];
    }
    return [];
  });
}

function speakersOf(evidence: readonly PhaseEvidence[]): string {
  return [...new Set(evidence.flatMap(({ says }) => says))].join(", ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
