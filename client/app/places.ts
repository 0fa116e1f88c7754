// Fields that a key leads to: the search box, the date, the list of keys. Components put themselves here.
// Knows no component.
import { create } from "zustand";

interface Field {
  focus: () => void;
  select?: () => void;
}

const fields = new Map<"search" | "date", Field>();

/** Puts a field in its place; undefined takes it away. */
export function putField(name: "search" | "date", field: Field | null): void {
  if (field === null) fields.delete(name);
  else fields.set(name, field);
}

/** Puts the cursor into the search box. */
export function focusSearch(): void {
  fields.get("search")?.focus();
}

/** Puts the cursor into the date, ready to be overwritten. */
export function focusDate(): void {
  const field = fields.get("date");
  field?.focus();
  field?.select?.();
}

export const useHelp = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

/** Opens or closes the list of keys. */
export function toggleHelp(): void {
  useHelp.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}
