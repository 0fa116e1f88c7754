// What the API takes for one request over a graph of two million relations, and what memory the server has afterwards.
import { entityAt, onBigGraph } from "./bigGraph.ts";
import { memoryOf } from "./entente.ts";
import { latenciesOf } from "./latency.ts";
import { type Figure, spread } from "./report.ts";

const warming = 200;
const trials = 1000;
/** A day of one office: a request every second and a half, around the clock. */
const dayOfRequests = 50_000;

/** Latencies one request at a time, then memory after a day's worth of requests, eight at a time. */
export async function measureHttp(): Promise<Figure[]> {
  return await onBigGraph(async ({ url, process }) => [...(await latencies(url)), ...(await memory(url, process.pid))]);
}

async function latencies(url: string): Promise<Figure[]> {
  const neighbours = await times((n) => `${url}/api/entities/${entityAt(n)}/neighbours?limit=100&asOf=2010-05-08`);
  const hub = await times(() => `${url}/api/entities/e0/neighbours?limit=100&asOf=2010-05-08&order=name`, {
    count: 50,
    warmUp: 5,
  });
  const counts = await times(() => `${url}/api/entities/e0/counts`);
  const search = await times((n) => `${url}/api/search?q=${encodeURIComponent(`entiti ${entityAt(n).slice(1)}`)}`);
  return [
    figure("neighbours, 100 of them as of a date, at 2 000 000 relations", { times: neighbours, goal: "p95 ≤ 60 ms" }),
    figure("the same on a hub of 105 000 relations", { times: hub }),
    figure("counts by type and direction on that hub", { times: counts, goal: "≤ 20 ms" }),
    figure("search among 50 000 entities, with a slip", { times: search, goal: "p95 ≤ 40 ms" }),
  ];
}

async function memory(url: string, pid: number | undefined): Promise<Figure[]> {
  const lanes = Array.from({ length: 8 }, async (_, lane) => {
    for (let n = lane; n < dayOfRequests; n += 8) await request(addressOf(url, n));
  });
  await Promise.all(lanes);
  return [
    {
      what: `resident memory of the server after ${dayOfRequests} requests`,
      value: `${Math.round(memoryOf(pid))} MiB`,
      goal: "≤ 300 MiB",
    },
  ];
}

function addressOf(url: string, n: number): string {
  const id = entityAt(n);
  const kinds = [
    `/api/search?q=entity+${n % 5000}`,
    `/api/entities/${id}?asOf=2012`,
    `/api/entities/${id}/neighbours?limit=50&asOf=2012`,
    "/api/vocabulary",
    "/health/ready",
  ];
  return `${url}${kinds[n % kinds.length]}`;
}

async function times(address: (n: number) => string, { count = trials, warmUp = warming } = {}): Promise<number[]> {
  return await latenciesOf((n) => request(address(n)), { count, warmUp });
}

async function request(address: string): Promise<void> {
  const response = await fetch(address);
  await response.arrayBuffer();
  if (!response.ok && response.status !== 503) throw new Error(`${address}: ${response.status}`);
}

function figure(what: string, { times: measured, goal }: { times: readonly number[]; goal?: string }): Figure {
  return { what, value: spread(measured), ...(goal === undefined ? {} : { goal }) };
}
