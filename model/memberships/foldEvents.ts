// Folds the events of one membership into phases: each opens, changes or ends what was before. Pure and total: whatever
// comes in whatever order, every event is a reason for some phase or stands in a remark; what cannot be is flagged.
import { isMemberPhase } from "./statuses.ts";
import { type Draft, evidenceOf, withEvidence } from "./draft.ts";
import type { Certainty } from "../time/bounds.ts";
import type { Effect, Turn } from "./events.ts";
import type { Remark } from "./phase.ts";

export interface Folded {
  readonly drafts: readonly Draft[];
  readonly remarks: readonly Remark[];
  /** Events about a membership that is known from listings alone: the caller gives them to those. */
  readonly toListings: readonly { readonly turn: Turn; readonly flag?: string | undefined }[];
}

/** Whether listings show it as a member when the event happened: throughout, on some of the possible days, or not. */
export type ListedAt = (turn: Turn) => Certainty;

/** Phases from events, in the order of time. */
export function foldEvents(turns: readonly Turn[], listedAt: ListedAt): Folded {
  let state = begun;
  for (const turn of turns.toSorted(inTime)) state = rules[turn.effect](state, { turn, listed: listedAt(turn) });
  const { drafts, current, remarks, toListings } = state;
  return { drafts: current === undefined ? drafts : [...drafts, current], remarks, toListings };
}

interface State extends Folded {
  readonly current: Draft | undefined;
  /** The event that ended the membership, while nothing has begun since; of the last draft, or of a listing. */
  readonly closing: { readonly turn: Turn; readonly of: "draft" | "listing" } | undefined;
}

interface Step {
  readonly turn: Turn;
  readonly listed: Certainty;
}

type Rule = (state: State, step: Step) => State;

const begun: State = { drafts: [], remarks: [], toListings: [], current: undefined, closing: undefined };

const invite: Rule = (state, step) =>
  isSurelyIn(state, step) ? onMembership(state, { ...step, flag: whileIn(step.turn) }) : opened(state, step);

// A body and its members sign many things: signing while in it says nothing about the membership.
const sign: Rule = (state, step) => (isSurelyIn(state, step) ? onMembership(state, step) : opened(state, step));

const open: Rule = (state, step) => {
  const { current } = state;
  const { turn } = step;
  if (current?.isMember !== true) {
    const isLate = !turn.isDone && isSurelyIn(state, step);
    return isLate ? onMembership(state, { ...step, flag: whileIn(turn) }) : opened(state, step);
  }
  if (isReturn(current, turn)) return opened(state, step);
  const isRepeat = turn.isDone && current.name === turn.name && isSameTime(current, turn);
  return onMembership(state, { ...step, flag: isRepeat ? undefined : whileIn(turn) });
};

const suspend: Rule = (state, step) => {
  if (state.current?.name === step.turn.name || state.current?.name === "suspended") return onCurrent(state, step);
  if (mayBeIn(state, step)) return opened(state, { ...step, isMember: true });
  return opened(state, { ...step, isMember: false, flag: notIn(state, step.turn) });
};

const close: Rule = (state, step) => {
  const { turn } = step;
  if (turn.isDone) return left(state, step);
  if (state.current?.name === turn.name) return onCurrent(state, step);
  if (mayBeIn(state, step)) return opened(state, { ...step, isMember: true });
  return opened(state, { ...step, isMember: false, flag: notIn(state, turn) });
};

const left: Rule = (state, step) => {
  const { current, closing } = state;
  const { turn, listed } = step;
  if (current?.isMember === true) return { ...ended(state, step), closing: { turn, of: "draft" } };
  if (current === undefined && closing !== undefined && overlaps(closing.turn, turn)) return leftAgain(state, step);
  if (listed !== "no") return { ...onMembership(state, step), closing: { turn, of: "listing" } };
  const flag = notIn(state, turn);
  return current === undefined ? remarked(state, { turn, words: flag }) : ended(state, { ...step, flag });
};

const decline: Rule = (state, step) => {
  const { turn } = step;
  if (state.current !== undefined && !state.current.isMember) {
    return turn.isDone ? ended(state, step) : onCurrent(state, step);
  }
  if (isSurelyIn(state, step)) return onMembership(state, { ...step, flag: whileIn(turn) });
  return remarked(state, { turn, words: `${capital(turn.words)}, though no invitation or application is known` });
};

