// The page to try the API with: Swagger UI from its package over the generated OpenAPI document, without inline scripts.
import express, { type Express } from "express";
import { absolutePath } from "swagger-ui-dist";
import type { Endpoint } from "../../model/api/endpoint.ts";
import { openApiOf } from "./openapi.ts";

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Entente: the API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;
const start = `window.ui = SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger-ui", validatorUrl: null });`;

/** Mounts /api/openapi.json and /api/docs. */
export function serveApiPage(app: Express, endpoints: readonly Endpoint[]): void {
  const document = openApiOf(endpoints);
  app.get("/api/openapi.json", (_request, response) => void response.json(document));
  app.get("/api/docs", (_request, response) => void response.type("html").send(page));
  app.get("/api/docs/start.js", (_request, response) => void response.type("js").send(start));
  app.use("/api/docs", express.static(absolutePath(), { index: false }));
}
