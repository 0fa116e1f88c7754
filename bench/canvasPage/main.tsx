// The measuring page: one drawing at a time, ours or plain Cytoscape, and the clock by which both are measured: from the
// call until the frame that shows it is on the screen. The bench asks through `globalThis.measure`.
import { generatedBoard, joined, type BoardSize } from "./generated.ts";
import type { Measured } from "./drawings.ts";
import { ourDrawing } from "./OurDrawing.tsx";
import { plainDrawing } from "./plain.ts";

const stage = document.querySelector<HTMLElement>("#stage") ?? document.body;
let drawing: Measured | undefined;
let board = generatedBoard({ entities: 0, relations: 0 });

export interface Measure {
  /** Milliseconds from nothing to the whole board in sight. */
  readonly first: (which: "ours" | "plain", size: BoardSize) => Promise<number>;
  /** Milliseconds until all but a neighbourhood is dimmed, the mean of several hubs. */
  readonly dim: () => Promise<number>;
  /** Milliseconds until 50 entities with 80 relations more are on the screen. */
  readonly add: () => Promise<number>;
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number };
  readonly thinned: () => number | undefined;
}

const measure: Measure = {
  first: async (which, size) => {
    board = generatedBoard(size);
    const container = document.createElement("div");
    container.style.cssText = "position:absolute;inset:0";
    stage.replaceChildren(container);
    await painted();
    const began = performance.now();
    drawing = which === "ours" ? ourDrawing(container) : plainDrawing(container);
    drawing.show(board);
    await Promise.resolve();
    drawing.fit();
    await inked(container);
    return performance.now() - began;
  },
  dim: async () => {
    const times: number[] = [];
    for (const id of ["e1", "e5", "e9"]) {
      times.push(await timeOf(() => drawing?.dimAllBut(id)));
      drawing?.dimAllBut(undefined);
      await painted();
    }
    return times.reduce((sum, time) => sum + time, 0) / times.length;
  },
  add: async () => {
    const more = generatedBoard({ entities: 50, relations: 80 }, 1_000_000);
    board = joined(board, more);
    return timeOf(() => drawing?.show(board));
  },
  placeOf: (id) => drawing?.placeOf(id) ?? { x: 0, y: 0 },
  thinned: () => drawing?.thinned(),
};

declare global {
  var measure: Measure;
}
globalThis.measure = measure;

async function timeOf(act: () => void): Promise<number> {
  const began = performance.now();
  act();
  await painted();
  return performance.now() - began;
}

/** Resolves when what was drawn by now is on the screen: both drawings paint in the next frame, the second comes after it. */
async function painted(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Resolves when a sheet in the container bears ink and is on the screen. */
async function inked(container: HTMLElement): Promise<void> {
  for (let frames = 0; frames < 600; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if ([...container.querySelectorAll("canvas")].some(hasInk)) break;
  }
  await painted();
}

// The middle strip is enough; reading it also waits until it is really drawn.
function hasInk(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const strip = canvas.getContext("2d")?.getImageData(0, Math.floor(canvas.height / 2), canvas.width, 1).data;
  return strip?.some((value) => value !== 0) === true;
}
