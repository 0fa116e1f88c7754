// Endpoints for stored views: addresses too long to send, kept under a short id.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams } from "./shapes.ts";

/** An address of more characters than this is stored rather than sent. */
export const longestAddress = 2000;

const viewParams = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{24}$/, "a stored view's id has 24 hexadecimal digits"),
});

export const storeView = endpoint({
  id: "storeView",
  method: "POST",
  path: "/api/views",
  right: "write",
  summary: "Keep the text of a view under a short id; the same text has the same id",
  params: noParams,
  query: noParams,
  body: z.strictObject({
    text: z
      .string()
      .max(200_000)
      .regex(/^[!-~]+$/, "a view is written in the signs that an address may carry"),
  }),
  response: z.strictObject({ id: z.string() }),
});

export const readView = endpoint({
  id: "readView",
  method: "GET",
  path: "/api/views/:id",
  right: "read",
  summary: "The text of a stored view, as it stands after # in the page's address",
  params: viewParams,
  query: noParams,
  response: z.strictObject({ text: z.string(), storedAt: z.iso.datetime() }),
});
