// Where the picture of each flag is, by its code of two letters: one file each, served with the page.
// Knows no canvas.
const places = import.meta.glob<string>("/node_modules/country-flag-icons/3x2/??.svg", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The address of a flag; undefined for a code that has none. */
export function placeOfFlag(code: string): string | undefined {
  return places[`/node_modules/country-flag-icons/3x2/${code.toUpperCase()}.svg`];
}
