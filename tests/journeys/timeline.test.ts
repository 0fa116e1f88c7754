// The bar at the bottom: keys, clicks and drags set the date, a span shows what held within, play advances and stops,
// and nothing of it moves what is on the canvas.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const bar = (page: Page) => page.getByRole("region", { name: "Timeline" });
const cursor = (page: Page) => bar(page).getByRole("slider", { name: "As-of date" });
const field = (page: Page) => page.getByLabel("As-of date: a day, a month or a year");
const undo = (page: Page) => page.keyboard.press("Control+z");

async function waitForDate(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('input[aria-label^="As-of date"]')?.value === wanted,
    words,
  );
}

async function openUzbekistan(page: Page): Promise<void> {
  await page.getByText(/^2 entities, \d+ relations?$/).waitFor();
  await cursor(page).waitFor();
}

/** Where the plot stands on the page. */
async function plotBox(page: Page) {
  const box = await bar(page).locator("[data-plot]").boundingBox();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}

describe("the cursor", () => {
  test("steps by keys, tells in words what changes, and agrees with the field above", async () => {
    const { page, complaints } = await house.visit("asof=2004&b=uzbekistan~csto");
    await openUzbekistan(page);
    await cursor(page).focus();
    await page.keyboard.press("ArrowRight");
    await waitForDate(page, "2005");
    await page.keyboard.press("Shift+ArrowLeft");
    await waitForDate(page, "1995");
    expect(await cursor(page).getAttribute("aria-valuetext")).toMatch(/^1995: (nothing begins or ends|.*\d+ .*)$/);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    expect(await cursor(page).textContent()).toBe(await field(page).inputValue());
    await page.keyboard.press("g");
    await field(page).fill("May 2008");
    await page.keyboard.press("Enter");
    await bar(page).getByText("May 2008").first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("goes where one clicks and follows a drag, by years when years are shown, as one step to undo", async () => {
    const { page } = await house.visit("asof=2004&b=uzbekistan~csto");
    await openUzbekistan(page);
    const box = await plotBox(page);
    await page.mouse.click(box.x + box.width * 0.6, box.y + 20);
    await page.waitForFunction(() =>
      /^(?!2004)\d{4}$/.test(document.querySelector<HTMLInputElement>('input[aria-label^="As-of date"]')?.value ?? ""),
    );
    const clicked = await field(page).inputValue();
    await page.waitForTimeout(1000);
    const flag = await cursor(page).boundingBox();
    await page.mouse.move((flag?.x ?? 0) + 12, (flag?.y ?? 0) + 8);
    await page.mouse.down();
    for (let part = 1; part <= 6; part += 1) await page.mouse.move(box.x + box.width * (0.6 - part * 0.06), box.y + 74);
    await page.mouse.up();
    const dragged = await field(page).inputValue();
    expect(Number(dragged)).toBeLessThan(Number(clicked));
    await undo(page);
    await waitForDate(page, clicked);
  });

  test("means months, then days, when the wheel has come near enough", async () => {
    const { page } = await house.visit("asof=2004&b=uzbekistan~csto");
    await openUzbekistan(page);
    const box = await plotBox(page);
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -200);
    await page.mouse.click(box.x + box.width / 2, box.y + 20);
    await page.waitForFunction(() =>
      /^[A-Z][a-z]+ \d{4}$/.test(
        document.querySelector<HTMLInputElement>('input[aria-label^="As-of date"]')?.value ?? "",
      ),
    );
    for (let turn = 0; turn < 14; turn += 1) await page.mouse.wheel(0, -200);
    await page.mouse.click(box.x + box.width / 3, box.y + 20);
    await page.waitForFunction(() =>
      /^\d+ [A-Z][a-z]+ \d{4}$/.test(
        document.querySelector<HTMLInputElement>('input[aria-label^="As-of date"]')?.value ?? "",
      ),
    );
    await bar(page).getByRole("button", { name: "Fit all of time" }).click();
    expect(await bar(page).getByRole("button", { name: "Fit all of time" }).isDisabled()).toBe(true);
  });

  test("jumps to the next change and back, and says when there is none", async () => {
    const { page } = await house.visit("asof=2004&b=uzbekistan~csto");
    await openUzbekistan(page);
    await page.keyboard.press("]");
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[aria-label^="As-of date"]')?.value !== "2004",
    );
    expect(await cursor(page).getAttribute("aria-valuetext")).not.toContain("nothing begins or ends");
    for (let press = 0; press < 12; press += 1) await page.keyboard.press("]");
    await page.getByText("Nothing on the board begins or ends after this date").first().waitFor();
    await page.keyboard.press("[");
    expect(Number((await field(page).inputValue()).slice(-4))).toBeGreaterThan(2004);
  });
});

