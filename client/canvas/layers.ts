// The sheets that a drawing is made of, one above the other, and the frame that moves them all at once while somebody
// pans or zooms. Knows nothing of what is drawn.
import type { Camera } from "../board/view.ts";
import { shiftOf, type Sheet } from "./camera.ts";

const layerNames = ["ground", "base", "live", "names"] as const;
export type LayerName = (typeof layerNames)[number];

export interface Layers {
  /** A cleared sheet in pixels of the screen; undefined when the browser has no room for it. */
  readonly cleared: (name: LayerName) => CanvasRenderingContext2D | undefined;
  /** Takes a sheet with nothing on it out of the picture, so that nobody has to move it. */
  readonly hide: (name: LayerName) => void;
  readonly size: () => Sheet;
  /** Takes the size of the container; true when it changed. */
  readonly resize: () => boolean;
  /** Moves what was drawn for one camera to where another has it. */
  readonly shift: (drawn: Camera, now: Camera) => void;
  readonly settle: () => void;
  readonly remove: () => void;
}

/** Sheets in a container. */
export function createLayers(container: HTMLElement): Layers {
  const frame = document.createElement("div");
  const sheets = new Map(layerNames.map((name) => [name, document.createElement("canvas")]));
  for (const sheet of sheets.values()) frame.append(sheet);
  frame.ariaHidden = "true";
  container.append(frame);
  let size: Sheet = { width: 0, height: 0 };
  return {
    cleared: (name) => {
      const sheet = sheets.get(name);
      if (sheet !== undefined) sheet.hidden = false;
      return clearedSheet(sheet, size);
    },
    hide: (name) => {
      const sheet = sheets.get(name);
      if (sheet !== undefined) sheet.hidden = true;
    },
    size: () => size,
    resize: () => {
      const next = { width: container.clientWidth, height: container.clientHeight };
      if (next.width === size.width && next.height === size.height) return false;
      size = next;
      return true;
    },
    shift: (drawn, now) => {
      frame.style.transform = shiftOf(drawn, now);
    },
    settle: () => {
      frame.style.transform = "";
    },
    remove: () => frame.remove(),
  };
}

function clearedSheet(sheet: HTMLCanvasElement | undefined, size: Sheet): CanvasRenderingContext2D | undefined {
  const context = sheet?.getContext("2d") ?? undefined;
  if (sheet === undefined || context === undefined) return undefined;
  const scale = globalThis.devicePixelRatio;
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  if (sheet.width !== width || sheet.height !== height) {
    sheet.width = width;
    sheet.height = height;
  }
  context.reset();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  return context;
}
