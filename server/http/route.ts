// A route: an endpoint of the model with the function that answers it. Features make them; mount.ts serves them.
import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Endpoint } from "../../model/api/endpoint.ts";

/** What a handler gets: parsed input, and a signal that fires when the client goes away. */
export interface Call<E extends Endpoint = Endpoint> {
  readonly params: z.output<E["params"]>;
  readonly query: z.output<E["query"]>;
  readonly body: z.output<NonNullable<E["body"]>>;
  readonly signal: AbortSignal;
  /** The raw request, for endpoints whose body is a file. */
  readonly upload: Upload;
}

export interface Upload {
  readonly contentType: string;
  readonly stream: Readable;
}

export interface Route {
  readonly kind: "json" | "upload";
  readonly endpoint: Endpoint;
  /** Takes input that mount.ts has parsed by the endpoint's own schemas. */
  readonly answer: (call: Call) => Promise<unknown>;
}

/** An answer that goes on for a while: server-sent events, each a JSON value. */
export interface EventRoute {
  readonly kind: "events";
  readonly path: string;
  readonly events: (params: Readonly<Record<string, string>>, signal: AbortSignal) => AsyncIterable<unknown>;
}

/** An answer that is a file. */
export interface FileRoute {
  readonly kind: "file";
  readonly path: string;
  readonly contentType: string;
  readonly lines: (params: Readonly<Record<string, string>>) => AsyncIterable<string> | Iterable<string>;
}

export type AnyRoute = Route | EventRoute | FileRoute;

/** Ties an endpoint to its answer; input and output have the endpoint's types. */
export function route<E extends Endpoint>(
  endpoint: E,
  answer: (call: Call<E>) => Promise<z.input<E["response"]>>,
): Route {
  return { kind: "json", endpoint, answer: answer as Route["answer"] };
}

/** The same for an endpoint whose request body is a file. */
export function uploadRoute<E extends Endpoint>(
  endpoint: E,
  answer: (call: Call<E>) => Promise<z.input<E["response"]>>,
): Route {
  return { ...route(endpoint, answer), kind: "upload" };
}
