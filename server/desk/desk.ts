// The desk: what Entente keeps besides the graph, in one SQLite file of the home folder. Opens it and brings it up to
// date. Knows no feature.
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Fault } from "../errors.ts";
import { migrations } from "./migrations.ts";
import { createViews, type Views } from "./views.ts";

export interface Desk {
  readonly views: Views;
  close(): void;
}

/** Milliseconds to wait while another process writes. */
const patience = 2000;

/** Opens the desk in a file for the person's own eyes; ":memory:" keeps nothing. Throws a Fault when it cannot. */
export function openDesk(file: string): Desk {
  try {
    if (file !== ":memory:") claimFile(file);
    const database = new DatabaseSync(file, { timeout: patience });
    migrate(database);
    return { views: createViews(database), close: () => database.close() };
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const told = cause instanceof Error ? cause.message : String(cause);
    const message = `${file} cannot be opened (${told}). It keeps stored views; move it away to begin with an empty one`;
    throw new Fault("bad-setting", { message, cause });
  }
}

// SQLite gives the files beside it the same rights.
function claimFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
}

function migrate(database: DatabaseSync): void {
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
  const done = Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
  if (done > migrations.length)
    throw new Fault("bad-setting", { message: "The desk was written by a newer Entente; start that one" });
  for (const [place, statements] of migrations.entries()) {
    if (place >= done) database.exec(`BEGIN IMMEDIATE; ${statements}; PRAGMA user_version = ${place + 1}; COMMIT`);
  }
}
