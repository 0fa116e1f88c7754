// One entity with its relations counted: of all times from the degree store, as of a date by looking at them.
import { z } from "zod";
import type { countRelations as countEndpoint, readEntity as entityEndpoint } from "../../../model/api/explore.ts";
import { relationStatuses } from "../../../model/claims/relation.ts";
import { typeSchema } from "../../../model/claims/records.ts";
import { typeRow } from "../../../model/vocabulary/types.ts";
import { Fault } from "../../errors.ts";
import { asOfParams, asOfText } from "../../graph/asOf.ts";
import { entityOf } from "../../graph/decode.ts";
import type { Graph } from "../../graph/driver.ts";
import { rows, type Runner } from "../../graph/query.ts";
import * as queries from "./queries.ts";

type Answer = z.output<(typeof entityEndpoint)["response"]>;

/** As many relations of a hub are looked at for the counts as of a date; beyond it the answer says that it is capped. */
const heldCap = 20_000;

/** The entity and its counts. Throws a Fault "not-found". */
export async function readEntity(
  graph: Graph,
  { id, asOf }: { id: string; asOf: string | undefined },
): Promise<Answer> {
  return await graph.read(async (runner) => {
    const [found] = await rows(runner, { query: queries.readEntity, params: { id } });
    if (found === undefined) throw new Fault("not-found", { message: `There is no entity "${id}"` });
    const ever = await countEver(runner, id);
    const held = await rows(runner, { query: queries.countHeld, params: { id, cap: heldCap, ...asOfParams(asOf) } });
    const [documents] = await rows(runner, { query: queries.countDocuments, params: { id } });
    const total = ever.reduce((sum, row) => sum + row.count, 0);
    return {
      entity: entityOf(found.properties),
      asOf: asOfText(asOf),
      total,
      ever,
      held: held.map(heldRow),
      isCapped: total > heldCap,
      documents: documents?.documents ?? 0,
    };
  });
}

/** Counts by type and direction alone. Throws a Fault "not-found". */
export async function countRelations(graph: Graph, id: string): Promise<z.output<(typeof countEndpoint)["response"]>> {
  return await graph.read(async (runner) => {
    const [known] = await rows(runner, { query: queries.readEntity, params: { id } });
    if (known === undefined) throw new Fault("not-found", { message: `There is no entity "${id}"` });
    const ever = await countEver(runner, id);
    return { total: ever.reduce((sum, row) => sum + row.count, 0), ever };
  });
}

async function countEver(runner: Runner, id: string): Promise<Answer["ever"]> {
  const counted = await rows(runner, { query: queries.countByType, params: { id } });
  return counted.flatMap(waysOf).filter((way) => way.count > 0);
}

function waysOf({ type, outgoing, incoming }: z.output<(typeof queries.countByType)["row"]>): Answer["ever"] {
  const known = typeSchema.parse(type);
  if (!typeRow(known).directed) return [{ type: known, direction: "mutual", count: outgoing + incoming }];
  return [
    { type: known, direction: "out", count: outgoing },
    { type: known, direction: "in", count: incoming },
  ];
}

function heldRow(row: z.output<(typeof queries.countHeld)["row"]>): Answer["held"][number] {
  const type = typeSchema.parse(row.type);
  return {
    type,
    direction: typeRow(type).directed ? (row.isOutgoing ? "out" : "in") : "mutual",
    ...(row.qualifier === null ? {} : { qualifier: row.qualifier }),
    status: z.enum(relationStatuses).parse(row.status),
    certainly: row.certainly,
    possibly: row.possibly,
  };
}
