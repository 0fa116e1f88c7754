// What every exchange goes through before its route: request id, headers, host and origin checks, content type.
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { Fault } from "../errors.ts";

/** Gives the request an id, which the answer carries and the log knows. */
export const withRequestId: RequestHandler = (_request, response, next) => {
  response.setHeader("x-request-id", randomUUID());
  next();
};

/** Security headers. The page's own nonce is added where the page is served. */
export function headers(nonce?: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...(nonce === undefined ? [] : [`'nonce-${nonce}'`])],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  });
}

/** Refuses a Host that is not ours: a page elsewhere that points its own name at the loopback address gets nothing. */
export const onlyOwnHost: RequestHandler = (request, _response, next) => {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  const isOwn = host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
  next(isOwn ? undefined : new Fault("forbidden", { message: "This server answers to localhost only" }));
};

/** Refuses writes that another site's page sends from the person's browser. */
export const sameOriginWrites: RequestHandler = (request, _response, next) => {
  if (request.method === "GET" || request.method === "HEAD") {
    next();
    return;
  }
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const isForeignOrigin = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`;
  const isForeignSite = site !== undefined && site !== "same-origin" && site !== "none";
  const isForeign = isForeignOrigin || isForeignSite;
  next(isForeign ? new Fault("forbidden", { message: "Another site may not write here" }) : undefined);
};
