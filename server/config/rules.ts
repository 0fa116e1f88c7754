// What single settings must be, and in which words a bad one is refused. Never repeats a password.
import { isIP } from "node:net";
import type { z } from "zod";

const schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

/** A message for zod that ends with what was given instead. */
export function issueWith(words: string) {
  return { error: ({ input }: { input?: unknown }) => `${words}, but is "${String(input)}"` };
}

/** 127.0.0.0/8, ::1 and the name localhost. */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith("127.");
  return host === "localhost" || host === "::1";
}

/** Why a host is refused, and what to do about it. */
export function loopbackWords(host: string): string {
  return (
    `"${host}" would open Entente to other machines, and it has no accounts yet: use 127.0.0.1. ` +
    "(In a container whose port is published on loopback only, set ENTENTE_PUBLISHED_ON=loopback.)"
  );
}

/** A zod check for the address of a Neo4j server; an address that carries a password is not repeated. */
export function neo4jUriIssue(context: z.core.ParsePayload<string>): void {
  const message = uriProblem(context.value);
  if (message !== undefined) context.issues.push({ code: "custom", message, input: context.value });
}

function uriProblem(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !value.includes("://"))
    return `must be managed, docker or an address such as neo4j+s://host:7687`;
  if (!schemes.includes(url.protocol.slice(0, -1))) return `must begin with ${schemes.join("://, ")}://`;
  if (url.username !== "" || url.password !== "")
    return "carries a user or password: give them in NEO4J_USER and NEO4J_PASSWORD";
  return url.hostname === "" ? "names no host" : undefined;
}
