// Events between two entities: their density, their words, and on a day of the GDELT sample how they glow.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { glowsOf } from "../../client/board/glow.ts";
import { pairDensity, pairInWords } from "../../client/board/timeline/pairDensity.ts";
import { visible } from "../../client/board/visible.ts";
import type { Line } from "../../model/api/shapes.ts";
import { rangeOf } from "../../model/time/edtf.ts";
import { aBoard, aCard, aLine, aView } from "./builders.ts";

const pair = { a: "armenia", b: "azerbaijan" };
const event = (type: Line["type"], on?: string): Line =>
  aLine({ type, subject: "armenia", object: "azerbaijan", when: on === undefined ? {} : { on } });

describe("density of a pair", () => {
  test("is absent without events: what holds for a while is none", () => {
    expect(pairDensity([], pair)).toBeUndefined();
    expect(pairDensity([event("MEMBER_OF"), { ...event("ACCUSED", "2020"), object: "russia" }], pair)).toBeUndefined();
  });

  test("counts friendly above and hostile below, whichever way they go", () => {
    const found = pairDensity(
      [event("MET", "2023-10-05"), { ...event("ACCUSED", "2020-09-27"), subject: "azerbaijan", object: "armenia" }],
      pair,
    );
    expect(found).toMatchObject({ friendly: 1, hostile: 1, neither: 0 });
    const sums = (found?.bins ?? []).reduce(
      (sum, bin) => ({ friendly: sum.friendly + bin.friendly, hostile: sum.hostile + bin.hostile }),
      { friendly: 0, hostile: 0 },
    );
    expect(sums).toEqual({ friendly: 1, hostile: 1 });
    expect(found === undefined ? "" : pairInWords(found)).toBe(
      "2 events between 27 September 2020 and 5 October 2023: 1 friendly, 1 hostile",
    );
  });

  test("spreads a date of a year over its bins, and has some time around a single event", () => {
    const found = pairDensity([event("MET", "2019"), event("MET", "2023-10-05")], pair);
    expect(found?.bins.filter((bin) => bin.friendly > 0).length).toBeGreaterThan(3);
    const alone = pairDensity([event("MET", "2023-10-05")], pair);
    expect(alone?.bins.length).toBeGreaterThanOrEqual(12);
    expect(alone === undefined ? "" : pairInWords(alone)).toBe("1 event, 5 October 2023: 1 friendly, 0 hostile");
  });
});

const eventsFile = new URL("../../../shared/data/gdelt/gdelt2_events_sample.tsv", import.meta.url);
const sample = ((): string[][] => {
  try {
    return readFileSync(eventsFile, "utf8")
      .split("\n")
      .slice(1, 20_000)
      .map((row) => row.split("\t"));
  } catch {
    return [];
  }
})();

// Columns: day 1, country of either actor 7 and 17, class from cooperation by word (1) to conflict by deed (4) 30.
const lines = sample.flatMap((row): Line[] => {
  const [on, a, b, quad] = [row[1] ?? "", row[7] ?? "", row[17] ?? "", Number(row[30])];
  if (a === "" || b === "" || a === b || !/^\d{8}$/.test(on)) return [];
  const text = `${on.slice(0, 4)}-${on.slice(4, 6)}-${on.slice(6)}`;
  return [aLine({ type: quad <= 2 ? "MET" : "ACCUSED", subject: a, object: b, when: { on: text } })];
});

describe.skipIf(lines.length === 0)("many events of a machine's reading", () => {
  const board = aBoard(
    [...new Set(lines.flatMap((line) => [line.subject, line.object]))].map((id) => aCard(id)),
    lines,
  );
  const last = Math.max(...lines.map((line) => line.fromMax));

  test("add up: every event of a pair is in its density once", () => {
    for (const { subject, object } of lines.slice(0, 60)) {
      const found = pairDensity(lines, { a: subject, b: object });
      const own = lines.filter((line) => [line.subject, line.object].every((end) => end === subject || end === object));
      expect((found?.friendly ?? 0) + (found?.hostile ?? 0)).toBe(own.length);
      const heaped = (found?.bins ?? []).reduce((sum, bin) => sum + bin.friendly + bin.hostile, 0);
      expect(heaped).toBeCloseTo(own.length);
    }
  });

  test("glow within their window and not beyond", () => {
    const span = { min: last, max: last };
    const picture = visible(board, { ...aView("2024"), span });
    const glows = glowsOf(picture, { span, days: 30 });
    const near = lines.filter((line) => last - line.fromMax < 30);
    expect(glows.size).toBe(near.length);
    expect([...glows.values()].every((strength) => strength > 0 && strength <= 1)).toBe(true);
    const later = rangeOf("2030") ?? span;
    expect(glowsOf(visible(board, { ...aView("2030"), span: later }), { span: later, days: 365 }).size).toBe(0);
  });
});
