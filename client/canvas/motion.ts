// Motions of the canvas: the camera's way and the shapes' ways from where they are to where they belong, eased and
// interruptible. Knows no canvas and no clock but the one that it is told.
import type { Camera } from "../board/view.ts";
import type { Spot } from "./curves.ts";

/** Milliseconds of a motion. */
const duration = 240;

export interface Motion {
  readonly moveCamera: (from: Camera, to: Camera) => void;
  readonly movePlaces: (ways: ReadonlyMap<string, Way>) => void;
  readonly stopCamera: () => void;
  readonly stopPlaces: () => void;
  /** Where things are at a time; what does not move is undefined. The last step of a motion is its end. */
  readonly step: (now: number) => { camera: Camera | undefined; places: ReadonlyMap<string, Spot> | undefined };
  readonly isMoving: () => boolean;
  /** Where the camera is going. */
  readonly goal: () => Camera | undefined;
}

export interface Way {
  readonly from: Spot;
  readonly to: Spot;
}

/** Nothing moves yet. */
export function createMotion(): Motion {
  let camera: { from: Camera; to: Camera; began: number | undefined } | undefined;
  let places: { ways: ReadonlyMap<string, Way>; began: number | undefined } | undefined;
  return {
    moveCamera: (from, to) => {
      camera = { from, to, began: undefined };
    },
    movePlaces: (ways) => {
      places = { ways, began: undefined };
    },
    stopCamera: () => {
      camera = undefined;
    },
    stopPlaces: () => {
      places = undefined;
    },
    step: (now) => {
      const seen: { camera: Camera | undefined; places: ReadonlyMap<string, Spot> | undefined } = {
        camera: undefined,
        places: undefined,
      };
      if (camera !== undefined) {
        camera.began ??= now;
        const share = eased((now - camera.began) / duration);
        seen.camera = between(camera, share);
        if (share === 1) camera = undefined;
      }
      if (places !== undefined) {
        places.began ??= now;
        const share = eased((now - places.began) / duration);
        seen.places = placesAt(places.ways, share);
        if (share === 1) places = undefined;
      }
      return seen;
    },
    isMoving: () => camera !== undefined || places !== undefined,
    goal: () => camera?.to,
  };
}

/** Slow, fast, slow: 0 at 0 and before, 1 at 1 and after. */
export function eased(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

function between({ from, to }: { from: Camera; to: Camera }, share: number): Camera {
  const mix = (a: number, b: number): number => (share === 1 ? b : a + (b - a) * share);
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) };
}

function placesAt(ways: ReadonlyMap<string, Way>, share: number): ReadonlyMap<string, Spot> {
  return new Map(
    [...ways].map(([id, { from, to }]) => [
      id,
      { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
    ]),
  );
}
