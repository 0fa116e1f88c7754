// The OpenAPI 3.1 document, made from the endpoints alone. A test compares it with the committed docs/openapi.json.
import { z } from "zod";
import { type Endpoint, hasBody } from "../../model/api/endpoint.ts";

type Json = Record<string, unknown>;

/** The OpenAPI document of these endpoints. */
export function openApiOf(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:([A-Za-z]+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Entente",
      version: "0.1.0",
      description: "Entities, relations and the claims behind them. Dates are EDTF; day numbers count from 1970-01-01.",
    },
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}

function operationOf(endpoint: Endpoint): Json {
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    parameters: [...parametersOf(endpoint.params, "path"), ...parametersOf(endpoint.query, "query")],
    ...bodyOf(endpoint),
    responses: {
      [endpoint.id === "startImport" ? "202" : "200"]: {
        description: "The answer",
        content: { "application/json": { schema: schemaOf(endpoint.response, "output") } },
      },
      default: {
        description: "What went wrong",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function bodyOf(endpoint: Endpoint): Json {
  if (endpoint.id === "startImport") {
    const content = { "application/json": { schema: {} }, "text/csv": { schema: { type: "string" } } };
    return { requestBody: { required: true, content } };
  }
  if (!hasBody(endpoint)) return {};
  return {
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(endpoint.body, "input") } } },
  };
}

function parametersOf(schema: z.ZodObject, place: "path" | "query"): Json[] {
  const made = schemaOf(schema, "input");
  const properties: Json = isJson(made["properties"]) ? made["properties"] : {};
  const required: readonly unknown[] = Array.isArray(made["required"]) ? made["required"] : [];
  return Object.entries(properties).map(([name, ofName]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: ofName,
  }));
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
  return made;
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "code", "detail", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
    requestId: { type: "string" },
    issues: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
};
