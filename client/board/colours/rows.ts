// What colour can stand for: one row each. The panel and the legend read this list.
// Knows no colours: a group has a place, the palette has the rest.
import { regionOf } from "../../../model/vocabulary/regions.ts";
import { blocRegions } from "../layout/blocs.ts";
import type { Visible } from "../visible.ts";
import type { Membership } from "./communities.ts";

export interface Grouping {
  /** Group of each thing that has one. */
  readonly groups: ReadonlyMap<string, Membership>;
  /** What each group is called, by its place. */
  readonly names: readonly string[];
}

export interface ColourRow {
  readonly id: string;
  readonly label: string;
  readonly explain: string;
  /** What a dashed border says; absent when groups are beyond doubt. */
  readonly doubt?: string;
  /** Groups of what is visible; absent where there are none, or where they are found beside the page. */
  readonly group?: (visible: Visible) => Grouping;
}

export const colourings: readonly ColourRow[] = [
  { id: "kind", label: "Kind", explain: "State, organisation, person … as the vocabulary has it" },
  {
    id: "bloc",
    label: "Bloc",
    explain: "The biggest of the bodies on screen that it is a member of",
    doubt: "a member of several of them",
    group: byBloc,
  },
  {
    id: "community",
    label: "Community",
    explain: "Groups that are more related within than without (Louvain, 20 runs); hostile relations left out",
    doubt: "falls elsewhere in a fifth of the runs or more",
  },
  {
    id: "region",
    label: "Part of the world",
    explain: "Africa, Americas, Asia, Europe, Oceania as the UN’s M49 has them; states only",
    group: (visible) => byRegion(visible, (region) => region.within),
  },
  {
    id: "subregion",
    label: "Region",
    explain: "Sub-regions of the UN’s M49, such as Western Asia; states only",
    group: (visible) => byRegion(visible, (region) => region.name),
  },
];

/** The row of a colouring; an unknown one, as from an old address, is the first. */
export function colourRow(id: string): ColourRow {
  const row = colourings.find((one) => one.id === id) ?? colourings[0];
  if (row === undefined) throw new Error("There are no colourings");
  return row;
}

// The bodies bear their own colour too. Who is in several is told by doubt: the more, the less the colour says.
function byBloc({ entities, relations }: Visible): Grouping {
  const held = [...relations.values()].filter(({ standing }) => standing !== "outside");
  const nodes = [...entities.values()].map(({ card }) => ({ ...card, radius: 0, isFixed: false }));
  const regions = blocRegions({ nodes, links: held.map(({ line }) => line) });
  const places = new Map<string, number[]>(regions.map(({ id }, place) => [id, [place]]));
  regions.forEach(({ members }, place) => {
    for (const member of members) places.set(member, [...(places.get(member) ?? []), place]);
  });
  const groups = [...places].flatMap(([id, [group, ...others]]): [string, Membership][] =>
    group === undefined ? [] : [[id, { group, doubt: 1 - 1 / (1 + others.length) }]],
  );
  return { groups: new Map(groups), names: regions.map(({ id }) => shortName(entities, id)) };
}

type Region = NonNullable<ReturnType<typeof regionOf>>;

function byRegion({ entities }: Visible, nameOf: (region: Region) => string): Grouping {
  const named = [...entities.values()].flatMap(({ card }): [string, string][] => {
    const region = card.iso2 === undefined ? undefined : regionOf(card.iso2.toUpperCase());
    return region === undefined ? [] : [[card.id, nameOf(region)]];
  });
  const counts = Map.groupBy(named, ([, name]) => name);
  const names = [...counts]
    .toSorted(([a, m], [b, n]) => n.length - m.length || a.localeCompare(b))
    .map(([name]) => name);
  return { groups: new Map(named.map(([id, name]) => [id, { group: names.indexOf(name), doubt: 0 }])), names };
}

/** What a thing is called where there is little room. */
export function shortName(entities: Visible["entities"], id: string): string {
  const card = entities.get(id)?.card;
  return card?.abbreviation ?? card?.name ?? id;
}
