// What is asked about paths and how far the person is with the answer. Kept while the sheet is drawn anew, since looking
// at a path changes what is selected.
import { create } from "zustand";
import type { CertaintyWanted } from "../../../model/api/shapes.ts";
import { useView } from "../../board/view.ts";
import { formFor, type PathForm, relaxed } from "./form.ts";
import type { RuleName } from "../../../model/api/paths.ts";

interface Asked {
  readonly form: PathForm;
  readonly ends: readonly string[];
}

export interface Choice {
  readonly ends: readonly string[];
  readonly form: PathForm;
  /** What was asked last; undefined before the first time. */
  readonly asked: Asked | undefined;
  /** What was selected when the sheet was opened, and what looking at a path has selected since. */
  readonly openedWith: readonly string[];
  readonly shown: readonly string[];
  /** Key of the path that is looked at. */
  readonly at: string | undefined;
  /** Keys of the paths that were dropped. */
  readonly dropped: ReadonlySet<string>;
}

const nothing = { at: undefined, shown: [], dropped: new Set<string>() } as const;

/** The choice for a sheet that opens over this selection: as it was when it is the same sheet, else afresh. */
export function opened(
  choice: Choice,
  { ends, certainty }: { ends: readonly string[]; certainty: CertaintyWanted },
): Choice {
  if (ends.length === 0 || isSame(ends, choice.openedWith) || isSame(ends, choice.shown)) return choice;
  const form = formFor(certainty);
  return { ...nothing, ends, form, openedWith: ends, asked: ends.length < 2 ? undefined : { form, ends } };
}

/** One rule dropped, and asked anew. */
export function askedWithout(choice: Choice, rule: RuleName): Choice {
  const form = relaxed(choice.form, rule);
  return { ...choice, ...nothing, form, asked: { form, ends: choice.ends } };
}

export const useChoice = create<Choice>(() => ({
  ...nothing,
  ends: [],
  form: formFor("possibly"),
  asked: undefined,
  openedWith: [],
}));

export const choiceActions = {
  open: (ends: readonly string[]) =>
    useChoice.setState((choice) => opened(choice, { ends, certainty: useView.getState().certainty })),
  setEnds: (ends: readonly string[]) => useChoice.setState({ ends }),
  change: (part: Partial<PathForm>) => useChoice.setState(({ form }) => ({ form: { ...form, ...part } })),
  ask: () => useChoice.setState(({ form, ends }) => ({ ...nothing, asked: { form, ends } })),
  askWithout: (rule: RuleName) => useChoice.setState((choice) => askedWithout(choice, rule)),
  lookAt: (at: string, shown: readonly string[]) => useChoice.setState({ at, shown }),
  drop: (key: string) => useChoice.setState(({ dropped }) => ({ dropped: new Set([...dropped, key]) })),
  undrop: () => useChoice.setState({ dropped: nothing.dropped }),
};

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
