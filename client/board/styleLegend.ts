// Says exactly what size and colour stand for now: rows of the legend. Pure; knows no screen and no colours.
import type { ColourRow, Grouping } from "./colours/rows.ts";
import { ruleWords } from "./colours/ruleFits.ts";
import type { Values } from "./measures/network.ts";
import type { MeasureRow } from "./measures/rows.ts";
import { plainStyle, type Style, type StyleRule } from "./style.ts";

export interface StyleLegendRow {
  readonly id: string;
  readonly words: string;
  /** Place in the palette of groups; absent for a row that only explains. */
  readonly colour?: number;
  /** Ids of what it stands for, on screen. */
  readonly members: readonly string[];
}

interface InForce {
  readonly style: Style;
  readonly size: MeasureRow;
  readonly values: Values;
  readonly colour: ColourRow;
  readonly grouping: Grouping | undefined;
  readonly rules: readonly { readonly rule: StyleRule; readonly fits: ReadonlySet<string> }[];
  /** What is added to the colour of a rule to be its place in the palette. */
  readonly shift: number;
}

/** So many groups are told one by one. */
const mostGroups = 12;

/** Rows of what is in force: the measure with its range, the groups, what a dashed border says, own rules. */
export function styleLegend(told: InForce): readonly StyleLegendRow[] {
  return [sizeRow(told), ...ruleRows(told), ...groupRows(told), ...doubtRow(told)];
}

function sizeRow({ size, values }: InForce): StyleLegendRow {
  const numbers = [...values.values()];
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const range = numbers.length === 0 ? "" : `, ${least.toFixed(size.digits)} to ${most.toFixed(size.digits)}`;
  return { id: "size", words: `Size: ${size.label.toLowerCase()}${range}`, members: [] };
}

function groupRows({ grouping, colour }: InForce): StyleLegendRow[] {
  if (grouping === undefined || colour.id === plainStyle.colour) return [];
  const members = Map.groupBy([...grouping.groups], ([, { group }]) => group);
  const rows = grouping.names.map((name, place) => ({
    id: `group ${place}`,
    words: name,
    colour: place,
    members: (members.get(place) ?? []).map(([id]) => id),
  }));
  const rest = rows.slice(mostGroups);
  const more = { id: "more", words: `${rest.length} more groups`, members: rest.flatMap((row) => row.members) };
  const head = { id: "colour", words: `Colour: ${colour.label.toLowerCase()}`, members: [] };
  return [head, ...rows.slice(0, mostGroups), ...(rest.length > 0 ? [more] : [])];
}

function doubtRow({ grouping, colour }: InForce): StyleLegendRow[] {
  const members = [...(grouping?.groups ?? [])].filter(([, { doubt }]) => doubt >= 0.2).map(([id]) => id);
  if (colour.doubt === undefined || members.length === 0) return [];
  return [{ id: "doubt", words: `Dashed border: ${colour.doubt}`, members }];
}

// The first rule that fits wins, so what an earlier one has taken does not count again.
function ruleRows({ rules, shift }: InForce): StyleLegendRow[] {
  const taken = new Set<string>();
  return rules.map(({ rule, fits }, place) => {
    const members = [...fits].filter((id) => !taken.has(id));
    for (const id of members) taken.add(id);
    const words = `${ruleWords(rule)}${rule.isLarge ? ", large" : ""}`;
    return { id: `rule ${place}`, words, colour: rule.colour + shift, members };
  });
}
