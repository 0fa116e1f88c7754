// How the board is looked at: the as-of date, how sure, what is hidden, canvas or table, the question asked, the camera.
// Knows nothing of what is on the board.
import { create } from "zustand";
import type { CertaintyWanted } from "../../model/api/shapes.ts";

export interface Question {
  readonly id: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A wish to the canvas: fit these entities or everything, centre one, or reveal what may be out of sight. */
export interface Aim {
  readonly kind: "fit" | "centre" | "reveal";
  readonly ids: readonly string[];
}

export type Mode = "canvas" | "table";
export type Page = "explore" | "import";

export interface View {
  /** As the API takes it; undefined is today. */
  readonly asOf: string | undefined;
  readonly certainty: CertaintyWanted;
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenTypes: ReadonlySet<string>;
  /** Ids of single entities and relations that were hidden by hand. */
  readonly hiddenThings: ReadonlySet<string>;
  readonly mode: Mode;
  readonly page: Page;
  readonly question: Question | undefined;
  readonly aim: Aim | undefined;
}

export const empty: View = {
  asOf: undefined,
  certainty: "possibly",
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  hiddenThings: new Set(),
  mode: "canvas",
  page: "explore",
  question: undefined,
  aim: undefined,
};

/** A set with one thing put in or taken out. */
export function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]);
}

/** Everything hidden comes back. */
export function unhidden(view: View): View {
  return { ...view, hiddenKinds: empty.hiddenKinds, hiddenTypes: empty.hiddenTypes, hiddenThings: empty.hiddenThings };
}

export const useView = create<View>(() => empty);

export const viewActions = {
  setAsOf: (asOf: string | undefined) => useView.setState({ asOf }),
  setCertainty: (certainty: CertaintyWanted) => useView.setState({ certainty }),
  toggleKind: (kind: string) => useView.setState((view) => ({ hiddenKinds: toggled(view.hiddenKinds, kind) })),
  toggleType: (type: string) => useView.setState((view) => ({ hiddenTypes: toggled(view.hiddenTypes, type) })),
  hide: (ids: readonly string[]) =>
    useView.setState((view) => ({ hiddenThings: new Set([...view.hiddenThings, ...ids]) })),
  unhideThings: () => useView.setState({ hiddenThings: empty.hiddenThings }),
  unhideAll: () => useView.setState(unhidden),
  setMode: (mode: Mode) => useView.setState({ mode }),
  setPage: (page: Page) => useView.setState({ page }),
  ask: (question: Question | undefined) => useView.setState({ question }),
  aim: (aim: Aim) => useView.setState({ aim }),
  replace: (view: Partial<View>) => useView.setState(view),
};
