// From what is visible and a style to how large and in which group each thing is, and what of that the legend tells.
// Pure but for the code that it fetches when a heavy measure is first wanted. Knows no screen.
import type { DayRange } from "../../model/time/edtf.ts";
import { groups as palette } from "../../model/vocabulary/palette.ts";
import { type ColourRow, colourRow, type Grouping, shortName } from "./colours/rows.ts";
import { ruleFits } from "./colours/ruleFits.ts";
import { networkOf, type Values } from "./measures/network.ts";
import { communitiesAside, measured } from "./measures/networkAside.ts";
import { type MeasureRow, measureRow } from "./measures/rows.ts";
import { sizesOf } from "./measures/sizes.ts";
import { plainStyle, type Style } from "./style.ts";
import { type EntityStyle, type Styled, unstyled } from "./styled.ts";
import { styleLegend, type StyleLegendRow } from "./styleLegend.ts";
import type { Visible } from "./visible.ts";

export interface StylingInput {
  readonly visible: Visible;
  readonly style: Style;
  /** The days that the picture is of. */
  readonly span: DayRange;
}

export interface Styling {
  readonly styled: Styled;
  readonly legend: readonly StyleLegendRow[];
}

/** The styling at once, where nothing heavy is wanted; undefined where it has to be waited for. */
export function stylingNow(input: StylingInput): Styling | undefined {
  const { visible, style, span } = input;
  const size = measureRow(style.size);
  const colour = colourRow(style.colour);
  const isGrouped = colour.group !== undefined || colour.id === plainStyle.colour;
  if (size.values === undefined || !isGrouped) return undefined;
  const values = size.values(networkOf(visible, span));
  return stylingFrom(input, { size, values, colour, grouping: colour.group?.(visible) });
}

/** Whether two inputs are the same objects, and so are styled the same. */
export function isSameInput(a: StylingInput, b: StylingInput): boolean {
  return a.visible === b.visible && a.style === b.style && a.span === b.span;
}

let last: { readonly input: StylingInput; readonly styling: Promise<Styling> } | undefined;

/** The styling, worked out beside the page when it is heavy; once, though canvas, layout and export ask for it. */
export async function stylingOf(input: StylingInput): Promise<Styling> {
  if (last === undefined || !isSameInput(last.input, input)) last = { input, styling: workedOut(input) };
  return await last.styling;
}

async function workedOut(input: StylingInput): Promise<Styling> {
  const { visible, style, span } = input;
  const network = networkOf(visible, span);
  const colour = colourRow(style.colour);
  const [values, grouping] = await Promise.all([
    measured(style.size, network),
    colour.id === "community" ? communitiesAside(network).then((groups) => named(groups, visible)) : undefined,
  ]);
  return stylingFrom(input, {
    size: measureRow(style.size),
    values,
    colour,
    grouping: grouping ?? colour.group?.(visible),
  });
}

interface Parts {
  readonly size: MeasureRow;
  readonly values: Values;
  readonly colour: ColourRow;
  readonly grouping: Grouping | undefined;
}

function stylingFrom({ visible, style }: StylingInput, parts: Parts): Styling {
  const { size, values, grouping } = parts;
  const groupCount = grouping?.names.length ?? 0;
  const rules = style.rules.map((rule) => ({ rule, fits: ruleFits(rule, visible) }));
  // Rules take colours after those of the groups, so that no letter stands for two things.
  const shift = palette.length * Math.ceil(groupCount / palette.length);
  const legend = styleLegend({ ...parts, style, rules, shift });
  const isPlain = style.size === plainStyle.size && groupCount === 0 && rules.length === 0;
  if (isPlain) return { styled: style.hasFlags ? flagged : unstyled, legend };
  const sizes = sizesOf(size, values);
  const entities = new Map(
    [...visible.entities.keys()].map((id): [string, EntityStyle] => {
      const membership = grouping?.groups.get(id);
      const ruled = rules.find(({ fits }) => fits.has(id))?.rule;
      return [
        id,
        {
          size: ruled?.isLarge === true ? 1 : (sizes.get(id) ?? 0),
          colour: ruled === undefined ? membership?.group : ruled.colour + shift,
          doubt: ruled === undefined ? (membership?.doubt ?? 0) : 0,
        },
      ];
    }),
  );
  return { styled: { entities, hasFlags: style.hasFlags }, legend };
}

const flagged: Styled = { ...unstyled, hasFlags: true };

// A community has no name of its own; it is told by its member with most relations.
function named(groups: Grouping["groups"], { entities }: Visible): Grouping {
  const members = Map.groupBy([...groups], ([, { group }]) => group);
  const names = [...members]
    .toSorted(([a], [b]) => a - b)
    .map(([, ids]) => {
      const [first] = ids
        .map(([id]) => id)
        .toSorted((a, b) => (entities.get(b)?.degree ?? 0) - (entities.get(a)?.degree ?? 0) || a.localeCompare(b));
      return ids.length === 1 ? shortName(entities, first ?? "") : `around ${shortName(entities, first ?? "")}`;
    });
  return { groups, names };
}
