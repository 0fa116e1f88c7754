// A short piece of line as it is drawn on the canvas: hue, weight, pattern and arrowhead.
// Knows no relation.
import { useComputedColorScheme } from "@mantine/core";
import { type Hue, palette, paper } from "../../model/vocabulary/palette.ts";

export interface LineMarkProps {
  readonly hue: Hue;
  readonly isStrong?: boolean;
  readonly isDirected?: boolean;
  readonly dashes?: string;
  readonly opacity?: number;
  /** Wide and cut off square, so that dashes are strokes across the line. */
  readonly isHatched?: boolean;
  /** Sign or mark that stands on the line. */
  readonly mark?: string | undefined;
}

export function LineMark({
  hue,
  isStrong = false,
  isDirected = false,
  isHatched = false,
  dashes,
  opacity = 1,
  mark,
}: LineMarkProps) {
  const scheme = useComputedColorScheme("light");
  const ink = palette[hue][scheme];
  const width = isHatched ? 4 : isStrong ? 2.6 : 1.5;
  return (
    <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true" style={{ flex: "none" }}>
      <g opacity={opacity}>
        <path
          d={isDirected ? "M1 7H24" : "M1 7H29"}
          stroke={ink}
          strokeWidth={width}
          strokeDasharray={dashes}
          strokeLinecap={isHatched ? "butt" : "round"}
        />
        {isDirected && <path d="M23 3.6 29.4 7 23 10.4Z" fill={ink} />}
      </g>
      {mark !== undefined && (
        <>
          <rect x="8" y="1.5" width="12" height="11" rx="3.5" fill={ink} />
          <text x="14" y="10.6" textAnchor="middle" fontSize="10" fontWeight="700" fill={paper[scheme]}>
            {mark}
          </text>
        </>
      )}
    </svg>
  );
}

/** Dashes of a pattern by its name, as the canvas has them but a little tighter. */
export function dashesOf(pattern: "solid" | "dashed" | "hatched" | "dash-hatched" | "dotted"): string {
  return { solid: "", dashed: "5 4", hatched: "1.4 2.2", "dash-hatched": "1.4 2.2 1.4 2.2 1.4 5", dotted: "0.4 4" }[
    pattern
  ];
}
