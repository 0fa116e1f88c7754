// From the dates of a claim to four day numbers, and from these to "does it hold on this day?".
// Knows nothing of claims beyond their dates.
import { z } from "zod";
import { farFuture, farPast } from "./days.ts";
import { type DayRange, rangeOf, readEdtf } from "./edtf.ts";

/**
 * Day numbers since 1970-01-01: it began on some day in fromMin…fromMax and was over on some day in toMin…toMax
 * (the first day on which it no longer held). Unknown or open ends are the sentinels of days.ts.
 */
export interface Bounds {
  readonly fromMin: number;
  readonly fromMax: number;
  readonly toMin: number;
  readonly toMax: number;
}

export type Certainty = "certainly" | "possibly" | "no";

/** An EDTF date or interval as text. */
export const edtfText = z
  .string()
  .max(100)
  .superRefine((text, context) => {
    const reading = readEdtf(text);
    if (reading.kind === "problem") context.addIssue({ code: "custom", message: reading.message });
  });

/**
 * Dates of a claim, each an EDTF string; `text` is the source's own wording.
 * An instant has `on`. An interval has `from` and `to` (".." for "still holds, no end known to the speaker"), or only
 * `held`: a day on which the source says that it holds, its beginning and end being unstated.
 */
export const whenSchema = z
  .strictObject({
    on: edtfText.optional(),
    from: edtfText.optional(),
    to: z.union([z.literal(".."), edtfText]).optional(),
    held: edtfText.optional(),
    text: z.string().max(300).optional(),
  })
  .refine((when) => !isBackwards(when), { message: "it ends before it begins", path: ["to"] })
  .refine((when) => when.on === undefined || (when.from ?? when.to ?? when.held) === undefined, {
    message: '"on" is for an instant; "from", "to" and "held" are for an interval: give one or the other',
  });

export type When = z.infer<typeof whenSchema>;

/** Four day numbers of a claim's dates. Unreadable dates count as unknown; the schema keeps them out. */
export function boundsOf(when: When): Bounds {
  if (when.on !== undefined) return instantBounds(rangeOf(when.on) ?? unknown);
  const held = when.held === undefined ? undefined : rangeOf(when.held);
  const from = when.from === undefined ? unknown : (rangeOf(when.from) ?? unknown);
  const last = lastDay(when.to);
  return {
    fromMin: from.min,
    fromMax: Math.max(from.min, Math.min(from.max, held?.max ?? farFuture)),
    toMin: Math.min(
      afterDay(last.max),
      Math.max(afterDay(last.min), held === undefined ? farPast : afterDay(held.min)),
    ),
    toMax: afterDay(last.max),
  };
}

/** Bounds of something that happened on one day of a range: over on the day after. */
export function instantBounds({ min, max }: DayRange): Bounds {
  return { fromMin: min, fromMax: max, toMin: afterDay(min), toMax: afterDay(max) };
}

/** Whether it holds on a day: certainly if fromMax ≤ day < toMin, possibly if fromMin ≤ day < toMax. */
export function holdsAt(bounds: Bounds, day: number): Certainty {
  return holdsWithin(bounds, { min: day, max: day });
}

/**
 * The same for a span of days such as a year: certainly if it must hold on at least one of them. Since every possible
 * beginning precedes every possible end that goes with it, two comparisons tell; for a single day they are holdsAt.
 */
export function holdsWithin(bounds: Bounds, span: DayRange): Certainty {
  if (bounds.fromMax <= span.max && span.min < bounds.toMin) return "certainly";
  return bounds.fromMin <= span.max && span.min < bounds.toMax ? "possibly" : "no";
}

/** Whether the day lies after the newest sighting while no end is known: a series that stopped, not a relation. */
export function isLastSeen(bounds: Bounds, day: number): boolean {
  return bounds.toMax >= farFuture && bounds.toMin > farPast && bounds.toMin < farFuture && day >= bounds.toMin;
}

function isBackwards(when: { from?: string | undefined; to?: string | undefined; held?: string | undefined }): boolean {
  const ranges = [when.from, when.held, when.to === ".." ? undefined : when.to]
    .filter((text) => text !== undefined)
    .map((text) => rangeOf(text) ?? unknown);
  return ranges.some((range, place) => ranges.slice(place + 1).some((later) => later.max < range.min));
}

const unknown: DayRange = { min: farPast, max: farFuture };

function lastDay(to: string | undefined): DayRange {
  if (to === "..") return { min: farFuture, max: farFuture };
  return to === undefined ? unknown : (rangeOf(to) ?? unknown);
}

function afterDay(day: number): number {
  return day <= farPast || day >= farFuture ? day : day + 1;
}
