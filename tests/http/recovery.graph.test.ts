// The database goes away under a running server and comes back: told soon, lived through, and healed by itself.
// A relay stands between server and database, so that the line can be cut without stopping a database that others use.
import { createServer, type Server, type Socket, connect as dial } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect, type Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi, write } from "../support/api.ts";
import { aBatch, aKeptClaim } from "../support/builders.ts";
import { problemIn } from "../support/problems.ts";

const database = new URL(inject("database").uri);
const sockets = new Set<Socket>();
let relay: Server;
let graph: Graph;
let api: Api;

beforeAll(async () => {
  const own = await openGraph();
  await write(own, aBatch([aKeptClaim()]));
  await own.close();
  relay = newRelay();
  const port = await listen(relay, 0);
  graph = connect({ ...inject("database"), uri: `bolt://127.0.0.1:${port}` });
  api = await startApi(graph);
});
afterAll(async () => {
  await api.close();
  await graph.close();
  cut();
});

function newRelay(): Server {
  return createServer((near) => {
    const far = dial(Number(database.port), database.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
      socket.on("error", () => undefined);
    }
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Cuts all lines and lets nobody through any more. */
function cut(): void {
  relay.close();
  for (const socket of sockets) socket.destroy();
}

const status = async (path: string): Promise<number> => (await api.call(path)).status;

test("cut off, it answers 503 within 5 s and lives; joined again, it answers within 5 s, without being started anew", async () => {
  const { port } = relay.address() as AddressInfo;
  expect(await status("/api/entities/armenia")).toBe(200);

  cut();
  const cutAt = performance.now();
  problemIn(await api.call("/api/entities/armenia"), { status: 503, code: "database-away" });
  expect(performance.now() - cutAt).toBeLessThan(5000);
  expect(await status("/health/live")).toBe(200);
  expect(await status("/health/ready")).toBe(503);

  relay = newRelay();
  await listen(relay, port);
  await expect.poll(() => status("/api/entities/armenia"), { timeout: 5000, interval: 100 }).toBe(200);
  expect(await status("/health/ready")).toBe(200);
});
