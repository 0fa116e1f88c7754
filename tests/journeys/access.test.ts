// For everybody: keyboard only, with a screen reader's eyes (axe), light and dark, small and enlarged; importing too.
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse, inspector } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

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
  { name: "the text", hash: "asof=2004&b=armenia~csto~russia&s=csto&view=tree&show=ever", text: /^Organisations/ },
  { name: "the sheet of a hub", hash: "asof=2010&b=un&s=un&open=expand~un", text: /newcomers? will come/ },
  ...["filters", "history", "style", "paths", "compare", "expand~csto~armenia"].map((sheet) => ({
    name: `the sheet ${sheet}`,
    hash: `asof=2004&b=armenia~csto~russia&s=csto~armenia&open=${sheet}`,
    text: /^ ?Back$/,
  })),
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

  test("in the commands and in the menu", async () => {
    const { page, complaints } = await house.visit("asof=2004&b=armenia~csto&s=csto", { colorScheme });
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await page.keyboard.press("Shift+F10");
    await page
      .getByRole("menuitem", { name: /^Expand/ })
      .first()
      .waitFor();
    await expectNothingSerious(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.getByRole("option", { name: /^Search/ }).waitFor();
    await expectNothingSerious(page);
    await page.keyboard.type("armenia");
    await page.getByRole("option", { name: /Armenia/ }).waitFor();
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
      .getByText(/Selected: (Armenia|Collective)/)
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
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(() => document.activeElement?.closest("header, nav, main, aside, footer")?.tagName ?? ""),
      );
    }
    expect([...reached]).toEqual(expect.arrayContaining(["HEADER", "NAV", "MAIN", "ASIDE", "FOOTER"]));
  });
});

const enlarged = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };

describe("enlarged to 200 %, axe finds nothing serious", () => {
  const chosen = screens.filter(({ name }) => /text|table|filters|an entity|hub/.test(name));
  test.each(chosen)("on $name", async ({ hash, text }) => {
    const { page } = await house.visit(hash, enlarged);
    await page.getByText(text).first().waitFor();
    await expectNothingSerious(page);
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

  test.each([
    ["the table", "view=table", "grid"],
    ["the text", "view=tree", "tree"],
  ] as const)("at 200 %% %s has its own room to scroll in", async (_words, view, role) => {
    const { page } = await house.visit(`asof=2004&b=armenia~csto~russia&${view}`, enlarged);
    const box = await page.getByRole(role).boundingBox();
    expect(box?.height).toBeGreaterThan(100);
    expect(box?.width).toBeGreaterThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test("the commands fit into the window and scroll within", async () => {
    const { page } = await house.visit("asof=2004&b=armenia~csto", enlarged);
    await page.getByText(/^2 entities/).waitFor();
    await page.keyboard.press("Control+k");
    const box = await page.getByRole("dialog", { name: "Commands" }).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(450);
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

describe("by touch", () => {
  const touch = { hasTouch: true, viewport: { width: 1024, height: 768 } };

  test("one opens the commands, selects in the text, and opens a line", async () => {
    const { page, complaints } = await house.visit("asof=2004&b=armenia~csto~russia", touch);
    await page.getByText(/^3 entities/).waitFor();
    await page.getByRole("button", { name: /^All commands/ }).tap();
    await page.getByRole("option", { name: /^Canvas or text/ }).tap();
    const csto = page.getByRole("treeitem", { name: /^Collective Security/ });
    await csto.tap();
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await csto.locator("[data-open]").tap();
    await page.getByRole("treeitem", { name: /^has as a member/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("what is tapped is large enough for a finger: 24 by 24 pixels, or with that much room about it", async () => {
    const { page } = await house.visit("asof=2004&b=armenia~csto~russia&view=tree", touch);
    await page.getByRole("tree").waitFor();
    const { violations } = await new AxeBuilder({ page }).withRules(["target-size"]).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(" ")))).toEqual([]);
  });
});

describe("with reduced motion", () => {
  test("nothing on the page goes on moving", async () => {
    const { page } = await house.visit("asof=2004&b=armenia~csto~russia&s=csto", { reducedMotion: "reduce" });
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Commands" }).waitFor();
    const running = await page.evaluate(
      () => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().endTime) > 100).length,
    );
    expect(running).toBe(0);
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
