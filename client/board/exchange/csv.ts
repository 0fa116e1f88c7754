// Tables as CSV after RFC 4180, safe to open in a spreadsheet. Pure; knows nothing of what the rows mean.

/** Text of a table: a head, one line a row, lines ended by CR LF. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** A spreadsheet runs a cell that begins like this as a formula; https://owasp.org/www-community/attacks/CSV_Injection */
const runs = /^[=+\-@\t\r]/;
const number = /^[+-]?\d[\d\s.,]*$/u;

function field(text: string): string {
  const safe = runs.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
