// What is drawn right now, and what a sheet needs to be painted. Types only.
import type { Looks } from "../board/looks.ts";
import type { Camera } from "../board/view.ts";
import type { Spot } from "./curves.ts";
import type { Scheme } from "./inks.ts";
import type { Box } from "./labels.ts";
import type { Layers } from "./layers.ts";
import type { NodePaint } from "./paintNodes.ts";
import type { Elements } from "./picture.ts";
import type { Scene } from "./scene.ts";

/** What is drawn right now. It changes in place: there is one, and nobody outside this folder sees it. */
export interface Drawn {
  elements: Elements;
  /** The date that the elements are drawn for. */
  moment: string | undefined;
  /** Everything where it stands when nothing is dragged. */
  scene: Scene;
  /** Shapes that the pointer holds, and where it has them. */
  held: ReadonlyMap<string, Spot>;
  /** The loop that the pointer draws, in pixels of the screen. */
  loop: readonly Spot[];
  camera: Camera;
  /** The camera that the sheets were painted for. */
  paintedFor: Camera;
  looks: Looks;
  glowing: ReadonlyMap<string, number>;
  badges: ReadonlyMap<string, string>;
  badgeBoxes: readonly { readonly id: string; readonly box: Box }[];
  scheme: Scheme;
  thinned: number | undefined;
}

export interface Painting {
  readonly drawn: Drawn;
  readonly layers: Layers;
  readonly flagOf: NodePaint["flagOf"];
}
