// One relation with every claim behind it and every denial against it.
import type { z } from "zod";
import { type Reason, reasonSchema, type readRelation as relationEndpoint } from "../../../model/api/evidence.ts";
import { sourceSchema } from "../../../model/claims/records.ts";
import { Fault } from "../../errors.ts";
import { cardOf, lineOf, picked } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows } from "../../graph/query.ts";
import * as queries from "./queries.ts";

type Answer = z.output<(typeof relationEndpoint)["response"]>;
type ReasonRow = z.output<(typeof queries.readReasons)["row"]>;

/** The relation, its ends and its reasons. Throws a Fault "not-found". */
export async function readRelation(graph: Graph, id: string): Promise<Answer> {
  return await graph.read(async (runner) => {
    const [found] = await rows(runner, { query: queries.findRelation, params: { id } });
    if (found === undefined)
      throw new Fault("not-found", { message: "This relation is not there; its claims may have changed" });
    const { properties, type } = found;
    const subject = cardOf(found.subject);
    const object = cardOf(found.object);
    const ids = [...idsIn(properties["claims"]), ...idsIn(properties["denials"])];
    const reasons = await rows(runner, { query: queries.readReasons, params: { ids } });
    const relation = lineOf({ properties, type, subject: subject.id, object: object.id });
    return { relation, subject, object, claims: reasons.map(reasonOf) };
  });
}

/** A document's head without its text. */
export function documentHead(document: Readonly<Record<string, unknown>>, source: Readonly<Record<string, unknown>>) {
  const own = picked(document, ["id", "title", "publishedOn", "capturedAt", "url", "note"]);
  return documentHeadSchema.parse({ ...own, source: picked(source, Object.keys(sourceSchema.shape)) });
}

const documentHeadSchema = reasonSchema.shape.quotes.element.shape.document;

function reasonOf(row: ReasonRow): Reason {
  const { claim } = row;
  const { when: _when, quotes: _quotes, speaker: _speaker, ...own } = reasonSchema.shape;
  return reasonSchema.parse({
    ...picked(claim, Object.keys(own)),
    subject: row.subject,
    object: row.object,
    recordedAt: row.recordedAt ?? "",
    recordedBy: row.recordedBy ?? "",
    when: {
      ...picked(claim, ["on", "from", "to", "held"]),
      ...(typeof claim["whenText"] === "string" ? { text: claim["whenText"] } : {}),
    },
    ...(row.speaker === null ? {} : { speaker: cardOf(row.speaker) }),
    quotes: row.quotes.map(({ passage, document, source }) => ({
      document: documentHead(document, source),
      ...picked(passage, ["quote", "start", "end"]),
    })),
  });
}

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
