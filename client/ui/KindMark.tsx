// The small shape that stands for a kind of entity in lists, the same as on the canvas.
// Knows the vocabulary's shapes and nothing of entities.
import { useComputedColorScheme } from "@mantine/core";
import { kindRow, type KindRow } from "../../model/vocabulary/kinds.ts";
import { palette } from "../../model/vocabulary/palette.ts";

const outlines: Readonly<Record<KindRow["shape"], string>> = {
  ellipse: "M8 2.2a5.8 5.8 0 1 1 0 11.6 5.8 5.8 0 0 1 0-11.6Z",
  "round-rectangle":
    "M3.6 3.4h8.8a1.8 1.8 0 0 1 1.8 1.8v5.6a1.8 1.8 0 0 1-1.8 1.8H3.6a1.8 1.8 0 0 1-1.8-1.8V5.2a1.8 1.8 0 0 1 1.8-1.8Z",
  hexagon: "M4.8 2.4h6.4L14.4 8l-3.2 5.6H4.8L1.6 8Z",
  "round-tag": "M3.2 3h6.2l5 5-5 5H3.2A1.4 1.4 0 0 1 1.8 11.6V4.4A1.4 1.4 0 0 1 3.2 3Z",
  "cut-rectangle": "M4.4 2.6h7.2l2.4 2.4v6l-2.4 2.4H4.4L2 11V5Z",
  diamond: "M8 1.4 14.6 8 8 14.6 1.4 8Z",
};

export function KindMark({ kind, isRinged = false }: { kind: string; isRinged?: boolean }) {
  const scheme = useComputedColorScheme("light");
  const row = kindRow(kind);
  const ink = palette[row.hue][scheme];
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={row.label} style={{ flex: "none" }}>
      <path d={outlines[row.shape]} fill={ink} fillOpacity={0.18} stroke={ink} strokeWidth={1.4} />
      {isRinged && <circle cx="8" cy="8" r="3.2" fill="none" stroke={ink} strokeWidth={1.1} />}
    </svg>
  );
}
