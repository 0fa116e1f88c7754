// Places of things and of their names: nothing that is placed moves, and nothing covers anything.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange } from "../../client/board/layout/rows.ts";
import { type LabelWish, placeLabels } from "../../client/canvas/labels.ts";

import { aLink, someNodes } from "./layoutTasks.ts";

describe("new things", () => {
  test("come near their origin without covering any, and what is fixed gets no new place", () => {
    const fixed = someNodes(9).map((node, place) => ({
      ...node,
      id: `f${place}`,
      isFixed: true,
      point: { x: (place % 3) * 90, y: Math.floor(place / 3) * 90 },
    }));
    const fresh = someNodes(15);
    const links = fresh.map((node) => aLink(["f4", node.id]));
    const places = arrange({ layout: "force", nodes: [...fresh, ...fixed], links, origin: { x: 90, y: 90 } });
    expect([...places.keys()].some((id) => id.startsWith("f"))).toBe(false);
    const all = [...places.values(), ...fixed.map((node) => node.point)];
    const distances = all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...distances)).toBeGreaterThan(36);
    expect(Math.max(...[...places.values()].map((point) => Math.hypot(point.x - 90, point.y - 90)))).toBeLessThan(500);
  });
});

describe("names", () => {
  const wish = (id: string, more: Partial<LabelWish> = {}): LabelWish => ({
    id,
    x: 0,
    y: 0,
    halfWidth: 10,
    halfHeight: 10,
    width: 60,
    height: 14,
    priority: 1,
    isForced: false,
    ...more,
  });

  const free = { taken: [], sheet: { left: -1000, right: 1000, top: -1000, bottom: 1000 } };

  test("no wishes, no names", () => {
    expect(placeLabels([], free)).toEqual({ placed: [], thinned: 0 });
  });

  test("one alone stands below its shape", () => {
    const [label] = placeLabels([wish("a")], free).placed;
    expect(label).toMatchObject({ id: "a", x: 0 });
    expect(label?.y).toBeGreaterThan(10);
  });

  test("where there is no room the less important is left out and counted", () => {
    const crowd = ["a", "b", "c", "d", "e", "f"].map((id, place) => wish(id, { priority: place }));
    const { placed, thinned } = placeLabels(crowd, free);
    expect(placed.map((label) => label.id)).toContain("f");
    expect(placed.length + thinned).toBe(6);
    expect(thinned).toBeGreaterThan(0);
  });

  test("what is selected is named whatever it covers", () => {
    const surroundings = { ...free, taken: [{ left: -500, right: 500, top: -500, bottom: 500 }] };
    expect(
      placeLabels([wish("a"), wish("b", { isForced: true })], surroundings).placed.map((label) => label.id),
    ).toEqual(["b"]);
  });

  test("a name goes to the other side rather than over the edge", () => {
    const sheet = { left: -100, right: 100, top: -100, bottom: 15 };
    expect(placeLabels([wish("a")], { taken: [], sheet }).placed[0]?.y).toBeLessThan(0);
  });

  test("no two names cover each other", () => {
    const point = fc.integer({ min: 0, max: 400 });
    const wishes = fc.array(fc.tuple(point, point), { maxLength: 40 });
    fc.assert(
      fc.property(wishes, (points) => {
        const list = points.map(([x, y], place) => wish(`${place}`, { x, y }));
        const { placed } = placeLabels(list, free);
        return placed.every((a, place) =>
          placed.slice(place + 1).every((b) => Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 14),
        );
      }),
    );
  });
});
