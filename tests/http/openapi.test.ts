// The OpenAPI document: the one that is committed is the one that the endpoints make, and a reader can rely on it.
// To renew it after a change of an endpoint: npx vitest run --project pure tests/http/openapi --update
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, describe, expect, test } from "vitest";
import { type Api, startApi, withoutDatabase } from "../support/api.ts";

const graph = withoutDatabase();
const api: Api = await startApi(graph);
afterAll(async () => {
  await api.close();
  await graph.close();
});

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: object;
}
interface Content {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const document = (await api.call("/api/openapi.json")).body as OpenApi;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const named = operations.map((operation) => [operation.operationId, operation] as const);

test("it is the one that is committed", async () => {
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../docs/openapi.json");
});

test("its operations have names of their own and say what they do", () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length);
  expect(operations.every((one) => one.summary.length > 10)).toBe(true);
});

test.each(named)(
  "%s declares the parameters of its path, and only these as required there",
  (_name, { path, parameters }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
    const declared = parameters.filter((parameter) => parameter.in === "path");
    expect(declared.map((parameter) => parameter.name)).toEqual(inPath);
    expect(declared.every((parameter) => parameter.required)).toBe(true);
  },
);

describe("a validator takes", () => {
  const ajv = new Ajv2020.default({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "document", ...document });

  test.each(named)("every schema of %s", (_name, { parameters, requestBody, responses }) => {
    const contents = [requestBody, ...Object.values(responses)].flatMap((one) => Object.values(one?.content ?? {}));
    const schemas = [...parameters, ...contents].map((one) => one.schema);
    expect(schemas.length).toBeGreaterThan(1);
    for (const schema of schemas) expect(ajv.validateSchema(schema)).toBe(true);
  });

  test("answers and problems by the schemas that they are declared with", async () => {
    const answers = ["/health/live", "/api/vocabulary", "/api/questions", "/api/jobs"];
    for (const path of answers) {
      const schema = document.paths[path]?.["get"]?.responses["200"]?.content["application/json"]?.schema ?? false;
      expect(ajv.validate(schema, (await api.call(path)).body), ajv.errorsText()).toBe(true);
    }
    const problem = document.components.schemas["Problem"] ?? false;
    expect(ajv.validate(problem, (await api.call("/api/search")).body), ajv.errorsText()).toBe(true);
  });
});

describe("the page to try it", () => {
  test("loads what it needs from here, without a script in the page itself", async () => {
    const page = await api.call("/api/docs");
    expect(page.status).toBe(200);
    const needed = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].flatMap((match) => match[1] ?? []);
    expect(needed.length).toBeGreaterThanOrEqual(3);
    for (const path of needed) {
      expect(path).toMatch(/^\/api\/docs\//);
      expect((await api.call(path)).status).toBe(200);
    }
    expect(page.text).not.toMatch(/<script>|style=/);
  });
});
