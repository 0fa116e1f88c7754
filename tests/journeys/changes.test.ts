// Paths in words, two dates compared in words and in one picture, and a membership with both things that are said of it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, inspector, statusLine } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe("paths", () => {
  test("that the rules shut out are told with the rule, and one click drops it", async () => {
    const { page } = await house.visit("asof=2008&b=uzbekistan~nato&s=uzbekistan~nato");
    await statusLine(page)
      .getByText(/^2 entities, /)
      .waitFor();
    await page.keyboard.press("p");
    await inspector(page).getByRole("heading", { name: "Paths" }).waitFor();
    await inspector(page).getByLabel("Steps at most").fill("1");
    await inspector(page).getByRole("button", { name: "Find paths" }).click();
    await inspector(page).getByText("No path by these rules.").waitFor();
    await inspector(page).getByRole("button", { name: /^Drop/ }).first().click();
    await inspector(page)
      .getByRole("list")
      .getByRole("button", { name: /Uzbekistan → .*North Atlantic/ })
      .first()
      .waitFor();
  });

  test("read as sentences, one by one, and are kept", async () => {
    const { page, complaints } = await house.visit("asof=2008&b=uzbekistan~armenia&s=uzbekistan~armenia");
    await statusLine(page)
      .getByText(/^2 entities, /)
      .waitFor();
    await page.keyboard.press("p");
    await inspector(page).getByRole("button", { name: "Find paths" }).click();
    await inspector(page).getByRole("button", { name: "Next" }).click();
    await inspector(page)
      .getByText(/^1 of \d+$/)
      .waitFor();
    const steps = inspector(page).getByText(/Uzbekistan is a member of/);
    await steps.first().waitFor();
    await inspector(page).getByRole("button", { name: "Keep on the board" }).click();
    await statusLine(page)
      .getByText(/^3 entities, /)
      .waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("two dates", () => {
  test("are compared in words and in one picture, and a click in the list selects", async () => {
    const { page, complaints } = await house.visit("asof=2024&b=uzbekistan~armenia~csto~nato~finland");
    await statusLine(page)
      .getByText(/^5 entities, /)
      .waitFor();
    await page.keyboard.press("Shift+C");
    await inspector(page).getByLabel("From").fill("2008");
    await inspector(page).getByLabel("To", { exact: true }).fill("2024");
    await inspector(page).getByRole("button", { name: "Compare", exact: true }).click();
    await inspector(page).getByText("Between 2008 and 2024").waitFor();
    const gone = inspector(page).getByRole("button", { name: /Uzbekistan: .*CSTO full → not listed/ });
    await inspector(page)
      .getByRole("button", { name: /Finland: .*NATO not listed → full/ })
      .waitFor();
    await statusLine(page)
      .getByRole("button", { name: /2008 compared with 2024/ })
      .waitFor();
    await gone.click();
    await statusLine(page).getByText("1 selected").waitFor();
    await page.keyboard.press("Control+z");
    await expect
      .poll(() =>
        statusLine(page)
          .getByRole("button", { name: /compared with/ })
          .count(),
      )
      .toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("a membership over time", () => {
  test("shows what the register lists and what the report says, each with who says so", async () => {
    const { page, complaints } = await house.visit("asof=2024-05-08&b=armenia~csto&s=csto");
    await inspector(page).getByText("Memberships over time").click();
    await inspector(page)
      .getByRole("heading", { name: /Members over time/ })
      .waitFor();
    await inspector(page).getByText("As a list, with who says so").click();
    const both = inspector(page).getByText(/Both are said: full.*Central Intelligence Agency.*suspended/);
    await both.first().waitFor();
    expect(complaints).toEqual([]);
  });
});
