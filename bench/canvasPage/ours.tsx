// Entente's own canvas, the component as the page has it, fed from a board through visible and looks.
// Knows nothing of the page around it.
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import type { Board } from "../../client/board/board.ts";
import { foldsOf } from "../../client/board/folds.ts";
import { looks } from "../../client/board/looks.ts";
import { asOfFrom } from "../../client/board/asOf.ts";
import { empty as emptyView, type Aim, type Camera } from "../../client/board/view.ts";
import { visible } from "../../client/board/visible.ts";
import { CanvasView, type CanvasProps } from "../../client/canvas/CanvasView.tsx";
import type { Measured } from "./drawings.ts";

const nobody = () => undefined;
const handlers: CanvasProps["handlers"] = {
  onPick: nobody,
  onPaper: nobody,
  onOpen: nobody,
  onBadge: nobody,
  onFold: nobody,
  onShared: nobody,
  onHover: nobody,
  onMove: nobody,
  onBox: nobody,
  onMenu: nobody,
};
const noBadges: ReadonlyMap<string, string> = new Map();
const span = asOfFrom("2024").span;

/** Our drawing in a container. */
export function ourDrawing(container: HTMLElement): Measured {
  const root = createRoot(container);
  let board: Board | undefined;
  let picture = pictureOf(undefined);
  let hover: string | undefined;
  let aim: Aim | undefined;
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let thinned = 0;
  const draw = (): void =>
    flushSync(() =>
      root.render(
        <CanvasView
          {...picture}
          looks={looks(picture.visible, { entities: [], relations: [], hover })}
          moment="2024"
          badges={noBadges}
          scheme="light"
          isStill
          aim={aim}
          insets={{ top: 10, right: 10, bottom: 10, left: 10 }}
          handlers={handlers}
          onThinned={(count) => {
            thinned = count;
          }}
          onCamera={(now) => {
            camera = now;
          }}
        />,
      ),
    );
  return {
    show: (next) => {
      board = next;
      picture = pictureOf(next);
      draw();
    },
    dimAllBut: (id) => {
      hover = id;
      draw();
    },
    fit: () => {
      aim = { kind: "fit", ids: [] };
      draw();
    },
    placeOf: (id) => {
      const { x, y } = board?.positions.get(id) ?? { x: 0, y: 0 };
      return { x: x * camera.zoom + camera.x, y: y * camera.zoom + camera.y };
    },
    thinned: () => thinned,
  };
}

function pictureOf(board: Board | undefined) {
  const seen = visible(
    board ?? { entities: new Map(), relations: new Map(), positions: new Map(), pins: new Set(), expansions: new Map() },
    { ...emptyView, span },
  );
  return { visible: seen, folds: foldsOf(seen, { isFolding: true, unfolded: new Set() }) };
}
