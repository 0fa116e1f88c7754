// A route: an endpoint of the model with the function that answers it. Features make them; mount.ts serves them.
import type { Readable } from "node:stream";
import type { z } from "zod";
import { type Endpoint, hasBody } from "../../model/api/endpoint.ts";
import { Fault, type FaultIssue } from "../errors.ts";

/** A request before its input is parsed. */
export interface RawCall {
  readonly params: unknown;
  readonly query: unknown;
  /** Reads the JSON body; called only where the endpoint has one. */
  readonly body: () => unknown;
  /** Fires when the client goes away. */
  readonly signal: AbortSignal;
  readonly upload: Upload;
}

/** What a handler gets: input parsed by the endpoint's schemas. */
export interface Call<P, Q, B> extends Pick<RawCall, "signal" | "upload"> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

/** The raw request, for endpoints whose body is a file. */
export interface Upload {
  readonly contentType: string;
  readonly stream: Readable;
}

export interface Route {
  readonly kind: "json" | "upload";
  readonly endpoint: Endpoint;
  /** Throws a Fault "bad-request" with every issue when the input does not fit the endpoint's schemas. */
  readonly answer: (call: RawCall) => Promise<unknown>;
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

type Answer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = (
  call: Call<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<z.input<R>>;

/** Ties an endpoint to its answer; input and output have the endpoint's types. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  answer: Answer<P, Q, B, R>,
): Route {
  return { kind: "json", endpoint, answer: async (raw) => await answer({ ...raw, ...inputOf(endpoint, raw) }) };
}

/** The same for an endpoint whose request body is a file. */
export function uploadRoute<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  answer: Answer<P, Q, B, R>,
): Route {
  return { ...route(endpoint, answer), kind: "upload" };
}

function inputOf<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  raw: RawCall,
) {
  const params = endpoint.params.safeParse(raw.params);
  const query = endpoint.query.safeParse(raw.query);
  const body = endpoint.body.safeParse(hasBody(endpoint) ? raw.body() : undefined);
  if (params.success && query.success && body.success) {
    return { params: params.data, query: query.data, body: body.data };
  }
  const issues = [...issuesIn("path", params), ...issuesIn("query", query), ...issuesIn("body", body)];
  throw new Fault("bad-request", { message: "Some of the input is not right", issues });
}

// The place in the input and what is wrong there.
function issuesIn(place: string, { error }: { readonly error?: z.ZodError | undefined }): FaultIssue[] {
  const issues = error?.issues ?? [];
  return issues.map(({ path, message }) => ({ path: [place, ...path.map(String)].join("."), message }));
}
