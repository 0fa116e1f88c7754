// Reads a table of tab-separated values with a head line into records. Knows nothing of what the columns mean.

/** Rows by column name; a missing value is the empty string. Throws when a row has more values than the head has names. */
export function readTable(text: string): Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = text.split("\n").filter((line) => line !== "");
  const names = head.split("\t");
  return lines.map((line, place) => {
    const values = line.replace(/\r$/, "").split("\t");
    if (values.length > names.length) throw new Error(`Line ${place + 2} has more values than the head has names`);
    return Object.fromEntries(names.map((name, column) => [name, values[column] ?? ""]));
  });
}

/** The value of a column; throws when the table has no such column. */
export function cell(row: Readonly<Record<string, string>>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The table has no column "${column}"`);
  return value;
}
