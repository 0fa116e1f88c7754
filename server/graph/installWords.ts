// How to get what is needed to run Neo4j, in commands, for each system that people have.
import { type Settings } from "../config.ts";
import { lines } from "./local/lines.ts";

/** One sentence with the commands for Java and Maven on each system, or Docker, or a server of one's own. */
export function installWords({ neo4j }: Settings): string {
  const version = Math.min(...lines[neo4j.version].javas);
  const commands = [
    `Debian or Ubuntu: sudo apt install openjdk-${version}-jre-headless maven`,
    `Fedora: sudo dnf install java-${version}-openjdk-headless maven`,
    `macOS: brew install openjdk@${version} maven`,
    `Windows: winget install EclipseAdoptium.Temurin.${version}.JRE and choco install maven`,
  ];
  return `Install Java ${version} and Maven (${commands.join("; ")}), or Docker, or give the address of a Neo4j server in NEO4J_URI`;
}
