// The layouts by geometric facts: nothing covers anything, pins stay, and each shows what it says it shows.
import { describe, expect, test } from "vitest";
import { layouts, arrange, layoutRow } from "../../client/board/layout/rows.ts";
import { mapPoint, mapWidth } from "../../client/board/layout/mapProjection.ts";
import { sharingLinks } from "../../client/board/layout/sharing.ts";
import { scaleFor, scaleOf, xOfDay, yearTicks } from "../../client/board/layout/timeScale.ts";
import type { LayoutTask } from "../../client/board/layout/task.ts";
import { layoutIds } from "../../client/board/view.ts";
import { dayNumber, farPast } from "../../model/time/days.ts";
import { aLink, aNode, distance, expectNoOverlap, placeOf, someNodes, twoBlocs } from "./layoutTasks.ts";

const world = {
  yerevan: [40.18, 44.51],
  baku: [40.41, 49.87],
  paris: [48.86, 2.35],
  canberra: [-35.28, 149.13],
  brasilia: [-15.78, -47.93],
  washington: [38.9, -77.04],
} as const;
/** So near each other that names leave them little room. */
const neighbours = { yerevan: true, baku: true };
const capitals = Object.entries(world).map(([id, [latitude, longitude]]) => aNode(id, { latitude, longitude }));

test("every layout of the view has one row, and an unknown one is refused", () => {
  expect(layouts.map(({ id }) => id)).toEqual([...layoutIds]);
  // @ts-expect-error -- an id that is none
  expect(() => layoutRow("spiral")).toThrow("Unknown layout");
});

describe.each(layoutIds)("the layout %s", (layout) => {
  test("of nothing is nothing", () => {
    expect(arrange({ layout, nodes: [], links: [] }).size).toBe(0);
  });

  test("gives everything a place where nothing covers it", () => {
    const task: LayoutTask = { layout, ...twoBlocs(), aspect: 1.5 };
    const places = arrange(task);
    expect([...places.keys()].toSorted()).toEqual(task.nodes.map(({ id }) => id).toSorted());
    expectNoOverlap(task.nodes, places);
  });

  test("gives the same places to the same task", () => {
    const task: LayoutTask = { layout, ...twoBlocs() };
    expect(arrange(task)).toEqual(arrange(task));
  });

  test("leaves what is pinned where it is, and covers none of it", () => {
    const { nodes, links } = twoBlocs();
    const pinned = nodes.map((node, place) =>
      place % 5 === 0 ? { ...node, isFixed: true, point: { x: place * 61, y: place * 13 } } : node,
    );
    const places = arrange({ layout, nodes: pinned, links });
    expect([...places.keys()].toSorted()).toEqual(pinned.flatMap((node) => (node.isFixed ? [] : [node.id])).toSorted());
    expectNoOverlap(pinned, places);
  });

  test("copes with circles, with links to nobody, and with hundreds", () => {
    const nodes = someNodes(220);
    const links = nodes.flatMap(({ id }, place) => [
      aLink([id, `n${(place * 7 + 1) % 220}`]),
      aLink([id, `n${(place * 3) % 220}`], { type: "PART_OF" }),
      aLink([id, "nobody"]),
    ]);
    const places = arrange({ layout, nodes, links });
    expect(places.size).toBe(220);
    expectNoOverlap(nodes, places);
  });

  test("places what has no relation at all", () => {
    const nodes = someNodes(7);
    expectNoOverlap(nodes, arrange({ layout, nodes, links: [] }));
  });
});

describe("by bloc", () => {
  const { nodes, links } = twoBlocs();
  const places = arrange({ layout: "blocs", nodes, links });
  const to = (id: string, body: string): number => distance(placeOf(places, id), placeOf(places, body));

  test("members of one bloc are nearer to it than to the other", () => {
    for (const place of [0, 1, 2, 3, 4, 5, 6]) {
      expect(to(`e${place}`, "east")).toBeLessThan(to(`e${place}`, "west"));
      expect(to(`w${place}`, "west")).toBeLessThan(to(`w${place}`, "east"));
    }
  });

  test("who belongs to both stands between them", () => {
    const apart = to("east", "west");
    for (const id of ["b0", "b1"]) {
      expect(to(id, "east")).toBeLessThan(apart);
      expect(to(id, "west")).toBeLessThan(apart);
      expect(Math.abs(to(id, "east") - to(id, "west"))).toBeLessThan(apart / 2);
    }
  });

  test("in many blocs too everybody of one bloc only is nearer to it than to any other", () => {
    const bodies = Array.from({ length: 6 }, (_, body) => aNode(`body${body}`, { kind: "Organisation" }));
    const many = Array.from({ length: 90 }, (_, place) => ({ id: `m${place}`, of: `body${place % 6}` }));
    const joint = Array.from({ length: 10 }, (_, place) => aLink([`m${place}`, `body${(place + 1) % 6}`]));
    const all = arrange({
      layout: "blocs",
      nodes: [...bodies, ...many.map(({ id }) => aNode(id))],
      links: [...many.map(({ id, of }) => aLink([id, of])), ...joint],
    });
    for (const { id, of } of many.slice(10)) {
      const own = distance(placeOf(all, id), placeOf(all, of));
      const others = bodies
        .filter((body) => body.id !== of)
        .map((body) => distance(placeOf(all, id), placeOf(all, body.id)));
      expect(own).toBeLessThan(Math.min(...others));
    }
  });
});

