// Puts routes on the Express application: parses input by the endpoint's schemas, refuses what does not fit with every
// issue, answers JSON. Knows no feature.
import express, { type Express, type Request, type RequestHandler, type Response, Router } from "express";
import { type Endpoint, hasBody } from "../../model/api/endpoint.ts";
import { Fault } from "../errors.ts";
import { readJson } from "./readJson.ts";
import type { AnyRoute, EventRoute, FileRoute, Route } from "./route.ts";

interface Mounting {
  readonly routes: readonly AnyRoute[];
  /** Whether answers are checked against their declaration too; costs time, so not in everyday use. */
  readonly checksAnswers: boolean;
}

const bodyLimit = 1024 * 1024;

/** Serves the routes. */
export function mount(app: Express, { routes, checksAnswers }: Mounting): void {
  const router = Router();
  for (const one of routes) {
    if (one.kind === "events") router.get(one.path, eventsHandler(one));
    else if (one.kind === "file") router.get(one.path, fileHandler(one));
    else router[methodOf(one.endpoint)](one.endpoint.path, ...bodyReaders(one), jsonHandler(one, checksAnswers));
  }
  app.use(router);
}

function methodOf({ method }: Endpoint): "get" | "post" | "delete" {
  return method === "GET" ? "get" : method === "POST" ? "post" : "delete";
}

function bodyReaders(route: Route): RequestHandler[] {
  if (route.kind === "upload" || !hasBody(route.endpoint)) return [];
  return [onlyJson, express.raw({ type: "application/json", limit: bodyLimit })];
}

const onlyJson: RequestHandler = (request, _response, next) => {
  const isJson = request.is("application/json") === "application/json";
  next(isJson ? undefined : new Fault("wrong-type", { message: "Send JSON: content-type application/json" }));
};

function jsonHandler({ endpoint, answer, kind }: Route, checksAnswers: boolean): RequestHandler {
  return async (request, response) => {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const upload = { contentType: request.headers["content-type"] ?? "", stream: request };
    const { params, query } = request;
    const value = await answer({ params, query, body: () => jsonBody(request), signal: gone.signal, upload });
    if (checksAnswers) endpoint.response.parse(value);
    response.setHeader("cache-control", "no-store");
    response.status(kind === "upload" ? 202 : 200).json(value);
  };
}

function jsonBody(request: Request): unknown {
  const body: unknown = request.body;
  return readJson(body instanceof Uint8Array ? body : new Uint8Array());
}

function eventsHandler({ events }: EventRoute): RequestHandler {
  return async (request, response) => {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const source = events(textParams(request), gone.signal);
    response.writeHead(200, {
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      connection: "keep-alive",
    });
    for await (const event of source) await written(response, `data: ${JSON.stringify(event)}\n\n`);
    response.end();
  };
}

function fileHandler({ lines, contentType }: FileRoute): RequestHandler {
  return async (request, response) => {
    const source = lines(textParams(request));
    response.type(contentType);
    for await (const line of source) await written(response, line);
    response.end();
  };
}

// Waits for the reader when it is slower than we are, and stops waiting when it has gone.
function written(response: Response, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return Promise.resolve();
  return new Promise((resolve) => {
    response.once("drain", resolve);
    response.once("close", resolve);
  });
}

function textParams(request: Request): Record<string, string> {
  return Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
}
