// What the palette lists for what is typed: the best first, accents ignored, what was lately chosen before the rest.
import { describe, expect, test } from "vitest";
import { actions, keyWords } from "../../client/app/actions/actions.ts";
import { costOf, type PaletteRow, paletteSections } from "../../client/app/paletteRows.ts";
import { withRecent } from "../../client/app/paletteState.ts";

const row = (id: string, more: Partial<PaletteRow> & Pick<PaletteRow, "label">): PaletteRow => ({
  id,
  group: "Board",
  ...more,
});
const rows = [
  row("hide", { label: "Hide" }),
  row("hide-others", { label: "Hide all others" }),
  row("show", { label: "Show what is hidden" }),
  row("fit", { label: "Fit everything", group: "View" }),
  row("go ci", { label: "Côte d’Ivoire", group: "Go to", also: "CI" }),
  row("go csto", { label: "Collective Security Treaty Organization", group: "Go to", also: "CSTO csto" }),
];
const listed = (text: string, recent: string[] = []): string[] =>
  paletteSections(rows, { text, recent, onDemand: ["Go to"] }).flatMap((section) => section.rows.map(({ id }) => id));

describe("without a text", () => {
  test("nothing to list gives no section", () => {
    expect(paletteSections([], { text: "", recent: ["gone"], onDemand: [] })).toEqual([]);
  });

  test("all actions are listed in their groups, entities only once something is typed", () => {
    expect(listed("  ")).toEqual(["hide", "hide-others", "show", "fit"]);
  });

  test("what was lately chosen comes first, and once", () => {
    expect(listed("", ["fit", "gone"])).toEqual(["fit", "hide", "hide-others", "show"]);
  });
});

describe("a text", () => {
  test("that fits nothing gives nothing", () => {
    expect(listed("qqq")).toEqual([]);
  });

  test("must be found word for word", () => {
    expect(listed("hide others")).toEqual(["hide-others"]);
    expect(costOf(row("a", { label: "Hide" }), "hide nothing")).toBeUndefined();
  });

  test("puts what begins so before what only has it", () => {
    expect(listed("hid").slice(0, 3)).toEqual(["hide", "hide-others", "show"]);
  });

  test("finds names without their accents, and by their short form", () => {
    expect(listed("cote")[0]).toBe("go ci");
    expect(listed("CSTO")[0]).toBe("go csto");
  });

  test("finds letters in their order, unless they lie far apart", () => {
    expect(listed("hdot")).toContain("hide-others");
    expect(costOf(row("a", { label: "Collective Security Treaty Organization" }), "cz")).toBeUndefined();
  });

  test("lists eight of a group and counts the rest", () => {
    const many = Array.from({ length: 11 }, (_, n) => row(`go ${n}`, { label: `State ${n}`, group: "Go to" }));
    const [section] = paletteSections(many, { text: "state", recent: [], onDemand: [] });
    expect(section).toMatchObject({ title: "Go to", more: 3 });
    expect(section?.rows).toHaveLength(8);
  });

  test("prefers what was lately chosen among equals", () => {
    const twins = [row("a", { label: "Layout one" }), row("b", { label: "Layout two" })];
    const [section] = paletteSections(twins, { text: "layout", recent: ["b"], onDemand: [] });
    expect(section?.rows.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("what was chosen", () => {
  test("is kept once, the newest first, and no more than five", () => {
    expect(withRecent([], "a")).toEqual(["a"]);
    expect(withRecent(["b", "a"], "a")).toEqual(["a", "b"]);
    expect(withRecent(["1", "2", "3", "4", "5"], "6")).toEqual(["6", "1", "2", "3", "4"]);
  });
});

describe("every action", () => {
  test("is found by its own name, first in the list", () => {
    const all = actions.map((action) => ({ ...action, hint: keyWords(action) }));
    for (const action of all) {
      const found = paletteSections(all, { text: action.label, recent: [], onDemand: [] });
      expect(found.flatMap((section) => section.rows)[0]?.id).toBe(action.id);
    }
  });
});
