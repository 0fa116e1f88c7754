// What the palette lists for a text: rows that fit, the best first, in sections. Pure; knows no screen.
import { plainName } from "../board/plainName.ts";

export interface PaletteRow {
  readonly id: string;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group: string;
  /** Keys as they are shown, a short name, a kind. */
  readonly hint?: string | undefined;
  /** Words beside the label by which it is found too. */
  readonly also?: string | undefined;
}

export interface PaletteSection<Row extends PaletteRow> {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Rows that fit and are not listed for want of room. */
  readonly more: number;
}

interface Wanted {
  readonly text: string;
  /** Ids of what was chosen lately, the newest first. */
  readonly recent: readonly string[];
  /** Groups that are listed only once something is typed: they may be long. */
  readonly onDemand: readonly string[];
}

/** Rows a section shows while something is typed. */
const sectionLimit = 8;

/** Sections for what is typed; without text everything, what was lately chosen first. */
export function paletteSections<Row extends PaletteRow>(
  rows: readonly Row[],
  { text, recent, onDemand }: Wanted,
): PaletteSection<Row>[] {
  if (plainName(text) === "") return plainSections(rows, { recent, onDemand });
  const ranked = rows
    .flatMap((row) => {
      const cost = costOf(row, text);
      return cost === undefined ? [] : [{ row, cost: recent.includes(row.id) ? cost - 0.3 : cost }];
    })
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ row }) => row);
  return sectionsOf(ranked).map(({ title, rows: fitting }) => ({
    title,
    rows: fitting.slice(0, sectionLimit),
    more: Math.max(0, fitting.length - sectionLimit),
  }));
}

/**
 * How badly a row fits a text, or undefined when it does not. Each typed word must be found: as a word (0), at the start
 * of one (1), within one (2), or as letters in this order (4); earlier words of the label count more.
 */
export function costOf({ label, also = "", group }: PaletteRow, text: string): number | undefined {
  const wanted = wordsOf(text);
  const own = wordsOf(label);
  const others = wordsOf(`${also} ${group}`);
  const costs = wanted.map((word) => {
    const direct = wordCost(word, own);
    const beside = wordCost(word, others);
    return Math.min(direct ?? Infinity, beside === undefined ? Infinity : beside + 0.5, lettersCost(word, label));
  });
  const sum = costs.reduce((total, cost) => total + cost, 0);
  if (!Number.isFinite(sum)) return undefined;
  return plainName(label).startsWith(plainName(text)) ? sum - 1 : sum;
}

function plainSections<Row extends PaletteRow>(
  rows: readonly Row[],
  { recent, onDemand }: Pick<Wanted, "recent" | "onDemand">,
): PaletteSection<Row>[] {
  const lately = recent.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const others = rows.filter((row) => !recent.includes(row.id) && !onDemand.includes(row.group));
  const first = lately.length === 0 ? [] : [{ title: "Recent", rows: lately, more: 0 }];
  return [...first, ...sectionsOf(others)];
}

// Sections in the order of their first row.
function sectionsOf<Row extends PaletteRow>(rows: readonly Row[]): PaletteSection<Row>[] {
  return [...Map.groupBy(rows, (row) => row.group)].map(([title, ofGroup]) => ({ title, rows: ofGroup, more: 0 }));
}

function wordCost(word: string, among: readonly string[]): number | undefined {
  const costs = among.flatMap((other, place) => {
    const fit =
      other === word ? 0 : other.startsWith(word) ? 1 : other.includes(word) && word.length > 1 ? 2 : undefined;
    return fit === undefined ? [] : [fit + Math.min(place, 5) * 0.1];
  });
  return costs.length === 0 ? undefined : Math.min(...costs);
}

// "hdo" finds "Hide others"; letters that lie far apart are chance.
function lettersCost(word: string, label: string): number {
  if (word.length < 2) return Infinity;
  const plain = plainName(label);
  const start = plain.indexOf(word.slice(0, 1));
  let at = start;
  for (const letter of word.slice(1)) {
    at = at === -1 ? -1 : plain.indexOf(letter, at + 1);
  }
  return start === -1 || at === -1 || at - start > word.length * 4 ? Infinity : 4;
}

function wordsOf(text: string): string[] {
  return plainName(text)
    .split(/[^\p{L}\p{N}?./+]+/u)
    .filter((word) => word !== "");
}
