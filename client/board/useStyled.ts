// The styling of what is visible, for the canvas and the legend. Heavy measures are worked out beside the page; meanwhile
// the former styling stays. Sets no store.
import { useEffect, useMemo, useState } from "react";
import { useAsOf, useVisible } from "./derived.ts";
import type { Styled } from "./styled.ts";
import { type Styling, stylingNow, stylingOf, type StylingInput } from "./styling.ts";
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
  const { span } = useAsOf();
  const input = useMemo(() => ({ visible, style, span }), [visible, style, span]);
  const now = useMemo(() => onceNow(input), [input]);
  const [former, setFormer] = useState<Styling>();
  useEffect(() => {
    if (now !== undefined) return undefined;
    let isOver = false;
    void onceLater(input)
      .then((styling) => (isOver ? undefined : setFormer(styling)))
      .catch(() => (isOver ? undefined : setFormer(failed(input))));
    return () => {
      isOver = true;
    };
  }, [input, now]);
  return now ?? former ?? plain(input);
}

// Canvas and legend ask the same at the same time; it is worked out once.
let last: { input: StylingInput; now: Styling | undefined; later?: Promise<Styling> } | undefined;

function onceNow(input: StylingInput): Styling | undefined {
  if (last === undefined || !isSame(last.input, input)) last = { input, now: stylingNow(input) };
  return last.now;
}

async function onceLater(input: StylingInput): Promise<Styling> {
  if (last === undefined || !isSame(last.input, input)) last = { input, now: undefined };
  last.later ??= stylingOf(input);
  return await last.later;
}

function isSame(a: StylingInput, b: StylingInput): boolean {
  return a.visible === b.visible && a.style === b.style && a.span === b.span;
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
