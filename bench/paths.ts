// What paths and connecting networks take through HTTP over a graph of two million relations with a hub of 105 000.
import { entityAt, onBigGraph } from "./bigGraph.ts";
import { latenciesOf } from "./latency.ts";
import { type Figure, spread } from "./report.ts";

const warming = 200;
const trials = 200;

/** Latencies one request at a time, the ends taken from all over the graph. */
export async function measurePaths(): Promise<Figure[]> {
  return await onBigGraph(({ url }) => latencies(url));
}

async function latencies(url: string): Promise<Figure[]> {
  const ask = async (what: string, { body, goal }: Asking): Promise<Figure> => {
    const address = `${url}/api/paths${what.startsWith("network") ? "/connect" : ""}`;
    const times = await latenciesOf((n) => request({ address, body: { asOf: "2010-05-08", ...body(n) } }), {
      count: trials,
      warmUp: warming,
    });
    return { what, value: spread(times), ...(goal === undefined ? {} : { goal }) };
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
      body: (n) => ({ ends: [entityAt(n), "e0"], mode: "kShortest", k: 1 }),
    }),
    await ask("network that links five entities", {
      body: (n) => ({ ids: Array.from({ length: 5 }, (_, place) => entityAt(n * 5 + place)) }),
    }),
  ];
}

interface Asking {
  readonly body: (n: number) => object;
  readonly goal?: string;
}

function endsOf(n: number): string[] {
  return [entityAt(2 * n), entityAt(2 * n + 1)];
}

async function request({ address, body }: { address: string; body: object }): Promise<void> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${address}: ${response.status} ${text}`);
}
