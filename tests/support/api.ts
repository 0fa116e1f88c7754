// The application on a free port over the shared test database, and a hand to call it with; the graph to fill it by.
// Checks every answer against its declaration.
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { inject } from "vitest";
import { createApp } from "../../server/app.ts";
import { openDesk } from "../../server/desk/desk.ts";
import { createJobs, type Jobs } from "../../server/desk/jobs.ts";
import type { Batch } from "../../server/graph/door/batch.ts";
import { type Written, writeBatch } from "../../server/graph/door/door.ts";
import { connect, type Graph } from "../../server/graph/driver.ts";
import { migrate } from "../../server/graph/migrations.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown;
}

/** One request as a test wants it; a body that is no string or bytes is sent as JSON. */
export interface Wanted {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Api {
  readonly port: number;
  readonly jobs: Jobs;
  /** What went to the log, a line each. */
  readonly logged: readonly string[];
  call(path: string, wanted?: Wanted): Promise<Answer>;
  close(): Promise<void>;
}

/** The shared database with its schema in place. The caller closes it. */
export async function openGraph(): Promise<Graph> {
  const graph = connect(inject("database"));
  await migrate(graph.write);
  return graph;
}

/** A graph whose database nobody runs: for what must be answered without one. The caller closes it. */
export function withoutDatabase(): Graph {
  return connect({ uri: "bolt://127.0.0.1:1", user: "neo4j", password: "none", database: "neo4j" });
}

/** Writes through the door as the tests. */
export async function write(graph: Graph, batch: Batch): Promise<Written> {
  const author = { who: "the tests", why: "to see what happens" };
  return await graph.write((runner) => writeBatch(runner, { ...batch, author }));
}

/** Starts the application. `waitingFor` is what its readiness says; undefined means ready. */
export async function startApi(graph: Graph, waitingFor: () => string | undefined = () => undefined): Promise<Api> {
  const jobs = createJobs();
  const desk = openDesk(":memory:");
  const logged: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void logged.push(line) });
  const readiness = { waitingFor, database: "the test database" };
  const server = createServer(createApp({ graph, jobs, desk, readiness, log, checksAnswers: true }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    jobs,
    logged,
    call: (path, wanted = {}) => send({ port, path }, wanted),
    close: async () => {
      await jobs.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      desk.close();
    },
  };
}

/** Sends a request with node's own client, which lets a test say any header, Host and Origin included. */
function send({ port, path }: { port: number; path: string }, { method, headers = {}, body }: Wanted): Promise<Answer> {
  const payload = payloadOf(body);
  const isJson = payload !== undefined && headers["content-type"] === undefined;
  const all = { ...(isJson ? { "content-type": "application/json" } : {}), ...headers };
  return new Promise((resolve, reject) => {
    const verb = method ?? (payload === undefined ? "GET" : "POST");
    const request = httpRequest({ host: "127.0.0.1", port, path, method: verb, headers: all }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => {
        const text = Buffer.concat(pieces).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: jsonOf(text) });
      });
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(payload);
  });
}

function payloadOf(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) return body;
  return JSON.stringify(body);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
