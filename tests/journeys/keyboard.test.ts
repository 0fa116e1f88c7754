// The whole way without a mouse: search, expand, walk, hide, undo, redo, commands by name, table, text, a relation, its
// quote in its document, and back. Nothing in here may click, tap or move the focus by other means than keys.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse, inspector, statusLine } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const focused = (page: Page) => page.locator(":focus");
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function find(page: Page, name: string): Promise<void> {
  await press(page, "/");
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
  await press(page, "Enter");
  await page.getByRole("combobox", { name: "Search entities", expanded: false }).waitFor();
}

async function command(page: Page, name: string): Promise<void> {
  await press(page, "Control+k");
  await page.getByRole("combobox", { name: "Command or entity" }).waitFor();
  await page.keyboard.type(name);
  await press(page, "Enter");
  await page.getByRole("dialog", { name: "Commands" }).waitFor({ state: "detached" });
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  const reached: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await press(page, "Tab");
    const words = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body
        ? ""
        : (activeElement?.getAttribute("aria-label") ?? activeElement?.textContent);
    });
    if (name.test(words ?? "")) return;
    reached.push((words ?? "").slice(0, 40));
  }
  throw new Error(`Tab never came to ${name.source}, but to ${reached.join("; ")}`);
}

describe("with keys alone", () => {
  test("one searches, expands, walks, hides, takes back and does again", async () => {
    const { page, complaints } = await house.visit("asof=2024-05-08&b=armenia");
    await statusLine(page).getByText("1 entity, 0 relations").waitFor();
    await find(page, "csto");
    await statusLine(page)
      .getByText(/^2 entities, [1-9]/)
      .waitFor();
    await press(page, "e");
    await statusLine(page)
      .getByText(/^[5-9] entities, /)
      .waitFor();
    await find(page, "csto");
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await press(page, "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown");
    await statusLine(page).getByText("1 selected", { exact: true }).waitFor();
    await press(page, "h");
    const hidden = page.getByRole("button", { name: /^1 hidden by hand/ });
    await hidden.waitFor();
    await press(page, "Control+z");
    await hidden.waitFor({ state: "detached" });
    await press(page, "Control+Shift+Z");
    await hidden.waitFor();
    await command(page, "reset all filters");
    await hidden.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("one goes through the table and the text to a relation, its quote and back", async () => {
    const { page, complaints } = await house.visit("asof=2024-05-08&b=armenia~csto~russia");
    await statusLine(page)
      .getByText(/^3 entities, [1-9]/)
      .waitFor();
    await press(page, "t", "ArrowDown", "Enter");
    await inspector(page)
      .getByText(/^Who says so/)
      .waitFor();
    await press(page, "Shift+T");
    await page.getByRole("tree").waitFor();
    await command(page, "go to armenia");
    await soon(() => focused(page).textContent()).toMatch(/^Armenia \(AM\)/);
    await press(page, "ArrowRight");
    await page
      .getByRole("treeitem", { name: /^suspended/ })
      .first()
      .waitFor();
    await page.keyboard.type("suspended");
    await soon(() => focused(page).textContent()).toMatch(/^suspended/);
    await press(page, "ArrowRight", "Space");
    await inspector(page)
      .getByText(/^Who says so/)
      .waitFor();
    await tabTo(page, /Open in document/);
    await press(page, "Enter");
    await inspector(page)
      .getByText(/^Highlighted:/)
      .waitFor();
    await press(page, "Escape");
    await inspector(page)
      .getByText(/^Who says so/)
      .waitFor();
    await press(page, "Escape");
    await inspector(page)
      .getByText(/^Who says so/)
      .waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });
});

describe("the commands", () => {
  test("open from within a field, close with Escape, and give the focus back", async () => {
    const { page } = await house.visit("asof=2024&b=armenia~csto&s=csto");
    await statusLine(page)
      .getByText(/^2 entities/)
      .waitFor();
    await press(page, "/", "Control+k");
    const field = page.getByRole("combobox", { name: "Command or entity" });
    await field.waitFor();
    await soon(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await press(page, "Escape");
    await field.waitFor({ state: "detached" });
    expect(await focused(page).getAttribute("aria-label")).toBe("Search entities");
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
  });

  test("say so when nothing is named like that, and offer again what was lately chosen", async () => {
    const { page } = await house.visit("asof=2024&b=armenia~csto");
    await statusLine(page)
      .getByText(/^2 entities/)
      .waitFor();
    await command(page, "select all");
    await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
    await press(page, "Control+k");
    await page
      .getByRole("group", { name: "Recent" })
      .getByRole("option", { name: /^Select all/ })
      .waitFor();
    await page.keyboard.type("qqqq");
    await page.getByText("Nothing is named like “qqqq” here").waitFor();
  });
});

describe("the menu", () => {
  test("opens by key at what is selected, is walked by arrows, and closes without losing the selection", async () => {
    const { page } = await house.visit("asof=2024&b=armenia~csto&s=csto");
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await press(page, "Shift+F10");
    await soon(() => focused(page).textContent()).toMatch(/^Expand/);
    await press(page, "Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await press(page, "Shift+F10");
    await page.getByRole("menuitem", { name: /^Hide/ }).first().waitFor();
    for (let step = 0; step < 20; step += 1) {
      if ((await focused(page).textContent())?.startsWith("Hide") === true) break;
      await press(page, "ArrowDown");
    }
    await press(page, "Enter");
    await page.getByRole("button", { name: /^1 hidden by hand/ }).waitFor();
  });
});
