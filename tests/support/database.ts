// The one Neo4j that all tests with a database share: started once, its address handed to the tests, stopped at the end.
// Refuses a database that is somebody's own, unless told that its contents may go: the suites empty it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { readSettings } from "../../server/config.ts";
import { openDatabase } from "../../server/graph/database.ts";
import { progressOn } from "../../server/progress.ts";

export interface TestDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

interface RunningDatabase {
  readonly address: TestDatabase;
  /** What makes another process use this database. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly database: TestDatabase;
  }
}

/** Vitest's global set-up for the projects that need a database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = await startTestDatabase();
  project.provide("database", running.address);
  return running.stop;
}

/** Starts a Neo4j with an empty home of its own, or takes the one that NEO4J_URI names. */
export async function startTestDatabase(): Promise<RunningDatabase> {
  refuseOtherPeoplesDatabase(process.env);
  const home = mkdtempSync(join(tmpdir(), "entente-test-"));
  const settings = readSettings({ ...process.env, ENTENTE_HOME: home });
  const opened = await openDatabase(settings, progressOn());
  const { uri, user, password = "", database } = opened;
  const address = { uri, user, password, database };
  return {
    address,
    environment: environmentFor(address),
    stop: async () => {
      await opened.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function environmentFor({ uri, user, password, database }: TestDatabase): Record<string, string> {
  return {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ENTENTE_TEST_WIPE: "yes",
  };
}

function refuseOtherPeoplesDatabase(environment: NodeJS.ProcessEnv): void {
  if (environment.NEO4J_URI === undefined || environment.ENTENTE_TEST_WIPE === "yes") return;
  throw new Error(
    "NEO4J_URI is set, and the tests empty the database it names. Say ENTENTE_TEST_WIPE=yes if they may.",
  );
}
