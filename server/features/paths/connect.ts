// Answers what joins some entities: looks around all of them until they meet, then chooses the smallest network.
import type { z } from "zod";
import type { connectEntities } from "../../../model/api/paths.ts";
import type { Graph } from "../../graph/driver.ts";
import { edgeSource } from "./edges.ts";
import { type Limits, budgetOf, usualLimits } from "./limits.ts";
import { isSpent, type Known, knownGraph } from "./known.ts";
import { network } from "./network.ts";
import { readLines, readNamed, type Step } from "./present.ts";

type Asked = z.output<(typeof connectEntities)["body"]>;
type Answer = z.output<(typeof connectEntities)["response"]>;

/** Steps from each of the entities within which they are looked for: they are joined over at most twice as many. */
const farthest = 3;

/** The network with as few additions as can be found. Throws a Fault "not-found" that names who is not there. */
export async function connect(
  graph: Graph,
  { asked, limits = usualLimits }: { asked: Asked; limits?: Limits },
): Promise<Answer> {
  return await graph.read(async (runner) => {
    await readNamed(runner, asked.ids);
    const given = new Set(asked.ids);
    const { entities, exceptEntities = [] } = asked;
    const isAllowed = (id: string): boolean =>
      given.has(id) || ((entities?.includes(id) ?? true) && !exceptEntities.includes(id));
    const budget = budgetOf(limits);
    const known = knownGraph(edgeSource(runner, asked), { budget, hubSize: limits.hubSize, isAllowed });
    const reach = await lookAround(known, asked.ids);
    const { members, unconnected, isProvenSmallest } = network(known, { ids: asked.ids, reach });
    const cards = await readNamed(runner, members);
    const lines = await readLines(runner, stepsAmong(known, members));
    return {
      entities: [...cards.values()],
      relations: [...lines.values()],
      added: members.filter((id) => !given.has(id)),
      unconnected: [...unconnected],
      isProvenSmallest: isProvenSmallest && budget.spent === undefined,
      isComplete: budget.spent === undefined,
      ...(budget.spent === undefined ? {} : { reason: `Not all could be looked through: ${budget.spent}.` }),
    };
  });
}

/**
 * Makes known every path of up to twice `reach` steps between any two of the ids, `reach` growing until all are joined
 * or the farthest is reached, and gives it. Of hubs at the edge all but one are looked through; the one is only asked
 * for its relations to what was reached.
 */
async function lookAround(known: Known, ids: readonly string[]): Promise<number> {
  const reached = new Set(ids);
  let frontier: readonly string[] = ids;
  for (let reach = 1; ; reach += 1) {
    const earlier = [...reached].filter((id) => !known.isExpanded(id) && !frontier.includes(id));
    if (reach > 1 && earlier.length > 0) {
      await known.expand(earlier, { withHubs: true });
      frontier = [...frontier, ...newcomers(known, { from: earlier, reached })];
    }
    await known.expand(frontier);
    const hubs = frontier.filter((id) => !known.isExpanded(id)).toSorted((a, b) => degree(known, a) - degree(known, b));
    await known.expand(hubs.slice(0, -1), { withHubs: true });
    const next = newcomers(known, { from: frontier, reached });
    await known.link(hubs.slice(-1), reached);
    if (isSpent(known.budget) || reach === farthest || network(known, { ids, reach }).unconnected.length === 0)
      return reach;
    frontier = next;
  }
}

function newcomers(known: Known, { from, reached }: { from: readonly string[]; reached: Set<string> }): string[] {
  const fresh = new Set<string>();
  for (const id of from.filter((one) => known.isExpanded(one)))
    for (const other of known.neighbours(id).keys()) if (!reached.has(other)) fresh.add(other);
  for (const id of fresh) reached.add(id);
  return [...fresh];
}

function degree(known: Known, id: string): number {
  return known.degreeOf(id) ?? 0;
}

function stepsAmong(known: Known, members: readonly string[]): Step[] {
  return members.flatMap((from, place) =>
    members.slice(place + 1).flatMap((to) => {
      const edges = known.neighbours(from).get(to);
      return edges === undefined ? [] : [{ from, to, relations: edges.map((edge) => edge.id) }];
    }),
  );
}
