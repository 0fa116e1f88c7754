// The twins of the canvas: a person who does not see it answers "who left the CSTO?" with keys and ears; the same
// selection everywhere; the table narrowed, chosen from and saved.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { type House, openHouse, inspector } from "../support/page.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const heard = (page: Page) => page.locator("main [aria-live=polite]");
const focused = (page: Page) => page.locator(":focus");
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Command or entity" }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Commands" }).waitFor({ state: "detached" });
}

/** What a screen reader says line by line, from the line that has the focus down to the last one at this depth. */
async function readOn(page: Page): Promise<string[]> {
  const said: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("ArrowDown");
    if (Number(await focused(page).getAttribute("aria-level")) <= 2) break;
    const words = (await focused(page).textContent()) ?? "";
    if (said.at(-1) === words) break;
    said.push(words);
  }
  return said;
}

describe("a person who listens", () => {
  test("answers: who left the CSTO?", async () => {
    const { page, complaints } = await house.visit("asof=2024-05-08&b=csto");
    await page.getByText("1 entity, 0 relations").waitFor();
    await command(page, "all times");
    await soon(() => heard(page).textContent()).toMatch(/^Showing all times/);
    await command(page, "csto");
    await soon(() => heard(page).textContent()).toMatch(/Selected: Collective Security Treaty Organization/);
    await page.keyboard.press("e");
    await soon(() => heard(page).textContent()).toMatch(/^Expanded CSTO: \d+ entities, \d+ relations/);
    await page.keyboard.press("Shift+T");
    await page.getByRole("tree").waitFor();
    await page.keyboard.type("coll");
    await soon(() => focused(page).textContent()).toMatch(/^Collective Security Treaty Organization \(CSTO\)/);
    await page.keyboard.press("ArrowRight");
    await soon(() => focused(page).getAttribute("aria-expanded")).toBe("true");
    const said = await readOn(page);
    const former = said.slice(said.findIndex((words) => words.startsWith("no longer: has as a member")) + 1);
    expect(former[0]).toMatch(/^Uzbekistan was a member of CSTO.*over as of 8 May 2024$/);
    expect(
      said.filter((words) => /^Armenia (suspended CSTO|is a member of CSTO \(suspended\))/.test(words)),
    ).toHaveLength(2);
    expect(said.some((words) => words.startsWith("Georgia"))).toBe(false);
    expect(complaints).toEqual([]);
  });

  test("goes from node to node along relations", async () => {
    const { page } = await house.visit("asof=2004&b=armenia~csto~russia&view=tree&show=ever");
    await page.getByRole("treeitem", { name: /^Armenia/ }).waitFor();
    await command(page, "russia");
    await soon(() => focused(page).textContent()).toMatch(/^Russia/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await soon(() => focused(page).getAttribute("aria-level")).toBe("4");
    await page.keyboard.press("Enter");
    await soon(() => focused(page).getAttribute("aria-level")).toBe("2");
    await soon(() => heard(page).textContent()).toMatch(/Selected: (Armenia|Collective)/);
    await soon(() => inspector(page).getByRole("heading", { level: 2 }).first().textContent()).toMatch(
      /^(Armenia|Collective)/,
    );
  });

  test("is told what is not told, and hears it after one key", async () => {
    const { page } = await house.visit("asof=1999&b=uzbekistan~csto&view=tree");
    await page.getByText("3 relations of other times than 1999").waitFor();
    await page.getByRole("button", { name: "Tell all times" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("treeitem", { name: /^Uzbekistan.*3 relations/ }).waitFor();
    expect(await focused(page).getAttribute("role")).toBe("treeitem");
  });

  test("hears the date once it rests, with what is on screen then", async () => {
    const { page } = await house.visit("asof=2009&b=uzbekistan~csto");
    await page.getByText(/^2 entities, /).waitFor();
    const back = page.getByRole("button", { name: "One year back" });
    for (let year = 0; year < 10; year += 1) await back.click();
    await soon(() => heard(page).textContent()).toBe("As of 1999: 2 entities, 0 relations");
  });
});

describe("the table", () => {
  test("is narrowed by words, told how much of it is left, and says when nothing is", async () => {
    const { page } = await house.visit("asof=2024-05-08&b=armenia~csto~russia&view=table");
    await page.getByRole("grid", { name: "Relations" }).waitFor();
    const field = page.getByRole("searchbox", { name: "Only rows with" });
    await field.fill("armenia SUSPENDED");
    await page.getByText(/^\d of 1\d rows$/).waitFor();
    for (const row of await page.getByRole("row").all()) {
      if ((await row.getAttribute("aria-rowindex")) !== "1") expect(await row.textContent()).toMatch(/suspended/);
    }
    await field.fill("qqqq");
    await page.getByText("No row has all these words").waitFor();
  });

  test("selects stretches and all that is listed, the same as on the canvas", async () => {
    const { page } = await house.visit("asof=2024-05-08&b=armenia~csto~russia&view=table");
    await page.getByRole("grid", { name: "Relations" }).waitFor();
    await page.getByText(/^Entities 3/).click();
    const grid = page.getByRole("grid", { name: "Entities" });
    await grid.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+ArrowDown");
    await inspector(page).getByRole("heading", { name: "2 entities" }).waitFor();
    await page.keyboard.press("Control+a");
    await inspector(page).getByRole("heading", { name: "3 entities" }).waitFor();
    await page.keyboard.press("Shift+T");
    await soon(() => page.locator('[role=treeitem][aria-selected="true"]').count()).toBe(3);
  });

  test("is saved as CSV just as it is listed", async () => {
    const { page } = await house.visit("asof=2008&b=uzbekistan~csto&view=table");
    await page.getByRole("grid", { name: "Relations" }).getByText("Central Intelligence Agency").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("entente-relations-2008.csv");
    const rows = (await readFile(await download.path(), "utf8")).split("\r\n");
    expect(rows[0]).toBe("From,Relation,To,When,Standing,Claims,Sources");
    expect(rows[1]).toMatch(
      /^Uzbekistan,is a member of,Collective Security Treaty Organization,.*,Central Intelligence Agency$/,
    );
    expect(rows).toHaveLength(3);
  });
});
