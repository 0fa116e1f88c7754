// What the browser's back button goes to: steps, not every turn of a wheel.
import { describe, expect, test } from "vitest";
import { empty as emptyBoard } from "../../client/board/board.ts";
import { empty as emptySelection } from "../../client/board/selection.ts";
import { empty as emptyView } from "../../client/board/view.ts";
import { type Sight, sightAfter, turnOf } from "../../client/app/turns.ts";

const first: Sight = { board: emptyBoard, view: emptyView, selection: emptySelection, at: 0, isByDate: false };
const camera = { x: 1, y: 2, zoom: 1 };

describe("nothing to go back to", () => {
  test("when nothing changed", () => {
    expect(turnOf(first, { ...first, at: 9000 })).toBe("amend");
  });

  test("when only the camera, a wish to it or the pointer moved", () => {
    const view = { ...emptyView, camera, aim: { kind: "fit" as const, ids: [] } };
    expect(turnOf(first, { ...first, view, selection: { ...emptySelection, hover: "armenia" }, at: 9000 })).toBe(
      "amend",
    );
  });

  test("when a date follows another at once, though the camera moved meanwhile", () => {
    const dated = sightAfter(first, { ...first, view: { ...emptyView, asOf: "2003" }, at: 100 });
    const rested = sightAfter(dated, { ...dated, view: { ...dated.view, camera }, at: 150 });
    expect(turnOf(rested, { ...rested, view: { ...rested.view, asOf: "2004" }, at: 200 })).toBe("amend");
    expect(turnOf(rested, { ...rested, view: { ...rested.view, brush: { min: 0, max: 9 } }, at: 200 })).toBe("amend");
  });
});

describe("a step", () => {
  test.each([
    ["a date that follows no other, at once", { ...first, view: { ...emptyView, asOf: "2004" }, at: 1 }],
    ["a filter, at once", { ...first, view: { ...emptyView, filters: [] }, at: 1 }],
    ["another board", { ...first, board: { ...emptyBoard }, at: 1 }],
    ["another selection", { ...first, selection: { ...emptySelection, entities: ["armenia"] }, at: 1 }],
    ["an opened sheet", { ...first, selection: { ...emptySelection, sheet: { kind: "paths" as const } }, at: 1 }],
  ])("%s", (_name, after) => {
    expect(turnOf(first, after)).toBe("step");
  });

  test("a date that follows another after a pause", () => {
    const dated = sightAfter(first, { ...first, view: { ...emptyView, asOf: "2003" }, at: 100 });
    expect(turnOf(dated, { ...dated, view: { ...emptyView, asOf: "2004" }, at: 2000 })).toBe("step");
  });
});
