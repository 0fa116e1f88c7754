// Keeps what lies below the drawing, and fetches the outline of the world when it is first wanted: the coarse one, and
// the fine one when the camera is near. Knows no elements.
import type { Painting } from "./drawn.ts";
import { paintBlocs, paintMap, paintTimeline, type Underlay } from "./underlay.ts";
import type { Grade } from "./worldOutline.ts";

export interface Ground {
  readonly lay: (underlay: Underlay | undefined) => void;
  readonly paint: (painting: Pick<Painting, "drawn" | "layers">) => void;
}

/** From this zoom on the fine outline is worth its size. */
const nearZoom = 0.9;

/** Nothing lies below yet; `onReady` is called when an outline has come. */
export function createGround(onReady: () => void): Ground {
  let underlay: Underlay | undefined;
  const world = createWorld(onReady);
  return {
    lay: (next) => {
      underlay = next;
    },
    paint: ({ drawn, layers }) => {
      if (underlay === undefined) {
        layers.hide("ground");
        return;
      }
      const context = layers.cleared("ground");
      if (context === undefined) return;
      const { scheme, camera } = drawn;
      const ground = { context, scheme, camera, sheet: layers.size() };
      if (underlay.kind === "timeline") paintTimeline(ground, underlay);
      else if (underlay.kind === "blocs") paintBlocs(ground, underlay);
      else {
        const outline = world(camera.zoom >= nearZoom ? "fine" : "coarse");
        if (outline !== undefined) paintMap(ground, outline);
      }
    },
  };
}

function createWorld(onReady: () => void): (grade: Grade) => Path2D | undefined {
  const outlines = new Map<Grade, Path2D>();
  const asked = new Set<Grade>();
  const fetchOne = async (grade: Grade): Promise<void> => {
    const { worldOutline } = await import("./worldOutline.ts");
    outlines.set(grade, await worldOutline(grade));
    onReady();
  };
  return (grade) => {
    if (!asked.has(grade)) {
      asked.add(grade);
      // Without its outline the map is still a map of places.
      void fetchOne(grade).catch(() => undefined);
    }
    return outlines.get(grade) ?? outlines.get("coarse");
  };
}
