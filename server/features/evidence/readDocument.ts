// One document with the passages that claims quote.
import type { z } from "zod";
import { readDocument as documentEndpoint } from "../../../model/api/evidence.ts";
import { Fault } from "../../errors.ts";
import { cardOf, picked } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows } from "../../graph/query.ts";
import * as queries from "./queries.ts";
import { documentHead } from "./readRelation.ts";

type Answer = z.output<(typeof documentEndpoint)["response"]>;
const markSchema = documentEndpoint.response.shape.marks.element;

/** As many passages of one document are sent. */
const marksLimit = 2000;

/** The document with its marks in the order of the text. Throws a Fault "not-found". */
export async function readDocument(graph: Graph, id: string): Promise<Answer> {
  return await graph.read(async (runner) => {
    const [found] = await rows(runner, { query: queries.readDocument, params: { id } });
    if (found === undefined) throw new Fault("not-found", { message: `There is no document "${id}"` });
    const marks = await rows(runner, { query: queries.readMarks, params: { id, limit: marksLimit + 1 } });
    const text = found.document["text"];
    return {
      document: documentHead(found.document, found.source),
      ...(typeof text === "string" ? { text } : {}),
      marks: marks.slice(0, marksLimit).map(markOf),
      truncated: marks.length > marksLimit,
    };
  });
}

function markOf({
  passage,
  claim,
  subject,
  object,
}: z.output<(typeof queries.readMarks)["row"]>): Answer["marks"][number] {
  const relation = claim["relationId"];
  return markSchema.parse({
    claim: claim["id"],
    ...(typeof relation === "string" ? { relation } : {}),
    subject: cardOf(subject),
    object: cardOf(object),
    ...picked(claim, ["type", "qualifier", "stance"]),
    ...picked(passage, ["quote", "start", "end"]),
  });
}
