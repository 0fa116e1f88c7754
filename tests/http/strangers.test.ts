// Who may speak to the server, and what every answer carries: a page elsewhere gets nothing and can change nothing.
import { afterAll, describe, expect, test } from "vitest";
import { type Api, startApi, withoutDatabase } from "../support/api.ts";
import { problemIn } from "../support/problems.ts";

const graph = withoutDatabase();
const api: Api = await startApi(graph);
afterAll(async () => {
  await api.close();
  await graph.close();
});

const own = `127.0.0.1:${api.port}`;
const post = (headers: Record<string, string>) =>
  api.call("/api/jobs/none/cancel", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: "{}",
  });

describe("a foreign host is refused", () => {
  test.each([
    "evil.example",
    "evil.example:4000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "128.0.0.1",
    "0x7f.1",
    "[::2]",
  ])("%j", async (host) => {
    for (const path of ["/", "/health/live", "/api/search?q=a", "/api/openapi.json"]) {
      problemIn(await api.call(path, { headers: { host } }), { status: 403, code: "forbidden" });
    }
  });

  test.each(["localhost", "localhost:1", "127.0.0.1", "127.0.0.1:65535", "127.1.2.3:80", "[::1]:4000"])(
    "but not %s",
    async (host) => {
      expect(await api.call("/health/live", { headers: { host } })).toMatchObject({
        status: 200,
        body: { status: "live" },
      });
    },
  );
});

describe("a write from elsewhere is refused", () => {
  test.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:1" },
    { origin: "http://localhost" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("%j", async (headers) => {
    problemIn(await post({ ...headers }), { status: 403, code: "forbidden" });
  });

  test("even as an upload", async () => {
    const headers = { "content-type": "text/csv", origin: "https://evil.example" };
    problemIn(await api.call("/api/imports?name=x", { method: "POST", headers, body: "a" }), {
      status: 403,
      code: "forbidden",
    });
  });

  test("but not from our own page, or from no page at all", async () => {
    for (const headers of [
      {},
      { origin: `http://${own}` },
      { "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "none" },
    ]) {
      problemIn(await post({ ...headers }), { status: 404, code: "not-found" });
    }
  });
});

describe("every answer", () => {
  const directives = (policy: unknown) =>
    new Map(
      String(policy)
        .split(";")
        .map((part) => [part.split(" ")[0], part.split(" ").slice(1)] as const),
    );

  test.each(["/health/live", "/api/vocabulary", "/api/nothing", "/api/search", "/api/openapi.json", "/api/docs"])(
    "of %s forbids scripts and styles from elsewhere, frames and guessing",
    async (path) => {
      const { headers } = await api.call(path);
      const policy = directives(headers["content-security-policy"]);
      expect(policy.get("default-src")).toEqual(["'none'"]);
      expect(policy.get("script-src")).toEqual(["'self'"]);
      expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
      expect(policy.get("base-uri")).toEqual(["'none'"]);
      expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-powered-by"]).toBeUndefined();
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    },
  );

  test("has an id of its own", async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await api.call("/health/live")).headers["x-request-id"]));
    expect(new Set(ids).size).toBe(3);
  });

  test("that is of the moment is not kept", async () => {
    expect((await api.call("/api/vocabulary")).headers["cache-control"]).toBe("no-store");
  });
});

describe("the page", () => {
  test("has a fresh nonce each time, in the policy and in the page alike; until it is built it says so", async () => {
    const [one, other] = [await api.call("/"), await api.call("/")];
    if (one.status === 503) {
      problemIn(one, { status: 503, code: "not-ready" });
      return;
    }
    const nonces = [one, other].map(({ headers, text }) => {
      const nonce = /'nonce-([A-Za-z0-9+/=]+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
      expect(nonce).toHaveLength(24);
      expect(text).toContain(nonce);
      expect(text).not.toContain("__CSP_NONCE__");
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(one.headers["cache-control"]).toBe("no-store");
  });
});
