// The doctor's look at what runs the database: Java, Maven, Docker, and the database itself.
import { existsSync } from "node:fs";
import type { Settings } from "../../config.ts";
import { Fault } from "../../errors.ts";
import { findEngine } from "../../graph/docker.ts";
import { connect } from "../../graph/driver.ts";
import { installWords } from "../../graph/installWords.ts";
import { findMaven, hasJars } from "../../graph/local/jars.ts";
import { lines } from "../../graph/local/lines.ts";
import { runningServer } from "../../graph/local/managed.ts";
import { storeOf } from "../../graph/local/store.ts";
import { findJavas, fittingJava } from "../../machine/java.ts";
import type { Check } from "./check.ts";

/** A Java that the chosen Neo4j runs on. */
export function javaCheck(settings: Settings): Check {
  const { javas, version } = lines[settings.neo4j.version];
  const found = findJavas();
  const java = fittingJava(found, javas);
  const wanted = `Neo4j ${version} runs on Java ${javas.join(" or ")}`;
  if (java === undefined) {
    const others =
      found.length === 0 ? "no Java found" : `only Java ${found.map(({ major }) => major).join(", ")} found`;
    return { name: "Java", level: "warn", words: `${others}; ${wanted}`, cure: installWords(settings) };
  }
  if (javas.includes(java.major)) return { name: "Java", level: "ok", words: `Java ${java.major} (${java.program})` };
  return { name: "Java", level: "warn", words: `Java ${java.major}; ${wanted}`, cure: `Install Java ${javas[0]}` };
}

/** Maven, which is needed once. */
export function mavenCheck(settings: Settings): Check {
  const maven = findMaven();
  if (hasJars(settings))
    return { name: "Maven", level: "ok", words: `no longer needed: Neo4j ${settings.neo4j.version} is fetched` };
  if (maven !== undefined) return { name: "Maven", level: "ok", words: maven };
  return { name: "Maven", level: "warn", words: "not found; it fetches Neo4j once", cure: installWords(settings) };
}

/** A Docker engine, which is needed only where there is no Java. */
export async function dockerCheck(): Promise<Check> {
  const engine = await findEngine();
  if (engine === undefined)
    return {
      name: "Docker",
      level: "warn",
      words: "no engine answers; it is needed only without Java and Maven",
      cure: "Nothing, if Java and Maven are there; else start or install Docker",
    };
  return {
    name: "Docker",
    level: "ok",
    words: `${engine.info.containerRuntime.operatingSystem}, at ${engine.info.containerRuntime.host}`,
  };
}

/** Whether any way to a database is open. */
export function wayCheck(
  settings: Settings,
  { java, maven, docker }: Record<"java" | "maven" | "docker", Check>,
): Check {
  const name = "Way";
  const isManaged = java.level === "ok" && maven.level === "ok";
  switch (settings.database) {
    case "external":
      return { name, level: "ok", words: `the database is your own: ${settings.neo4j.uri ?? ""}` };
    case "docker":
      return docker.level === "ok"
        ? { name, level: "ok", words: "Neo4j in Docker, as asked" }
        : { name, level: "fail", words: "Docker was asked for and is not there", cure: installWords(settings) };
    case "managed":
      return isManaged
        ? { name, level: "ok", words: "Neo4j run by Entente, as asked" }
        : { name, level: "fail", words: "Java or Maven is missing", cure: installWords(settings) };
    case "auto":
      if (isManaged) return { name, level: "ok", words: "Neo4j run by Entente" };
      return docker.level === "ok"
        ? { name, level: "ok", words: "Neo4j in Docker" }
        : { name, level: "fail", words: "there is nothing to run Neo4j with", cure: installWords(settings) };
  }
}

/** The database as it is now: running, stopped, or not letting us in. */
export async function databaseCheck(settings: Settings): Promise<Check> {
  const name = "Database";
  const server = runningServer(settings);
  const address = settings.database === "external" ? settings.neo4j : server;
  if (address?.uri === undefined) {
    const words = existsSync(storeOf(settings).home)
      ? "not running now; it starts with Entente"
      : "none yet; the first start makes it";
    return { name, level: "ok", words };
  }
  const graph = connect({ ...address, uri: address.uri });
  try {
    return { name, level: "ok", words: `Neo4j ${await graph.verify()} answers at ${address.uri}` };
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem;
    const cure =
      settings.database === "external"
        ? "Check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE"
        : "Stop Entente and start it again";
    return { name, level: "fail", words: `${problem.message} (${address.uri})`, cure };
  } finally {
    await graph.close();
  }
}
