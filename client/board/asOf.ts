// The as-of date: what a person may write, what the API is told, the span of days it means, and how it reads.
// Knows nothing of relations.
import { dayOf } from "../../model/time/asOf.ts";
import { civilDate, monthLength } from "../../model/time/days.ts";
import { type DayRange, rangeOf } from "../../model/time/edtf.ts";
import { rangeInWords } from "../../model/time/sentences.ts";

/** `text` as the API takes it: a day, a month or a year; undefined stands for today, whenever that is. */
export interface AsOf {
  readonly text: string | undefined;
  readonly span: DayRange;
  /** "2004", "May 2024", "8 May 2024"; today's date for today. */
  readonly words: string;
}

/** Day number of today, by the clock of the person who looks. */
export function today(now: Date = new Date()): number {
  return dayOf(now);
}

/** Reads the text of an as-of date; one that cannot be read counts as today. */
export function asOfFrom(text: string | undefined, day: number = today()): AsOf {
  const range = text === undefined ? undefined : rangeOf(text);
  const span = range ?? { min: day, max: day };
  return { text: range === undefined ? undefined : text, span, words: rangeInWords(span) };
}

/**
 * What a person wrote as the API takes it: "2004", "2004-05", "May 2004", "8 May 2004", "8.5.2004", "2004-05-08".
 * "today" and nothing at all give undefined; what is no date gives a problem with what to write instead.
 */
export function readDateInput(input: string): { text: string | undefined } | { problem: string } {
  const text = input.trim().toLowerCase();
  if (text === "" || text === "today" || text === "now") return { text: undefined };
  const read = isoParts(text) ?? dottedParts(text) ?? wordyParts(text);
  if (read === undefined) return { problem: "Write a day, a month or a year: 8 May 2024, 2024-05-08, May 2024, 2024" };
  const iso = [read.year, read.month, read.day].filter((part) => part !== undefined).join("-");
  return rangeOf(iso) === undefined ? { problem: `${input.trim()} does not exist in the calendar` } : { text: iso };
}

/** The same day or month some years later or earlier; 29 February becomes the 28th where there is none. */
export function stepped(asOf: AsOf, years: number): string {
  const { year, month, day } = civilDate(asOf.span.min);
  const parts = (asOf.text ?? "today-is-a-day").split("-").length;
  const next = String(Math.min(2100, Math.max(1000, year + years)));
  if (parts === 1) return next;
  if (parts === 2) return `${next}-${two(month)}`;
  return `${next}-${two(month)}-${two(Math.min(day, monthLength(Number(next), month)))}`;
}

interface Parts {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function isoParts(text: string): Parts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  return year === undefined ? undefined : partsOf({ year, month, day });
}

function dottedParts(text: string): Parts | undefined {
  const [, day, month, year] = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : partsOf({ year, month, day });
}

function wordyParts(text: string): Parts | undefined {
  const [, before, name = "", after, year] =
    /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?(?:\s+(\d{1,2}),)?\s+(\d{4})$/.exec(text) ?? [];
  const month = monthNames.findIndex((start) => name.startsWith(start)) + 1;
  return year === undefined || month === 0 ? undefined : partsOf({ year, month: String(month), day: before ?? after });
}

function partsOf({ year, month, day }: { year: string; month: string | undefined; day: string | undefined }): Parts {
  return {
    year,
    ...(month === undefined ? {} : { month: month.padStart(2, "0") }),
    ...(day === undefined ? {} : { day: day.padStart(2, "0") }),
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
