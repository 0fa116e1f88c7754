// What a person waits for on the world's board: a step of the date, a comparison, an undo. From the key to the paint, as
// the browser itself tells it (Event Timing, rounded to 8 ms), on the real page with the samples.
import type { Page } from "playwright-core";
import { expandNeighbours } from "../model/api/explore.ts";
import { openBrowser } from "../tests/support/browser.ts";
import { newHome, startEntente, untilReady } from "./entente.ts";
import { type Figure, inMilliseconds, spread } from "./report.ts";

const steps = 20;

/** Figures of the world's board: about 200 states and 150 bodies. */
export async function measureBrowsing(): Promise<Figure[]> {
  const home = newHome();
  try {
    const started = await startEntente(home);
    try {
      await untilReady(started.url);
      return await onThePage(started.url, await worldBoard(started.url));
    } finally {
      await started.stop();
    }
  } finally {
    home.remove();
  }
}

async function onThePage(url: string, ids: readonly string[]): Promise<Figure[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ content: noteEvents });
    await page.goto(`${url}/#asof=1999&b=${ids.join("~")}`);
    const shown = await shownAfter(page, /^\d+ entities, [\d\u202f]{4,} relations$/);
    await page.waitForTimeout(4000);
    const dates = await keyTimes(page, { key: ">", times: steps });
    const [cold = Number.NaN, ...compared] = await compareTimes(page);
    const undone = await undoTime(page, url);
    return [
      { what: `step of the date on the world's board (${shown})`, value: spread(dates), goal: "≤ 150 ms" },
      {
        what: "comparing two dates of the world, from the click to the list",
        value: `${spread(compared)}; the very first ${inMilliseconds(cold)}`,
        goal: "≤ 1 s",
      },
      { what: `undo of an expansion (${undone.what})`, value: inMilliseconds(undone.took), goal: "≤ 100 ms" },
    ];
  } finally {
    await browser.close();
  }
}

/** Runs in the page: keeps how long each key took until the next paint. */
const noteEvents = `
  globalThis.eventTimes = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) eventTimes.push({ name, duration });
  }).observe({ type: "event", durationThreshold: 16 });
`;

/** Milliseconds of presses of one key; what took less than the browser tells of counts as that much. */
async function keyTimes(page: Page, { key, times }: { key: string; times: number }): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.evaluate("eventTimes.length = 0");
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
    const told = await page.evaluate<number[]>(
      "eventTimes.filter((one) => one.name === 'keydown').map((one) => one.duration)",
    );
    taken.push(Math.max(16, ...told));
  }
  return taken;
}

/** Milliseconds of several comparisons, the first of which finds the database cold. */
async function compareTimes(page: Page): Promise<number[]> {
  await page.keyboard.press("Shift+C");
  const panel = page.getByRole("complementary", { name: "Inspector" });
  await panel.getByLabel("To", { exact: true }).fill("2020");
  await panel.getByLabel("Of what").first().click();
  await page
    .getByRole("option", { name: /^the world/i })
    .first()
    .click();
  const taken: number[] = [];
  for (const year of ["1993", "1995", "1997", "1999", "2001", "2003"]) {
    await panel.getByLabel("From").fill(year);
    const began = performance.now();
    await panel.getByRole("button", { name: "Compare", exact: true }).click();
    await panel.getByText(`Between ${year} and 2020`).waitFor();
    taken.push(performance.now() - began);
    await page.waitForTimeout(1500);
  }
  return taken;
}

async function undoTime(page: Page, url: string): Promise<{ what: string; took: number }> {
  await page.goto(`${url}/#asof=2010&b=un~who&s=un~who&open=expand~un~who`);
  await page.reload();
  const panel = page.getByRole("complementary", { name: "Inspector" });
  await panel.getByLabel("At most").fill("250");
  await panel.getByRole("button", { name: /^Add \d/ }).click();
  const what = await shownAfter(page, /^[12]\d\d entities, [3-9]\d\d relations$/);
  await page.waitForTimeout(2000);
  await page.keyboard.press("Escape");
  const [took = Number.NaN] = await keyTimes(page, { key: "Control+z", times: 1 });
  await shownAfter(page, /^2 entities, /);
  return { what, took };
}

async function shownAfter(page: Page, words: RegExp): Promise<string> {
  const line = page.getByRole("contentinfo").getByText(words);
  await line.waitFor({ timeout: 60_000 });
  return (await line.innerText()).replaceAll("\u202f", " ");
}

/** Members of the United Nations at any time, and the bodies that most of them share. */
async function worldBoard(url: string): Promise<string[]> {
  const states = await neighbours(url, { ids: ["un"], kinds: ["State"], limit: 300 });
  const bodies = await neighbours(url, { ids: states.slice(0, 200), kinds: ["Organisation"], limit: 150 });
  return [...states, ...bodies];
}

async function neighbours(url: string, wanted: object): Promise<string[]> {
  const answer = await fetch(`${url}/api/neighbours`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ certainty: "ever", ...wanted }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  const { entities } = expandNeighbours.response.parse(await answer.json());
  return entities.map((entity) => entity.id);
}
