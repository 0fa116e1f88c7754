// Which events glow: near the date, the nearer the brighter, and nothing that holds for a while.
import { describe, expect, test } from "vitest";
import { glowsOf } from "../../client/board/glow.ts";
import { settingsFrom } from "../../client/board/settings.ts";
import { visible } from "../../client/board/visible.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { aBoard, aCard, aLine, aPicture, aView } from "./builders.ts";

const cards = [aCard(), aCard("csto", { kind: "Organisation" })];
const accused = (on: string) => aLine({ type: "ACCUSED", when: { on } });
const span = (text: string) => rangeOf(text) ?? { min: 0, max: 0 };

describe("a glow", () => {
  test("is on nothing when nothing happened", () => {
    expect(glowsOf(aPicture([]), { span: span("2024"), days: 365 }).size).toBe(0);
    expect(glowsOf(aPicture(cards, { lines: [aLine()] }), { span: span("2024"), days: 365 }).size).toBe(0);
  });

  test("is full within the date and falls evenly to nothing at the edge of the window", () => {
    const lines = [accused("2024-05-08"), accused("2024-04-23"), accused("2024-04-08"), accused("2023-01-01")];
    const glows = glowsOf(aPicture(cards, { lines, asOf: "2024-05-08" }), { span: span("2024-05-08"), days: 30 });
    expect(lines.map((line) => glows.get(line.id))).toEqual([1, 0.5, undefined, undefined]);
  });

  test("counts an uncertain date by its nearest possible day", () => {
    const line = accused("2024-03");
    const glows = glowsOf(aPicture(cards, { lines: [line], asOf: "2024-05" }), { span: span("2024-05"), days: 31 });
    expect(glows.get(line.id)).toBeUndefined();
    const more = glowsOf(aPicture(cards, { lines: [line], asOf: "2024-05" }), { span: span("2024-05"), days: 62 });
    expect(more.get(line.id)).toBe(0.5);
  });

  test("reaches forward too when events of all times are shown", () => {
    const line = accused("2024-05-18");
    const picture = visible(aBoard(cards, [line]), aView("2024-05-08", { certainty: "ever" }));
    expect(glowsOf(picture, { span: span("2024-05-08"), days: 20 }).get(line.id)).toBe(0.5);
  });

  test("is not on what a filter greys", () => {
    const line = accused("2024-05-08");
    const filters = [{ what: "type", value: "ACCUSED", how: "grey" }] as const;
    const picture = visible(aBoard(cards, [line]), aView("2024-05-08", { filters }));
    expect(glowsOf(picture, { span: span("2024-05-08"), days: 365 }).size).toBe(0);
  });

  test("lasts for what was chosen, and a month when that cannot be read", () => {
    expect(settingsFrom('{"glowDays":90}').glowDays).toBe(90);
    expect(settingsFrom('{"glowDays":7}').glowDays).toBe(30);
    expect(settingsFrom(null).glowDays).toBe(30);
    expect(settingsFrom('{"isTimelineOpen":false}').isTimelineOpen).toBe(false);
  });
});