const rules: Readonly<Record<Effect, Rule>> = { invite, sign, open, suspend, close, decline };

function isSurelyIn({ current }: State, { listed }: Step): boolean {
  return current?.isMember === true || listed === "certainly";
}

function mayBeIn({ current }: State, { listed }: Step): boolean {
  return current?.isMember === true || listed !== "no";
}

// Back from a suspension, or staying after all: what was only announced is over.
function isReturn(current: Draft, turn: Turn): boolean {
  return turn.isDone && isMemberPhase(turn.name) && current.name !== turn.name;
}

function whileIn({ words }: Turn): string {
  return `${capital(words)}, while already a member`;
}

function notIn({ closing }: State, { words }: Turn): string {
  const why = closing === undefined ? "though no membership before is known" : "after having left";
  return `${capital(words)}, ${why}`;
}

type Opening = Step & { readonly isMember?: boolean; readonly flag?: string | undefined };

function opened(state: State, { turn, flag, isMember: isStillMember }: Opening): State {
  const before = state.current ?? state.drafts.at(-1);
  const { fromMin, fromMax } = turn.told.line;
  const from = { min: Math.max(fromMin, before?.from.min ?? fromMin), max: fromMax };
  const isIn = isStillMember ?? (turn.isDone && isMemberPhase(turn.name));
  const reason = evidenceOf(turn, "begins");
  const bare: Draft = { name: turn.name, isMember: isIn, from, evidence: [], flags: [] };
  const { drafts, current } = state;
  const closed = current === undefined ? drafts : [...drafts, endedBy(current, turn)];
  return { ...state, drafts: closed, current: withEvidence(bare, { reason, flag }), closing: undefined };
}

function ended(state: State, { turn, flag }: Opening): State {
  if (state.current === undefined) return state;
  const last = withEvidence(endedBy(state.current, turn), { reason: evidenceOf(turn, "ends"), flag });
  return { ...state, drafts: [...state.drafts, last], current: undefined, closing: undefined };
}

// On the membership that the events tell of, else on the one that listings show.
function onMembership(state: State, { turn, flag }: Opening): State {
  if (state.current?.isMember === true) return onCurrent(state, { turn, flag });
  return { ...state, toListings: [...state.toListings, { turn, flag }] };
}

function onCurrent(state: State, { turn, flag }: Pick<Opening, "turn" | "flag">): State {
  if (state.current === undefined) return state;
  return { ...state, current: withEvidence(state.current, { reason: evidenceOf(turn, "bears on it"), flag }) };
}

// Another witness of the same leaving.
function leftAgain(state: State, { turn }: Step): State {
  const last = state.drafts.at(-1);
  if (last === undefined || state.closing?.of === "listing") {
    return { ...state, toListings: [...state.toListings, { turn }] };
  }
  const again = withEvidence(last, { reason: evidenceOf(turn, "ends") });
  return { ...state, drafts: [...state.drafts.slice(0, -1), again] };
}

function remarked(state: State, { turn, words }: { turn: Turn; words: string }): State {
  return { ...state, remarks: [...state.remarks, { words, relations: [turn.told.line.id] }] };
}

// Not before it could have begun: the order in which the events stand is taken for the order in which they happened.
function endedBy(draft: Draft, turn: Turn): Draft {
  return { ...draft, to: { min: Math.max(turn.told.line.fromMin, draft.from.min), max: turn.told.line.fromMax } };
}

function isSameTime({ from }: Draft, { told: { line } }: Turn): boolean {
  return line.fromMin <= from.max && from.min <= line.fromMax;
}

function overlaps(a: Turn, b: Turn): boolean {
  return a.told.line.fromMin <= b.told.line.fromMax && b.told.line.fromMin <= a.told.line.fromMax;
}

const order: readonly Effect[] = ["invite", "sign", "open", "suspend", "close", "decline"];

// By the day on which it has happened at the latest; on the same day what is only on its way comes first.
function inTime(a: Turn, b: Turn): number {
  const one = a.told.line;
  const other = b.told.line;
  return (
    one.fromMax - other.fromMax ||
    one.fromMin - other.fromMin ||
    Number(a.isDone) - Number(b.isDone) ||
    order.indexOf(a.effect) - order.indexOf(b.effect) ||
    (one.id < other.id ? -1 : 1)
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
