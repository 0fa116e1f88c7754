// The small transitions of selection and view: what is put in, taken out, kept and shown again.
import { describe, expect, test } from "vitest";
import { empty as noSelection, kept, toggledIn } from "../../client/board/selection.ts";
import { empty as plainView, toggled, unhidden } from "../../client/board/view.ts";

describe("the selection", () => {
  test("stays the same object when nothing of it is gone", () => {
    const selection = { ...noSelection, entities: ["armenia"], relations: ["r"] };
    expect(kept(selection, () => true)).toBe(selection);
    expect(kept(noSelection, () => false)).toBe(noSelection);
  });

  test("loses what is no longer there", () => {
    const selection = { ...noSelection, entities: ["armenia", "csto"], relations: ["r"] };
    expect(kept(selection, (id) => id === "csto")).toEqual({ ...noSelection, entities: ["csto"] });
  });

  test("takes one thing more, and gives it back", () => {
    expect(toggledIn([], "armenia")).toEqual(["armenia"]);
    expect(toggledIn(["armenia", "csto"], "armenia")).toEqual(["csto"]);
  });
});

describe("the view", () => {
  test("hides and shows, and never changes the set it was given", () => {
    const before = new Set<string>();
    expect([...toggled(before, "Person")]).toEqual(["Person"]);
    expect(before.size).toBe(0);
    expect(toggled(new Set(["Person"]), "Person").size).toBe(0);
  });

  test("shows everything again, and leaves the date alone", () => {
    const filters = [{ what: "kind", value: "Person", how: "hide" }] as const;
    const hidden = { ...plainView, asOf: "2004", filters, hiddenThings: new Set(["armenia"]) };
    expect(unhidden(hidden)).toEqual({ ...plainView, asOf: "2004" });
  });
});
