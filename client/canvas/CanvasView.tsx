// The canvas as a component: sheets with the drawing, and buttons for the camera. Takes what is visible and how it looks;
// tells gestures. Knows no store.
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Looks } from "../board/looks.ts";
import type { Aim, Camera } from "../board/view.ts";
import type { Insets } from "./camera.ts";
import styles from "./CanvasView.module.css";
import { createDrawing, type Drawing } from "./drawing.ts";
import { elementsOf } from "./elements.ts";
import type { Picture } from "./picture.ts";
import { canvasFont, type Scheme } from "./inks.ts";
import { connectPointer, type PointerHandlers } from "./pointer.ts";
import type { Underlay } from "./underlay.ts";

export interface CanvasProps extends Picture {
  readonly looks: Looks;
  /** Names the date: when it changes, what begins glows and what ends fades. */
  readonly moment: string;
  /** Text of the badge of an entity; no badge without. */
  readonly badges: ReadonlyMap<string, string>;
  /** Id of a relation → how strong it glows, from 0 to 1. */
  readonly glowing?: ReadonlyMap<string, number>;
  readonly underlay?: Underlay | undefined;
  readonly scheme: Scheme;
  readonly isStill: boolean;
  readonly aim: Aim | undefined;
  readonly insets: Insets;
  readonly handlers: PointerHandlers;
  readonly onThinned: (count: number) => void;
  /** Where the camera came to rest. */
  readonly onCamera: (camera: Camera) => void;
}

const noGlow: ReadonlyMap<string, number> = new Map();

export function CanvasView(props: CanvasProps) {
  const { looks, badges, scheme, aim, moment, glowing = noGlow, underlay } = props;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [isLasso, setLasso] = useState(false);
  const lasso = useRef(isLasso);
  useEffect(() => {
    latest.current = props;
    lasso.current = isLasso;
  });
  const drawing = useDrawing({ container, latest, lasso });
  const elements = useElements(props);
  useEffect(() => drawing?.recolour(scheme), [drawing, scheme]);
  useEffect(() => drawing?.render(elements, moment), [drawing, elements, moment]);
  useEffect(() => drawing?.attend(looks), [drawing, looks]);
  useEffect(() => drawing?.badge(badges), [drawing, badges]);
  useEffect(() => drawing?.glow(glowing), [drawing, glowing]);
  useEffect(() => drawing?.lay(underlay), [drawing, underlay]);
  useEffect(() => {
    if (drawing !== undefined && aim !== undefined) follow(drawing, { aim, insets: latest.current.insets });
  }, [drawing, aim]);
  return (
    <div className={styles.frame}>
      <div ref={container} className={styles.drawing} data-lasso={isLasso} />
      <CanvasButtons
        drawing={drawing}
        isLasso={isLasso}
        onLasso={() => setLasso(!isLasso)}
        onFit={() => drawing?.fit([], props.insets)}
      />
    </div>
  );
}

function follow(drawing: Drawing, { aim, insets }: { aim: Aim; insets: Insets }): void {
  if (aim.kind === "stand") drawing.stand(aim.camera);
  else if (aim.kind === "fit") drawing.fit(aim.ids, insets);
  else if (aim.kind === "reveal") drawing.reveal(aim.ids, insets);
  else drawing.centre(aim.ids[0] ?? "", insets);
}

function useElements({ visible, folds, shared, styled, compared }: Picture) {
  return useMemo(
    () =>
      elementsOf({
        visible,
        compared,
        ...(folds === undefined ? {} : { folds }),
        ...(shared === undefined ? {} : { shared }),
        ...(styled === undefined ? {} : { styled }),
      }),
    [visible, folds, shared, styled, compared],
  );
}

interface ButtonProps {
  readonly drawing: Drawing | undefined;
  readonly isLasso: boolean;
  readonly onLasso: () => void;
  readonly onFit: () => void;
}

function CanvasButtons({ drawing, isLasso, onLasso, onFit }: ButtonProps) {
  return (
    <div className={styles.zoom}>
      <button
        type="button"
        aria-label="Lasso: drag around what you want to select"
        aria-pressed={isLasso}
        title="Lasso: drag around what you want to select (Alt-drag); Shift-drag draws a box"
        onClick={onLasso}
      >
        ◌
      </button>
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
  readonly latest: RefObject<CanvasProps>;
  readonly lasso: RefObject<boolean>;
}

function useDrawing({ container, latest, lasso }: Parts): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    let end: (() => void) | undefined;
    let isGone = false;
    void fontReady().then(() => {
      const surface = container.current;
      if (isGone || surface === null) return;
      const { scheme, isStill } = latest.current;
      const made = createDrawing({
        container: surface,
        scheme,
        isStill,
        onThinned: (count) => latest.current.onThinned(count),
        onCamera: (camera) => latest.current.onCamera(camera),
      });
      const stop = connectPointer({
        drawing: made,
        surface,
        handlers: () => latest.current.handlers,
        isLasso: () => lasso.current,
      });
      end = () => {
        stop();
        made.destroy();
      };
      setDrawing(made);
    });
    return () => {
      isGone = true;
      end?.();
      setDrawing(undefined);
    };
  }, [container, latest, lasso]);
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
