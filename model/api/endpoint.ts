// One declaration of an HTTP exchange. Server routes, the page's calls and the OpenAPI document are made from it.
import { z } from "zod";

export type Method = "GET" | "POST" | "DELETE";
export type Right = "read" | "write";

/** `path` is written as Express writes it (`/api/entities/:id`); a parameter in it has its row in `params`. */
export interface Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly right: Right;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  /** `noBody` where the exchange carries no JSON body. */
  readonly body: Body;
  readonly response: Response;
}

/** The body of an exchange that has none. */
export const noBody = z.undefined();

/** Declares an endpoint without a JSON body; only keeps its types. */
export function endpoint<Params extends z.ZodObject, Query extends z.ZodObject, Response extends z.ZodType>(
  declaration: Omit<Endpoint<Params, Query, typeof noBody, Response>, "body"> & { readonly body?: undefined },
): Endpoint<Params, Query, typeof noBody, Response>;
/** Declares an endpoint with a JSON body; only keeps its types. */
export function endpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Response extends z.ZodType,
  Body extends z.ZodType,
>(declaration: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response>;
/** What both declarations come to. */
export function endpoint(declaration: Omit<Endpoint, "body"> & { readonly body?: z.ZodType | undefined }): Endpoint {
  return { ...declaration, body: declaration.body ?? noBody };
}

/** Whether the exchange carries a JSON body. */
export function hasBody(declaration: Endpoint): boolean {
  return declaration.body !== noBody;
}
