// What a click or a key on a row of a table selects: it alone, one more, or a stretch of rows. Pure; knows no screen.

export interface RowChoice {
  /** Ids of the rows as they are listed. */
  readonly listed: readonly string[];
  readonly selected: readonly string[];
  /** Row from which a stretch begins: the last that was chosen alone. */
  readonly anchor: string | undefined;
  readonly row: string;
  readonly how: "one" | "more" | "stretch";
}

/** Ids that are selected afterwards. */
export function chosenRows({ listed, selected, anchor, row, how }: RowChoice): readonly string[] {
  if (how === "one") return [row];
  if (how === "more") return selected.includes(row) ? selected.filter((id) => id !== row) : [...selected, row];
  const [from, to] = [listed.indexOf(anchor ?? row), listed.indexOf(row)];
  if (from === -1) return [row];
  return listed.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** What the keys that are held down mean. */
export function howOf(event: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): RowChoice["how"] {
  if (event.shiftKey) return "stretch";
  return event.ctrlKey || event.metaKey ? "more" : "one";
}
