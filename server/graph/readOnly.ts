// The gate for Cypher that a person typed: it may read, and nothing else. Community Neo4j has no roles, so this is
// the access control: the plan is looked at before the run, the run is a read transaction, and it is always rolled back.
import neo4j, { Neo4jError, type Plan, type Transaction } from "neo4j-driver";
import { Fault } from "../errors.ts";
import { asFault } from "./databaseFaults.ts";
import type { Graph } from "./driver.ts";
import { plainRow, type PlainRow } from "./plainValues.ts";

export interface Question {
  readonly text: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Milliseconds that the run may take; 10 s by default. */
  readonly timeout?: number;
}

/** Milliseconds for planning; the first plan of a database that has just started takes its time on a busy machine. */
const planPatience = 30_000;

/** Runs a question and gives its rows as they come, ready for JSON. Throws a Fault when it is refused or takes too long. */
export async function* readRows(
  graph: Graph,
  { text, parameters = {}, timeout = 10_000 }: Question,
): AsyncGenerator<PlainRow> {
  refuseText(text);
  await inReading(graph, {
    timeout: planPatience,
    use: (transaction) => refusePlan(transaction, { text, parameters }),
  });
  const session = graph.driver.session({ database: graph.databaseName, defaultAccessMode: neo4j.session.READ });
  const transaction = await session.beginTransaction({ timeout });
  try {
    const result = transaction.run(text, parameters);
    for await (const record of result) yield plainRow(record.toObject());
    refuseUpdates((await result.summary()).counters.containsUpdates());
  } catch (problem) {
    throw inWords(problem);
  } finally {
    await transaction.rollback().catch(() => undefined);
    await session.close();
  }
}

interface Reading {
  readonly timeout: number;
  readonly use: (transaction: Transaction) => Promise<void>;
}

async function inReading(graph: Graph, { timeout, use }: Reading): Promise<void> {
  const session = graph.driver.session({ database: graph.databaseName, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = await session.beginTransaction({ timeout });
    await use(transaction).finally(() => transaction.rollback().catch(() => undefined));
  } catch (problem) {
    throw inWords(problem);
  } finally {
    await session.close();
  }
}

/** What would change how the text itself is planned, so that the plan that we look at is the plan that runs. */
function refuseText(text: string): void {
  if (text.trim() === "") throw refusal("The query is empty");
  const first = /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*([a-z]+)/i.exec(text)?.[1]?.toUpperCase() ?? "";
  if (["EXPLAIN", "PROFILE", "CYPHER", "USE"].includes(first)) throw refusal(`A query cannot begin with ${first} here`);
}

async function refusePlan(transaction: Transaction, { text, parameters }: Question): Promise<void> {
  const { summary } = await transaction.run(`${explain}${text}`, parameters);
  if (summary.queryType !== "r" || summary.plan === false)
    throw refusal("Only reading is allowed here, and this query would write or administer");
  for (const { operatorType, arguments: details } of operatorsOf(summary.plan)) {
    const name = operatorType.replace(/@.*$/, "");
    if (forbidden.test(name)) throw refusal(`${words[name] ?? name} is not allowed here`);
    if (name === "ProcedureCall" && !isAllowedProcedure(String(details["Details"]))) {
      throw refusal(`This procedure is not allowed here: ${String(details["Details"])}`);
    }
  }
}

/** EXPLAIN calls these "r" too, though they reach files, the network or other people's transactions. */
const forbidden =
  /^(LoadCSV|Show|Terminate|TransactionForeach|TransactionApply|Create|Delete|DetachDelete|Merge|Set|Remove|Foreach|Drop|Alter|Grant|Deny|Revoke)/;
const words: Readonly<Record<string, string>> = {
  LoadCSV: "LOAD CSV",
  ShowTransactions: "SHOW TRANSACTIONS",
  TerminateTransactions: "TERMINATE TRANSACTIONS",
};

function isAllowedProcedure(details: string): boolean {
  return /^(db\.labels|db\.relationshipTypes|db\.propertyKeys|db\.schema\.\w+|db\.index\.fulltext\.query\w+)\(/.test(
    details,
  );
}

function operatorsOf(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(operatorsOf)];
}

function refuseUpdates(hasUpdates: boolean): void {
  if (hasUpdates) throw refusal("This query tried to write; nothing was kept");
}

function refusal(message: string): Fault {
  return new Fault("query-refused", { message });
}

/** What the database says about a person's own query is for that person. */
function inWords(problem: unknown): unknown {
  const known = asFault(problem);
  if (known !== problem || !(problem instanceof Neo4jError)) return known;
  const isTheirs = problem.code.startsWith("Neo.ClientError.");
  return isTheirs ? new Fault("query-refused", { message: inTheirLines(problem.message), cause: problem }) : problem;
}

/** On a line of its own, so that the database's quotations show the person's text alone. */
const explain = "EXPLAIN\n";

/** Places in the message count from the person's own text. */
function inTheirLines(message: string): string {
  return message.replace(
    /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/,
    (_all, line: string, column: string) => `(line ${Number(line) - 1}, column ${column})`,
  );
}
