// What the strip draws: where bands lie on the axis, in which order lanes stand, and what is said of a phase.
import { describe, expect, test } from "vitest";
import {
  axisOf,
  bandOf,
  inOrder,
  type LaneRow,
  phaseInWords,
  yearsOf,
} from "../../client/features/memberships/bands.ts";
import { foldMembership } from "../../model/memberships/fold.ts";
import { membersByYear } from "../../model/memberships/counts.ts";
import { type When } from "../../model/time/bounds.ts";
import { dayNumber } from "../../model/time/days.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { aCard, aLine } from "../client/builders.ts";

const now = dayNumber({ year: 2025, month: 6, day: 1 });
const span = rangeOf("2010") ?? { min: 0, max: 0 };

describe("the axis", () => {
  test("of nothing is the last few years", () => {
    expect(yearsOf(axisOf([], now))).toEqual([2021, 2022, 2023, 2024, 2025]);
  });

  test("reaches from the year before the first date to this one", () => {
    const axis = axisOf([laneOf("armenia", { from: "1991", to: "2000" })], now);
    expect(axis).toEqual({
      min: dayNumber({ year: 1990, month: 1, day: 1 }),
      max: dayNumber({ year: 2025, month: 12, day: 31 }),
    });
    expect(yearsOf(axis)).toEqual([2000, 2010, 2020]);
  });
});

describe("a band", () => {
  const axis = { min: 0, max: 99 };
  const at = ([fromMin, fromMax, toMin, toMax]: readonly [number, number, number, number]) => {
    const [phase] = laneOf("armenia", { from: "1991", to: "2000" }).phases;
    if (phase === undefined) throw new Error("no phase");
    return bandOf({ ...phase, fromMin, fromMax, toMin, toMax }, axis);
  };

  test("is certain from its latest beginning to its earliest end", () => {
    expect(at([20, 40, 60, 70])).toEqual({ whole: { left: 20, width: 50 }, certain: { left: 40, width: 40 } });
  });

  test("without a certain day has no certain part; an open one reaches the edges", () => {
    expect(at([20, 60, 40, 70]).certain.width).toBe(0);
    expect(at([-9_999_999, 10, 90, 9_999_999]).whole).toEqual({ left: 0, width: 100 });
  });

  test("of a day is wide enough to be seen", () => {
    expect(at([20, 20, 20, 20]).whole.width).toBeGreaterThan(0.5);
  });
});

describe("lanes", () => {
  const lanes = [
    laneOf("belarus", { from: "2007", to: ".." }),
    laneOf("armenia", { from: "1994", to: "1999" }),
    laneOf("russia", { from: "1995", to: "..", qualifier: "observer" }),
  ];
  const ids = (order: "entry" | "name" | "now") => inOrder(lanes, { order, span }).map(({ other }) => other.id);

  test("stand by entry, by name, or by what they are now", () => {
    expect(ids("entry")).toEqual(["armenia", "russia", "belarus"]);
    expect(ids("name")).toEqual(["armenia", "belarus", "russia"]);
    expect(ids("now")).toEqual(["belarus", "russia", "armenia"]);
  });

  test("count as members only where their phase makes one", () => {
    const counts = membersByYear(lanes, now);
    expect(counts[0]).toEqual({ year: 1994, certain: 1, possible: 0 });
    expect(counts.at(-1)).toEqual({ year: 2025, certain: 1, possible: 0 });
    expect(membersByYear([], now)).toEqual([]);
  });

  test("are told with who says so", () => {
    const [phase] = lanes[1]?.phases ?? [];
    if (phase === undefined) throw new Error("no phase");
    expect(phaseInWords(phase)).toBe("full, since 1994, until 1999 (gazette)");
  });
});

function laneOf(id: string, { qualifier = "full", ...when }: When & { qualifier?: string }): LaneRow {
  const line = aLine({ subject: id, when, qualifier });
  const lane = foldMembership([{ line, says: line.sources }], { member: id, body: "csto" });
  return { ...lane, other: aCard(id), otherIs: "member", now: [] };
}
