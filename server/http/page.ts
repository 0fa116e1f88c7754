// Serves the built page: files that carry a hash in their names for ever, the page itself with a fresh nonce each time.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import express, { type Express, type RequestHandler } from "express";
import { Fault } from "../errors.ts";
import { headers } from "./guards.ts";

const built = new URL("../../dist/", import.meta.url);

/** Mounts the page at every address that is neither an API's nor a file's. */
export function servePage(app: Express): void {
  app.use(
    "/assets",
    express.static(fileURLToPath(new URL("assets/", built)), { immutable: true, maxAge: "1y", index: false }),
  );
  app.get("/", page);
  app.use(express.static(fileURLToPath(built), { index: false, maxAge: 0 }));
}

const page: RequestHandler = (request, response, next) => {
  const file = new URL("index.html", built);
  if (!existsSync(file))
    throw new Fault("not-ready", { message: "The page is not built yet: run npm start, or npm run build" });
  const nonce = randomBytes(16).toString("base64");
  headers(nonce)(request, response, (error?: unknown) => {
    if (error !== undefined) {
      next(error);
      return;
    }
    response.setHeader("cache-control", "no-store");
    response.type("html").send(readFileSync(file, "utf8").replaceAll("__CSP_NONCE__", nonce));
  });
};
