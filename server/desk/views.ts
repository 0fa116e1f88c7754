// Stored views: texts under short ids, the most recently used kept. Knows nothing of what the texts mean.
import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

export interface StoredView {
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly storedAt: string;
}

export interface Views {
  /** Keeps a text; the same text has the same id, however often it is kept. */
  store(text: string): string;
  find(id: string): StoredView | undefined;
}

/** Beyond so many, those that nobody has opened for the longest go. */
const mostViews = 10_000;

/** Stored views in a database that has their table. */
export function createViews(
  database: DatabaseSync,
  { most = mostViews, now = () => new Date().toISOString() }: { most?: number; now?: () => string } = {},
): Views {
  const insert = database.prepare(
    `INSERT INTO views (id, text, stored_at, used_at) VALUES (:id, :text, :now, :now)
     ON CONFLICT (id) DO UPDATE SET used_at = excluded.used_at`,
  );
  const use = database.prepare("UPDATE views SET used_at = :now WHERE id = :id RETURNING text, stored_at");
  const drop = database.prepare(
    "DELETE FROM views WHERE id IN (SELECT id FROM views ORDER BY used_at DESC, id LIMIT -1 OFFSET :most)",
  );
  return {
    store: (text) => {
      const id = createHash("sha256").update(text).digest("hex").slice(0, 24);
      insert.run({ id, text, now: now() });
      drop.run({ most });
      return id;
    },
    find: (id) => {
      const row = use.get({ id, now: now() });
      return row === undefined ? undefined : { text: String(row["text"]), storedAt: String(row["stored_at"]) };
    },
  };
}
