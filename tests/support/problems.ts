// What every refusal must look like, whoever refuses: problem JSON with a code and a request id, and nothing of our insides.
import { expect } from "vitest";
import type { Answer } from "./api.ts";

interface Told {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
}

/** The problem in an answer; fails when it is not one of this status and code. */
export function problemIn(answer: Answer, { status, code }: { status: number; code: string }): Told {
  const told = answer.body as Told;
  expect([answer.status, told.code, told.detail]).toEqual([status, code, told.detail]);
  expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  expect(told).toMatchObject({ type: `urn:entente:problem:${code}`, status });
  expect(told.title).not.toBe("");
  expect(told.detail).not.toBe("");
  expect(told.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.headers["x-request-id"]).toBe(told.requestId);
  expect(answer.text).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(|Neo4jError|ZodError/);
  return told;
}

/** Paths of the issues of a "bad-request". */
export function issuePaths(answer: Answer): string[] {
  const { issues = [] } = problemIn(answer, { status: 400, code: "bad-request" });
  expect(issues.every((issue) => issue.message !== "")).toBe(true);
  return issues.map((issue) => issue.path);
}
