// How soon the page is usable in a real browser, and how much JavaScript it loads.
import { readdirSync, readFileSync } from "node:fs";
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
    const measured = await openings(started.url);
    await started.stop();
    return [
      { what: "page usable after opening, median", value: inSeconds(quantile(measured, 0.5)), goal: "≤ 2 s" },
      { what: "JavaScript of the page, compressed", value: `${Math.round(scriptBytes() / 1024)} kB`, goal: "≤ 600 kB" },
    ];
  } finally {
    home.remove();
  }
}

async function openings(url: string): Promise<number[]> {
  const browser = await openBrowser();
  const measured: number[] = [];
  for (let trial = 0; trial < trials; trial += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(url);
    await page
      .getByText(/^[1-9]\d* entities, [1-9]/)
      .first()
      .waitFor();
    measured.push(performance.now() - began);
    await context.close();
  }
  await browser.close();
  return measured;
}

function scriptBytes(): number {
  const folder = new URL("../dist/assets/", import.meta.url);
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder))).length, 0);
}
