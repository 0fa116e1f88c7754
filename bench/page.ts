// How soon the page is usable in a real browser, and how much JavaScript it loads.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { openBrowser } from "../tests/support/browser.ts";
import { newHome, startEntente, untilReady } from "./entente.ts";
import { type Figure, inSeconds, quantile } from "./report.ts";

const trials = 5;

/** From opening the address to the story on the canvas, each time with an empty cache. */
export async function measurePage(): Promise<Figure[]> {
  const home = newHome();
  try {
    const started = await startEntente(home);
    await untilReady(started.url);
    const { took, scripts } = await openings(started.url);
    await started.stop();
    return [
      { what: "page usable after opening, median", value: inSeconds(quantile(took, 0.5)), goal: "≤ 2 s" },
      {
        what: "JavaScript at the first page, compressed",
        value: `${Math.round(compressedBytes(scripts) / 1024)} kB`,
        goal: "≤ 650 kB",
      },
    ];
  } finally {
    home.remove();
  }
}

interface Openings {
  /** Milliseconds of each trial. */
  readonly took: readonly number[];
  /** Names of the scripts that the page had loaded by then. */
  readonly scripts: ReadonlySet<string>;
}

async function openings(url: string): Promise<Openings> {
  const browser = await openBrowser();
  const took: number[] = [];
  const scripts = new Set<string>();
  for (let trial = 0; trial < trials; trial += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.add(new URL(request.url()).pathname.split("/").at(-1) ?? "");
    });
    const began = performance.now();
    await page.goto(url);
    await page
      .getByText(/^[1-9]\d* entities, [1-9]/)
      .first()
      .waitFor();
    took.push(performance.now() - began);
    await context.close();
  }
  await browser.close();
  return { took, scripts };
}

function compressedBytes(scripts: ReadonlySet<string>): number {
  const folder = new URL("../dist/assets/", import.meta.url);
  return [...scripts].reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder))).length, 0);
}
