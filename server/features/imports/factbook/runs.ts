// From sightings in editions to claims: one per unbroken run of editions in which a page lists a body with one status.
// Knows no text and no gazetteer.
import type { ClaimInput } from "../../../../model/claims/records.ts";
import type { Page } from "./pages.ts";
import type { Sighting } from "./reading.ts";

export interface Seen extends Sighting {
  readonly page: Page;
}

/** What the whole file tells about editions, besides the sightings. */
export interface Register {
  /** Editions that have a readable page on an entity, by its id, ascending. */
  readonly pageEditions: ReadonlyMap<string, readonly number[]>;
  /** Editions in which at least one page lists a body, by its id. */
  readonly bodyEditions: ReadonlyMap<string, ReadonlySet<number>>;
  readonly newest: number;
}

/** Claims for all runs, in the order in which they begin in the file. */
export function claimsOfRuns(seen: readonly Seen[], register: Register): ClaimInput[] {
  const groups = Map.groupBy(seen, (one) => `${subjectOf(one)} ${one.body} ${one.status} ${one.page.entity.id}`);
  return [...groups.values()].flatMap((group) => runsOf(group, register).map((run) => claimOf(run, register)));
}

/** Sightings of one run, ascending by edition, the first of each edition only. */
type Run = readonly [Seen, ...Seen[]];

function runsOf(group: readonly Seen[], register: Register): Run[] {
  const byEdition = new Map<number, Seen>();
  for (const one of group) if (!byEdition.has(one.page.edition)) byEdition.set(one.page.edition, one);
  const runs: [Seen, ...Seen[]][] = [];
  let expected: number | undefined;
  for (const one of [...byEdition.values()].toSorted((a, b) => a.page.edition - b.page.edition)) {
    const current = runs.at(-1);
    if (current !== undefined && one.page.edition === expected) current.push(one);
    else runs.push([one]);
    expected = neighbours(one, register).next;
  }
  return runs;
}

// A run seen between its first and last edition, with the readable pages of its entity on either side.
interface Stretch {
  readonly run: Run;
  readonly first: Seen;
  readonly last: Seen;
  /** The edition before the first and after the last that has a page on the entity. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

function stretchOf(run: Run, register: Register): Stretch {
  const [first] = run;
  const last = run.at(-1) ?? first;
  const { previous } = neighbours(first, register);
  const { next } = neighbours(last, register);
  return { run, first, last, previous, next };
}

function claimOf(run: Run, register: Register): ClaimInput {
  const stretch = stretchOf(run, register);
  const { first, last } = stretch;
  const statusText = [...new Set(run.map((one) => one.statusText).filter((text) => text !== undefined))].join("; ");
  const inference = run.flatMap((one) => one.why ?? [])[0];
  const optional = { qualifierText: statusText.slice(0, 300), inference, note: noteOf(stretch, register) };
  return {
    subject: subjectOf(first),
    type: "MEMBER_OF",
    object: first.body,
    stance: "asserts",
    qualifier: first.status,
    when: whenOf(stretch, register.newest),
    quotes: first.page === last.page ? [quoteOf(first)] : [quoteOf(first), quoteOf(last)],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== "")),
  };
}

// A register says only "listed in edition Y". Before a page's first edition nothing is known; after its last one either,
// unless the entity was dissolved, when the first edition without it bounds the end.
function whenOf({ first, last, previous, next }: Stretch, newest: number): ClaimInput["when"] {
  const [begin, end] = [first.page.edition, last.page.edition];
  const limit = next ?? (isDissolved(last) ? Math.min(end + 1, newest) : undefined);
  return {
    from: `[${previous ?? ""}..${begin}]`,
    to: `[${end}..${limit ?? ""}]`,
    text: begin === end ? `listed in the edition ${begin}` : `listed in the editions ${begin}–${end}`,
  };
}

function isDissolved({ page }: Seen): boolean {
  return page.entity.sort?.startsWith("dissolved") ?? false;
}

function neighbours({ page }: Seen, { pageEditions }: Register): { previous?: number; next?: number } {
  const editions = pageEditions.get(page.entity.id) ?? [];
  const place = editions.indexOf(page.edition);
  const [previous, next] = [editions[place - 1], editions[place + 1]];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

function noteOf(stretch: Stretch, register: Register): string {
  const remark = stretch.run.flatMap((one) => one.remark ?? [])[0];
  const sentences = [
    remark === undefined ? "" : `Over the list: "${remark}".`,
    missingPages(stretch, register),
    isAlone(stretch, register) ? "Listed in this one edition, and neither before nor after it." : "",
    unlisted(stretch, register),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function missingPages({ first, last }: Stretch, { pageEditions }: Register): string {
  const editions = new Set(pageEditions.get(first.page.entity.id));
  const years = Array.from({ length: last.page.edition - first.page.edition }, (_, step) => first.page.edition + step);
  const missing = years.filter((year) => !editions.has(year));
  return missing.length === 0 ? "" : `The file has no readable page on it for ${inWords(missing)}.`;
}

// A break that all members share says more about the edition than about the member.
function unlisted({ first, previous, next }: Stretch, { bodyEditions }: Register): string {
  const around = [previous, next].filter((edition) => edition !== undefined);
  const without = around.filter((edition) => bodyEditions.get(first.body)?.has(edition) !== true);
  return without.length === 0 ? "" : `No page of ${inWords(without)} lists this organisation.`;
}

// Among many editions a single one may be a slip of the register; the reader should know.
function isAlone({ first, last, previous, next }: Stretch, { bodyEditions }: Register): boolean {
  const isLongListed = (bodyEditions.get(first.body)?.size ?? 0) >= 10;
  return first.page.edition === last.page.edition && previous !== undefined && next !== undefined && isLongListed;
}

function inWords(years: readonly number[]): string {
  return years.length === 1 ? `the edition ${years[0]}` : `the editions ${years.join(", ")}`;
}

function subjectOf({ subject, page }: Seen): string {
  return subject ?? page.entity.id;
}

function quoteOf({ page, item }: Seen): ClaimInput["quotes"][number] {
  return { document: page.document.id, quote: item.text, start: item.start, end: item.end };
}
