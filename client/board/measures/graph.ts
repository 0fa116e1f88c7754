// A network as the graph library takes it: no directions, parallel relations once with their number, no loops.
// Only files that are loaded late may import this, so that the first page stays small.
import graphology from "graphology";
import type { Network } from "./network.ts";

const Graph = bare(graphology);

/** The graph of a network, with the number of parallel relations as the weight of each edge. */
export function graphOf({ nodes, links }: Pick<Network, "nodes" | "links">) {
  const graph = new Graph<object, { weight: number }>({ type: "undirected", multi: false, allowSelfLoops: false });
  for (const id of nodes) graph.addNode(id);
  for (const { subject, object } of links) {
    if (subject === object || !graph.hasNode(subject) || !graph.hasNode(object)) continue;
    if (graph.hasEdge(subject, object)) graph.updateEdgeAttribute(subject, object, "weight", (n = 0) => n + 1);
    else graph.addEdge(subject, object, { weight: 1 });
  }
  return graph;
}

/**
 * The default export of a CommonJS package: what runs calls the thing itself the default, what the types describe has it
 * one step further down.
 */
export function bare<T extends object>(library: { readonly default: T }): T {
  const itself: unknown = library;
  return isCallable<T>(itself) ? itself : library.default;
}

function isCallable<T extends object>(thing: unknown): thing is T {
  return typeof thing === "function";
}
