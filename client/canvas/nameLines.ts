// How a name is broken into lines: one, or two about the middle when it is long. Pure; knows no typeface.

/** Names of so many letters stand in one line. */
const oneLine = 22;

/** A name in one line, or in two when it is long; a line of more than `longest` letters ends in "…". */
export function nameLines(text: string, longest = 40): readonly string[] {
  if (text.length <= oneLine) return [text];
  const gaps = [...text.matchAll(/ /g)].map((match) => match.index);
  const [middle] = gaps.toSorted((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  if (middle === undefined) return [clipped(text, longest)];
  return [clipped(text.slice(0, middle), longest), clipped(text.slice(middle + 1), longest)];
}

/** A text that is cut where it would be longer than so many letters. */
export function clipped(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join("");
  return `${start.trimEnd()}…`;
}