describe("a span", () => {
  test("chosen by a drag shows what held within, and comes off", async () => {
    const { page, complaints } = await house.visit("asof=1999&b=uzbekistan~csto");
    await page.getByText("2 entities, 0 relations").waitFor();
    const box = await plotBox(page);
    await page.mouse.move(box.x + box.width * 0.25, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 24);
    await page.mouse.move(box.x + box.width * 0.9, box.y + 24);
    await page.mouse.up();
    await page.getByText(/^2 entities, [1-9]\d* relations?$/).waitFor();
    expect(await field(page).inputValue()).toMatch(/^\d{4} to \d{4}$/);
    const last = bar(page).getByRole("slider", { name: "Last day of the span" });
    await last.focus();
    const before = await last.getAttribute("aria-valuetext");
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(
      (words) =>
        document.querySelector('[aria-label="Last day of the span"]')?.getAttribute("aria-valuetext") !== words,
      before,
    );
    await bar(page).getByRole("button", { name: "Take the span off" }).click();
    await waitForDate(page, "1999");
    await page.getByText("2 entities, 0 relations").waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("play", () => {
  test("goes on by years, stops at the end, and is one step to undo", async () => {
    const { page } = await house.visit("asof=2021&b=uzbekistan~csto");
    await page.getByText(/^2 entities, \d+ relations?$/).waitFor();
    await bar(page).getByLabel("Step of the play").selectOption("by years");
    await bar(page).getByLabel("Speed of the play").selectOption("fast");
    const places = await page.evaluate(() => JSON.stringify(globalThis.history.state));
    const entries = await page.evaluate(() => globalThis.history.length);
    await bar(page).getByRole("button", { name: "Play the date" }).click();
    await bar(page).getByRole("button", { name: "Pause" }).waitFor();
    await bar(page).getByRole("button", { name: "Play the date" }).waitFor({ timeout: 20_000 });
    expect(Number((await field(page).inputValue()).slice(-4))).toBeGreaterThanOrEqual(2025);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => JSON.stringify(globalThis.history.state))).toBe(places);
    expect(await page.evaluate(() => globalThis.history.length)).toBe(entries + 1);
    await undo(page);
    await waitForDate(page, "2021");
  });

  test("starts and pauses with Space on the cursor, also with motion", async () => {
    const { page } = await house.visit("asof=1995&b=uzbekistan~csto", { reducedMotion: "no-preference" });
    await page.getByText(/^2 entities, \d+ relations?$/).waitFor();
    await cursor(page).focus();
    await page.keyboard.press("Space");
    await waitForDate(page, "1997");
    await page.keyboard.press("Space");
    await bar(page).getByRole("button", { name: "Play the date" }).waitFor();
    const stopped = await field(page).inputValue();
    await page.waitForTimeout(1200);
    expect(await field(page).inputValue()).toBe(stopped);
  });
});

describe("the bar", () => {
  test("is folded where the window is low, opens, and stays as it was left", async () => {
    const { page } = await house.visit("asof=2004&b=uzbekistan~csto", { viewport: { width: 1024, height: 768 } });
    await bar(page).getByRole("button", { name: "Open the timeline" }).waitFor();
    expect(await cursor(page).count()).toBe(0);
    await page.keyboard.press(">");
    await waitForDate(page, "2005");
    await bar(page).getByRole("button", { name: "Open the timeline" }).click();
    await cursor(page).waitFor();
    await page.reload();
    await cursor(page).waitFor();
  });

  test("tells two selected entities' events in the inspector", async () => {
    const { page } = await house.visit("asof=2024-05-08&b=armenia~azerbaijan~russia&s=armenia~russia");
    const panel = page.getByRole("complementary", { name: "Inspector" });
    await panel.getByRole("heading", { name: "Events between the two" }).waitFor();
    await panel.getByRole("img", { name: /^\d+ events?.*: \d+ friendly, \d+ hostile/ }).waitFor();
  });
});
