// Reads Extended Date/Time Format (ISO 8601-2) levels 0 and 1, and from level 2 the set "one of these days" [a..b],
// which says "some day between". Every date in Entente is such a string plus the range of days that it may mean.
import { type CivilDate, civilDate, dayNumber, farFuture, farPast, monthLength } from "./days.ts";

/** The days a date may mean, both ends included: day numbers since 1970-01-01. */
export interface DayRange {
  readonly min: number;
  readonly max: number;
}

export type EdtfReading =
  | { readonly kind: "date"; readonly range: DayRange; readonly isApproximate: boolean; readonly isUncertain: boolean }
  | { readonly kind: "interval"; readonly from: DayRange; readonly to: DayRange; readonly isOpenEnded: boolean }
  | { readonly kind: "problem"; readonly message: string };

const everything: DayRange = { min: farPast, max: farFuture };

/** Reads an EDTF string. Never throws: what cannot be read comes back as a problem with the reason. */
export function readEdtf(text: string): EdtfReading {
  const set = /^\[(.*)\]$/.exec(text);
  if (set !== null) return readSet(set[1] ?? "");
  const parts = text.split("/");
  if (parts.length === 1) return readDate(text);
  if (parts.length > 2) return problem(`"${text}" has more than one slash`);
  return readInterval(parts[0] ?? "", parts[1] ?? "");
}

/** The range of days a single date or set may mean; an interval counts as "some day within". Undefined: unreadable. */
export function rangeOf(text: string): DayRange | undefined {
  const reading = readEdtf(text);
  if (reading.kind === "problem") return undefined;
  return reading.kind === "date" ? reading.range : { min: reading.from.min, max: reading.to.max };
}

function readInterval(left: string, right: string): EdtfReading {
  const from = readEnd(left, { min: farPast, max: farPast });
  const to = readEnd(right, { min: farFuture, max: farFuture });
  if (from.kind === "problem") return from;
  if (to.kind === "problem") return to;
  if (from.range.min > to.range.max) return problem(`the interval ends before it begins: ${left}/${right}`);
  return { kind: "interval", from: from.range, to: to.range, isOpenEnded: right === ".." };
}

function readEnd(text: string, open: DayRange): DateReading {
  if (text === "..") return { kind: "date", range: open, isApproximate: false, isUncertain: false };
  if (text === "") return { kind: "date", range: everything, isApproximate: false, isUncertain: false };
  return readDate(text);
}

function readSet(inside: string): EdtfReading {
  const parts = inside.split("..");
  if (parts.length !== 2) return problem(`the set [${inside}] is not of the form [a..b]`);
  const low = parts[0] === "" ? everything : dateRange(parts[0] ?? "");
  const high = parts[1] === "" ? everything : dateRange(parts[1] ?? "");
  if (low === undefined || high === undefined) return problem(`the set [${inside}] holds something that is no date`);
  if (low.min > high.max) return problem(`the set [${inside}] ends before it begins`);
  return { kind: "date", range: { min: low.min, max: high.max }, isApproximate: false, isUncertain: false };
}

function dateRange(text: string): DayRange | undefined {
  const reading = readDate(text);
  return reading.kind === "date" ? reading.range : undefined;
}

type DateReading = Exclude<EdtfReading, { kind: "interval" }>;
const shape = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?\d{5,})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/;

function readDate(text: string): DateReading {
  const match = shape.exec(text);
  if (match === null) return problem(`"${text}" is no date; write 2024-05-08, 2024-05 or 2024`);
  const [, year = "", month, day, mark] = match;
  const plain = plainRange({ year, month, day });
  if (plain === undefined) return problem(`"${text}" does not exist in the calendar`);
  const isApproximate = mark === "~" || mark === "%";
  const isUncertain = mark === "?" || mark === "%";
  const range = mark === undefined ? plain : widened(plain);
  return { kind: "date", range, isApproximate, isUncertain };
}

interface Written {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

function plainRange({ year, month, day }: Written): DayRange | undefined {
  const [firstYear, lastYear] = yearsOf(year);
  if (Math.abs(firstYear) > 20_000) return undefined;
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") return undefined;
    return {
      min: dayNumber({ year: firstYear, month: 1, day: 1 }),
      max: dayNumber({ year: lastYear, month: 12, day: 31 }),
    };
  }
  return firstYear === lastYear ? monthRange({ year: firstYear, month: Number(month), day }) : undefined;
}

function monthRange({ year, month, day }: Omit<CivilDate, "day"> & { day: string | undefined }): DayRange | undefined {
  if (month >= 21 && month <= 24) return day === undefined ? seasonRange(year, month) : undefined;
  if (month < 1 || month > 12) return undefined;
  const length = monthLength(year, month);
  if (day === undefined || day === "XX")
    return { min: dayNumber({ year, month, day: 1 }), max: dayNumber({ year, month, day: length }) };
  const number = Number(day);
  if (number < 1 || number > length) return undefined;
  const only = dayNumber({ year, month, day: number });
  return { min: only, max: only };
}

// Seasons differ by hemisphere and custom: the northern meteorological ones, winter being the one that ends the year.
function seasonRange(year: number, season: number): DayRange {
  const firstMonth = (season - 20) * 3;
  const end =
    firstMonth === 12
      ? dayNumber({ year: year + 1, month: 3, day: 1 })
      : dayNumber({ year, month: firstMonth + 3, day: 1 });
  return { min: dayNumber({ year, month: firstMonth, day: 1 }), max: end - 1 };
}

function yearsOf(text: string): [number, number] {
  if (text.startsWith("Y")) return [Number(text.slice(1)), Number(text.slice(1))];
  const ends: [number, number] = [Number(text.replaceAll("X", "0")), Number(text.replaceAll("X", "9"))];
  return ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
}

// "About" and "perhaps" may be off by one unit of the precision given; more would be our invention, less a false certainty.
function widened({ min, max }: DayRange): DayRange {
  const first = civilDate(min);
  const last = civilDate(max);
  if (min === max) return { min: min - 1, max: max + 1 };
  if (first.month === 1 && last.month === 12) {
    return {
      min: dayNumber({ year: first.year - 1, month: 1, day: 1 }),
      max: dayNumber({ year: last.year + 1, month: 12, day: 31 }),
    };
  }
  return {
    min: dayNumber({ year: first.year, month: first.month - 1, day: 1 }),
    max: dayNumber({ year: last.year, month: last.month + 2, day: 1 }) - 1,
  };
}

function problem(message: string): { kind: "problem"; message: string } {
  return { kind: "problem", message };
}