describe("in levels", () => {
  test("what others belong to stands above them, and what it belongs to itself above it", () => {
    const nodes = ["whole", "body", "state", "person"].map((id) => aNode(id));
    const links = [
      aLink(["body", "whole"], { type: "PART_OF" }),
      aLink(["state", "body"]),
      aLink(["person", "state"], { type: "HOLDS_OFFICE" }),
      aLink(["whole", "person"], { type: "ACCUSED" }),
    ];
    const places = arrange({ layout: "hierarchy", nodes, links });
    const heights = ["whole", "body", "state", "person"].map((id) => placeOf(places, id).y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(4);
  });
});

describe("in rings", () => {
  test("the more central, the nearer to the middle", () => {
    const nodes = someNodes(60).map((node, place) => ({ ...node, weight: 60 - place }));
    const places = arrange({ layout: "concentric", nodes, links: [] });
    const radii = nodes.map(({ id }) => Math.round(distance(placeOf(places, id), { x: 0, y: 0 }) / 8));
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
  });
});

describe("along time", () => {
  const dated = someNodes(80).map((node, place) => ({ ...node, kind: place % 3 === 0 ? "Organisation" : "State" }));
  const dayOf = (place: number): number => 4000 + 37 * (place % 23) * (place % 7);
  const links = dated.map(({ id }, place) => aLink([id, id === "n0" ? "n1" : "n0"], { fromMax: dayOf(place) }));

  test("earlier never stands further right within a lane, and what stands alone on its date stands at it", () => {
    const places = arrange({ layout: "timeline", nodes: dated, links });
    const states = dated
      .map((node, place) => ({ node, day: dayOf(place) }))
      .filter(({ node }) => node.kind === "State" && node.id !== "n1")
      .toSorted((a, b) => a.day - b.day);
    states.forEach(({ node, day }, at) => {
      const later = states.slice(at + 1).filter((other) => other.day > day);
      for (const other of later)
        expect(placeOf(places, other.node.id).x).toBeGreaterThanOrEqual(placeOf(places, node.id).x);
    });
    const two = arrange({
      layout: "timeline",
      nodes: someNodes(3),
      links: [aLink(["n0", "n1"], { fromMax: 1000 }), aLink(["n2", "n0"], { fromMax: 2000 })],
    });
    const scale = scaleFor([1000, 2000]);
    expect(placeOf(two, "n2").x).toBe(Math.round(xOfDay(2000, scale)));
  });

  test("lanes of kinds do not mingle, and what has no date stands before what has one", () => {
    const nodes = [...dated, aNode("unknown")];
    const places = arrange({
      layout: "timeline",
      nodes,
      links: [...links, aLink(["unknown", "n0"], { fromMin: farPast, fromMax: -farPast })],
    });
    const heights = (kind: string): number[] =>
      nodes.filter((n) => n.kind === kind).map(({ id }) => placeOf(places, id).y);
    expect(Math.max(...heights("State"))).toBeLessThan(Math.min(...heights("Organisation")));
    const rest = dated.map(({ id }) => placeOf(places, id).x);
    expect(placeOf(places, "unknown").x).toBeLessThan(Math.min(...rest));
  });

  test("the scale can be told from the places, and years from the scale", () => {
    expect(scaleOf([])).toBeUndefined();
    expect(scaleOf([{ day: 500, x: 12.3 }])).toBeUndefined();
    const day = dayNumber({ year: 1991, month: 12, day: 26 });
    expect(scaleOf([{ day, x: Math.round(xOfDay(day, 48)) }])).toBe(48);
    const from = dayNumber({ year: 1990, month: 6, day: 1 });
    const ticks = yearTicks({ from, to: from + 3653 }, { scale: 48, apart: 96 });
    expect(ticks.map(({ year }) => year)).toEqual([1992, 1994, 1996, 1998, 2000]);
    expect(ticks.at(-1)?.x).toBe(0);
  });
});

describe("on the map", () => {
  test("the projection keeps north up, east right, and the whole earth in its frame", () => {
    expect(mapPoint({ latitude: 0, longitude: 0 })).toEqual({ x: 0, y: 0 });
    expect(mapPoint({ latitude: 0, longitude: 180 }).x).toBeCloseTo(mapWidth / 2);
    expect(mapPoint({ latitude: 60, longitude: 0 }).y).toBeLessThan(0);
  });

  test("what stands alone stands exactly at its spot, and who crowds nearly so", () => {
    const places = arrange({ layout: "map", nodes: capitals, links: [] });
    for (const node of capitals) {
      const spot = mapPoint({ latitude: node.latitude ?? 0, longitude: node.longitude ?? 0 });
      expect(distance(placeOf(places, node.id), spot)).toBeLessThan(node.id in neighbours ? 8 : 1);
    }
    const crowd = Array.from({ length: 12 }, (_, place) =>
      aNode(`c${place}`, { latitude: 50, longitude: 10 + place / 10 }),
    );
    const crowded = arrange({ layout: "map", nodes: crowd, links: [] });
    expectNoOverlap(crowd, crowded);
    for (const { id } of crowd)
      expect(distance(placeOf(crowded, id), mapPoint({ latitude: 50, longitude: 10.5 }))).toBeLessThan(130);
  });

  test("a body stands near its members, and one whose members are all over the world stands below", () => {
    const near = aNode("near", { kind: "Organisation" });
    const everywhere = aNode("everywhere", { kind: "Organisation" });
    const links = [
      aLink(["yerevan", "near"]),
      aLink(["baku", "near"]),
      ...capitals.map(({ id }) => aLink([id, "everywhere"])),
    ];
    const places = arrange({ layout: "map", nodes: [...capitals, near, everywhere], links });
    expect(distance(placeOf(places, "near"), placeOf(places, "yerevan"))).toBeLessThan(120);
    expect(placeOf(places, "everywhere").y).toBeGreaterThan(placeOf(places, "canberra").y);
  });

  test("a newcomer goes to its spot even when it comes from an origin", () => {
    const stayers = capitals.slice(0, 2).map((node) => ({ ...node, isFixed: true, point: { x: 900, y: 900 } }));
    const places = arrange({
      layout: "map",
      nodes: [...stayers, ...capitals.slice(2)],
      links: [],
      origin: { x: 900, y: 900 },
    });
    expect(distance(placeOf(places, "paris"), mapPoint({ latitude: 48.86, longitude: 2.35 }))).toBeLessThan(1);
  });
});

describe("in a grid", () => {
  test("kinds come in their order, and names within a kind", () => {
    const names = ["b", "a", "c"].map((id) => aNode(id));
    const nodes = [aNode("body", { kind: "Organisation" }), ...names];
    const places = arrange({ layout: "grid", nodes, links: [], aspect: 3 });
    const order = [...places].toSorted(([, p], [, q]) => p.y - q.y || p.x - q.x).map(([id]) => id);
    expect(order).toEqual(["a", "b", "c", "body"]);
  });
});

describe("by shared bodies", () => {
  test("states that share more stand nearer", () => {
    const { nodes, links } = twoBlocs();
    const places = arrange({ layout: "force", nodes, links, isBySharing: true });
    const mean = (from: string, ids: readonly string[]): number =>
      ids.reduce((sum, id) => sum + distance(placeOf(places, from), placeOf(places, id)), 0) / ids.length;
    expect(mean("e0", ["e1", "e2", "e3"])).toBeLessThan(mean("e0", ["w1", "w2", "w3"]));
  });

  test("pairs are counted once, and nobody is paired with itself", () => {
    const { nodes, links } = twoBlocs();
    const pairs = sharingLinks({ layout: "force", nodes, links });
    expect(new Set(pairs.map(({ source, target }) => [source, target].toSorted().join(" "))).size).toBe(pairs.length);
    expect(pairs.find(({ source, target }) => source === "b0" && target === "b1")?.shared).toBe(3);
    expect(pairs.every(({ source, target }) => source !== target)).toBe(true);
    expect(sharingLinks({ layout: "force", nodes: [], links: [] })).toEqual([]);
  });
});
