// The only place that sends requests. Every exchange is typed by its declaration in the model, and what comes back is
// read by the declaration's own schema. Knows no screen.
import { z } from "zod";
import type { Endpoint } from "../model/api/endpoint.ts";

const problemSchema = z.looseObject({
  title: z.string().optional(),
  detail: z.string().optional(),
  code: z.string().optional(),
  issues: z.array(z.looseObject({ path: z.string().optional(), message: z.string() })).optional(),
});

export interface Issue {
  readonly path?: string | undefined;
  readonly message: string;
}

/** An answer that is none: the server's sentence for the person, or ours when it could not be reached (status 0). */
export class CallProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly Issue[];

  constructor(message: string, { status, code, issues }: { status: number; code: string; issues: readonly Issue[] }) {
    super(message);
    this.name = "CallProblem";
    this.status = status;
    this.code = code;
    this.issues = issues;
  }
}

interface Given<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly params?: z.input<P>;
  readonly query?: z.input<Q>;
  readonly body?: z.input<B>;
  /** Sent as it is, in place of a JSON body. */
  readonly file?: Blob;
  readonly signal?: AbortSignal | undefined;
}

/** Sends one exchange. Throws a CallProblem for every refusal, and an AbortError when the signal says so. */
export async function call<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  given: Given<P, Q, B> = {},
): Promise<z.output<R>> {
  const address = addressOf(endpoint.path, { params: given.params ?? {}, query: given.query ?? {} });
  const answer = await send(address, { method: endpoint.method, ...given });
  const content: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw problemOf(answer, content);
  const read = endpoint.response.safeParse(content);
  if (read.success) return read.data;
  throw new CallProblem("The server's answer could not be read. Reload the page: it may be older than the server.", {
    status: answer.status,
    code: "unreadable",
    issues: read.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
  });
}

/** Listens to server-sent events of one path; each is handed on as read. Returns how to stop. */
export function listen<S extends z.ZodType>(
  path: string,
  { schema, onEvent, onEnd }: { schema: S; onEvent: (event: z.output<S>) => void; onEnd: () => void },
): () => void {
  const source = new EventSource(path);
  source.addEventListener("message", (message: MessageEvent<string>) => {
    const read = schema.safeParse(jsonOf(message.data));
    if (read.success) onEvent(read.data);
  });
  source.addEventListener("error", () => {
    source.close();
    onEnd();
  });
  return () => source.close();
}

/** Path and query string of an exchange; values left undefined are left out. */
export function addressOf(path: string, { params, query }: { params: object; query: object }): string {
  const values = new Map(Object.entries(params));
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

interface Sending {
  readonly method: string;
  readonly body?: unknown;
  readonly file?: Blob;
  readonly signal?: AbortSignal | undefined;
}

async function send(address: string, { method, body, file, signal }: Sending): Promise<Response> {
  const json = body === undefined ? undefined : JSON.stringify(body);
  const type = file === undefined ? (json === undefined ? undefined : "application/json") : file.type;
  try {
    return await fetch(address, {
      method,
      headers: { accept: "application/json", ...(type === undefined ? {} : { "content-type": type }) },
      ...(file === undefined && json === undefined ? {} : { body: file ?? json ?? null }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (problem) {
    if (signal?.aborted === true) throw problem;
    throw new CallProblem("The server cannot be reached. Is it still running? Start it again and retry.", {
      status: 0,
      code: "away",
      issues: [],
    });
  }
}

function problemOf(answer: Response, content: unknown): CallProblem {
  const read = problemSchema.safeParse(content);
  const { detail, title, code = "unknown", issues = [] } = read.success ? read.data : {};
  const message = detail ?? title ?? `The server refused (${answer.status}).`;
  return new CallProblem(message, { status: answer.status, code, issues });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
