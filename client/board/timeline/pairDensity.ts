// Events between two entities over time: how many are friendly, how many hostile, in each stretch of time. Pure.
// Knows no screen. Only what happened counts; what holds for a while says nothing about a moment.
import type { Line } from "../../../model/api/shapes.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import { rangeInWords } from "../../../model/time/sentences.ts";
import { count, counted } from "../words.ts";
import { markOf } from "./marks.ts";
import { type Unit, unitsOn, unitStart } from "./units.ts";

export interface PairBin {
  /** Events, with the share of those whose date may lie elsewhere. */
  readonly friendly: number;
  readonly hostile: number;
}

export interface PairDensity {
  readonly bins: readonly PairBin[];
  /** Days from the start of the first bin to the end of the last. */
  readonly span: DayRange;
  readonly friendly: number;
  readonly hostile: number;
  readonly neither: number;
  /** First possible day and last possible day of all events. */
  readonly extent: DayRange;
  /** Events without a date: counted, not drawn. */
  readonly undated: number;
}

/** Bins that a small picture has room for. */
const mostBins = 72;
const units: readonly Unit[] = ["day", "month", "quarter", "year"];

/** Density of the dated events between two entities, in either direction; undefined when there is none. */
export function pairDensity(lines: Iterable<Line>, { a, b }: { a: string; b: string }): PairDensity | undefined {
  const between = [...lines].filter(({ subject, object }) => isPair({ subject, object }, { a, b }));
  const marked = between.map((line) => ({ line, mark: markOf(line) })).filter(({ mark }) => mark.isInstant);
  const events = marked.flatMap(({ line, mark }) =>
    mark.begins === undefined ? [] : [{ polarity: line.polarity, range: mark.begins }],
  );
  if (events.length === 0) return undefined;
  const extent = {
    min: Math.min(...events.map(({ range }) => range.min)),
    max: Math.max(...events.map(({ range }) => range.max)),
  };
  const edges = edgesOf(extent);
  const friendly = events.filter(({ polarity }) => polarity > 0);
  const hostile = events.filter(({ polarity }) => polarity < 0);
  return {
    bins: edges.slice(0, -1).map((from, place) => {
      const bin = { min: from, max: (edges[place + 1] ?? from) - 1 };
      return { friendly: heaped(friendly, bin), hostile: heaped(hostile, bin) };
    }),
    span: { min: edges[0] ?? extent.min, max: (edges.at(-1) ?? extent.max) - 1 },
    friendly: friendly.length,
    hostile: hostile.length,
    neither: events.length - friendly.length - hostile.length,
    extent,
    undated: marked.length - events.length,
  };
}

/** "14 events between 1991 and May 2024: 9 friendly, 4 hostile, 1 neither". */
export function pairInWords({ friendly, hostile, neither, extent, undated }: PairDensity): string {
  const when = rangeInWords(extent);
  const events = counted(friendly + hostile + neither, ["event", "events"]);
  const dated = when.startsWith("between") ? `${events} ${when}` : `${events}, ${when}`;
  const parts = [`${count(friendly)} friendly`, `${count(hostile)} hostile`];
  if (neither > 0) parts.push(`${count(neither)} neither`);
  return `${dated}: ${parts.join(", ")}${undated > 0 ? `; ${count(undated)} more without a date` : ""}`;
}

function isPair({ subject, object }: Pick<Line, "subject" | "object">, { a, b }: { a: string; b: string }): boolean {
  return (subject === a && object === b) || (subject === b && object === a);
}

function edgesOf({ min, max }: DayRange): number[] {
  const unit = units.find((unit) => stepsBetween({ min, max }, unit) <= mostBins) ?? "year";
  const steps = stepsBetween({ min, max }, unit);
  // A lone bin would fill the whole picture; some time around it says that nothing else is known.
  const around = Math.max(1, Math.ceil((12 - steps) / 2));
  const first = unitStart(min, unit);
  return Array.from({ length: steps + 2 * around + 1 }, (_, place) => unitsOn(first, { unit, steps: place - around }));
}

const unitDays: Readonly<Record<Unit, number>> = { day: 1, month: 30.4369, quarter: 91.3106, year: 365.2425 };

function stepsBetween({ min, max }: DayRange, unit: Unit): number {
  return Math.round((unitsOn(max, { unit, steps: 1 }) - unitStart(min, unit)) / unitDays[unit]);
}

function heaped(events: readonly { readonly range: DayRange }[], bin: DayRange): number {
  let sum = 0;
  for (const { range } of events) {
    const days = Math.min(range.max, bin.max) - Math.max(range.min, bin.min) + 1;
    if (days > 0) sum += days / (range.max - range.min + 1);
  }
  return sum;
}
