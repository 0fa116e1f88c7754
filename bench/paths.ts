// What paths and connecting networks take through HTTP over a graph of two million relations with a hub of 105 000.
import { openDatabase } from "../server/graph/database.ts";
import { connect } from "../server/graph/driver.ts";
import { migrate } from "../server/graph/migrations.ts";
import { silent } from "../server/progress.ts";
import { fillBigGraph } from "./bigGraph.ts";
import { type Home, newHome, startEntente } from "./entente.ts";
import { type Figure, inMilliseconds, quantile } from "./report.ts";

const warming = 200;
const trials = 200;

/** Latencies one request at a time, the ends taken from all over the graph. */
export async function measurePaths(): Promise<Figure[]> {
  const home = newHome();
  try {
    await fill(home);
    const started = await startEntente(home, ["--no-samples"]);
    try {
      return await latencies(started.url);
    } finally {
      await started.stop();
    }
  } finally {
    home.remove();
  }
}

async function fill({ settings }: Home): Promise<void> {
  const database = await openDatabase(settings, silent);
  const graph = connect(database);
  await migrate(graph.write);
  await fillBigGraph(graph, (words) => console.log(`  ${words}`));
  await graph.close();
  await database.stop();
}

async function latencies(url: string): Promise<Figure[]> {
  const ask = async (what: string, { body, goal }: Asking): Promise<Figure> => {
    const address = `${url}/api/paths${what.startsWith("network") ? "/connect" : ""}`;
    const times = await timesOf((n) => ({ address, body: { asOf: "2010-05-08", ...body(n) } }));
    const value = `p50 ${inMilliseconds(quantile(times, 0.5))}, p95 ${inMilliseconds(quantile(times, 0.95))}`;
    return { what, value, ...(goal === undefined ? {} : { goal }) };
  };
  return [
    await ask("shortest path as of a date, at 2 000 000 relations", {
      body: (n) => ({ ends: endsOf(n), mode: "kShortest", k: 1 }),
      goal: "p95 ≤ 50 ms",
    }),
    await ask("10 shortest paths as of a date", {
      body: (n) => ({ ends: endsOf(n), mode: "kShortest", k: 10 }),
      goal: "p95 ≤ 300 ms",
    }),
    await ask("all shortest paths, up to 50", { body: (n) => ({ ends: endsOf(n) }) }),
    await ask("10 shortest paths forward in time", {
      body: (n) => ({ ends: endsOf(n), mode: "kShortest", k: 10, order: "forward", certainty: "ever", maxGap: 400 }),
    }),
    await ask("shortest path to the hub of 105 000 relations", {
      body: (n) => ({ ends: [`e${entityOf(n)}`, "e0"], mode: "kShortest", k: 1 }),
    }),
    await ask("network that links five entities", {
      body: (n) => ({ ids: Array.from({ length: 5 }, (_, place) => `e${entityOf(n * 5 + place)}`) }),
    }),
  ];
}

interface Asking {
  readonly body: (n: number) => object;
  readonly goal?: string;
}

function endsOf(n: number): string[] {
  return [`e${entityOf(2 * n)}`, `e${entityOf(2 * n + 1)}`];
}

// A large stride, so that the database's cache is no friend; never the hub e0 itself.
function entityOf(n: number): number {
  return 1 + ((n * 7919 + 13) % 49_999);
}

async function timesOf(wanted: (n: number) => { address: string; body: object }): Promise<number[]> {
  for (let n = 0; n < warming; n += 1) await request(wanted(n));
  const measured: number[] = [];
  for (let n = 0; n < trials; n += 1) {
    const began = performance.now();
    await request(wanted(warming + n));
    measured.push(performance.now() - began);
  }
  return measured;
}

async function request({ address, body }: { address: string; body: object }): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text}`);
}
