// What is measured: the things on screen and how they hang together, as plain values that a worker can take. Pure.
import type { Line } from "../../../model/api/shapes.ts";
import type { DayRange } from "../../../model/time/edtf.ts";
import type { Visible } from "../visible.ts";

export type NetworkLink = Pick<Line, "type" | "subject" | "object" | "polarity" | "claims" | "fromMin" | "fromMax">;

export interface Network {
  readonly nodes: readonly string[];
  readonly links: readonly NetworkLink[];
  /** The days of the as-of date. */
  readonly span: DayRange;
}

export type Values = ReadonlyMap<string, number>;

/** The network of what is visible as of some days. */
export function networkOf({ entities, relations }: Pick<Visible, "entities" | "relations">, span: DayRange): Network {
  return { nodes: [...entities.keys()], links: [...relations.values()].map(({ line }) => linkOf(line)), span };
}

/** What of a relation is measured; much less than a line, since it may have to travel to a worker. */
export function linkOf({ type, subject, object, polarity, claims, fromMin, fromMax }: Line): NetworkLink {
  return { type, subject, object, polarity, claims, fromMin, fromMax };
}

/** For each node the sum of what its links count; a loop counts once. */
export function summed({ nodes, links }: Network, worth: (link: NetworkLink) => number): Map<string, number> {
  const sums = new Map(nodes.map((id) => [id, 0]));
  for (const link of links)
    for (const end of new Set([link.subject, link.object])) {
      const sum = sums.get(end);
      if (sum !== undefined) sums.set(end, sum + worth(link));
    }
  return sums;
}
