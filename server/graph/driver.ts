// The way to the database: sessions and transactions of the Neo4j driver, with errors in words.
// Knows no query and no feature; where the database is comes from outside.
import neo4j, { type Driver, type ManagedTransaction } from "neo4j-driver";
import { Fault } from "../errors.ts";
import { breaker } from "./breaker.ts";
import type { Address } from "./address.ts";
import { asFault } from "./databaseFaults.ts";

export type Work<T> = (transaction: ManagedTransaction) => Promise<T>;

export interface Graph {
  readonly driver: Driver;
  readonly databaseName: string;
  /** Runs reads in one transaction; repeated by the driver when the database says that may help. */
  read<T>(work: Work<T>): Promise<T>;
  /** Runs reads and writes in one transaction: all of it happens or nothing. */
  write<T>(work: Work<T>): Promise<T>;
  /** Throws a Fault when the database does not answer or lets us not in; gives its version, for instance "5.26.31". */
  verify(): Promise<string>;
  close(): Promise<void>;
}

interface Options {
  /** Whole numbers as bigint, so that none is rounded; for what people ask in Cypher. Default false: plain numbers. */
  readonly hasExactIntegers?: boolean;
}

/** Opens a driver; nothing is sent before the first use. The caller closes it. */
export function connect(address: Address, { hasExactIntegers = false }: Options = {}): Graph {
  const driver = driverFor(address, hasExactIntegers);
  const session = () => driver.session({ database: address.database });
  const guarded = breaker((problem) => problem instanceof Fault && problem.code === "database-away");
  const inSession = async <T>(use: (opened: ReturnType<typeof session>) => Promise<T>): Promise<T> => {
    const opened = session();
    try {
      return await use(opened);
    } catch (problem) {
      throw asFault(problem);
    } finally {
      await opened.close();
    }
  };
  return {
    driver,
    databaseName: address.database,
    read: (work) => guarded(() => inSession((opened) => opened.executeRead(work))),
    write: (work) => guarded(() => inSession((opened) => opened.executeWrite(work))),
    verify: () => versionOf(driver, address.database),
    close: () => driver.close(),
  };
}

async function versionOf(driver: Driver, database: string): Promise<string> {
  try {
    const server = await driver.getServerInfo({ database });
    return server.agent?.replace(/^Neo4j\//, "") ?? "unknown";
  } catch (problem) {
    throw asFault(problem);
  }
}

function driverFor({ uri, user, password }: Address, hasExactIntegers: boolean): Driver {
  const token = password === undefined ? undefined : neo4j.auth.basic(user, password);
  return neo4j.driver(uri, token, {
    useBigInt: hasExactIntegers,
    disableLosslessIntegers: !hasExactIntegers,
    connectionTimeout: 3000,
    connectionAcquisitionTimeout: 4500,
    // Waits of 1, 2, 4 … s between tries, the last begun within this time: more would keep a caller waiting beyond 5 s.
    maxTransactionRetryTime: 1500,
    userAgent: "entente",
  });
}
