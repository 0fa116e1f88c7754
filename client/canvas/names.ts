// Which names, badges and pins stand over a scene: shapes by their places on the screen, for overlay.ts to draw.
// Knows no state.
import type { Looks } from "../board/looks.ts";
import type { Camera } from "../board/view.ts";
import { toScreen } from "./camera.ts";
import { greyOpacity, type NodeElement } from "./picture.ts";
import type { Shape } from "./overlay.ts";
import type { Scene } from "./scene.ts";

interface Told {
  readonly camera: Camera;
  readonly looks: Looks;
  readonly badges: ReadonlyMap<string, string>;
}

/** The names of more selected things than these may be left out again, lest they cover each other. */
const mostForced = 12;

/** Shapes of a scene as the sheet of names takes them. */
export function shapesOf({ nodes }: Scene, told: Told): Shape[] {
  return [...nodes.values()].map((node) => shapeOf(node, told));
}

function shapeOf(node: NodeElement, { camera, looks, badges }: Told): Shape {
  const { selected, bright, pointed } = looks;
  const isSelected = selected.has(node.id);
  const isBright = bright?.has(node.id) ?? node.opacity > greyOpacity;
  return {
    id: node.id,
    ...toScreen(camera, node),
    halfWidth: (node.width * camera.zoom) / 2,
    halfHeight: (node.height * camera.zoom) / 2,
    name: node.name,
    short: node.short,
    badge: badges.get(node.id) ?? "",
    isPinned: node.isPinned,
    isDim: !isBright && !isSelected,
    isForced: node.id === pointed || (isSelected && selected.size <= mostForced),
    priority: node.degree + node.width / 100 + (isSelected ? 10_000 : 0),
  };
}
