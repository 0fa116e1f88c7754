// The desk's tables, as steps in order. A step that has been released is never changed; a new one follows it.
// Plain SQL where it can be, so that another database can take it over.

export const migrations: readonly string[] = [
  `CREATE TABLE views (
     id TEXT PRIMARY KEY,
     text TEXT NOT NULL,
     stored_at TEXT NOT NULL,
     used_at TEXT NOT NULL
   );
   CREATE INDEX views_used ON views (used_at)`,
];
