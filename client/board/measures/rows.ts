// The measures that size can stand for: one row each. Menu, legend and layouts read this list.
// Knows no screen; what needs the graph library is worked out elsewhere and only named here.
import type { RelationType } from "../../../model/vocabulary/types.ts";
import { type Network, summed } from "./network.ts";

export interface MeasureRow {
  readonly id: string;
  readonly label: string;
  readonly explain: string;
  /** Values of all nodes; absent for the central measures, which centrality.ts works out. */
  readonly values?: (network: Network) => Map<string, number>;
  /** Decimal places in the legend. */
  readonly digits: number;
}

/** A membership counts as new for so many years. */
const newYears = 5;
const yearLength = 365.2425;
const membership: RelationType = "MEMBER_OF";

export const measures: readonly MeasureRow[] = [
  {
    id: "degree",
    label: "Relations on screen",
    explain: "How many relations it has on screen",
    values: (network) => summed(network, () => 1),
    digits: 0,
  },
  {
    id: "weighted",
    label: "Strength of relations",
    explain: "Each relation counts from 0 to 1 by how friendly or hostile its type is, both alike",
    values: (network) => summed(network, ({ polarity }) => Math.abs(polarity)),
    digits: 1,
  },
  {
    id: "betweenness",
    label: "Betweenness",
    explain: "Share of the shortest ways between any two others that lead through it",
    digits: 3,
  },
  {
    id: "pagerank",
    label: "PageRank",
    explain: "Share of time that a walker along relations, in both directions, would spend at it",
    digits: 3,
  },
  {
    id: "eigenvector",
    label: "Eigenvector",
    explain: "Related to much that is itself much related; the greatest is 1",
    digits: 2,
  },
  {
    id: "entries",
    label: "Recent entries",
    explain: `Memberships that begun within ${newYears} years before the date, entered or received`,
    values: (network) => summed(network, (link) => (isRecentEntry(link, network) ? 1 : 0)),
    digits: 0,
  },
  {
    id: "claims",
    label: "Claims",
    explain: "How many claims stand behind its relations on screen",
    values: (network) => summed(network, ({ claims }) => claims),
    digits: 0,
  },
];

/** The row of a measure; an unknown one, as from an old address, is the first. */
export function measureRow(id: string): MeasureRow {
  const row = measures.find((one) => one.id === id) ?? measures[0];
  if (row === undefined) throw new Error("There are no measures");
  return row;
}

// Counted only when it surely begun in these years: a first listing of unknown age is no entry.
function isRecentEntry({ type, fromMin, fromMax }: Network["links"][number], { span }: Network): boolean {
  return type === membership && fromMin >= span.min - newYears * yearLength && fromMax <= span.max;
}
