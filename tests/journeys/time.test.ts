// The as-of date changes what is on screen, and what is hidden is counted with a way back.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const date = (page: Page) => page.getByLabel("As-of date: a day, a month or a year");

async function goTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press("g");
  await date(page).fill(text);
  await page.keyboard.press("Enter");
}

describe("the date", () => {
  test("that cannot be read is refused with what to write", async () => {
    const { page } = await house.visit("asof=2004&b=uzbekistan~csto");
    await page.getByText(/^2 entities, /).waitFor();
    await goTo(page, "5/8/2024");
    await page.getByText(/Write a day, a month or a year/).waitFor();
    await goTo(page, "31 April 2024");
    await page.getByText("31 April 2024 does not exist in the calendar").waitFor();
  });

  test("shows Uzbekistan in the CSTO in 2008, only possibly in 2010, and not at all in 1999", async () => {
    const { page } = await house.visit("asof=2008&b=uzbekistan~csto&view=table");
    const member = page.getByRole("row", { name: /^Uzbekistan is a member of/ });
    await page.getByText("2 entities, 1 relation").waitFor();
    await member.getByText("Stated as fact", { exact: true }).waitFor();
    await goTo(page, "2010");
    await page.getByText("2 entities, 2 relations").waitFor();
    await member.getByText("Stated as fact, possibly").first().waitFor();
    await page.getByLabel("What is shown").selectOption("what certainly holds");
    await page.getByText("2 entities, 0 relations").waitFor();
    await page.getByLabel("What is shown").selectOption("what holds or may hold");
    await goTo(page, "1999");
    await page.getByText("2 entities, 0 relations").waitFor();
    await page.getByRole("button", { name: /3 hidden as of 1999/ }).waitFor();
    expect(await member.count()).toBe(0);
  });

  test("hides nothing for good: all times are a click away", async () => {
    const { page } = await house.visit("asof=2010&b=uzbekistan~csto");
    await page.getByRole("button", { name: /hidden as of 2010/ }).click();
    await page.getByText(/^2 entities, [2-9] relations$/).waitFor();
    expect(await page.getByRole("button", { name: /hidden as of/ }).count()).toBe(0);
  });

  test("of today says that a register's members were last seen", async () => {
    const { page } = await house.visit("b=france~nato");
    await page.getByRole("region", { name: "Legend" }).getByText("last seen 2025, no end known").waitFor();
  });
});

describe("a question", () => {
  test("about the world's blocs takes its year over", async () => {
    const { page, complaints } = await house.visit();
    await page.getByRole("heading", { name: /^Armenia between/ }).waitFor();
    await page.getByLabel("See the world’s blocs as of").fill("1999");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("heading", { name: "The world's blocs as of 1999" }).waitFor();
    expect(await date(page).inputValue()).toBe("1999");
    await page.getByText(/^\d\d+ entities, \d\d+ relations$/).waitFor();
    expect(complaints).toEqual([]);
  });

  test("is asked of another body in its form", async () => {
    const { page } = await house.visit();
    await page.getByRole("heading", { name: /^Armenia between/ }).waitFor();
    await page.getByRole("button", { name: /^Change: Who joined/ }).click();
    await page.getByRole("textbox", { name: "since" }).fill("2003");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("heading", { name: /Who joined .* since 2003/ }).waitFor();
    await page.getByRole("button", { name: /^Show all/ }).click();
    await page
      .getByRole("button", { name: /Croatia/ })
      .first()
      .click();
    await page.getByText("Who says so").waitFor();
  });
});

describe("the legend", () => {
  test("hides a type, keeps it in the list, and brings it back", async () => {
    const { page } = await house.visit("asof=2004&b=armenia~csto~russia");
    const legend = page.getByRole("region", { name: "Legend" });
    await legend.getByRole("button", { name: "Hide is a member of" }).click();
    await page.getByRole("button", { name: /^“is a member of” hidden/ }).waitFor();
    await page.getByText(/^\d+ hidden by filters$/).waitFor();
    await legend.getByRole("button", { name: "Show is a member of" }).click();
    await page.getByText(/^3 entities, [1-9]\d* relations$/).waitFor();
  });
});
