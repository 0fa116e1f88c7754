// The geometry of the canvas: where lines run, what lies under the pointer, where the camera goes, what glides and fades.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centred, fitted, isInSight, toBoard, toScreen, zoomedAt, zooms } from "../../client/canvas/camera.ts";
import { curveOf, distanceTo, type Ends, isInPolygon, isInShape, middleOf } from "../../client/canvas/curves.ts";
import { elementsOf } from "../../client/canvas/elements.ts";
import { createFades } from "../../client/canvas/fades.ts";
import { createMotion, eased } from "../../client/canvas/motion.ts";
import { brightPart, edgeAt, movedPart, nodeAt, nodesWithin, restOf, sceneOf } from "../../client/canvas/scene.ts";
import { aCard, aLine, aPicture } from "./builders.ts";

const shape = ([x, y]: readonly [number, number], more: Partial<Ends> = {}): Ends => ({
  shape: "ellipse",
  width: 30,
  height: 30,
  x,
  y,
  ...more,
});
const straight = { bend: 0 };
const touch = (x: number, y: number) => ({ spot: { x, y }, reach: 5 });

describe("a line", () => {
  test("runs from border to border, not from middle to middle", () => {
    const curve = curveOf(straight, { source: shape([0, 0]), target: shape([100, 0]) });
    expect(curve?.from.x).toBeCloseTo(16);
    expect(curve?.to.x).toBeCloseTo(84);
    expect(curve?.control).toBeUndefined();
  });

  test("bends to one side or the other, and is found where it runs", () => {
    const [up, down] = [20, -20].map((bend) => curveOf({ bend }, { source: shape([0, 0]), target: shape([100, 0]) }));
    if (up === undefined || down === undefined) throw new Error("There is no curve");
    const middle = middleOf(up);
    expect(middle.y).toBeLessThanOrEqual(-20);
    expect(middleOf(down).y).toBeCloseTo(-middle.y);
    expect(distanceTo(up, middle)).toBeLessThan(1);
    expect(distanceTo(up, { x: 50, y: 0 })).toBeGreaterThan(15);
  });

  test("between things on top of each other is a bow", () => {
    expect(curveOf(straight, { source: shape([5, 5]), target: shape([5, 5]) })?.control).toBeDefined();
  });

  test("ends outside of both shapes, whatever they are", () => {
    const kinds = fc.constantFrom("ellipse", "round-rectangle", "diamond", "hexagon", "cut-rectangle");
    const spot = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(kinds, spot, spot, (kind, x, y) => {
        fc.pre(Math.hypot(x, y) > 60);
        const [source, target] = [shape([0, 0], { shape: kind }), shape([x, y], { shape: kind })];
        const curve = curveOf(straight, { source, target });
        return curve !== undefined && !isInShape(source, curve.from) && !isInShape(target, curve.to);
      }),
    );
  });
});

describe("a lasso", () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];

  test("of no spots or one catches nothing", () => {
    expect(isInPolygon({ x: 0, y: 0 }, [])).toBe(false);
    expect(isInPolygon({ x: 0, y: 0 }, [{ x: 0, y: 0 }])).toBe(false);
  });

  test("catches what is within and nothing else, also around a bay", () => {
    expect(isInPolygon({ x: 5, y: 5 }, square)).toBe(true);
    expect(isInPolygon({ x: 15, y: 5 }, square)).toBe(false);
    const bay = [...square.slice(0, 2), { x: 5, y: 5 }, ...square.slice(2)];
    expect(isInPolygon({ x: 9, y: 5 }, bay)).toBe(false);
    expect(isInPolygon({ x: 2, y: 5 }, bay)).toBe(true);
  });
});

describe("a scene", () => {
  const line = aLine();
  const visible = aPicture([aCard("armenia"), aCard("csto", { kind: "Organisation" }), aCard("france")], {
    lines: [line],
  });
  const scene = sceneOf(elementsOf({ visible }));

  test("of nothing has nothing under any spot", () => {
    const empty = sceneOf({ nodes: [], edges: [] });
    expect([nodeAt(empty, touch(0, 0)), edgeAt(empty, touch(0, 0))]).toEqual([undefined, undefined]);
  });

  test("knows the shape and the line under a spot, and nothing on the paper", () => {
    expect(nodeAt(scene, touch(2, 2))?.id).toBe("armenia");
    expect(edgeAt(scene, touch(50, 3))?.id).toBe(line.id);
    expect(edgeAt(scene, touch(50, 20))).toBeUndefined();
  });

  test("a drag moves the shape and the lines at it, the rest stays behind", () => {
    const held = new Map([["csto", { x: 100, y: 200 }]]);
    const moved = movedPart(scene, held);
    expect([...moved.nodes.keys()]).toEqual(["csto"]);
    expect(moved.runs.map(({ edge }) => edge.id)).toEqual([line.id]);
    expect(restOf(scene, held).runs).toEqual([]);
    expect([...restOf(scene, held).nodes.keys()]).toEqual(["armenia", "france"]);
  });

  test("what is bright is a part of it", () => {
    const part = brightPart(scene, new Set(["armenia", line.id]));
    expect([part.nodes.size, part.runs.length]).toEqual([1, 1]);
  });

  test("a loop catches by the middle of a shape", () => {
    const loop = [
      { x: -5, y: -5 },
      { x: 5, y: -5 },
      { x: 0, y: 9 },
    ];
    expect(nodesWithin(scene, loop)).toEqual(["armenia"]);
  });
});

