// Entente's own canvas, the component as the page has it, fed from a board through visible and looks.
// Knows nothing of the page around it.
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { type Board, empty } from "../../client/board/board.ts";
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

/** What is drawn; it changes in place, as the stores of the page do. */
interface Shown {
  board: Board;
  picture: ReturnType<typeof pictureOf>;
  hover: string | undefined;
  aim: Aim | undefined;
  camera: Camera;
  thinned: number;
}

/** Our drawing in a container. */
export function ourDrawing(container: HTMLElement): Measured {
  const root = createRoot(container);
  const shown: Shown = {
    board: empty,
    picture: pictureOf(empty),
    hover: undefined,
    aim: undefined,
    camera: { x: 0, y: 0, zoom: 1 },
    thinned: 0,
  };
  const change = (changes: Partial<Shown>): void => {
    Object.assign(shown, changes);
    flushSync(() => root.render(canvasOf(shown)));
  };
  return {
    show: (board) => change({ board, picture: pictureOf(board) }),
    dimAllBut: (hover) => change({ hover }),
    fit: () => change({ aim: { kind: "fit", ids: [] } }),
    placeOf: (id) => {
      const { x, y } = shown.board.positions.get(id) ?? { x: 0, y: 0 };
      return { x: x * shown.camera.zoom + shown.camera.x, y: y * shown.camera.zoom + shown.camera.y };
    },
    thinned: () => shown.thinned,
  };
}

function canvasOf(shown: Shown) {
  return (
    <CanvasView
      {...shown.picture}
      looks={looks(shown.picture.visible, { entities: [], relations: [], hover: shown.hover })}
      moment="2024"
      badges={noBadges}
      scheme="light"
      isStill
      aim={shown.aim}
      insets={{ top: 10, right: 10, bottom: 10, left: 10 }}
      handlers={handlers}
      onThinned={(thinned) => Object.assign(shown, { thinned })}
      onCamera={(camera) => Object.assign(shown, { camera })}
    />
  );
}

function pictureOf(board: Board) {
  const seen = visible(board, { ...emptyView, span });
  return { visible: seen, folds: foldsOf(seen, { isFolding: true, unfolded: new Set() }) };
}
