// Pages that print another country's list: left unread, and no sign that anything began or ended. Facts only, no logic.

export interface Misprint {
  readonly code: string;
  readonly edition: number;
  /** What is wrong with the page, as the reason why its items are unread. */
  readonly reason: string;
}

export const misprints: readonly Misprint[] = [
  { code: "KE", edition: 1995, reason: "the page of Kenya prints North Korea's list with two items of its own" },
  { code: "EG", edition: 1995, reason: "the page of Egypt prints Iraq's list with some items of its own" },
  { code: "SW", edition: 1999, reason: "the page of Sweden prints Switzerland's list" },
];
