// Errors as RFC 9457 problem JSON. Known faults keep their words; anything else tells the log all and the caller nothing.
import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { Fault, type FaultIssue } from "../errors.ts";

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly issues?: readonly FaultIssue[];
}

/** Express' last middleware: turns whatever was thrown into a problem. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const fault = faultOf(error);
    const requestId = requestIdOf(response);
    if (fault.code === "internal")
      log.error({ err: error, requestId, method: request.method, path: request.path }, "failed");
    sendProblem(response, { ...fault, requestId });
  };
}

/** What is answered where no route fits. */
export const notFound: RequestHandler = (_request, response) => {
  const requestId = requestIdOf(response);
  sendProblem(response, {
    code: "not-found",
    status: 404,
    detail: "There is nothing at this address",
    issues: [],
    requestId,
  });
};

/** The id under which the log knows this request. */
function requestIdOf(response: Response): string {
  return String(response.getHeader("x-request-id") ?? "");
}

interface Told {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly issues: readonly FaultIssue[];
}

function sendProblem(
  response: Response,
  { code, status, detail, issues, requestId }: Told & { requestId: string },
): void {
  if (status === 503 || status === 429) response.setHeader("retry-after", "2");
  const problem: Problem = {
    type: `urn:entente:problem:${code}`,
    title: titleOf(status),
    status,
    code,
    detail,
    requestId,
    ...(issues.length > 0 ? { issues } : {}),
  };
  response.status(status).type("application/problem+json").send(JSON.stringify(problem));
}

function faultOf(error: unknown): Told {
  if (error instanceof Fault)
    return { code: error.code, status: error.status, detail: error.message, issues: error.issues };
  const status = statusIn(error);
  if (status === 413) return { code: "too-large", status, detail: "The request is larger than allowed", issues: [] };
  if (status !== undefined && status >= 400 && status < 500) {
    return { code: "bad-request", status, detail: "The request could not be read", issues: [] };
  }
  return {
    code: "internal",
    status: 500,
    detail: "Something went wrong here; the log has it under this request id",
    issues: [],
  };
}

function statusIn(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  return typeof error.status === "number" ? error.status : undefined;
}

function titleOf(status: number): string {
  const titles: Readonly<Record<number, string>> = {
    400: "The request is not right",
    403: "Not allowed",
    404: "Not found",
    409: "In conflict with what is there",
    413: "Too large",
    415: "Wrong type of content",
    422: "Cannot be done with this input",
    429: "Too busy",
    503: "Not available now",
    504: "Took too long",
  };
  return titles[status] ?? "Something went wrong";
}
