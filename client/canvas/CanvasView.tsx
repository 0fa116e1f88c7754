// The canvas as a component: a drawing below, names and badges above it. Takes what is visible and how it looks;
// tells gestures. Knows no store.
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Looks } from "../board/looks.ts";
import type { Aim } from "../board/view.ts";
import type { Visible } from "../board/visible.ts";
import styles from "./CanvasView.module.css";
import { createDrawing, type Drawing, type Insets } from "./drawing.ts";
import type { Scheme } from "./inks.ts";
import { connectOverlay } from "./overlayLoop.ts";
import { connectPointer, type PointerHandlers } from "./pointer.ts";
import { canvasFont } from "./stylesheet.ts";

export interface CanvasProps {
  readonly visible: Visible;
  readonly looks: Looks;
  /** Text of the badge of an entity; no badge without. */
  readonly badges: ReadonlyMap<string, string>;
  readonly scheme: Scheme;
  readonly isStill: boolean;
  readonly aim: Aim | undefined;
  readonly insets: Insets;
  readonly handlers: Omit<PointerHandlers, "badgeAt">;
  readonly onThinned: (count: number) => void;
}

/** So many relations that straight lines and a frozen picture while panning are worth their price. */
const largeBoard = 1200;

export function CanvasView(props: CanvasProps) {
  const { visible, looks, badges, scheme, aim } = props;
  const container = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const isLarge = visible.relations.size > largeBoard;
  const drawing = useDrawing({ container, sheet, latest, isLarge });
  useEffect(() => drawing?.recolour(scheme), [drawing, scheme]);
  useEffect(() => drawing?.render(visible, looks), [drawing, visible, looks]);
  useEffect(() => drawing?.refresh(), [drawing, badges, looks, scheme]);
  useEffect(() => {
    if (drawing === undefined || aim === undefined) return;
    const { insets } = latest.current;
    if (aim.kind === "stand") drawing.stand(aim.camera);
    else if (aim.kind === "fit") drawing.fit(aim.ids, insets);
    else if (aim.kind === "reveal") drawing.reveal(aim.ids, insets);
    else drawing.centre(aim.ids[0] ?? "", insets);
  }, [drawing, aim]);
  return (
    <div className={styles.frame}>
      <div ref={container} className={styles.drawing} />
      <canvas ref={sheet} className={styles.sheet} aria-hidden="true" />
      <ZoomButtons drawing={drawing} onFit={() => drawing?.fit([], props.insets)} />
    </div>
  );
}

function ZoomButtons({ drawing, onFit }: { drawing: Drawing | undefined; onFit: () => void }) {
  return (
    <div className={styles.zoom}>
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => drawing?.zoomBy(1.3)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => drawing?.zoomBy(1 / 1.3)}>
        −
      </button>
      <button type="button" aria-label="Fit everything" title="Fit everything (F)" onClick={onFit}>
        ⤢
      </button>
    </div>
  );
}

interface Parts {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly sheet: RefObject<HTMLCanvasElement | null>;
  readonly latest: RefObject<CanvasProps>;
  readonly isLarge: boolean;
}

// Made anew only when a board becomes large or small again: these settings of the renderer are fixed at its birth.
function useDrawing({ container, sheet, latest, isLarge }: Parts): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let made: Drawing | undefined;
    let isGone = false;
    void fontReady().then(() => {
      if (isGone || container.current === null || sheet.current === null) return;
      const { scheme, isStill } = latest.current;
      made = createDrawing({ container: container.current, scheme, isLarge, isStill });
      const overlay = connectOverlay(made, { sheet: sheet.current, props: () => latest.current });
      connectPointer(made.core, () => ({ ...latest.current.handlers, badgeAt: overlay.badgeAt }));
      setDrawing(made);
    });
    return () => {
      isGone = true;
      made?.destroy();
      setDrawing(undefined);
    };
  }, [container, sheet, latest, isLarge]);
  return drawing;
}

// Letters drawn before the typeface is there would be kept in the fallback's shape.
async function fontReady(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, 700));
  const loaded = Promise.all([
    document.fonts.load(`600 10px ${canvasFont}`),
    document.fonts.load(`500 12px ${canvasFont}`),
  ]);
  await Promise.race([loaded, late]);
}
