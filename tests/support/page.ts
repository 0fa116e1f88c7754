// The whole of Entente for a journey: the samples in the shared test database, the server over it, a browser on its page.
// The first journey loads the samples, which takes its time; the others find them in place.
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { createJobs } from "../../server/desk/jobs.ts";
import { loadSamples } from "../../server/features/imports/samples.ts";
import { readMark } from "../../server/graph/door/marks.ts";
import type { Graph } from "../../server/graph/driver.ts";
import { type Api, openGraph, startApi } from "./api.ts";
import { openBrowser } from "./browser.ts";

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page so far: errors, and breaches of the content policy. */
  readonly complaints: readonly string[];
}

export interface House {
  readonly url: string;
  /** Opens a page of its own, with nothing remembered; `hash` is what follows "#". */
  readonly visit: (hash?: string, options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** Opens the house. The caller closes it. */
export async function openHouse(): Promise<House> {
  const graph = await filledGraph();
  const api = await startApi(graph);
  const browser = await openBrowser();
  const url = `http://localhost:${api.port}/`;
  return {
    url,
    visit: (hash = "", options = {}) => visit(browser, { address: `${url}#${hash}`, options }),
    close: () => closeAll({ graph, api, browser }),
  };
}

/** The panel at the right. */
export const inspector = (page: Page): Locator => page.getByRole("complementary", { name: "Inspector" });

/** The line below, which says what is on screen and what is hidden. */
export const statusLine = (page: Page): Locator => page.getByRole("contentinfo");

async function visit(
  browser: Browser,
  { address, options }: { address: string; options: BrowserContextOptions },
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}

async function filledGraph(): Promise<Graph> {
  const graph = await openGraph();
  const mark = await graph.read((runner) => readMark(runner, "sample-world"));
  if (mark?.finishedAt === undefined) await loadSamples(graph, createJobs());
  return graph;
}

async function closeAll({ graph, api, browser }: { graph: Graph; api: Api; browser: Browser }): Promise<void> {
  await browser.close();
  await api.close();
  await graph.close();
}
