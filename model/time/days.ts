// Day numbers (days since 1970-01-01, proleptic Gregorian calendar) and back. Knows nothing of uncertainty.

/** Stands for "no known beginning": earlier than any date we read. */
export const farPast = -9_999_999;
/** Stands for "no known end": later than any date we read. */
export const farFuture = 9_999_999;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayLength = 86_400_000;

/** Day number of a civil date. Months are 1–12; a month or day beyond its range carries over into the next. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / dayLength);
}

/** Civil date of a day number. */
export function civilDate(day: number): CivilDate {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Number of days in a month (1–12). */
export function monthLength(year: number, month: number): number {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayNumber({ year: nextYear, month: nextMonth, day: 1 }) - dayNumber({ year, month, day: 1 });
}

/** Whether this day number is one of the two sentinels, or beyond them. */
export function isOpen(day: number): boolean {
  return day <= farPast || day >= farFuture;
}
