// Gathers what the canvas draws beyond the relations themselves: folds, shared bodies, what differs between two dates,
// what glows, what lies below. Each is worked out once per change. Sets nothing.
import { useMemo } from "react";
import { differencesOf } from "../board/compared.ts";
import { useAsOf, useCompared, useVisible } from "../board/derived.ts";
import { useBoard } from "../board/board.ts";
import { foldsOf } from "../board/folds.ts";
import { blocsUnderlay, timeUnderlay } from "../board/layout/underlay.ts";
import { sharedLinesOf } from "../board/shared.ts";
import { useStyled } from "../board/useStyled.ts";
import { useView } from "../board/view.ts";
import type { Visible } from "../board/visible.ts";
import type { CanvasProps } from "../canvas/CanvasView.tsx";
import type { Underlay } from "../canvas/underlay.ts";
import { useGlows } from "../features/time/useGlows.ts";

type PictureProps = Pick<
  CanvasProps,
  "visible" | "folds" | "shared" | "styled" | "compared" | "glowing" | "moment" | "underlay"
> & {
  /** Shared lines beyond the most that are drawn. */
  readonly sharedLeftOut: number;
};

/** What the canvas draws now. */
export function usePicture(): PictureProps {
  const visible = useVisible();
  const isFolding = useView((view) => view.isFolding);
  const unfolded = useView((view) => view.unfolded);
  const sharedFrom = useView((view) => view.sharedFrom);
  const brush = useView((view) => view.brush);
  const asOf = useAsOf();
  const standings = useCompared();
  const glows = useGlows();
  const folds = useMemo(() => foldsOf(visible, { isFolding, unfolded }), [visible, isFolding, unfolded]);
  const shared = useMemo(() => sharedLinesOf(visible, sharedFrom), [visible, sharedFrom]);
  const compared = useMemo(() => (standings === undefined ? undefined : differencesOf(standings)), [standings]);
  return {
    visible,
    folds,
    shared: shared.lines,
    sharedLeftOut: shared.leftOut,
    compared,
    glowing: compared === undefined ? glows : noGlow,
    moment: brush === undefined ? asOf.words : `${brush.min} ${brush.max}`,
    styled: useStyled(),
    underlay: useUnderlay(visible),
  };
}

/** Between two dates there is no single one that events could be near to. */
const noGlow: ReadonlyMap<string, number> = new Map();

const map: Underlay = { kind: "map" };

function useUnderlay(visible: Visible): Underlay | undefined {
  const layout = useView((view) => view.layout);
  const relations = useBoard((board) => board.relations);
  return useMemo(() => {
    if (layout === "map") return map;
    if (layout === "blocs") return blocsUnderlay(visible);
    return layout === "timeline" ? timeUnderlay(visible, relations) : undefined;
  }, [layout, visible, relations]);
}
