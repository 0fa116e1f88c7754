// Runs the server: database, schema, application, samples; and ends all of it in order. Knows no feature.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import type { Settings } from "./config.ts";
import { type Desk, openDesk } from "./desk/desk.ts";
import { createJobs } from "./desk/jobs.ts";
import { Fault } from "./errors.ts";
import { loadSamples } from "./features/imports/samples.ts";
import type { Database } from "./graph/address.ts";
import { openDatabase } from "./graph/database.ts";
import { connect, type Graph } from "./graph/driver.ts";
import { migrate } from "./graph/migrations.ts";
import type { Progress } from "./progress.ts";

export interface Running {
  /** Where the page is. */
  readonly url: string;
  readonly graph: Graph;
  readonly database: Database;
  /** Resolves once the samples are in place, or were not wanted; rejects when they could not be loaded. */
  readonly ready: Promise<void>;
  /** Lets requests finish (10 s), cancels jobs, and stops the database if it is ours. */
  stop(): Promise<void>;
}

interface Start {
  readonly log: Logger;
  readonly progress: Progress;
  /** Whether answers are checked against their declarations; for tests and development. */
  readonly checksAnswers?: boolean;
}

/** Milliseconds that open requests get to finish when the server stops. */
const drainTime = 10_000;

/** Starts everything; the page answers when this resolves, while samples may still be loading. */
export async function startServer(settings: Settings, start: Start): Promise<Running> {
  const desk = openDesk(join(settings.home, "desk.sqlite"));
  try {
    return await startOver(desk, { settings, ...start });
  } catch (error) {
    desk.close();
    throw error;
  }
}

async function startOver(desk: Desk, start: Start & { settings: Settings }): Promise<Running> {
  const database = await openDatabase(start.settings, start.progress);
  const graph = connect(database);
  try {
    await start.progress.step("Bringing the schema up to date", () => migrate(graph.write));
    return await serve({ database, graph, desk, ...start });
  } catch (error) {
    await graph.close();
    await database.stop();
    throw error;
  }
}

type Serving = Start & { settings: Settings; database: Database; graph: Graph; desk: Desk };

async function serve(parts: Serving): Promise<Running> {
  const { settings, database, graph, desk, log, checksAnswers = false } = parts;
  const jobs = createJobs();
  const state = { waitingFor: settings.hasSamples ? "The samples are being loaded" : undefined };
  const readiness = { waitingFor: () => state.waitingFor, database: database.describe };
  const server = createServer(createApp({ graph, jobs, desk, readiness, log, checksAnswers }));
  limit(server);
  const url = await listen(server, settings);
  const ready = settings.hasSamples ? loadSamples(graph, jobs) : Promise.resolve();
  const settled = ready.then(
    () => void (state.waitingFor = undefined),
    (error: unknown) => {
      state.waitingFor = "The samples could not be loaded";
      log.error({ err: error }, state.waitingFor);
    },
  );
  const stop = async (): Promise<void> => {
    state.waitingFor = "The server is stopping";
    await drain(server);
    await jobs.close();
    await settled;
    desk.close();
    await graph.close();
    await database.stop();
  };
  return { url, graph, database, ready, stop: once(stop) };
}

function limit(server: Server): void {
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 5000;
  server.maxConnections = 500;
}

function listen(server: Server, { port, host }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portFault(error, { port, host })));
    server.listen(port, host, () => resolve(urlOf(server.address(), host)));
  });
}

function portFault(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  if (error.code !== "EADDRINUSE") return error;
  const message = `Port ${port} on ${host} is taken by another program. Choose another: npm start -- --port ${port + 1}`;
  return new Fault("bad-setting", { message, cause: error });
}

function urlOf(address: string | AddressInfo | null, host: string): string {
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${port}`;
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), drainTime);
  await closed;
  clearTimeout(timer);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
