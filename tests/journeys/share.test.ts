// A view leaves the house and comes back: the address opens the same picture, a large one by a short link, files have all.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Download, Page } from "playwright-core";
import { addressFrom } from "../../client/board/address.ts";
import { readTable } from "../../server/features/imports/factbook/table.ts";
import { type House, openHouse } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };
const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Share and export" }).click();
  await page.getByRole("menuitem", { name }).click();
}

async function saved(page: Page, name: string): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), choose(page, name)]);
  return { download, text: readFileSync(await download.path(), "utf8") };
}

/** Opens the story and waits until the camera rests, which the address then says. */
async function story(): Promise<Page> {
  const { page } = await house.visit("", clipboard);
  await page.getByRole("heading", { name: /^Armenia between/ }).waitFor();
  await expect.poll(() => hashOf(page)).toMatch(/&cam=/);
  return page;
}

describe("the address", () => {
  test("of a view that was moved, filtered and selected opens the same picture in another window", async () => {
    const page = await story();
    await page.mouse.move(700, 350);
    await page.mouse.wheel(0, -240);
    await page.getByRole("button", { name: "Hide persons" }).click();
    await expect.poll(() => hashOf(page)).toMatch(/f=kind:hide:Person/);
    const before = addressFrom(await hashOf(page));
    expect(before.positions.size).toBe(before.entities.length);
    const { page: other, complaints } = await house.visit((await hashOf(page)).slice(1));
    await other
      .getByRole("contentinfo")
      .getByText(/^\d+ entities, \d+ relations$/)
      .waitFor();
    await expect.poll(async () => addressFrom(await hashOf(other))).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test("of a stored view that is not there says so and stays", async () => {
    const hash = `v=${"0".repeat(24)}`;
    const { page } = await house.visit(hash);
    await page.getByText(/This stored view is not here/).waitFor();
    expect(await hashOf(page)).toBe(`#${hash}`);
  });
});

describe("the link", () => {
  test("of a small board is its address", async () => {
    const page = await story();
    await choose(page, "Copy link to this view");
    await page.getByText("Link copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.evaluate(() => location.href));
  });

  test("of a large board is short, and opens what was on it", async () => {
    const table = readFileSync(new URL("../../samples/organisations.tsv", import.meta.url), "utf8");
    const ids = [...new Set(readTable(table).map((row) => row["id"] ?? "?"))].filter((id) => id !== "?");
    const { page } = await house.visit(`asof=2004&b=${ids.join("~")}`, clipboard);
    await page
      .getByRole("contentinfo")
      .getByText(/^[23]\d\d entities, /)
      .waitFor();
    await expect.poll(() => hashOf(page)).toMatch(/&cam=/);
    const before = addressFrom(await hashOf(page));
    await choose(page, "Copy link to this view");
    await page.getByText(/Link copied. The view is stored here/).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#v=[0-9a-f]{24}$/);
    const { page: other } = await house.visit(link.split("#")[1]);
    await other
      .getByRole("contentinfo")
      .getByText(/^[23]\d\d entities, /)
      .waitFor();
    await expect.poll(async () => addressFrom(await hashOf(other))).toEqual(before);
  });
});

describe("a file", () => {
  test("to print has every name on screen, the date, the sources and the legend", async () => {
    const page = await story();
    const { download, text } = await saved(page, "Drawing to print (SVG)");
    expect(download.suggestedFilename()).toMatch(/^entente-armenia-between-two-blocs-.*\.svg$/);
    for (const name of ["Armenia", "Nikol Pashinyan", "Azerbaijan", "European Union", "Vladimir Putin", "Ukraine"])
      expect(text).toContain(`>${name}</text>`);
    expect(text).toContain("As of 8 May 2024");
    expect(text).toMatch(/Sources: .*Central Intelligence Agency/);
    expect(text).toMatch(/>states \(\d\)</);
  });

  test("that is a picture is a PNG at twice the size", async () => {
    const page = await story();
    const [download] = await Promise.all([page.waitForEvent("download"), choose(page, "Picture (PNG)")]);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
  });

  test.each([
    ["Table of entities (CSV)", "csv", /^\ufeffid,name,kind/],
    ["Table of relations (CSV)", "csv", /subject_name/],
    ["Everything (JSON)", "json", /"format": "entente-board"/],
    ["Graph for yEd and others (GraphML)", "graphml", /<graphml /],
    ["Graph for Gephi (GEXF)", "gexf", /<gexf /],
  ])("of data: %s", async (name, ending, content) => {
    const page = await story();
    const { download, text } = await saved(page, name);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    expect(text).toMatch(content);
    expect(text).toContain("Nikol Pashinyan");
  });

  test("leaves out what is hidden unless asked, and says so", async () => {
    const page = await story();
    await page.getByRole("button", { name: "Hide persons" }).click();
    const without = await saved(page, "Table of entities (CSV)");
    expect(without.text).not.toContain("Nikol Pashinyan");
    expect(without.download.suggestedFilename()).toMatch(/entities-without-2-hidden\.csv$/);
    await page.getByRole("button", { name: "Share and export" }).click();
    await page.getByLabel("Files of data: also what is hidden").check();
    await page.keyboard.press("Escape");
    expect((await saved(page, "Table of entities (CSV)")).text).toContain("Nikol Pashinyan");
  });
});
