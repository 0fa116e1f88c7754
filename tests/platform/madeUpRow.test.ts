// A new row of the vocabulary and the compiler: no table, switch or map elsewhere has to be told of it.
// Takes a while, since all of model, server and client is compiled.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../../bin/setup/steps.mjs";
import { copyWithMadeUpRow } from "../support/madeUpRow.ts";

const { folder, remove } = copyWithMadeUpRow();
const compiler = join(root, "node_modules/typescript/bin/tsc");

afterAll(remove);

test("a made-up kind and type need no other edit in anything that is typed", () => {
  const settings = join(folder, "tsconfig.row.json");
  writeFileSync(settings, JSON.stringify({ extends: "./tsconfig.json", include: ["model", "server", "client"] }));
  expect(compile(settings)).toBe("");
});

/** What the compiler says; nothing when all is well. */
function compile(settings: string): string {
  try {
    const parameters = [compiler, "--noEmit", "--pretty", "false", "-p", settings];
    return execFileSync(process.execPath, parameters, { cwd: folder, encoding: "utf8" });
  } catch (problem) {
    return String((problem as { stdout?: unknown }).stdout ?? problem);
  }
}
