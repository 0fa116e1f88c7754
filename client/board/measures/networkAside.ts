// Works out measures and communities: small networks here with code that is fetched when first wanted, large ones in a
// worker. Knows nothing of size or colour.
import { askAside } from "../askAside.ts";
import type { Membership } from "../colours/communities.ts";
import type { Network, Values } from "./network.ts";
import { measureRow } from "./rows.ts";

/** What the worker is asked. */
export type NetworkTask =
  | { readonly what: "measure"; readonly id: string; readonly network: Network }
  | { readonly what: "communities"; readonly network: Network };

/** So many nodes are worked out in a few frames without a worker. */
const smallNetwork = 300;

/** Values of a measure. */
export async function measured(id: string, network: Network): Promise<Values> {
  const row = measureRow(id);
  if (row.values !== undefined) return row.values(network);
  if (network.nodes.length > smallNetwork) return await asked<number>({ what: "measure", id: row.id, network });
  const { central } = await import("./centrality.ts");
  return central(row.id, network);
}

/** Communities of a network. */
export async function communitiesAside(network: Network): Promise<ReadonlyMap<string, Membership>> {
  if (network.nodes.length > smallNetwork) return await asked<Membership>({ what: "communities", network });
  const { communities } = await import("../colours/communities.ts");
  return communities(network);
}

let worker: Worker | undefined;

async function asked<T>(task: NetworkTask): Promise<Map<string, T>> {
  worker ??= new Worker(new URL("networkWorker.ts", import.meta.url), { type: "module" });
  return await askAside<T>(worker, task);
}
