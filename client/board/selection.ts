// What is selected, what the pointer is over, and which sheet lies on top of the inspector.
// Knows ids only.
import { create } from "zustand";

export const toolSheets = ["paths", "compare", "history", "filters", "style"] as const;

export type Sheet =
  | { readonly kind: "expand"; readonly entities: readonly string[] }
  | { readonly kind: "document"; readonly document: string; readonly claim: string | undefined }
  | { readonly kind: (typeof toolSheets)[number] };

export interface Selection {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly hover: string | undefined;
  readonly sheet: Sheet | undefined;
}

export const empty: Selection = { entities: [], relations: [], hover: undefined, sheet: undefined };

/** One thing more, or one less when it was selected. */
export function toggledIn(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** Only what is still there stays selected; the same object when nothing changes. */
export function kept(selection: Selection, isThere: (id: string) => boolean): Selection {
  const entities = selection.entities.filter(isThere);
  const relations = selection.relations.filter(isThere);
  const isSame = entities.length === selection.entities.length && relations.length === selection.relations.length;
  return isSame ? selection : { ...selection, entities, relations };
}

export const useSelection = create<Selection>(() => empty);

export const selectionActions = {
  select: ({ entities = [], relations = [] }: { entities?: readonly string[]; relations?: readonly string[] }) =>
    useSelection.setState({ entities, relations, sheet: undefined }),
  toggleEntity: (id: string) =>
    useSelection.setState((now) => ({ entities: toggledIn(now.entities, id), sheet: undefined })),
  toggleRelation: (id: string) =>
    useSelection.setState((now) => ({ relations: toggledIn(now.relations, id), sheet: undefined })),
  clear: () => useSelection.setState({ entities: [], relations: [], sheet: undefined }),
  hover: (hover: string | undefined) => useSelection.setState({ hover }),
  open: (sheet: Sheet | undefined) => useSelection.setState({ sheet }),
  keep: (isThere: (id: string) => boolean) => useSelection.setState((now) => kept(now, isThere)),
};
