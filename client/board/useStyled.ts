// The styling of what is visible, for the canvas and the legend. Heavy measures are worked out beside the page; meanwhile
// the former styling stays. Sets no store.
import { useEffect, useMemo, useState } from "react";
import { useShownDays, useVisible } from "./derived.ts";
import type { Styled } from "./styled.ts";
import { isSameInput, type Styling, stylingNow, stylingOf, type StylingInput } from "./styling.ts";
import type { StyleLegendRow } from "./styleLegend.ts";
import { plainStyle } from "./style.ts";
import { useView } from "./view.ts";

/** How things are styled now. */
export function useStyled(): Styled {
  return useStyling().styled;
}

/** What of the styling the legend tells. */
export function useStyleLegend(): readonly StyleLegendRow[] {
  return useStyling().legend;
}

function useStyling(): Styling {
  const visible = useVisible();
  const style = useView((view) => view.style);
  const { span } = useShownDays();
  const input = useMemo(() => ({ visible, style, span }), [visible, style, span]);
  const now = useMemo(() => onceNow(input), [input]);
  const [former, setFormer] = useState<Styling>();
  useEffect(() => {
    if (now !== undefined) return undefined;
    let isOver = false;
    void stylingOf(input)
      .then((styling) => (isOver ? undefined : setFormer(styling)))
      .catch(() => (isOver ? undefined : setFormer(failed(input))));
    return () => {
      isOver = true;
    };
  }, [input, now]);
  return now ?? former ?? plain(input);
}

// Canvas and legend ask the same at the same time; it is worked out once.
let last: { readonly input: StylingInput; readonly now: Styling | undefined } | undefined;

function onceNow(input: StylingInput): Styling | undefined {
  if (last === undefined || !isSameInput(last.input, input)) last = { input, now: stylingNow(input) };
  return last.now;
}

function plain({ style, ...input }: StylingInput): Styling {
  const styling = stylingNow({ ...input, style: { ...plainStyle, hasFlags: style.hasFlags } });
  if (styling === undefined) throw new Error("The plain style is worked out at once");
  return styling;
}

function failed(input: StylingInput): Styling {
  const { styled } = plain(input);
  return { styled, legend: [{ id: "failed", words: "This measure could not be worked out here", members: [] }] };
}
