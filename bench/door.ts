// How many claims a second go through the write door in bulk: new claims, each with a document, an entity at each end
// and a relation of its own, in the batches that imports use.
import { keepClaim } from "../model/claims/keep.ts";
import type { ClaimInput } from "../model/claims/records.ts";
import { openDatabase } from "../server/graph/database.ts";
import { writeBatch } from "../server/graph/door/door.ts";
import { connect, type Graph } from "../server/graph/driver.ts";
import { migrate } from "../server/graph/migrations.ts";
import { silent } from "../server/progress.ts";
import { newHome } from "./entente.ts";
import { type Figure, quantile } from "./report.ts";

const batchSize = 4000;
const batches = 15;
const author = { who: "Benchmark", why: "Measuring the door" };

/** Claims a second, batch by batch, after two batches of warming up. */
export async function measureDoor(): Promise<Figure[]> {
  const home = newHome();
  const database = await openDatabase(home.settings, silent);
  const graph = connect(database);
  try {
    await migrate(graph.write);
    await graph.write((runner) => writeBatch(runner, { ...surroundings(), author }));
    const rates: number[] = [];
    for (let batch = 0; batch < batches; batch += 1) rates.push(await writeOne(graph, batch));
    const warm = rates.slice(2);
    return [
      {
        what: "claims through the door in bulk, median batch",
        value: perSecond(quantile(warm, 0.5)),
        goal: "≥ 8 000/s",
      },
      {
        what: "the same, slowest and fastest batch",
        value: `${perSecond(Math.min(...warm))} to ${perSecond(Math.max(...warm))}`,
      },
    ];
  } finally {
    await graph.close();
    await database.stop();
    home.remove();
  }
}

async function writeOne(graph: Graph, batch: number): Promise<number> {
  const inputs = Array.from({ length: batchSize }, (_, place) => claim(batch * batchSize + place));
  const began = performance.now();
  const claims = inputs.map((input) => keepClaim(input, () => "bench"));
  await graph.write((runner) => writeBatch(runner, { claims, author }));
  return batchSize / ((performance.now() - began) / 1000);
}

function claim(number: number): ClaimInput {
  const year = 1990 + (number % 30);
  return {
    subject: `state-${number % 499}`,
    type: "MEMBER_OF",
    object: `body-${(number * 7 + 3) % 500}`,
    stance: "asserts",
    qualifier: "full",
    when: { from: `[${year}..${year + 1}]`, to: "[2025..]" },
    occurrence: String(number),
    quotes: [{ document: `page-${number % 200}`, quote: "ABC", start: number % 100, end: (number % 100) + 3 }],
  };
}

function surroundings() {
  const named = (kind: "State" | "Organisation", name: string) =>
    Array.from({ length: 500 }, (_, place) => ({
      id: `${name}-${place}`,
      kind,
      name: `${name} ${place}`,
      aliases: [],
    }));
  return {
    sources: [{ id: "bench", name: "Benchmark", reliability: "F" as const }],
    documents: Array.from({ length: 200 }, (_, place) => ({
      id: `page-${place}`,
      title: `Page ${place}`,
      source: "bench",
    })),
    entities: [...named("State", "state"), ...named("Organisation", "body")],
  };
}

function perSecond(rate: number): string {
  return `${Math.round(rate)}/s`;
}
