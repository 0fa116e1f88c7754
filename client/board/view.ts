// How the board is looked at: the date, how sure, filters, folds, layout, style, which twin, the question, the camera.
// Knows nothing of what is on the board.
import { create } from "zustand";
import type { CertaintyWanted } from "../../model/api/shapes.ts";
import type { DayRange } from "../../model/time/edtf.ts";
import { type Filter, type FilterKey, type How, withFilter } from "./filters.ts";
import { plainStyle, type Style } from "./style.ts";

export interface Question {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Where the camera stands: the shift of the board in pixels of the screen, and its scale. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A wish to the canvas: fit these entities or everything, centre one, reveal what may be out of sight, or stand there. */
export type Aim =
  | { readonly kind: "fit" | "centre" | "reveal"; readonly ids: readonly string[] }
  | { readonly kind: "stand"; readonly camera: Camera };

export const modes = ["canvas", "table", "tree"] as const;
export type Mode = (typeof modes)[number];
export const layoutIds = ["force", "concentric", "hierarchy", "blocs", "timeline", "map", "grid"] as const;
export type LayoutId = (typeof layoutIds)[number];
export type Page = "explore" | "import";

export interface View {
  /** As the API takes it; undefined is today. */
  readonly asOf: string | undefined;
  readonly certainty: CertaintyWanted;
  /** A span of days chosen on the timeline; while it is there it stands in for the as-of date. */
  readonly brush: DayRange | undefined;
  /** Two dates that are compared, written as an as-of date is. */
  readonly compare: { readonly a: string; readonly b: string } | undefined;
  readonly filters: readonly Filter[];
  /** Ids of single entities and relations that were hidden by hand. */
  readonly hiddenThings: ReadonlySet<string>;
  /** All but so many steps around the selection is dimmed; 0 is off. */
  readonly focus: number;
  /** Whether parallel relations are drawn as one line. */
  readonly isFolding: boolean;
  /** Keys of pairs whose parallel relations are drawn one by one all the same; see folds.ts. */
  readonly unfolded: ReadonlySet<string>;
  /** A dotted line joins states that share at least so many bodies; 0 is off. */
  readonly sharedFrom: number;
  readonly layout: LayoutId;
  readonly style: Style;
  readonly mode: Mode;
  readonly page: Page;
  readonly question: Question | undefined;
  readonly aim: Aim | undefined;
  /** Where the camera came to rest; the canvas tells it. */
  readonly camera: Camera | undefined;
}

export const empty: View = {
  asOf: undefined,
  certainty: "possibly",
  brush: undefined,
  compare: undefined,
  filters: [],
  hiddenThings: new Set(),
  focus: 0,
  isFolding: true,
  unfolded: new Set(),
  sharedFrom: 0,
  layout: "force",
  style: plainStyle,
  mode: "canvas",
  page: "explore",
  question: undefined,
  aim: undefined,
  camera: undefined,
};

/** A set with one thing put in or taken out. */
export function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]);
}

/** Everything hidden comes back. */
export function unhidden(view: View): View {
  return { ...view, filters: empty.filters, hiddenThings: empty.hiddenThings, focus: empty.focus };
}

export const useView = create<View>(() => empty);

export const viewActions = {
  setAsOf: (asOf: string | undefined) => useView.setState({ asOf, brush: undefined }),
  setBrush: (brush: DayRange | undefined) => useView.setState({ brush }),
  setCompare: (compare: View["compare"]) => useView.setState({ compare }),
  setCertainty: (certainty: CertaintyWanted) => useView.setState({ certainty }),
  filter: (key: FilterKey, how: How | undefined) =>
    useView.setState((view) => ({ filters: withFilter(view.filters, { ...key, how }) })),
  hide: (ids: readonly string[]) =>
    useView.setState((view) => ({ hiddenThings: new Set([...view.hiddenThings, ...ids]) })),
  unhideThings: () => useView.setState({ hiddenThings: empty.hiddenThings }),
  unhide: (ids: readonly string[]) =>
    useView.setState((view) => ({ hiddenThings: new Set([...view.hiddenThings].filter((id) => !ids.includes(id))) })),
  unhideAll: () => useView.setState(unhidden),
  setFocus: (focus: number) => useView.setState({ focus }),
  setFolding: (isFolding: boolean) => useView.setState({ isFolding, unfolded: empty.unfolded }),
  toggleFold: (pair: string) => useView.setState((view) => ({ unfolded: toggled(view.unfolded, pair) })),
  setSharedFrom: (sharedFrom: number) => useView.setState({ sharedFrom }),
  setLayout: (layout: LayoutId) => useView.setState({ layout }),
  setStyle: (style: Partial<Style>) => useView.setState((view) => ({ style: { ...view.style, ...style } })),
  setMode: (mode: Mode) => useView.setState({ mode }),
  setPage: (page: Page) => useView.setState({ page }),
  ask: (question: Question | undefined) => useView.setState({ question }),
  aim: (aim: Aim) => useView.setState({ aim }),
  stand: (camera: Camera) => useView.setState({ camera }),
  replace: (view: Partial<View>) => useView.setState(view),
};
