// From a name to the passage that says so: search, expand, relation, quote, document; hubs ask first; reload and back.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse, inspector } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Search entities", expanded: false }).waitFor();
}

describe("a stranger", () => {
  test("is met by the story, drawn and told, with the world a click away", async () => {
    const { page, complaints } = await house.visit();
    await inspector(page).getByRole("heading", { name: "Armenia between two blocs, May 2024" }).waitFor();
    await page.getByText(/^2\d entities, \d+ relations$/).waitFor();
    await page.getByText("See the world’s blocs as of").waitFor();
    await page.getByRole("button", { name: /Who accused whom/ }).waitFor();
    expect(await page.getByLabel("As-of date: a day, a month or a year").inputValue()).toBe("8 May 2024");
    expect(complaints).toEqual([]);
  });

  test("who finds nothing is told what to try", async () => {
    const { page } = await house.visit();
    await page.getByRole("heading", { name: /^Armenia between/ }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("qqqqxyz");
    await page.getByText(/Nothing is named like “qqqqxyz”. Try another spelling/).waitFor();
  });

  test("searches Armenia, expands, reads a relation, its quote, and the quote in its document", async () => {
    const { page, complaints } = await house.visit("asof=2024-05-08&b=armenia");
    await page.getByText("1 entity, 0 relations").waitFor();
    await find(page, "Collective Security Treaty");
    await page.getByText(/^2 entities, /).waitFor();
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await page.keyboard.press("e");
    await inspector(page)
      .getByRole("heading", { name: /^[3-9] entities$/ })
      .waitFor();
    await find(page, "Armenia");
    await inspector(page)
      .getByRole("heading", { name: /^Armenia/ })
      .waitFor();
    const group = inspector(page).getByRole("button", { name: /^accused/i });
    await group.waitFor();
    if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
    await inspector(page)
      .getByRole("button", { name: /peacekeepers/ })
      .first()
      .click();
    await inspector(page)
      .getByRole("heading", { name: /Armenia accused/ })
      .waitFor();
    await inspector(page).getByText("Who says so").waitFor();
    await inspector(page).getByRole("button", { name: "Open in document" }).first().click();
    await inspector(page)
      .getByText(/^Highlighted: Armenia accused/)
      .waitFor();
    const marks = inspector(page).locator("mark:not([role])");
    expect((await marks.allTextContents()).join("")).toMatch(/^After it, Armenia charged .* peacekeepers/);
    await expect
      .poll(() => marks.first().evaluate((mark) => mark.getBoundingClientRect().top < innerHeight))
      .toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe("a hub", () => {
  test("asks which of its neighbours shall come, and brings as many as were asked for", async () => {
    const { page } = await house.visit("asof=2010&b=un");
    await page.getByText("1 entity, 0 relations").waitFor();
    await page.keyboard.press("ArrowRight");
    await inspector(page)
      .getByRole("heading", { name: /^United Nations/ })
      .waitFor();
    await page.keyboard.press("e");
    await inspector(page).getByRole("heading", { name: "Expand United Nations" }).waitFor();
    await inspector(page)
      .getByText(/^40 of 1\d\d newcomers will come\. 1?\d\d more can follow\.$/)
      .waitFor();
    await inspector(page).getByLabel("At most").fill("12");
    await inspector(page).getByRole("button", { name: "Add 12" }).click();
    await page.getByText(/^13 entities, \d+ relations$/).waitFor();
    await inspector(page).getByRole("button", { name: "Add 12" }).click();
    await page.getByText(/^25 entities, \d+ relations$/).waitFor();
  });
});

describe("expanding", () => {
  test("brings neighbours, and collapsing takes away just these", async () => {
    const { page } = await house.visit("asof=2024-05-08&b=csto~france");
    await page.getByText("2 entities, 0 relations").waitFor();
    await find(page, "Collective Security Treaty");
    await page.keyboard.press("e");
    await page
      .getByRole("alert")
      .getByText(/^\d+ entities, \d+ relations$/)
      .waitFor();
    await page
      .getByRole("contentinfo")
      .getByText(/^\d+ entities, \d+ relations$/)
      .waitFor();
    await find(page, "Collective Security Treaty");
    await page.keyboard.press("c");
    await page.getByRole("contentinfo").getByText("2 entities, 0 relations").waitFor();
    await page.keyboard.press("e");
    await page
      .getByRole("contentinfo")
      .getByText(/^\d\d? entities, [1-9]/)
      .waitFor();
  });
});

describe("the address bar", () => {
  test("brings back board, date, selection and table after a reload", async () => {
    const { page } = await house.visit("asof=2004&b=armenia~csto~russia&s=csto&view=table");
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await page.getByRole("grid", { name: "Relations" }).waitFor();
    await page.reload();
    await page.getByRole("grid", { name: "Relations" }).waitFor();
    await inspector(page).getByRole("heading", { name: "Collective Security Treaty Organization" }).waitFor();
    await page.getByText(/^3 entities, /).waitFor();
    expect(await page.getByLabel("As-of date: a day, a month or a year").inputValue()).toBe("2004");
  });

  test("goes back to what was there before", async () => {
    const { page } = await house.visit("asof=2004&b=armenia");
    await page.getByText("1 entity, 0 relations").waitFor();
    await page.getByRole("button", { name: "One year on" }).click();
    await page.waitForURL(/asof=2005/);
    await find(page, "Georgia");
    await page.getByText(/^2 entities, /).waitFor();
    await page.waitForURL(/georgia/);
    await page.goBack();
    await page.getByText(/^1 entity, /).waitFor();
    await page.goBack();
    await page.waitForURL(/asof=2004/);
    expect(await page.getByLabel("As-of date: a day, a month or a year").inputValue()).toBe("2004");
  });

  test("that makes no sense shows an empty board that says what to do", async () => {
    const { page, complaints } = await house.visit("b=nobody-at-all&asof=2024-02-30&types=NOPE");
    await page.getByText("The board is empty").waitFor();
    await page
      .getByText(/Type a name into the search box/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
