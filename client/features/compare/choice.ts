// What the person compares and how the list is laid out: kept while the sheet is closed and opened again, since a click in
// the list closes it for a moment. The two dates are the view's.
import { create } from "zustand";

export interface Choice {
  /** "board", "world", or the id of an entity. */
  readonly scope: string;
  readonly by: "body" | "entity";
  readonly isCertainOnly: boolean;
  /** Rows to show. */
  readonly limit: number;
}

const firstPage = 120;

export const useChoice = create<Choice>(() => ({ scope: "board", by: "body", isCertainOnly: false, limit: firstPage }));

export const choiceActions = {
  choose: (choice: Partial<Choice>) => useChoice.setState({ limit: firstPage, ...choice }),
};
