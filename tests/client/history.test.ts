// Undo without limit: steps in words, quick changes as one, positions and all come back.
import { beforeEach, describe, expect, test } from "vitest";
import { boardActions, empty as emptyBoard, useBoard } from "../../client/board/board.ts";
import { changeInWords } from "../../client/board/changes.ts";
import { asStep, followHistory, historyActions, useHistory } from "../../client/board/history.ts";
import { empty as emptyView, useView, viewActions } from "../../client/board/view.ts";
import { aBoard, aCard, aLine } from "./builders.ts";

const words = (): string[] => useHistory.getState().steps.map((step) => step.words);
const later = (): void => {
  // Far enough that two changes of one sort are two steps.
  const { steps, now } = useHistory.getState();
  useHistory.setState({ steps: steps.map((step) => ({ ...step, at: 0 })), now });
};

let stop = (): void => undefined;
beforeEach(() => {
  stop();
  useBoard.setState(aBoard([aCard("armenia"), aCard("csto")], [aLine()]));
  useView.setState(emptyView);
  historyActions.begin("opened");
  stop = followHistory();
});

describe("undo", () => {
  test("at the beginning does nothing, nor does redo at the end", () => {
    historyActions.undo();
    historyActions.redo();
    expect(useHistory.getState().now).toBe(0);
    expect(useBoard.getState().entities.size).toBe(2);
  });

  test("brings back what was removed, its relations and its place", () => {
    boardActions.move(new Map([["csto", { x: 7, y: 9 }]]));
    boardActions.remove(["csto"]);
    expect(useBoard.getState().relations.size).toBe(0);
    historyActions.undo();
    expect(useBoard.getState().positions.get("csto")).toEqual({ x: 7, y: 9 });
    expect(useBoard.getState().relations.size).toBe(1);
    historyActions.undo();
    expect(useBoard.getState().positions.get("csto")).toEqual({ x: 100, y: 0 });
    historyActions.redo();
    historyActions.redo();
    expect(useBoard.getState().entities.size).toBe(1);
  });

  test("a new change after an undo takes the place of what was undone", () => {
    viewActions.setFocus(1);
    historyActions.undo();
    viewActions.setFocus(2);
    expect(words()).toEqual(["opened", "Focus on 2 steps"]);
  });

  test("goes to any step of the list", () => {
    for (const focus of [1, 2, 3]) viewActions.setFocus(focus);
    historyActions.jump(1);
    expect(useView.getState().focus).toBe(1);
    historyActions.jump(99);
    expect(useView.getState().focus).toBe(1);
    expect(useHistory.getState().steps).toHaveLength(4);
  });
});

describe("a step", () => {
  test("is not made by the camera, nor by opening the table", () => {
    viewActions.stand({ x: 1, y: 1, zoom: 2 });
    viewActions.setMode("table");
    expect(words()).toEqual(["opened"]);
  });

  test("is one for dates that follow each other fast, and two for others", () => {
    viewActions.setAsOf("2004");
    viewActions.setAsOf("2005");
    expect(words()).toEqual(["opened", "As of 2005"]);
    later();
    viewActions.setAsOf("2006");
    expect(words()).toEqual(["opened", "As of 2005", "As of 2006"]);
    historyActions.undo();
    expect(useView.getState().asOf).toBe("2005");
  });

  test("is one for work that changes several things over a while, in the words that it gives", async () => {
    await asStep(
      (count) => `Did ${count} things`,
      async () => {
        viewActions.setFocus(2);
        await Promise.resolve();
        boardActions.remove(["csto"]);
        return 2;
      },
    );
    expect(words()).toEqual(["opened", "Did 2 things"]);
    historyActions.undo();
    expect([useView.getState().focus, useBoard.getState().entities.size]).toEqual([0, 2]);
  });

  test("is made even when the work fails half way, by what it has changed", async () => {
    const failing = asStep(
      () => "never said",
      () => {
        boardActions.remove(["csto"]);
        throw new Error("half way");
      },
    );
    await expect(failing).rejects.toThrow("half way");
    expect(words()).toEqual(["opened", "Removed Csto"]);
  });
});

describe("what changed is said", () => {
  const { aim: _aim, camera: _camera, page: _page, mode: _mode, ...view } = emptyView;
  const board = aBoard([aCard("armenia"), aCard("csto", { abbreviation: "CSTO" })], [aLine()]);

  test("not at all when nothing did", () => {
    expect(changeInWords({ board, view }, { board, view })).toBeUndefined();
  });

  test.each([
    [{ ...board, pins: new Set(["csto"]) }, "Pinned CSTO"],
    [emptyBoard, "Removed Armenia and CSTO"],
    [{ ...board, positions: new Map([...board.positions, ["csto", { x: 1, y: 1 }]]) }, "Moved CSTO"],
  ])("of the board: %#", (after, said) => {
    expect(changeInWords({ board, view }, { board: after, view })?.words).toBe(said);
  });

  test.each([
    [{ asOf: "2004" }, "As of 2004"],
    [{ hiddenThings: new Set(["armenia"]) }, "Hid 1 thing"],
    [{ certainty: "ever" as const }, "Showing all times"],
    [{ compare: { a: "2004", b: "2024" } }, "Compared 2004 with 2024"],
    [{ layout: "grid" as const }, "Layout: grid"],
  ])("of the view: %o", (change, said) => {
    expect(changeInWords({ board, view }, { board, view: { ...view, ...change } })?.words).toBe(said);
  });
});
