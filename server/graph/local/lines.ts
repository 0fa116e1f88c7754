// The Neo4j lines that we run ourselves: which Java each wants and how it is started.
// Both were tried; see docs/measurements.md.
import type { Neo4jVersion } from "../../config.ts";

export interface Line {
  readonly version: Neo4jVersion;
  /** The store's folder name: a store is never opened by another line. */
  readonly name: string;
  readonly mainClass: string;
  /** Java versions that were tested; newer ones are tried when there is none of these. */
  readonly javas: readonly number[];
  readonly image: string;
}

export const lines: Readonly<Record<Neo4jVersion, Line>> = {
  "5.26.31": {
    version: "5.26.31",
    name: "5.26",
    mainClass: "org.neo4j.server.CommunityEntryPoint",
    javas: [17, 21],
    image: "neo4j:5.26.31-community",
  },
  "2026.09.0": {
    version: "2026.09.0",
    name: "2026.09",
    mainClass: "org.neo4j.server.Neo4jCommunity",
    javas: [21, 25],
    image: "neo4j:2026.09.0-community",
  },
};
