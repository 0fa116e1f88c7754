// The edge of the inspector: drag it, or walk it with the arrow keys.
import type { KeyboardEvent, PointerEvent } from "react";
import { inspectorBounds, settingsActions, useSettings } from "../board/settings.ts";
import styles from "./Inspector.module.css";

const step = 24;

export function Resizer() {
  const width = useSettings((settings) => settings.inspectorWidth);
  const onMove = (event: PointerEvent): void => {
    if (event.buttons === 1) settingsActions.setInspectorWidth(globalThis.innerWidth - event.clientX);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") settingsActions.setInspectorWidth(width + step);
    else if (event.key === "ArrowRight") settingsActions.setInspectorWidth(width - step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a widget
    <div
      className={styles.resizer}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the inspector"
      aria-valuenow={width}
      aria-valuemin={inspectorBounds.min}
      aria-valuemax={inspectorBounds.max}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onMove}
      onKeyDown={onKey}
    />
  );
}