describe("the camera", () => {
  const sheet = { width: 1000, height: 800 };
  const insets = { top: 0, right: 100, bottom: 0, left: 200 };
  const bodies = [
    { x: -400, y: -300, width: 40, height: 40 },
    { x: 900, y: 500, width: 40, height: 40 },
  ];

  test("does not move for nothing, nor where panels leave no room", () => {
    expect(fitted([], { sheet, insets })).toBeUndefined();
    expect(fitted(bodies, { sheet: { width: 200, height: 100 }, insets })).toBeUndefined();
  });

  test("brings everything into sight between the panels", () => {
    const camera = fitted(bodies, { sheet, insets }) ?? { x: 0, y: 0, zoom: 1 };
    expect(isInSight(bodies, { camera, sheet, insets })).toBe(true);
    expect(isInSight(bodies, { camera: { x: 0, y: 0, zoom: 1 }, sheet, insets })).toBe(false);
  });

  test("centres a thing between the panels, near enough to read", () => {
    const camera = centred({ x: 10, y: 20 }, { sheet, insets, zoom: 0.1 });
    expect(toScreen(camera, { x: 10, y: 20 })).toEqual({ x: 550, y: 400 });
    expect(camera.zoom).toBe(0.6);
  });

  test("zooms about a spot that stays where it is, and never beyond its limits", () => {
    const spot = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(spot, spot, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, y, factor) => {
        const before = { x: 30, y: 40, zoom: 1 };
        const after = zoomedAt(before, { spot: { x, y }, factor });
        const there = toScreen(after, toBoard(before, { x, y }));
        const stays = Math.hypot(there.x - x, there.y - y) < 1e-6;
        return stays && after.zoom >= zooms.least && after.zoom <= zooms.most;
      }),
    );
  });
});

describe("motion", () => {
  test("begins slowly at 0 and ends at 1, and stays there", () => {
    expect([eased(-1), eased(0), eased(0.5), eased(1), eased(7)]).toEqual([0, 0, 0.5, 1, 1]);
  });

  test("ends exactly where it was to go, and can be stopped", () => {
    const motion = createMotion();
    expect(motion.step(0)).toEqual({ camera: undefined, places: undefined });
    motion.movePlaces(new Map([["a", { from: { x: 0, y: 0 }, to: { x: 7, y: 3 } }]]));
    motion.step(1000);
    expect(motion.isMoving()).toBe(true);
    expect(motion.step(1240).places?.get("a")).toEqual({ x: 7, y: 3 });
    expect(motion.isMoving()).toBe(false);
    motion.moveCamera({ x: 0, y: 0, zoom: 1 }, { x: 9, y: 9, zoom: 2 });
    motion.stopCamera();
    expect(motion.step(2000).camera).toBeUndefined();
  });
});

describe("fades", () => {
  const run = (id: string) => {
    const visible = aPicture([aCard("armenia"), aCard("csto")], { lines: [aLine({ id })] });
    return sceneOf(elementsOf({ visible })).runs;
  };
  const [before, after] = [run("a".repeat(32)), run("b".repeat(32))];

  test("nothing glows before anything changed", () => {
    expect(createFades().isActive(0)).toBe(false);
  });

  test("what began glows, what ended fades, and both are over in the end", () => {
    const fades = createFades();
    fades.note({ before, after, now: 0 });
    expect([...fades.at(100).glowing.keys()]).toEqual(["b".repeat(32)]);
    expect(fades.at(100).fading.map(({ run }) => run.edge.id)).toEqual(["a".repeat(32)]);
    expect(fades.at(300).fading).toEqual([]);
    expect(fades.at(700).glowing.size).toBe(0);
    expect(fades.isActive(700)).toBe(false);
  });

  test("too many changes at once neither glow nor fade", () => {
    const fades = createFades();
    const many = Array.from({ length: 1501 }, (_, place) => run(`${place}`.padStart(32, "0"))).flat();
    fades.note({ before: [], after: many, now: 0 });
    expect(fades.isActive(10)).toBe(false);
  });
});
