// For everybody: keyboard only, with a screen reader's eyes (axe), light and dark, small and enlarged; importing too.
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`));
}

// A passing note may lie over a text for a moment; what is wrong for good is still wrong a little later.
async function expectNothingSerious(page: Page): Promise<void> {
  await expect.poll(() => serious(page), { timeout: 12_000, interval: 1500 }).toEqual([]);
}

const screens: readonly { name: string; hash: string; text: RegExp }[] = [
  { name: "the first screen", hash: "", text: /Armenia between two blocs/ },
  { name: "an entity", hash: "asof=2024-05-08&b=armenia~csto~russia&s=armenia", text: /^As of 8 May 2024/ },
  { name: "several things", hash: "asof=2004&b=armenia~azerbaijan&s=armenia~azerbaijan", text: /^All related to/ },
  { name: "the table", hash: "asof=2004&b=armenia~csto~russia&view=table", text: /^Relation/ },
  { name: "the sheet of a hub", hash: "asof=2010&b=un&s=un&open=expand~un", text: /neighbours will come/ },
  { name: "an empty board", hash: "b=nobody-at-all", text: /^The board is empty/ },
  { name: "the imports", hash: "page=import", text: /^Import$/ },
];

describe.each(["light", "dark"] as const)("axe finds nothing serious in the %s scheme", (colorScheme) => {
  test.each(screens)("on $name", async ({ hash, text }) => {
    const { page, complaints } = await house.visit(hash, { colorScheme });
    await page.getByText(text).first().waitFor();
    await expectNothingSerious(page);
    expect(complaints).toEqual([]);
  });

  test("on a relation and its document", async () => {
    const { page, complaints } = await house.visit("", { colorScheme });
    const answer = page.getByRole("region", { name: "Answer" });
    await answer.getByRole("button", { name: /^Show all/ }).click();
    await answer
      .getByRole("button", { name: /accused/ })
      .first()
      .click();
    await page.getByText("Who says so").waitFor();
    await expectNothingSerious(page);
    await page.getByRole("button", { name: "Open in document" }).first().click();
    await page.getByText(/^Highlighted:/).waitFor();
    await expectNothingSerious(page);
    expect(complaints).toEqual([]);
  });

  test("in the list of keys", async () => {
    const { page, complaints } = await house.visit("b=armenia", { colorScheme });
    await page.getByText("1 entity, 0 relations").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys and gestures" }).getByText("Expand", { exact: true }).waitFor();
    await expectNothingSerious(page);
    expect(complaints).toEqual([]);
  });
});

describe("with the keyboard alone", () => {
  test("one searches, walks along relations, expands, hides, and shows again", async () => {
    const { page } = await house.visit("asof=2004&b=armenia");
    await page.getByText("1 entity, 0 relations").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("csto");
    await page.keyboard.press("Enter");
    await page.getByText(/^2 entities, [1-9]/).waitFor();
    await page.getByText("Selected: Collective Security Treaty Organization").first().waitFor({ state: "attached" });
    for (const arrow of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) await page.keyboard.press(arrow);
    await page
      .getByText(/^Selected: (Armenia|Collective)/)
      .first()
      .waitFor({ state: "attached" });
    await page.keyboard.press("Control+a");
    await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
    await page.keyboard.press("h");
    await page.getByRole("button", { name: /2 hidden by hand/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^2 entities, /).waitFor();
    await page.keyboard.press("t");
    await page.getByRole("grid", { name: "Relations" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Who says so").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Ask" }).waitFor();
  });

  test("every place of the window is reached by Tab, and is seen", async () => {
    const { page } = await house.visit("asof=2004&b=armenia~csto&s=csto");
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    const reached = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(() => document.activeElement?.closest("header, nav, main, aside, footer")?.tagName ?? ""),
      );
    }
    expect([...reached]).toEqual(expect.arrayContaining(["HEADER", "NAV", "MAIN", "ASIDE", "FOOTER"]));
  });
});

describe("there is room", () => {
  test.each([
    ["at 1024 px", { width: 1024, height: 768 }],
    ["at 200 % of 1440 px", { width: 720, height: 450 }],
  ])("%s: nothing is cut off and the page does not scroll aside", async (_words, viewport) => {
    const { page } = await house.visit("asof=2004&b=armenia~csto&s=csto", { viewport });
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.getByRole("combobox", { name: "Search entities" }).click();
    await page.getByRole("button", { name: "today" }).click();
    await page.getByRole("button", { name: "Import" }).click();
    await page.getByRole("heading", { name: "Import" }).waitFor();
  });

  test("the inspector is closed, opened again and remembered", async () => {
    const { page } = await house.visit("b=armenia");
    await inspector(page).waitFor();
    await page.keyboard.press("i");
    await inspector(page).waitFor({ state: "detached" });
    await page.reload();
    await page.getByText("1 entity, 0 relations").waitFor();
    expect(await inspector(page).count()).toBe(0);
  });
});

describe("importing", () => {
  test("tells what was not taken, with line, column and reason", async () => {
    const { page } = await house.visit("page=import");
    const header = "subject,type,object,document_title,publisher,on";
    const rows = [
      "Armenia,MET,Russia,A note,An analyst,2024-05-08",
      "Armenia,NO_SUCH_TYPE,Russia,A note,An analyst,2024",
    ];
    await page.getByLabel("File to import").setInputFiles({
      name: "claims.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([header, ...rows, ""].join("\n")),
    });
    await page.getByRole("region", { name: "Import of claims.csv" }).getByText(/^done/).waitFor();
    await page.getByRole("row", { name: /^3 type / }).waitFor();
    await page.getByRole("link", { name: "All 1 as CSV" }).waitFor();
  });
});
