// Measures of how central things are, by the graph library. Loaded late or in a worker, for it would weigh on the first
// page. Betweenness: U. Brandes, "A faster algorithm for betweenness centrality" (2001).
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import eigenvectorModule from "graphology-metrics/centrality/eigenvector.js";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import { bare, graphOf } from "./graph.ts";
import type { Network } from "./network.ts";

const betweenness = bare(betweennessModule);
const eigenvector = bare(eigenvectorModule);
const pagerank = bare(pagerankModule);

/** Values of a central measure by its id; throws on an id that is none. */
export function central(id: string, network: Network): Map<string, number> {
  const graph = graphOf(network);
  if (graph.order === 0) return new Map();
  if (graph.size === 0) return new Map(network.nodes.map((node) => [node, 0]));
  if (id === "betweenness") return new Map(Object.entries(betweenness(graph, { getEdgeWeight: null })));
  if (id === "pagerank")
    return new Map(Object.entries(pagerank(graph, { getEdgeWeight: "weight", maxIterations: 500 })));
  if (id === "eigenvector") return scaled(eigenvectorOf(graph));
  throw new Error(`No central measure: ${id}`);
}

// Parts that hang together with no other and are nearly as central as each other converge slowly.
function eigenvectorOf(graph: ReturnType<typeof graphOf>): Record<string, number> {
  return eigenvector(graph, { getEdgeWeight: "weight", maxIterations: 5000, tolerance: 1e-5 });
}

function scaled(values: Readonly<Record<string, number>>): Map<string, number> {
  const greatest = Math.max(...Object.values(values), Number.MIN_VALUE);
  return new Map(Object.entries(values).map(([id, value]) => [id, value / greatest]));
}
