// Expanding by choice, several together, taking back, undo and redo with their list, filters and folds.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse, inspector, statusLine } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const things = (page: Page, text: RegExp | string) => statusLine(page).getByText(text).waitFor();

describe("the sheet that expands", () => {
  test("brings nothing when everything is left out, and remembers what was chosen", async () => {
    const { page } = await house.visit("asof=2010&b=csto&s=csto&open=expand~csto");
    await inspector(page)
      .getByRole("heading", { name: /^Expand Collective/ })
      .waitFor();
    await inspector(page).getByRole("button", { name: "none" }).first().click();
    await inspector(page).getByText("Choose at least one of each.").waitFor();
    expect(
      await inspector(page)
        .getByRole("button", { name: /^Add 0/ })
        .isDisabled(),
    ).toBe(true);
    await inspector(page)
      .getByRole("checkbox", { name: /^has as a member/ })
      .check();
    await inspector(page)
      .getByRole("button", { name: /^Add [5-9]$/ })
      .click();
    await things(page, /^[6-9] entities, \d+ relations$/);
    await page.keyboard.press("Shift+E");
    expect(
      await inspector(page)
        .getByRole("checkbox", { name: /^is part of/ })
        .count(),
    ).toBeLessThanOrEqual(1);
  });

  test("expands several together, or only what they share", async () => {
    const { page } = await house.visit("asof=2024-05-08&b=armenia~russia&s=armenia~russia");
    await things(page, /^2 entities, /);
    await page.keyboard.press("e");
    await inspector(page).getByRole("heading", { name: "Expand 2 entities" }).waitFor();
    const any = Number(/of ([\d\u202f]+) newcomers/.exec(await previewOf(page))?.[1]);
    await inspector(page).getByRole("switch", { name: "Only what all 2 share" }).press("Space");
    await expect.poll(async () => Number(/of (\d+) newcomers/.exec(await previewOf(page))?.[1])).toBeLessThan(any);
  });
});

const previewOf = (page: Page): Promise<string> =>
  inspector(page)
    .getByText(/newcomers? will come/)
    .innerText();

describe("undo", () => {
  test("takes an expansion back and does it again, by keys and by the list, places included", async () => {
    const { page, complaints } = await house.visit("asof=2010&b=csto&s=csto");
    await things(page, "1 entity, 0 relations");
    await page.keyboard.press("e");
    await things(page, /^[6-9] entities, /);
    const before = await statusLine(page).innerText();
    await page.keyboard.press("Control+z");
    await things(page, "1 entity, 0 relations");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => statusLine(page).innerText()).toContain(before.split("\n")[0]);
    await page.keyboard.press("g");
    await page.getByLabel("As-of date: a day, a month or a year").fill("2005");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("history");
    await page.keyboard.press("Enter");
    const list = inspector(page).getByRole("list");
    await list.getByRole("button", { name: /^As of 2005/ }).waitFor();
    await list.getByRole("button", { name: /^Expanded CSTO: \d entities, \d+ relations/ }).click();
    expect(await page.getByLabel("As-of date: a day, a month or a year").inputValue()).toBe("2010");
    await list.getByRole("button", { name: /^The board as it was opened/ }).click();
    await things(page, "1 entity, 0 relations");
    expect(complaints).toEqual([]);
  });

  test("brings back what was removed", async () => {
    const { page } = await house.visit("asof=2010&b=armenia~csto&s=csto");
    await things(page, /^2 entities, [1-9]/);
    await page.keyboard.press("Delete");
    await things(page, "1 entity, 0 relations");
    await page.getByRole("button", { name: "Undo" }).click();
    await things(page, /^2 entities, [1-9]/);
  });
});

describe("collapsing", () => {
  test("leaves what another expansion has brought since", async () => {
    const { page } = await house.visit("asof=2010&b=csto~eaec&s=csto");
    await things(page, /^2 entities, /);
    await page.keyboard.press("e");
    await things(page, /^([7-9]|1\d) entities, /);
    await page.keyboard.press("/");
    await page.keyboard.type("Eurasian Economic Community");
    await page
      .getByRole("option", { name: /Eurasian Economic Community/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await inspector(page)
      .getByRole("heading", { name: /^Eurasian Economic Community/ })
      .waitFor();
    await page.keyboard.press("e");
    await page.getByRole("alert").first().waitFor();
    const full = await countOf(page);
    await page.keyboard.press("/");
    await page.keyboard.type("Collective Security Treaty");
    await page
      .getByRole("option", { name: /Collective Security Treaty/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await inspector(page)
      .getByRole("heading", { name: /^Collective Security/ })
      .waitFor();
    await page.keyboard.press("c");
    await expect.poll(() => countOf(page)).toBeLessThan(full);
    expect(await countOf(page)).toBeGreaterThan(3);
  });
});

const countOf = async (page: Page): Promise<number> =>
  Number(/^(\d+) entit/.exec(await statusLine(page).innerText())?.[1] ?? 0);

describe("filters", () => {
  test("grey first, hide second, show third; chips take them off one by one or all at once", async () => {
    const { page } = await house.visit("");
    await things(page, /^2\d entities, /);
    await page.keyboard.press("Shift+F");
    const persons = inspector(page).getByRole("button", { name: /^persons/ });
    await persons.click();
    await statusLine(page)
      .getByRole("button", { name: /persons greyed/ })
      .waitFor();
    await things(page, /^24 entities, /);
    await persons.click();
    await things(page, /^22 entities, /);
    await statusLine(page)
      .getByText(/hidden by filters/)
      .waitFor();
    await inspector(page).getByLabel("Name has").fill("armenia");
    await statusLine(page)
      .getByRole("button", { name: /not named “armenia” greyed/ })
      .waitFor();
    await statusLine(page).getByRole("button", { name: "Reset all" }).click();
    await things(page, /^24 entities, /);
    expect(
      await statusLine(page)
        .getByRole("button", { name: /greyed|filters/ })
        .count(),
    ).toBe(0);
  });
});
