// What the database's own errors mean for a person, by Neo4j's status codes.
// See the list of codes in the Neo4j manual; what is not listed stays as it is and counts as a bug of ours.
import { Neo4jError } from "neo4j-driver";
import { Fault, type FaultCode } from "../errors.ts";

const meanings: readonly { mark: RegExp; code: FaultCode; message: string }[] = [
  { mark: /^(ServiceUnavailable|SessionExpired)$/, code: "database-away", message: "The database does not answer" },
  {
    mark: /\.Security\.(Unauthorized|CredentialsExpired)$/,
    code: "no-database",
    message: "The database refuses the user name or the password",
  },
  {
    mark: /\.Security\.AuthenticationRateLimit$/,
    code: "no-database",
    message: "The database refuses to let anyone in after too many wrong passwords; wait a few seconds",
  },
  {
    mark: /\.Database\.(DatabaseNotFound|DatabaseUnavailable)$/,
    code: "no-database",
    message: "There is no such database on that server, or it is not started",
  },
  {
    mark: /\.Transaction\.(TransactionTimedOut|TransactionTimedOutClientConfiguration|LockAcquisitionTimeout)$/,
    code: "timeout",
    message: "The database took too long and was stopped",
  },
  {
    mark: /\.(General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError)|TransactionMemoryLimit)$/,
    code: "busy",
    message: "This needs more memory than one request may take",
  },
  { mark: /\.Statement\.AccessMode$/, code: "query-refused", message: "Only reading is allowed here" },
];

/** A Fault for an error of the database that has a meaning for people; anything else unchanged. */
export function asFault(problem: unknown): unknown {
  if (!(problem instanceof Neo4jError)) return problem;
  const meaning = meanings.find(({ mark }) => mark.test(problem.code));
  return meaning === undefined ? problem : new Fault(meaning.code, { message: meaning.message, cause: problem });
}
