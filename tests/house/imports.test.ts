// The import rules of the house: wings, floors, features, circles.
// Each rule is first shown a breach, so that we know it can fail.
import { describe, expect, test } from "vitest";
import { circles, importFindings } from "../support/house/importRules.ts";
import { parseSource, readSources, type Source } from "../support/house/sources.ts";

const sources = readSources();

describe("a breach is found when", () => {
  test.each([
    ["model imports a package other than zod", "model/time.ts", 'import express from "express";'],
    ["model imports the server", "model/time.ts", 'import { door } from "../server/graph/door.ts";'],
    ["model imports a built-in of Node", "model/time.ts", 'import { join } from "node:path";'],
    ["the client imports the server, even a type", "client/call.ts", 'import type { App } from "../server/app.ts";'],
    ["the client imports the server late", "client/call.ts", 'await import("../server/app.ts");'],
    ["the client imports a built-in of Node", "client/call.ts", 'import { join } from "node:path";'],
    ["the server imports the client", "server/app.ts", 'import { call } from "../client/call.ts";'],
    ["the server imports a test", "server/app.ts", 'import { aState } from "../tests/support/builders.ts";'],
    ["a server import goes up from graph to http", "server/graph/door.ts", 'import { send } from "../http/send.ts";'],
    ["a server import goes up from errors to app", "server/errors.ts", 'import { app } from "./app.ts";'],
    ["a server file stands on no floor", "server/stray.ts", "export const x = 1;"],
    ["a feature imports another", "server/features/a/list.ts", 'import { show } from "../b/show.ts";'],
    ["a verb imports its routes", "server/features/a/list.ts", 'import { routes } from "./routes.ts";'],
    ["queries import a verb", "server/features/a/queries.ts", 'import { list } from "./list.ts";'],
    ["a verb sees HTTP", "server/features/a/list.ts", 'import { serve } from "../../http/serve.ts";'],
    ["a verb names a Cypher file", "server/features/a/list.ts", 'export const q = query("a/list", {});'],
    ["a client feature imports another", "client/features/a/A.tsx", 'import { B } from "../b/B.tsx";'],
    ["the board imports a screen", "client/board/board.ts", 'import { A } from "../features/a/A.tsx";'],
    ["the board imports the interface kit", "client/board/board.ts", 'import { Pill } from "../ui/Pill.tsx";'],
    ["the canvas imports a feature", "client/canvas/draw.ts", 'import { A } from "../features/a/A.tsx";'],
    ["the canvas imports zustand", "client/canvas/draw.ts", 'import { create } from "zustand";'],
    ["the interface kit imports the app", "client/ui/Pill.tsx", 'import { App } from "../app/App.tsx";'],
    ["a client file stands on no floor", "client/stray.ts", "export const x = 1;"],
  ])("%s", (_words, path, text) => {
    expect(importFindings(parseSource(path, text), new Map())).toHaveLength(1);
  });

  test("the canvas imports a store of the board", () => {
    const store = parseSource("client/board/boardStore.ts", 'import { create } from "zustand";');
    const canvas = parseSource("client/canvas/draw.ts", 'import { useBoard } from "../board/boardStore.ts";');
    expect(importFindings(canvas, byPath([store, canvas]))).toHaveLength(1);
  });

  test("files import each other in a circle, of types too", () => {
    const circle = [
      parseSource("model/a.ts", 'import { b } from "./b.ts";'),
      parseSource("model/b.ts", 'import type { C } from "./c.ts";'),
      parseSource("model/c.ts", 'export { a } from "./a.ts";'),
    ];
    expect(circles(circle)).toEqual(["model/a.ts → model/b.ts → model/c.ts → model/a.ts"]);
  });
});

describe("what is allowed is let through when", () => {
  test.each([
    ["model imports zod and itself", "model/time.ts", 'import { z } from "zod"; import { day } from "./days.ts";'],
    ["the server imports the model", "server/app.ts", 'import { claim } from "../model/claims.ts";'],
    [
      "routes see HTTP and a verb",
      "server/features/a/routes.ts",
      'import { x } from "../../http/x.ts"; import "./list.ts";',
    ],
    ["queries name a Cypher file", "server/features/a/queries.ts", 'export const list = query("a/list", {});'],
    [
      "the canvas imports the shape of a store",
      "client/canvas/draw.ts",
      'import type { Looks } from "../board/looks.ts";',
    ],
  ])("%s", (_words, path, text) => {
    expect(importFindings(parseSource(path, text), new Map())).toEqual([]);
  });

  test("nothing imports anything", () => {
    expect(circles([])).toEqual([]);
  });
});

describe("in this house", () => {
  test("every import keeps to wings, floors and features", () => {
    const all = byPath(sources);
    expect(sources.flatMap((source) => importFindings(source, all))).toEqual([]);
  });

  test("no imports run in a circle", () => {
    expect(circles(sources)).toEqual([]);
  });
});

function byPath(list: readonly Source[]): ReadonlyMap<string, Source> {
  return new Map(list.map((source) => [source.path, source]));
}
