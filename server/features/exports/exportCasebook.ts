// Writes what the graph knows as a casebook, piece by piece: importing it elsewhere gives the same claims and relations.
import type { z } from "zod";
import { claimSchema, documentSchema, entitySchema, sourceSchema } from "../../../model/claims/records.ts";
import { picked } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows } from "../../graph/query.ts";
import * as queries from "./queries.ts";

export interface ExportWish {
  /** Ids of entities: only claims about them, with all that these name. Absent: everything. */
  readonly entities?: readonly string[] | undefined;
  readonly recordedBy: string;
}

const pageSize = 2000;

/** The text of the casebook in pieces. */
export async function* exportCasebook(graph: Graph, wish: ExportWish): AsyncGenerator<string> {
  const wanted = wish.entities === undefined ? null : [...wish.entities];
  const head = { format: "entente-casebook/1", title: "Export from Entente", recordedBy: wish.recordedBy };
  yield JSON.stringify(head, null, 1).replace(/\n}$/, "");
  const sources = await graph.read((runner) => rows(runner, { query: queries.readSources, params: {} }));
  yield* list("sources", [sources.map(({ properties }) => pickedBy(sourceSchema, properties))]);
  yield* list(
    "documents",
    pages((after) => documentPage(graph, { after, wanted })),
  );
  yield* list(
    "entities",
    pages((after) => entityPage(graph, { after, wanted })),
  );
  yield* list(
    "claims",
    pages((after) => claimPage(graph, { after, wanted })),
  );
  yield "\n}\n";
}

type Item = Readonly<Record<string, unknown>>;
interface From {
  readonly after: string;
  readonly wanted: string[] | null;
}

async function* list(name: string, found: Iterable<Item[]> | AsyncIterable<Item[]>): AsyncGenerator<string> {
  yield `,\n "${name}": [`;
  let isFirst = true;
  for await (const page of found) {
    if (page.length === 0) continue;
    yield `${isFirst ? "" : ","}\n  ${page.map((one) => JSON.stringify(one)).join(",\n  ")}`;
    isFirst = false;
  }
  yield "]";
}

async function* pages(read: (after: string) => Promise<Item[]>): AsyncGenerator<Item[]> {
  for (let after = ""; ;) {
    const page = await read(after);
    yield page;
    const last = page.at(-1)?.["id"];
    if (page.length < pageSize || typeof last !== "string") return;
    after = last;
  }
}

async function entityPage(graph: Graph, from: From): Promise<Item[]> {
  const params = { ...from, limit: pageSize };
  const found = await graph.read((runner) => rows(runner, { query: queries.pageEntities, params }));
  return found.map(({ properties }) => pickedBy(entitySchema, properties));
}

async function documentPage(graph: Graph, from: From): Promise<Item[]> {
  const params = { ...from, limit: pageSize };
  const found = await graph.read((runner) => rows(runner, { query: queries.pageDocuments, params }));
  return found.map(({ properties, source }) => pickedBy(documentSchema, { ...properties, source }));
}

async function claimPage(graph: Graph, from: From): Promise<Item[]> {
  const params = { ...from, limit: pageSize };
  const found = await graph.read((runner) => rows(runner, { query: queries.pageClaims, params }));
  return found.map(({ properties, speaker, ...ends }) => {
    const { whenText: text, ...own } = properties;
    const when = picked({ ...own, text }, ["on", "from", "to", "held", "text"]);
    return pickedBy(claimSchema, { ...own, ...ends, speaker, when });
  });
}

function pickedBy(schema: z.ZodObject, properties: Item): Item {
  return picked(properties, Object.keys(schema.shape));
}
