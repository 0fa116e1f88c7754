// How fast the canvas draws in a real browser without a graphics card, beside plain Cytoscape with its default settings:
// the same boards on the same page, measured by the same clock, one after the other in one run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { build, preview } from "vite";
import { openBrowser } from "../tests/support/browser.ts";
import type { BoardSize } from "./canvasPage/generated.ts";
import { type Figure, inMilliseconds, inSeconds, quantile } from "./report.ts";

type Which = "ours" | "plain";

interface Measurement {
  readonly first: number;
  readonly dim: number;
  readonly add: number;
  /** Milliseconds between one frame on the screen and the next. */
  readonly moving: readonly number[];
  readonly zooming: readonly number[];
  readonly dragging: readonly number[];
  readonly thinned: number | undefined;
}

interface Goals {
  readonly first: string;
  readonly motion: string;
  readonly dim: string;
  readonly add: string;
}

const boards: readonly (BoardSize & { readonly goals: Goals })[] = [
  {
    entities: 2000,
    relations: 3000,
    goals: { first: "≤ 0.9 s", motion: "≤ 20 ms", dim: "≤ 220 ms", add: "≤ 250 ms" },
  },
  { entities: 5000, relations: 15_000, goals: { first: "≤ 2.5 s", motion: "≤ 25 ms", dim: "≤ 600 ms", add: "" } },
];

const middle = { x: 720, y: 450 };

/** The figures of the canvas for each board, ours beside plain Cytoscape's. */
export async function measureCanvas(): Promise<Figure[]> {
  const served = await servedPage();
  const browser = await openBrowser({ args: ["--disable-gpu"] });
  const figures: Figure[] = [];
  try {
    for (const board of boards) {
      const both = new Map<Which, Measurement>();
      for (const which of ["ours", "plain"] as const) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(served.url);
        both.set(which, await measureOne(page, { which, board }));
        await page.close();
      }
      figures.push(...figuresOf(board, both));
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return figures;
}

/** Times between frames on the screen while a page is acted on. */
async function framesWhile(page: Page, act: (session: CDPSession) => Promise<void>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const stop = await tracing(session);
  await act(session);
  const shown = (await stop()).toSorted((a, b) => a - b);
  await session.detach();
  return shown.slice(1).map((time, place) => time - (shown[place] ?? time));
}

async function measureOne(page: Page, { which, board }: { which: Which; board: BoardSize }): Promise<Measurement> {
  const size = { entities: board.entities, relations: board.relations };
  await page.waitForFunction("globalThis.measure !== undefined");
  const first = await page.evaluate(({ which, size }) => globalThis.measure.first(which, size), { which, size });
  await page.waitForTimeout(1500);
  const thinned = await page.evaluate(() => globalThis.measure.thinned());
  const zooming = await framesWhile(page, zoom);
  await page.waitForTimeout(1000);
  const moving = await framesWhile(page, (session) => drag(session, { x: 3, y: 3 }));
  await page.waitForTimeout(1000);
  const dim = await page.evaluate(() => globalThis.measure.dim());
  await page.mouse.move(3, 3);
  const add = await page.evaluate(() => globalThis.measure.add());
  await page.waitForTimeout(1500);
  const node = await page.evaluate((id) => globalThis.measure.placeOf(id), middleEntity(board));
  const dragging = await framesWhile(page, (session) => drag(session, node));
  return { first, dim, add, moving, zooming, dragging, thinned };
}

function middleEntity({ entities }: BoardSize): string {
  return `e${Math.floor(entities / 2 + Math.sqrt(entities) / 2)}`;
}

type Mouse = Parameters<typeof dispatched>[1];

// A hand does not wait for the picture: events come every 8 ms, whether or not the page is done with the one before.
async function handed(session: CDPSession, events: readonly Mouse[]): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const event of events) {
    sent.push(dispatched(session, event));
    await pause(8);
  }
  await Promise.all(sent);
}

function dispatched(
  session: CDPSession,
  event: {
    type: "mousePressed" | "mouseMoved" | "mouseReleased" | "mouseWheel";
    x: number;
    y: number;
    deltaY?: number;
  },
): Promise<unknown> {
  const isButton = event.type !== "mouseWheel";
  return session.send("Input.dispatchMouseEvent", {
    ...event,
    ...(isButton ? { button: "left", buttons: 1, clickCount: 1 } : { deltaX: 0, deltaY: event.deltaY ?? 0 }),
  });
}

function zoom(session: CDPSession): Promise<void> {
  const wheel = (place: number): Mouse => ({ type: "mouseWheel", ...middle, deltaY: place < 120 ? -12 : 12 });
  return handed(
    session,
    Array.from({ length: 240 }, (_, place) => wheel(place)),
  );
}

function drag(session: CDPSession, from: { readonly x: number; readonly y: number }): Promise<void> {
  const moves = Array.from({ length: 260 }, (_, place): Mouse => {
    const angle = place / 24;
    return {
      type: "mouseMoved",
      x: from.x + 160 * Math.sin(angle) + place / 3,
      y: from.y + 90 * (1 - Math.cos(angle)),
    };
  });
  return handed(session, [{ type: "mousePressed", ...from }, ...moves, { type: "mouseReleased", ...from }]);
}

/** Begins to note when frames reach the screen; the returned function ends it and gives the times in milliseconds. */
async function tracing(session: CDPSession): Promise<() => Promise<number[]>> {
  const times: number[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const entry of value) if (entry["name"] === "DrawFrame") times.push(Number(entry["ts"]) / 1000);
  });
  const ended = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: [
        "disabled-by-default-devtools.timeline",
        "devtools.timeline.frame",
        "disabled-by-default-devtools.timeline.frame",
      ],
    },
  });
  return async () => {
    await session.send("Tracing.end");
    await ended;
    return times;
  };
}

function figuresOf(board: (typeof boards)[number], both: ReadonlyMap<Which, Measurement>): Figure[] {
  const { goals } = board;
  const [ours, plain] = [both.get("ours"), both.get("plain")];
  if (ours === undefined || plain === undefined) return [];
  const name = `${board.entities} entities, ${board.relations} relations`;
  const row = ([what, goal]: readonly [string, string], value: (one: Measurement) => string): Figure => ({
    what: `${name}: ${what}`,
    value: `${value(ours)}; plain Cytoscape ${value(plain)}`,
    ...(goal === "" ? {} : { goal }),
  });
  return [
    row(["first paint", goals.first], (one) => inSeconds(one.first)),
    row(["moving, frames", `p95 ${goals.motion}`], (one) => motionWords(one.moving)),
    row(["zooming, frames", `p95 ${goals.motion}`], (one) => motionWords(one.zooming)),
    row(["dragging one entity, frames", ""], (one) => motionWords(one.dragging)),
    row(["dimming all but a neighbourhood", goals.dim], (one) => inMilliseconds(one.dim)),
    row(["adding 50 entities with 80 relations", goals.add], (one) => inMilliseconds(one.add)),
    { what: `${name}: names that find no room, as the status line tells`, value: String(ours.thinned ?? 0) },
  ];
}

function motionWords(frames: readonly number[]): string {
  const seconds = frames.reduce((sum, time) => sum + time, 0) / 1000;
  return `p95 ${inMilliseconds(quantile(frames, 0.95))}, ${Math.round(frames.length / seconds)} a second`;
}

async function servedPage(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), "entente-canvas-"));
  const root = fileURLToPath(new URL("canvasPage/", import.meta.url));
  await build({ root, configFile: false, logLevel: "error", build: { outDir, emptyOutDir: true, target: "es2024" } });
  const server = await preview({ root, configFile: false, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The page is not served");
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
