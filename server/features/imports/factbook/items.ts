// Splits the text of a page's list into items, each with its span, so that every letter belongs to an item or stands
// between two. Knows no organisation and no status.

/** A stretch of the list: an entry that should name a body, a remark, or the heading of the entries after it. */
export interface Item {
  readonly kind: "entry" | "note" | "heading";
  readonly text: string;
  /** UTF-16 offsets in the page's text, end excluded. */
  readonly start: number;
  readonly end: number;
  /** The heading that the entry stands under, if any. */
  readonly under?: string;
}

/** Items of a list in the order of the text. Separators and blanks between them belong to none. */
export function splitItems(text: string): Item[] {
  const listEnd = noteStart(text);
  const headings = headingSpans(text.slice(0, listEnd));
  const items: Item[] = [];
  let at = 0;
  let under: string | undefined;
  for (const heading of headings) {
    items.push(...entriesWithin(text, { from: at, to: heading.start, under }));
    items.push(...trimmed(text, { from: heading.start, to: heading.end, kind: "heading" }));
    under = text.slice(heading.start, heading.end).trim();
    at = heading.end;
  }
  items.push(...entriesWithin(text, { from: at, to: listEnd, under }));
  items.push(...trimmed(text, { from: listEnd, to: text.length, kind: "note" }));
  return items;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// A remark runs to the end of the text: no list has been seen to go on after one.
function noteStart(text: string): number {
  const match = /(?:^|[\s,;])(?:\|\s*)?note ?(?:--|-|:)/.exec(text);
  return match?.index ?? text.length;
}

// The European Union's page names the institution that takes part; the Afghan pages of five editions open with a sentence.
const headingShape =
  /European (?:Union|Community|Commission|Central Bank|Investment Bank):|^[^:;(]*\bmember\b[^:;(]*:|^Has previously been a member of\b/g;

function headingSpans(list: string): Span[] {
  return [...list.matchAll(headingShape)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly under?: string | undefined;
}

function entriesWithin(text: string, { from, to, under }: Stretch): Item[] {
  const part = text.slice(from, to);
  const cuts = separators(part);
  const starts = [0, ...cuts.map((cut) => cut.end)];
  const ends = [...cuts.map((cut) => cut.start), part.length];
  return starts.flatMap((start, place) =>
    trimmed(text, { from: from + start, to: from + (ends[place] ?? start), kind: "entry", under }),
  );
}

// Commas and semicolons outside brackets and not before one ("IOM, (observer)"). A bracket that another one opens in, or
// that never closes, protects nothing: "OECD (Enhanced Engagement, OPANAL". After a closed one a blank and a capital
// stand for a lost comma: "EC (associate) ECE".
function separators(part: string): Span[] {
  const brackets = [...part.matchAll(/\([^()]*\)|\[[^[\]]*\]/g)];
  const inside = brackets.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const marks = [...part.matchAll(/[,;](?!\s*\()/g)].map((match) => ({ start: match.index, end: match.index + 1 }));
  const lost = inside.filter((span) => /^\s+[A-Z]/.test(part.slice(span.end, span.end + 4)));
  const free = marks.filter((mark) => !inside.some((span) => span.start < mark.start && mark.start < span.end));
  const gaps = lost.map((span) => ({ start: span.end, end: span.end + 1 }));
  return [...free, ...gaps].toSorted((a, b) => a.start - b.start);
}

function trimmed(text: string, { from, to, kind, under }: Stretch & Pick<Item, "kind">): Item[] {
  const raw = text.slice(from, to);
  const own = raw.replace(/^[\s,;|]+/, "");
  const start = from + raw.length - own.length;
  const body = own.trimEnd();
  if (body === "") return [];
  return [{ kind, text: body, start, end: start + body.length, ...(under === undefined ? {} : { under }) }];
}
