// Finds entities by any of their names. The index forgives accents, scripts and slips; the order here puts exact
// abbreviations first, then exact names, beginnings, words, and near misses, the better connected first among equals.
import type { z } from "zod";
import type { searchEntities as searchEndpoint } from "../../../model/api/explore.ts";
import type { Entity } from "../../../model/claims/records.ts";
import { cardOf, entityOf } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { nameKey } from "../../graph/nameKey.ts";
import { rows } from "../../graph/query.ts";
import * as queries from "./queries.ts";

type Wanted = z.output<(typeof searchEndpoint)["query"]>;
type Found = z.output<(typeof searchEndpoint)["response"]>;

/** Entities that fit, best first; `truncated` when there are more than `limit`. */
export async function search(graph: Graph, { q, kinds, limit }: Wanted): Promise<Found> {
  const key = nameKey(q);
  if (key === "") return { results: [], truncated: false };
  const params = { text: fullTextOf(key), kinds: kinds ?? null, pool: 200, limit: 200 };
  const found = await graph.read((runner) => rows(runner, { query: queries.searchEntities, params }));
  const ranked = found
    .map((row) => ({ row, ...bestName(entityOf(row.properties), key) }))
    .toSorted((a, b) => a.rank - b.rank || b.row.relations - a.row.relations || b.row.score - a.row.score);
  const results = ranked.slice(0, limit).map(({ row, name, rank }) => {
    const entity = cardOf(row.properties);
    const isOther = name !== entity.name && name !== entity.abbreviation && rank < notAName;
    return { entity, ...(isOther ? { matched: name } : {}), relations: row.relations };
  });
  return { results, truncated: ranked.length > limit };
}

/** A Lucene query from a plain key (letters, digits and spaces only, so nothing in it has a meaning of its own). */
function fullTextOf(key: string): string {
  const words = key.split(" ");
  const last = words.length - 1;
  return words
    .map((word, place) => {
      const slips = word.length >= 8 ? ` OR ${word}~2` : word.length >= 4 ? ` OR ${word}~1` : "";
      return `(${word}^4${place === last || word.length >= 3 ? ` OR ${word}*^2` : ""}${slips})`;
    })
    .join(" AND ");
}

const notAName = 5;

function bestName(entity: Entity, key: string): { name: string; rank: number } {
  const names = [entity.name, ...entity.aliases].map((name) => ({ name, rank: nameRank(nameKey(name), key) + 1 }));
  const short = entity.abbreviation;
  if (short !== undefined && nameKey(short) === key) return { name: short, rank: 0 };
  const best = names.reduce((a, b) => (b.rank < a.rank ? b : a));
  return { name: best.name, rank: best.rank };
}

function nameRank(name: string, key: string): number {
  if (name === key) return 0;
  if (name.startsWith(`${key} `)) return 1;
  if (name.startsWith(key)) return 2;
  return ` ${name}`.includes(` ${key}`) ? 3 : notAName - 1;
}
