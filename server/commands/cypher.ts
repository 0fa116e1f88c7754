// entente cypher "QUERY": one JSON object per row on standard output, everything else on standard error.
// Reads only; the gate is in server/graph/readOnly.ts.
import { once } from "node:events";
import type { Settings } from "../config.ts";
import { Fault } from "../errors.ts";
import { readRows } from "../graph/readOnly.ts";
import type { Progress } from "../progress.ts";
import { withGraph } from "./withGraph.ts";

interface Asking {
  readonly text: string;
  /** "name=value" each; a value is JSON, or else taken as text. */
  readonly parameters: readonly string[];
  readonly progress: Progress;
}

/** Runs the query and prints its rows. Throws a Fault when it is refused. */
export async function cypher(settings: Settings, { text, parameters, progress }: Asking): Promise<void> {
  // A reader that has gone, as with `| head`, is no error; `printed` notices it.
  process.stdout.on("error", () => process.stdout.destroy());
  const question = { text, parameters: Object.fromEntries(parameters.map(parameterOf)) };
  await withGraph(settings, {
    progress,
    hasExactIntegers: true,
    work: async (graph) => {
      for await (const row of readRows(graph, question)) if (!(await printed(row))) return;
    },
  });
}

/** Waits while the reader is slow; false when it has gone. */
async function printed(row: object): Promise<boolean> {
  const stdout = process.stdout;
  if (stdout.destroyed || stdout.writableEnded) return false;
  if (!stdout.write(`${JSON.stringify(row)}\n`)) await once(stdout, "drain").catch(() => undefined);
  return !stdout.destroyed;
}

function parameterOf(given: string): [string, unknown] {
  const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(given) ?? [];
  if (name === undefined || value === undefined) {
    throw new Fault("bad-request", { message: `A parameter is given as name=value, not "${given}"` });
  }
  return [name, jsonOrText(value)];
}

function jsonOrText(value: string): unknown {
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    return value;
  }
}
