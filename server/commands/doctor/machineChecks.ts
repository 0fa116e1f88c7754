// The doctor's look at the machine: Node, disk, memory, the port of the page.
import { existsSync, statfsSync } from "node:fs";
import { freemem, totalmem } from "node:os";
import { dirname } from "node:path";
import type { Settings } from "../../config.ts";
import { memory } from "../../graph/local/conf.ts";
import { isFree } from "../../machine/ports.ts";
import { runningApp } from "../homeMark.ts";
import type { Check } from "./check.ts";

const gibibyte = 2 ** 30;

/** Node runs TypeScript as it is from version 24 on. */
export function nodeCheck(version = process.versions.node): Check {
  const words = `Node ${version}`;
  if (Number.parseInt(version, 10) >= 24) return { name: "Node", level: "ok", words };
  return { name: "Node", level: "fail", words, cure: "Start with npm start, which fetches and uses the right Node" };
}

/** Room for the store, the fetched files and their growth. */
export function diskCheck({ home }: Settings): Check {
  const { bavail, bsize } = statfsSync(existingParent(home));
  const free = (bavail * bsize) / gibibyte;
  const words = `${free.toFixed(1)} GB free for ${home}`;
  if (free >= 5) return { name: "Disk", level: "ok", words };
  const cure = "Free some space, or set ENTENTE_HOME to a folder on another disk";
  return { name: "Disk", level: free >= 1 ? "warn" : "fail", words, cure };
}

/** Heap, page cache and the rest of Neo4j's process, and our own. */
export function memoryCheck({ total, free } = { total: totalmem(), free: freemem() }): Check {
  const { heap, pageCache } = memory(total);
  const needed = (heap + pageCache + 700) / 1024;
  const words = `${(total / gibibyte).toFixed(1)} GB, ${(free / gibibyte).toFixed(1)} GB free; Neo4j takes up to ${needed.toFixed(1)} GB`;
  if (total < needed * gibibyte)
    return {
      name: "Memory",
      level: "fail",
      words,
      cure: "Use a machine with more memory, or a Neo4j elsewhere (NEO4J_URI)",
    };
  if (free < needed * gibibyte)
    return { name: "Memory", level: "warn", words, cure: "Close some programs before starting" };
  return { name: "Memory", level: "ok", words };
}

/** Whether the page can be served where it should be. */
export async function portCheck(settings: Settings): Promise<Check> {
  const { host, port } = settings;
  const app = runningApp(settings);
  if (app?.url !== undefined) return { name: "Port", level: "ok", words: `Entente is running: ${app.url}` };
  if (await isFree(port, host)) return { name: "Port", level: "ok", words: `${port} is free on ${host}` };
  return {
    name: "Port",
    level: "fail",
    words: `${port} is taken on ${host}`,
    cure: `Choose another: npm start -- --port ${port + 1}`,
  };
}

function existingParent(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingParent(dirname(folder));
}
