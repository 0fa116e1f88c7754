// Everything that changed the board or the view, step by step, each with words; any step can be gone back to.
// Steps share what did not change, so that many of them cost little. Knows no screen.
import { create } from "zustand";
import { boardActions, useBoard } from "./board.ts";
import { changeInWords, type Moment } from "./changes.ts";
import { selectionActions } from "./selection.ts";
import { useView } from "./view.ts";

export interface Step extends Moment {
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface History {
  readonly steps: readonly Step[];
  /** Place of the step that is shown. */
  readonly now: number;
}

export const empty: History = { steps: [], now: -1 };

/** Steps of the same sort that follow each other so fast, in milliseconds, are one: a wheel, a date that plays. */
const together = 900;

/** The history with one step more; steps that had been undone are gone. */
function recorded({ steps, now }: History, step: Step): History {
  const kept = [...steps.slice(0, now + 1), step];
  return { steps: kept, now: kept.length - 1 };
}

/** The history with its newest step replaced: two quick changes of one sort are one step. */
function amended({ steps, now }: History, step: Step): History {
  return { steps: [...steps.slice(0, now), step], now };
}

export const useHistory = create<History>(() => empty);

export const historyActions = {
  /** Starts afresh with what is there now. */
  begin: (words: string) => {
    const first = { ...momentNow(), words, at: Date.now() };
    useHistory.setState({ steps: [first], now: 0 });
  },
  undo: () => jump(useHistory.getState().now - 1),
  redo: () => jump(useHistory.getState().now + 1),
  jump,
};

let pending = 0;
let isJumping = false;

/** Does something as one step of the history. `words` may look at what came of it; undefined lets the change speak. */
export async function asStep<T>(words: (result: T) => string | undefined, work: () => T | Promise<T>): Promise<T> {
  pending += 1;
  let told: string | undefined;
  try {
    const result = await work();
    told = words(result);
    return result;
  } finally {
    pending -= 1;
    if (pending === 0) record(told);
  }
}

/** Whether a step is under way: a drag, a date that plays, an expansion that is being fetched. */
export function isWithinStep(): boolean {
  return pending > 0;
}

/** Watches the stores and records what changes in them. Returns how to stop. */
export function followHistory(): () => void {
  const onChange = (): void => {
    if (pending === 0 && !isJumping) record(undefined);
  };
  const stops = [useBoard.subscribe(onChange), useView.subscribe(onChange)];
  return () => stops.forEach((stop) => stop());
}

function record(words: string | undefined): void {
  const history = useHistory.getState();
  const before = history.steps[history.now];
  if (before === undefined) return;
  const moment = momentNow();
  const change = changeInWords(before, moment);
  if (change === undefined) return;
  const step = { ...moment, words: words ?? change.words, at: Date.now() };
  const isMore = change.sort !== undefined && sorts.get(before) === change.sort && step.at - before.at < together;
  if (change.sort !== undefined) sorts.set(step, change.sort);
  const isAtTip = history.now === history.steps.length - 1;
  useHistory.setState(isMore && isAtTip ? amended(history, step) : recorded(history, step));
}

const sorts = new WeakMap<Step, string>();

function jump(place: number): void {
  const { steps } = useHistory.getState();
  const step = steps[place];
  if (step === undefined) return;
  isJumping = true;
  try {
    boardActions.replace(step.board);
    useView.setState(step.view);
    const { entities, relations } = step.board;
    selectionActions.keep((id) => entities.has(id) || relations.has(id));
    useHistory.setState({ now: place });
  } finally {
    isJumping = false;
  }
}

function momentNow(): Moment {
  const { aim: _aim, camera: _camera, page: _page, mode: _mode, ...view } = useView.getState();
  return { board: useBoard.getState(), view };
}
