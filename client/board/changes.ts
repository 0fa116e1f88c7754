// Says what changed between two moments of the board and the view: the words of the history. Pure; knows no screen.
import { asOfFrom } from "./asOf.ts";
import type { Board } from "./board.ts";
import type { View } from "./view.ts";
import { counted, entityWords, thingsInWords } from "./words.ts";

/** What of the view a step remembers: not the camera, nor which page or twin is open. */
export type Seen = Omit<View, "aim" | "camera" | "page" | "mode">;

/** All that can be gone back to. */
export interface Moment {
  readonly board: Board;
  readonly view: Seen;
}

export interface Change {
  readonly words: string;
  /** Changes of one sort may follow each other fast and are then one step. */
  readonly sort: string | undefined;
}

/** What changed, or undefined when nothing did that is worth a step. */
export function changeInWords(before: Moment, after: Moment): Change | undefined {
  const board = before.board === after.board ? undefined : boardChange(before.board, after.board);
  return board ?? viewChange(before.view, after.view);
}

function boardChange(before: Board, after: Board): Change | undefined {
  const came = lacking(before.entities, after.entities);
  const went = lacking(after.entities, before.entities);
  if (came.length > 0 || went.length > 0)
    return { words: arrivalWords(before, { after, came, went }), sort: undefined };
  const relations = after.relations.size - before.relations.size;
  if (relations > 0) return { words: `Added ${counted(relations, ["relation", "relations"])}`, sort: undefined };
  const pins = pinChange(before, after);
  const moved = [...after.positions].filter(([id, point]) => before.positions.get(id) !== point).map(([id]) => id);
  if (moved.length > 0) return { words: `Moved ${namesOf(after, moved)}`, sort: `move ${moved.join(" ")}` };
  return pins;
}

function arrivalWords(
  before: Board,
  { after, came, went }: { after: Board; came: readonly string[]; went: readonly string[] },
): string {
  const relations = Math.abs(after.relations.size - before.relations.size);
  if (came.length > 0 && went.length > 0) return `Laid out ${counted(after.entities.size, entityWords)}`;
  const [board, ids, verb] = came.length > 0 ? [after, came, "Added"] : [before, went, "Removed"];
  const things = thingsInWords({ entities: ids.length, relations });
  return ids.length <= 2 ? `${verb} ${namesOf(board, ids)}` : `${verb} ${things}`;
}

function pinChange(before: Board, after: Board): Change | undefined {
  const came = [...after.pins].filter((id) => !before.pins.has(id));
  const went = [...before.pins].filter((id) => !after.pins.has(id));
  if (came.length > 0) return { words: `Pinned ${namesOf(after, came)}`, sort: undefined };
  return went.length > 0 ? { words: `Let loose ${namesOf(after, went)}`, sort: undefined } : undefined;
}

type Told = (after: Seen, before: Seen) => string;

/** What is said when a part of the view changes; the first part that did speaks. */
const parts: readonly { readonly part: keyof Seen; readonly words: Told; readonly isQuick?: boolean }[] = [
  { part: "asOf", words: ({ asOf }) => `As of ${asOf === undefined ? "today" : asOfFrom(asOf).words}`, isQuick: true },
  {
    part: "brush",
    words: ({ brush }) => (brush === undefined ? "Back to one date" : "Chose a span of time"),
    isQuick: true,
  },
  { part: "certainty", words: ({ certainty }) => `Showing ${certaintyWords[certainty]}` },
  { part: "compare", words: ({ compare }) => comparedWords(compare) },
  {
    part: "filters",
    words: ({ filters }, before) => (filters.length < before.filters.length ? "Took a filter off" : "Filtered"),
  },
  { part: "hiddenThings", words: hiddenWords },
  {
    part: "focus",
    words: ({ focus }) => (focus === 0 ? "Focus off" : `Focus on ${counted(focus, ["step", "steps"])}`),
  },
  { part: "isFolding", words: ({ isFolding }) => (isFolding ? "Folded parallel relations" : "Unfolded all relations") },
  { part: "unfolded", words: () => "Folded or unfolded a pair" },
  {
    part: "sharedFrom",
    words: ({ sharedFrom }) => (sharedFrom === 0 ? "Shared bodies hidden" : "Shared bodies drawn"),
  },
  { part: "layout", words: ({ layout }) => `Layout: ${layout}` },
  { part: "style", words: () => "Changed how things look" },
  { part: "question", words: () => "Asked a question" },
];

function viewChange(before: Seen, after: Seen): Change | undefined {
  const changed = parts.find(({ part }) => before[part] !== after[part]);
  if (changed === undefined) return undefined;
  return { words: changed.words(after, before), sort: changed.isQuick === true ? changed.part : undefined };
}

const certaintyWords = { certainly: "what certainly holds", possibly: "what holds or may hold", ever: "all times" };

function comparedWords(compare: Seen["compare"]): string {
  if (compare === undefined) return "Comparison closed";
  return `Compared ${asOfFrom(compare.a).words} with ${asOfFrom(compare.b).words}`;
}

function hiddenWords(after: Seen, before: Seen): string {
  const more = after.hiddenThings.size - before.hiddenThings.size;
  return more > 0
    ? `Hid ${counted(more, ["thing", "things"])}`
    : `Showed ${counted(-more, ["hidden thing", "hidden things"])}`;
}

function namesOf(board: Board, ids: readonly string[]): string {
  if (ids.length > 2) return counted(ids.length, entityWords);
  return ids.map((id) => board.entities.get(id)?.abbreviation ?? board.entities.get(id)?.name ?? id).join(" and ");
}

function lacking(from: ReadonlyMap<string, unknown>, all: ReadonlyMap<string, unknown>): string[] {
  return [...all.keys()].filter((id) => !from.has(id));
}
