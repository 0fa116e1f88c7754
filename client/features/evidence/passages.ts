// Cuts a text into pieces at the edges of its marked passages, so that passages that overlap can all be shown. Pure.
// Knows no screen.

export interface Passage {
  readonly claim: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export interface Piece {
  readonly text: string;
  /** UTF-16 offset in the whole text. */
  readonly start: number;
  /** Claims whose passages cover it; empty for plain text. */
  readonly claims: readonly string[];
}

/** Pieces in the order of the text; together they are the text. Passages outside of it are ignored. */
export function piecesOf(text: string, passages: readonly Passage[]): Piece[] {
  const marked = passages.flatMap(({ claim, start, end }) =>
    start === undefined || end === undefined || start < 0 || end > text.length || start >= end
      ? []
      : [{ claim, start, end }],
  );
  const edges = new Set([0, text.length, ...marked.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? text.length;
    const covering = marked.filter((one) => one.start <= start && one.end >= end);
    return { text: text.slice(start, end), start, claims: covering.map((one) => one.claim) };
  });
}
