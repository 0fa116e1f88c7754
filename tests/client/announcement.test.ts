// What is said aloud between two moments: the step, what is on screen after it, what is selected; never the same twice.
import { describe, expect, test } from "vitest";
import { announcementOf, type Heard } from "../../client/app/announcement.ts";
import { empty as noHistory, type Step } from "../../client/board/history.ts";
import { empty as emptyView } from "../../client/board/view.ts";
import { aBoard, aCard, aLine, aPicture } from "./builders.ts";

const cards = [aCard("armenia"), aCard("csto", { kind: "Organisation", name: "CSTO" })];
const line = aLine();

function aStep(words: string): Step {
  const { aim: _aim, camera: _camera, page: _page, mode: _mode, ...view } = emptyView;
  return { board: aBoard([]), view, words, at: 0 };
}

const opened = aStep("The board as it was opened");
const dated = aStep("As of 2004");
const selection = { entities: [], relations: [] };
const before: Heard = {
  visible: aPicture([]),
  asOf: "2024",
  selection,
  history: { steps: [opened], now: 0 },
};
const after: Heard = { ...before, visible: aPicture(cards, { lines: [line] }) };

describe("nothing is said", () => {
  test("when nothing changed, or only places did", () => {
    expect(announcementOf(before, before)).toBeUndefined();
    expect(announcementOf(after, { ...after, visible: aPicture(cards, { lines: [line] }) })).toBeUndefined();
  });

  test("when the same things are selected once more", () => {
    const once = { ...after, selection: { entities: ["armenia"], relations: [] } };
    expect(announcementOf(once, { ...once, selection: { entities: ["armenia"], relations: [] } })).toBeUndefined();
  });

  test("of a selected thing that is not on screen", () => {
    expect(announcementOf(before, { ...before, selection: { entities: ["gone"], relations: [] } })).toBeUndefined();
  });
});

describe("at first", () => {
  test("it says what is there", () => {
    expect(announcementOf(undefined, { ...before, history: noHistory })).toEqual({
      words: "0 entities on screen, nothing selected",
      isQuick: true,
    });
  });
});

describe("a step", () => {
  test("is told with what is on screen after it, and waits for quiet", () => {
    const now = { ...after, asOf: "2004", history: { steps: [opened, dated], now: 1 } };
    expect(announcementOf(before, now)).toEqual({ words: "As of 2004: 2 entities, 1 relation", isQuick: false });
  });

  test("that leaves the picture as it was is told alone", () => {
    const moved = { ...after, history: { steps: [opened, aStep("Moved Armenia")], now: 1 } };
    expect(announcementOf(after, moved)?.words).toBe("Moved Armenia");
  });

  test("back or forward tells its place and its words", () => {
    const steps = [opened, dated];
    const there = { ...after, history: { steps, now: 1 } };
    const back = { ...before, history: { steps, now: 0 } };
    expect(announcementOf(there, back)?.words).toBe("Step 1 of 2, the board as it was opened: 0 entities, 0 relations");
  });

  test("that counts itself is set apart from what is on screen", () => {
    const step = aStep("Expanded CSTO: 6 entities, 6 relations");
    const now = { ...after, history: { steps: [opened, step], now: 1 } };
    expect(announcementOf(before, now)?.words).toBe(
      "Expanded CSTO: 6 entities, 6 relations; on screen 2 entities, 1 relation",
    );
  });

  test("comes together with what it selected", () => {
    const expanded = {
      ...after,
      selection: { entities: ["armenia", "csto"], relations: [] },
      history: { steps: [opened, aStep("Expanded CSTO")], now: 1 },
    };
    expect(announcementOf(before, expanded)?.words).toBe(
      "Expanded CSTO: 2 entities, 1 relation. Selected: 2 entities, 0 relations",
    );
  });
});

describe("a selection", () => {
  test("of one entity or one relation is named at once", () => {
    const entity = { ...after, selection: { entities: ["armenia"], relations: [] } };
    expect(announcementOf(after, entity)).toEqual({
      words: "Selected: Armenia, 1 relation on screen",
      isQuick: true,
    });
    const relation = { ...after, selection: { entities: [], relations: [line.id] } };
    expect(announcementOf(after, relation)?.words).toBe("Selected: Armenia is a member of CSTO");
  });
});
