// The pages of the archive: which document each is and which entity it describes. Knows nothing of what their lists say.
import type { Entity, SourceDocument } from "../../../../model/claims/records.ts";
import { misprints } from "./misprints.ts";
import { predecessors } from "./predecessors.ts";
import { entityOfState } from "./states.ts";
import { cell, readTable } from "./table.ts";

export interface Page {
  readonly edition: number;
  /** The Factbook's code; empty on the two pages that have none. */
  readonly code: string;
  readonly entity: Entity;
  readonly document: SourceDocument;
  readonly text: string;
  /** Why the whole list is left unread: it is another country's. */
  readonly misprint?: string;
}

export const publisher = {
  id: "cia",
  name: "Central Intelligence Agency",
  // Usually reliable on matters of record, not free of slips, and a party in the world that it describes.
  reliability: "B",
  url: "https://www.cia.gov/the-world-factbook/",
} as const;

/** Pages in the order of the table, each with its entity. Throws when a page has no row in the table of states. */
export function readPages(participation: string, states: string): Page[] {
  const byCode = new Map(readTable(states).map((row) => [cell(row, "gec"), row]));
  const entities = new Map<string, Entity>();
  const seen = new Map<string, number>();
  return readTable(participation).map((row) => {
    const at = { edition: Number(cell(row, "edition")), code: cell(row, "gec") };
    const nth = count(seen, `${at.edition} ${at.code}`);
    const entity = predecessorOf(at, nth) ?? stateOf(at.code, { entities, byCode });
    const copy = count(seen, `${at.edition} ${entity.id}`);
    const text = cell(row, "text");
    const page = { ...at, entity, text, document: documentOf({ entity, edition: at.edition, copy, text }) };
    const misprint = misprints.find((one) => one.code === at.code && one.edition === at.edition)?.reason;
    return misprint === undefined ? page : { ...page, misprint };
  });
}

type Row = Readonly<Record<string, string>>;

function count(seen: Map<string, number>, key: string): number {
  const number = (seen.get(key) ?? 0) + 1;
  seen.set(key, number);
  return number;
}

function predecessorOf({ edition, code }: { edition: number; code: string }, nth: number): Entity | undefined {
  return predecessors.find(
    (one) => one.code === code && one.first <= edition && edition <= one.last && (one.nth ?? nth) === nth,
  )?.entity;
}

interface Known {
  readonly entities: Map<string, Entity>;
  readonly byCode: ReadonlyMap<string, Row>;
}

function stateOf(code: string, { entities, byCode }: Known): Entity {
  const known = entities.get(code);
  if (known !== undefined) return known;
  const row = byCode.get(code);
  if (row === undefined) throw new Error(`The table of states has no row "${code}"`);
  const entity = entityOfState(row);
  entities.set(code, entity);
  return entity;
}

interface Described {
  readonly entity: Entity;
  readonly edition: number;
  readonly copy: number;
  readonly text: string;
}

// An edition that prints the same page twice has two documents; the second bears its number.
function documentOf({ entity, edition, copy, text }: Described): SourceDocument {
  const again = copy > 1 ? `-${copy}` : "";
  return {
    id: `factbook-${edition}-${entity.id}${again}`,
    title: `The World Factbook, ${edition} edition: ${entity.name}${copy > 1 ? ` (${copy})` : ""}`,
    source: publisher.id,
    publishedOn: String(edition),
    text,
  };
}
