// Chooses the database: a server of the person's own, else one that we run with Java and Maven, else one in Docker.
// Knows nothing about what is kept in it.
import type { Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import type { Progress } from "../progress.ts";
import type { Database } from "./address.ts";
import { lacksForDocker, openDocker } from "./docker.ts";
import { connect } from "./driver.ts";
import { installWords } from "./installWords.ts";
import { lacksForManaged, openManaged } from "./local/managed.ts";

/** Opens the database that the settings ask for, or the best that this machine can run. Throws a Fault with the cure. */
export async function openDatabase(settings: Settings, progress: Progress): Promise<Database> {
  switch (settings.database) {
    case "external":
      return openExternal(settings);
    case "managed":
      return openForced(settings, { lacks: lacksForManaged(settings), open: () => openManaged(settings, progress) });
    case "docker":
      return openForced(settings, {
        lacks: await lacksForDocker(),
        open: () => openDocker(settings, progress),
      });
    case "auto":
      return openBest(settings, progress);
  }
}

async function openBest(settings: Settings, progress: Progress): Promise<Database> {
  const lacks = lacksForManaged(settings);
  if (lacks.length === 0) return openManaged(settings, progress);
  const lacksDocker = await lacksForDocker();
  if (lacksDocker.length === 0) return openDocker(settings, progress);
  throw new Fault("no-database", {
    message: `Entente needs a Neo4j database, and to run one it lacks ${lacks.join(" and ")}. ${installWords(settings)}`,
  });
}

async function openForced(
  settings: Settings,
  { lacks, open }: { lacks: readonly string[]; open: () => Promise<Database> },
): Promise<Database> {
  if (lacks.length === 0) return open();
  throw new Fault("no-database", { message: `This machine lacks ${lacks.join(" and ")}. ${installWords(settings)}` });
}

async function openExternal({ neo4j }: Settings): Promise<Database> {
  const { uri = "", user, password, database } = neo4j;
  const graph = connect({ uri, user, password, database });
  try {
    const version = await graph.verify();
    return {
      kind: "external",
      uri,
      user,
      password,
      database,
      version,
      describe: `Neo4j ${version} at ${uri}`,
      stop: async () => undefined,
    };
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    throw new Fault(cause.code, { message: `${cause.message} (${uri}, user ${user}, database ${database})`, cause });
  } finally {
    await graph.close();
  }
}
